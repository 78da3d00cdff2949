import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../assessment.js';
import { steadyBody } from './body-fixtures.js';
import { claimFor, isBrazilNut } from './claim-links.js';
import { bareGut, CLAIMS, FINDINGS, gutFixtures, steadyGut } from './gut-fixtures.js';
import { plain } from './sentence.js';
import { viewOf } from './view.js';
import { type GutView, gutView } from './view-gut.js';
import { type FindingRow, findingMark, findingRows, findingSentence } from './view-gut-findings.js';
import { phRange, phText, tight, withUnit } from './words-gut.js';

const spaced = (text: string): string => text.replace(/\u00a0/g, ' ');
const viewed = (make: () => Assessment = steadyGut): GutView => gutView(make(), FINDINGS)!;

test('numbers as words', () => {
  expect(phText(6)).toBe('6.0');
  expect(phRange(5.62, 6.18)).toBe('5.6 to 6.2');
  expect(phRange(6.01, 6.04)).toBe('6.0');
  expect(phText(Number.NaN)).toBe('not known');
  expect(tight('96 to 142')).toBe('96–142');
  expect(spaced(withUnit(1100, 'g/d'))).toBe('1,100 g/day');
});

test('the first screen’s line: selenium that arrives, acids, and that an effect on the flora is not established', () => {
  expect(spaced(plain(viewed().line))).toBe(
    'In your gut: about 13 µg of selenium a day reach the colon, 8 to 20; acids there 62 to 128 mM (model). What selenium does to a healthy flora is not established.',
  );
});

test('the hypothesis from mice, where it is on, is said first with what it took, and its row makes the sum right', () => {
  const on = viewed(gutFixtures.tooMuchGut);
  const sentence =
    'The hypothesis from mice (grade C) is on, that flora keep selenium from a host short of it: it took 0.20 µg a day from you on average, 0 to 1.4.';
  expect(spaced(plain(on.line))).toContain(sentence);
  expect(spaced(plain(on.opening))).toContain(sentence);
  expect(on.arrives.rows.map(({ id }) => id)).toContain('kept');
  const base = gutFixtures.tooMuchGut();
  const competition = {
    ...base.gut!.flora.competition,
    keptFromHost: { unit: 'ug/d', mean: 0, p5: 0, p50: 0, p95: 0 },
  };
  const none = gutView({ ...base, gut: { ...base.gut!, flora: { ...base.gut!.flora, competition } } })!;
  expect(plain(none.line)).toMatch(/short of it: it took nothing from you\.$/);
  for (const part of [viewed().line, viewed().opening]) expect(plain(part)).not.toContain('mice');
  expect(viewed().arrives.rows.map(({ id }) => id)).not.toContain('kept');
});

test('acids beyond what was measured say so, and rules that agree are not said to be far apart', () => {
  const { line, chambers, starch } = viewed(gutFixtures.beyondGut);
  expect(spaced(plain(line))).toContain(
    'acids there 62 to 214 mM (model); the upper end is beyond what was measured, because the model has no osmotic limit, and its pH goes no lower than 5.',
  );
  expect(spaced(chambers.legend)).toContain(
    'The upper end in the first part and middle lies above 200 mM, beyond what was measured: the model has no osmotic limit',
  );
  expect(chambers.legend).toContain(chambers.doubt);
  expect(spaced(plain(starch!.sentence))).toContain(
    'for this diet the two rules come to nearly the same: about 11 g/day and 11 g/day',
  );
  expect(plain(viewed().starch!.sentence)).not.toContain('nearly the same');
  expect([viewed().chambers.doubt, viewed().chambers.legend.includes('someone who eats as you do')]).toEqual([
    '',
    true,
  ]);
});

test('where food is not known the colon is of people in general, and acids beyond the table are not told', () => {
  const { line, opening, chambers } = viewed(gutFixtures.nobodysGut);
  expect(chambers.legend).toContain('people in general');
  expect(chambers.legend).not.toContain('as you do');
  expect(spaced(chambers.legend)).toContain('Acids cannot be told for this diet: 34 % of the draws lie outside');
  expect(spaced(plain(line))).toMatch(/^In your gut \(food not known: acids of people in general\)/);
  expect(spaced(plain(line))).toContain(
    'acids there: cannot tell, because 34 % of the draws lie outside what was simulated',
  );
  expect(plain(line)).not.toContain('mM');
  expect(plain(opening)).toContain('that of people in general');
});

test('what arrives: left over and returned, and what leaves', () => {
  const { sentence, rows } = viewed().arrives;
  expect(spaced(plain(sentence))).toBe(
    'About 13 µg of selenium a day reach the colon, very likely between 8 and 20: on average 8.6 left over from what was eaten or swallowed and 4.8 returned by the body with bile, pancreatic juice and shed cells. What is returned is 0.8 (0.5 to 0.95) of what the body loses other than in urine, assumed, grade E. About 12 µg leave with the stool, 7 to 19. Known to be too low: about 46 µg where 66 were measured.',
  );
  expect(rows.map((row) => [row.kind, spaced(row.name), row.middle, row.between])).toEqual([
    ['alone', 'Left over from food and doses', '8.6', '4 to 15'],
    ['part', 'Selenomethionine, 97 % absorbed', '2.1', '0.8 to 4'],
    ['part', 'Selenocysteine, 80 % absorbed', '3.2', '1.4 to 5.8'],
    ['part', 'Selenite, 56 % absorbed', '2.2', '0.9 to 4.4'],
    ['part', 'Selenate, 90 % absorbed', '0.50', '0.1 to 1'],
    ['part', 'Other, or not known, 78 % absorbed', '0.60', '0.1 to 1.6'],
    ['alone', 'Returned by the body', '4.8', '2.6 to 8.2'],
    ['sum', 'Reaches the colon', '13', '8 to 20'],
    ['alone', 'Leaves with the stool', '12', '7 to 19'],
  ]);
  expect(plain(viewed(bareGut).arrives.sentence)).toContain('all of it left over from what was eaten or swallowed');
});

test('three chambers with what was measured, on lines that hold all of it', () => {
  const { parts, acidsTo, pHFrom, pHTo, label, whole, sources } = viewed().chambers;
  expect(parts.map((part) => [part.name, part.litres, part.acids.between, part.pH.between])).toEqual([
    ['First part', '0.4', '96 to 142', '5.6 to 6.2'],
    ['Middle', '1.0', '58 to 118', '6.2 to 6.9'],
    ['Last part', '1.6', '48 to 104', '6.2 to 6.9'],
  ]);
  expect(parts.map((part) => [part.acids.measuredText, part.pH.measuredText])).toEqual([
    ['123', '5.7'],
    ['117', '6.2'],
    ['80', '6.6'],
  ]);
  expect([acidsTo, pHFrom, pHTo, whole.between]).toEqual([160, 5, 7.5, '62 to 128']);
  expect(sources).toHaveLength(1);
  expect(label).toContain(
    'First part, 0.4 litres: acids 96 to 142 millimolar, 123 measured in people; pH 5.6 to 6.2, 5.7 measured.',
  );
});

test('lines reach as far as any bar or mark, and round', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 900, noNaN: true }), fc.double({ min: 2, max: 9, noNaN: true }), (mM, pH) => {
      const base = steadyGut();
      const compartments = base.gut!.compartments.map((part) => ({
        ...part,
        scfa: { ...part.scfa, p95: mM },
        pH: { ...part.pH, p5: pH, p95: pH },
      }));
      const { acidsTo, pHFrom, pHTo } = gutView({ ...base, gut: { ...base.gut!, compartments } })!.chambers;
      expect(acidsTo).toBeGreaterThanOrEqual(mM);
      expect(acidsTo % 20).toBe(0);
      expect(pHFrom).toBeLessThanOrEqual(pH);
      expect(pHTo).toBeGreaterThanOrEqual(pH);
    }),
  );
});

test('groups are ranges without a middle, with the note on a low end', () => {
  const { rows, to, note } = viewed().groups;
  expect(rows).toHaveLength(10);
  expect(rows.every((row) => row.middle === '')).toBe(true);
  expect(spaced(rows[4]!.between)).toBe('under 1 % to 19 %');
  expect(to).toBeGreaterThanOrEqual(0.34);
  expect(note).toContain('does not mean that a group is missing from you');
});

test('every number of the substrate carries its rule', () => {
  const { feeds } = viewed();
  expect(feeds.map((row) => [row.name, spaced(row.middle), row.between]).slice(0, 2)).toEqual([
    ['Fibre that can be fermented', '14 g/day', '9 to 20'],
    ['Resistant starch, low rule', '4.1 g/day', '1.9 to 7.6'],
  ]);
  for (const row of feeds) expect(row.rule).not.toBe('');
});

test('both rules for resistant starch stand side by side', () => {
  const starch = viewed().starch!;
  expect(starch.rows.slice(0, 4)).toEqual([
    { name: 'Resistant starch, g/day', low: '1.9 to 7.6', high: '12 to 33' },
    { name: 'Acids, whole colon, mM', low: '55 to 92', high: '79 to 134' },
    { name: 'First part, acids, mM', low: '81 to 119', high: '108 to 160' },
    { name: 'First part, pH', low: '5.8 to 6.4', high: '5.5 to 6.1' },
  ]);
  expect(spaced(starch.bars[0]!.name)).toBe('Low rule, 4.1 g/day');
  expect(viewed(bareGut).starch).toBeNull();
});

test('what microbes may do: shares with their grades, and mice said as mice', () => {
  const { fates, demand, competition } = viewed().flora;
  expect(fates.map((fate) => [fate.name, spaced(fate.between), fate.grade])).toEqual([
    ['Made elemental, and lost', '5 % to 38 %', 'D'],
    ['Built into organic forms', '10 % to 49 %', 'C/D'],
    ['Gone as gas', 'under 1 % to 9 %', 'D'],
    ['Left as it came', '27 % to 75 %', 'D'],
  ]);
  expect(spaced(plain(demand))).toBe(
    'The bacteria that leave in a day may carry 2 to 27 µg of selenium (grade E); 8 to 20 arrive. That is an estimate of sizes, and no forecast for the flora.',
  );
  expect(plain(competition)).toMatch(/It is not counted here \(mice, grade C\)\.$/);
  expect(spaced(plain(viewed(gutFixtures.tooMuchGut).flora.competition))).toMatch(
    /because that was asked for: flora keep 0 to 1\.4 µg a day, which the body goes without \(mice, grade C\)\.$/,
  );
});

const noteText = (view: GutView): string => JSON.stringify(view).toLowerCase();

describe.each(Object.entries(gutFixtures))('%s', (_, make) => {
  test('nothing is missing, and no word promises a better flora', () => {
    const said = noteText(viewed(make));
    expect(said).not.toMatch(/nan|undefined|infinity/);
    expect(said).not.toMatch(/better flora|healthier|improves? (the|your) flora|balance/);
    expect(said).toContain('not established');
    expect(said).toContain('the split between single acids is not shown');
  });
});

test('no gut, or no entry that counts: nothing is said', () => {
  expect(viewOf(steadyBody(), { findings: FINDINGS }).gut).toBeNull();
  const base = steadyGut();
  const population = { ...base.intake.sources[0]!, id: 'population', kind: 'prior' };
  const alone = {
    ...base,
    intake: { ...base.intake, sources: [population] },
    status: { ...base.status, verdict: 'cannot-tell' as const },
  };
  expect(gutView(alone)).toBeNull();
});

const row = (found: string, more: Partial<FindingRow> = {}): FindingRow => ({
  grade: 'C',
  species: 'mouse',
  found,
  mind: 'mice',
  source: 'Zhai 2018',
  status: 'READ',
  ...more,
});

test('findings: outcomes of one study are one row, others stay apart', () => {
  const rows = findingRows([row('worse colitis.'), row('IL-17 up'), row('Dorea down', { status: 'RECALLED' })]);
  expect(rows.map((r) => r.found)).toEqual(['Worse colitis; IL-17 up', 'Dorea down']);
  expect(rows[0]).toMatchObject({ species: 'Mouse', mind: 'Mice' });
});

test('findings: what nobody has held against its source says so', () => {
  expect(['READ', 'COMPUTED', ''].map((status) => findingMark(row('', { status })))).toEqual(['', '', '']);
  expect(findingMark(row('', { status: 'RECALLED' }))).toBe('recalled, verify');
  expect(findingMark(row('', { status: 'unverified' }))).toBe('unverified');
  expect(plain(findingSentence(row('Dorea down', { status: 'RECALLED' })))).toBe(
    'C, mouse: Dorea down. mice. (Zhai 2018) RECALLED, VERIFY.',
  );
});

test('text from outside loses its control characters', () => {
  const base = steadyGut();
  const evil = 'a\u001b[31mb\u202ec';
  const gut = {
    ...base.gut!,
    limits: [evil],
    groups: base.gut!.groups.map((group) => ({ ...group, name: evil })),
    substrate: base.gut!.substrate.map((part) => ({ ...part, name: evil, rule: evil, source: evil })),
    scenarios: base.gut!.scenarios.map((scenario) => ({ ...scenario, rule: evil })),
    flora: {
      demand: { ...base.gut!.flora.demand, grade: evil, source: evil },
      fates: base.gut!.flora.fates.map((fate) => ({ ...fate, fate: evil, grade: evil })),
      competition: { ...base.gut!.flora.competition, on: true, grade: evil, label: evil, text: evil, source: evil },
    },
    seleniumForms: base.gut!.seleniumForms.map((part) => ({ ...part, form: evil })),
    seleniumReturned: { ...base.gut!.seleniumReturned, rule: evil, grade: evil, source: evil },
    seleniumInStool: { ...base.gut!.seleniumInStool, bias: evil, biasSource: evil },
    acids: { ...base.gut!.acids, trust: 'beyond-measured' as const, beyond: ['proximal' as const], source: evil },
  };
  const view = viewOf(
    { ...base, gut },
    {
      findings: [row(evil, { grade: evil, species: evil, mind: evil, source: evil, status: evil })],
      claims: CLAIMS.map((claim) => ({ ...claim, claim: evil, show: evil, sources: [evil] })),
    },
  );
  // as JSON writes them
  expect(JSON.stringify([view.gut, view.claims])).not.toMatch(/\\u001b|\u202e/);
});

test('a statement leads to the claim that it answers, and to none where that is not shown', () => {
  expect(claimFor(CLAIMS, 'brazil-nut')?.id).toBe('D4');
  expect(claimFor(CLAIMS, 'flora')?.id).toBe('C5');
  expect(claimFor([], 'flora')).toBeUndefined();
  expect(['Nuts, brazilnuts, dried', 'Brazil nut', 'brazil-nuts'].every(isBrazilNut)).toBe(true);
  expect(isBrazilNut('Soup, from Brazil')).toBe(false);
});
