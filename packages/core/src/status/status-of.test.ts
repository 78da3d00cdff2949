import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRecords } from '../../../data/src/compile/csv.js';
import { exp, type Problem, stream } from '../base/index.js';
import { explain } from '../base/problems/index.js';
import type { DoseEntry } from '../intake/index.js';
import type { Person } from '../person.js';
import { infusionNotices, topUpStop } from './hard-stops.js';
import { type StatusInput, statusNotices, statusOf } from './status-of.js';
import { readStatusTables } from './tables.js';
import { outOf100 } from './words.js';

const rows = (name: string) =>
  csvRecords(readFileSync(new URL(`../../../data/tables/${name}.csv`, import.meta.url), 'utf8'));
const tables = readStatusTables({
  authorities: rows('authorities'),
  references: rows('selenium-drv'),
  goals: rows('goals'),
  verdictRules: rows('verdict-rules'),
  nutrients: rows('dri-iom-nutrients'),
});
const source = { seed: 1, person: 0 };
const woman: Person = {
  sex: 'female',
  ageYears: 34,
  bodyMassKg: 62,
  lifeStage: 'none',
  country: 'GB',
  conditions: [],
};
/** Log-normal draws about a median. */
const about = (median: number, logSd: number): Float64Array =>
  stream(source, 'test.usual')
    .normals(2000)
    .map((z) => median * exp(logSd * z));
const status = (input: Partial<StatusInput> = {}) =>
  statusOf({
    person: woman,
    authority: 'iom',
    tables,
    source,
    seleniumUsual: about(41, 0.2),
    knownShare: 0.9,
    doses: [],
    ...input,
  });
const dose = (doseUg: number, route: 'oral' | 'iv' = 'oral', text = 'supplement:selenite'): DoseEntry => ({
  kind: 'dose',
  row: 7,
  date: '2024-01-01',
  text,
  route,
  form: 'selenite',
  doseUg,
});

describe('a woman in Britain at about 41 µg a day', () => {
  test('perhaps too little, against IOM named as such, beside the British levels', () => {
    const report = status({ authority: 'uk' });
    expect(report).toMatchObject({ verdict: 'perhaps-too-little', authority: 'iom2000', ownAuthority: 'uk1991' });
    expect(report.pInadequate).toBeGreaterThan(0.5);
    expect(report.pInadequate).toBeLessThan(0.8);
    expect(report.requirement).toMatchObject({ kind: 'EAR', cv: 0.1, goal: 'gpx3-plateau', unit: 'ug/d' });
    expect(report.requirement!.mean).toBeCloseTo(45, 0);
    const text = report.reasons.join('\n');
    expect(text).toContain('average requirement (EAR) of IOM 2000, 45 µg a day');
    expect(text).toContain('GPx3');
    expect(text).toContain('UK has no average requirement here');
    expect(text).toContain('recommended intake (RNI) 60 µg, lower reference intake (LRNI) 40 µg');
  });

  test('with an adequate intake the text says that it gives no chance', () => {
    const text = status({ authority: 'eu' }).reasons.join('\n');
    expect(text).toContain('adequate intake (AI) 70 µg');
    expect(text).toContain('An adequate intake gives no chance of too little');
  });

  test('with the Japanese requirement the same intake is enough: another goal', () => {
    const report = status({ authority: 'japan' });
    expect(report).toMatchObject({ verdict: 'likely-adequate', authority: 'japan2025' });
    expect(report.requirement).toMatchObject({ goal: 'gpx-two-thirds' });
    expect(report.reasons[0]).toContain('two thirds of the full activity of GPx');
  });

  test('with the Nordic one it is too little: selenoprotein P', () => {
    const report = status({ authority: 'nnr' });
    expect(report).toMatchObject({ verdict: 'likely-too-little', authority: 'nnr2023' });
    expect(report.requirement).toMatchObject({ goal: 'selenop-plateau', kind: 'AR' });
    expect(report.reasons[0]).toContain('derived');
  });

  test('the references hold her own and both comparison authorities, each with its source', () => {
    const { references } = status({ authority: 'uk' });
    expect(new Set(references.map((r) => r.authority))).toEqual(new Set(['uk1991', 'iom2000', 'efsa2023']));
    expect(references.every((r) => r.source !== '' && r.unit === 'ug/d')).toBe(true);
    expect(references.find((r) => r.authority === 'uk1991' && r.kind === 'UL')).toMatchObject({
      value: 450,
      year: 2003,
    });
    expect(references.find((r) => r.authority === 'efsa2023' && r.kind === 'AI')).toMatchObject({ year: 2014 });
  });
});

describe('whoever it is', () => {
  const cases = fc.record({
    person: fc
      .record({
        sex: fc.constantFrom('female', 'male', null),
        ageYears: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constant(null), fc.constantFrom(0.2, 0.4, 0.7)),
        lifeStage: fc.constantFrom('none', 'pregnant', 'lactating'),
      })
      .map((p) => ({ ...woman, ...p }) as Person),
    authority: fc.constantFrom(...tables.authorities.map((a) => a.id)),
    median: fc.double({ min: 1, max: 900, noNaN: true }),
    logSd: fc.double({ min: 0.02, max: 1.2, noNaN: true }),
    knownShare: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  test('both upper levels stand in the numbers and in the words, and the verdict has a reason', () => {
    fc.assert(
      fc.property(cases, ({ person, authority, median, logSd, knownShare }) => {
        const report = status({ person, authority, seleniumUsual: about(median, logSd), knownShare });
        expect(Object.keys(report.pAboveUpper)).toEqual(expect.arrayContaining(['iom2000', 'efsa2023']));
        const upper = report.reasons.find((r) => r.startsWith('Upper levels, all sources counted together'))!;
        expect(upper).toMatch(/IOM 2000|IOM has no upper level/);
        expect(upper).toMatch(/EFSA 2023|EFSA has no upper level/);
        expect(report.reasons.length).toBeGreaterThanOrEqual(3);
        if (report.pInadequate !== null) {
          expect(report.requirement!.kind === 'EAR' || report.requirement!.kind === 'AR').toBe(true);
        }
      }),
      { numRuns: 200, seed: 21 },
    );
  });

  test('no verdict but too much ever speaks of bodily complaints', () => {
    fc.assert(
      fc.property(cases, ({ person, authority, median, logSd, knownShare }) => {
        const report = status({ person, authority, seleniumUsual: about(median, logSd), knownShare });
        const complaints = report.reasons.filter((r) => COMPLAINT.test(r));
        if (report.verdict.endsWith('too-much')) expect(complaints).toHaveLength(1);
        else expect(complaints).toEqual([]);
      }),
      { numRuns: 200, seed: 22 },
    );
  });
});

const COMPLAINT = /nausea|vomit|headache|seizure|hair|nail/i;

test('words of complaints stand only in sentences about excess, in all of the source', () => {
  const files = [
    ...readdirSync(new URL('.', import.meta.url))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => new URL(name, import.meta.url)),
    new URL('../base/problems/status.ts', import.meta.url),
  ];
  let found = 0;
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    for (const [, , quoted] of code.matchAll(/(['`"])((?:\\.|(?!\1).)*)\1/g)) {
      if (quoted === undefined) continue;
      if (!/nausea|vomit|headache|seizure/i.test(quoted)) continue;
      found++;
      expect(quoted).toMatch(/too much|excess/);
      expect(quoted).not.toMatch(/deficien|too little|shortage/i);
    }
    expect(text).not.toMatch(/symptom/i);
  }
  expect(found).toBe(2);
});

describe('upper levels', () => {
  test('IOM and EFSA always, the own where there is one', () => {
    const high = status({ authority: 'japan', seleniumUsual: about(300, 0.1) });
    expect(high.pAboveUpper.efsa2023).toBeGreaterThan(0.9);
    expect(high.pAboveUpper.iom2000).toBeLessThan(0.05);
    expect(high.pAboveUpper.japan2025).toBeLessThan(0.2);
    expect(high.verdict).toBe('likely-too-much');
  });

  test('a child of 5 has levels of 150 and 95', () => {
    const report = status({ person: { ...woman, ageYears: 5 }, seleniumUsual: about(110, 0.05) });
    expect(report.pAboveUpper.iom2000).toBe(0);
    expect(report.pAboveUpper.efsa2023).toBeGreaterThan(0.95);
    expect(report.verdict).toBe('likely-too-much');
  });
});

describe('what cannot be told', () => {
  test('nothing counted', () => {
    const report = status({ seleniumUsual: new Float64Array(0), knownShare: 0 });
    expect(report).toMatchObject({ verdict: 'cannot-tell', pInadequate: null });
    // the yardstick is known even where there is nothing to hold against it
    expect(Math.abs(report.requirement!.p50 - 45)).toBeLessThan(0.5);
    expect(report.pAboveUpper).toEqual({ iom2000: null, efsa2023: null });
    expect(report.reasons[0]).toContain('nothing in the diary');
  });

  test('a dose that was left out forbids both "enough" and "out of sight", and leaves a chance that stands anyway', () => {
    const enough = status({ seleniumUsual: about(80, 0.1) });
    expect(enough.verdict).toBe('likely-adequate');
    const open = status({ seleniumUsual: about(80, 0.1), openRows: [8] });
    expect(open).toMatchObject({
      verdict: 'cannot-tell',
      pInadequate: null,
      pAboveUpper: { iom2000: null, efsa2023: null },
    });
    expect(open.reasons.join(' ')).toContain('Row 8 was left out');
    const much = status({ seleniumUsual: about(300, 0.1), openRows: [8] });
    expect(much.verdict).toMatch(/too-much/);
    expect(much.pAboveUpper['efsa2023']).toBeGreaterThan(0.5);
  });

  test('the same stop on seven days is said once', () => {
    const entries = [1, 2, 3, 4, 5, 6, 7].map((row) => ({ row, text: 'supplement:selenite 2000 µg', ug: 2000 }));
    const codes = status({ entries }).hardStops.map((stop) => stop.code);
    expect(codes.filter((code) => code === 'status.stop.singleEntry')).toHaveLength(1);
    const slips = [1, 2].map((row) => ({ row, text: 'supplement:selenite 1 mg', unit: 'mg' }));
    expect(status({ unitSlips: slips }).hardStops.map((stop) => stop.code)).toEqual([
      'status.stop.unit',
      'status.excess.signs',
    ]);
  });

  test('under one year there is no chance of too little, and excess is still seen', () => {
    const infant = { ...woman, ageYears: 0.7 };
    expect(status({ person: infant, seleniumUsual: about(18, 0.1) })).toMatchObject({
      verdict: 'cannot-tell',
      pInadequate: null,
    });
    expect(status({ person: infant, seleniumUsual: about(90, 0.1) }).verdict).toBe('likely-too-much');
    expect(status({ person: infant }).reasons.join(' ')).toContain('Under one year there is only an adequate intake');
  });

  test('age or sex not known: said in the reasons and in the notices', () => {
    const unknown = { ...woman, sex: null, ageYears: null };
    const report = status({ person: unknown, authority: 'nnr' });
    expect(report.reasons.join(' ')).toContain('The sex is not known');
    expect(report.reasons.join(' ')).toContain('The age is not known');
    expect(report.requirement!.mean).toBeCloseTo(70, 0);
    expect(report.references[0]).toMatchObject({ kind: 'AR', value: 70 });
    expect(statusNotices(tables, unknown, 'nnr').map((n) => n.code)).toEqual([
      'status.age.unknown',
      'status.sex.unknown',
    ]);
  });

  test('a recalled value keeps its mark', () => {
    const child = { ...woman, ageYears: 8 };
    const report = status({ person: child, authority: 'uk' });
    expect(report.reasons.join(' ')).toContain('LRNI) 16 µg (recalled, not yet verified)');
    expect(report.references.find((r) => r.kind === 'LRNI')).toMatchObject({ verified: false });
    expect(statusNotices(tables, child, 'uk')).toMatchObject([{ code: 'status.reference.recalled' }]);
    expect(statusNotices(tables, woman, 'iom')).toEqual([]);
  });
});

describe('hard stops', () => {
  const codes = (input: Partial<StatusInput>) => status(input).hardStops.map((n) => n.code);

  test('an ordinary diary has none', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ doses: [dose(200)], seleniumUsual: about(250, 0.05) })).toEqual([]);
  });

  test('a single entry of 1000 µg, dose or food', () => {
    expect(codes({ doses: [dose(999)] })).toEqual([]);
    expect(codes({ doses: [dose(1000)] })).toEqual(['status.stop.singleEntry', 'status.excess.signs']);
    expect(codes({ entries: [{ row: 3, text: 'Brazil nuts 400', ug: 30000 }] })).toEqual([
      'status.stop.singleEntry',
      'status.excess.signs',
    ]);
    const [stop] = status({ doses: [dose(31000, 'oral', 'drops 31 mg')] }).hardStops;
    expect(stop!.message).toContain('Row 7 ("drops 31 mg") holds 31000 µg');
    expect(stop!.hint).toMatch(/Stop, and ask/);
  });

  test("a mean above 400, or above a child's stricter level", () => {
    expect(codes({ seleniumUsual: about(390, 0.01) })).toEqual([]);
    expect(codes({ seleniumUsual: about(410, 0.01) })).toEqual(['status.stop.mean', 'status.excess.signs']);
    expect(codes({ meanUgPerDay: 401 })).toContain('status.stop.mean');
    expect(codes({ meanUgPerDay: 401, meanIsLong: false })).toEqual([]);
    const boy = { ...woman, sex: 'male', ageYears: 16 } as const;
    expect(codes({ person: boy, seleniumUsual: about(225, 0.01) })).toEqual([]);
    expect(codes({ person: boy, seleniumUsual: about(240, 0.01) })).toContain('status.stop.mean');
  });

  test('pregnancy above 255', () => {
    const pregnant = { ...woman, lifeStage: 'pregnant' } as const;
    expect(codes({ person: pregnant, seleniumUsual: about(250, 0.01) })).toEqual([]);
    expect(codes({ person: pregnant, seleniumUsual: about(260, 0.01) })).toEqual([
      'status.stop.pregnancy',
      'status.excess.signs',
    ]);
  });

  test("a child's supplement and anyone's infusion, unless a clinician ordered it", () => {
    const child = { ...woman, ageYears: 9 };
    expect(codes({ person: child, doses: [dose(20), dose(20)] })).toEqual(['status.stop.child']);
    expect(codes({ person: child, doses: [dose(20)], clinicianOrder: true })).toEqual([]);
    expect(codes({ doses: [dose(200, 'iv', 'infusion:selenite')] })).toEqual(['status.stop.infusion']);
    expect(codes({ doses: [dose(60, 'iv')], person: { ...woman, conditions: ['parenteral-nutrition'] } })).toEqual([]);
  });

  test('an infusion shows its peak beside the mean', () => {
    const report = status({ doses: [dose(200, 'iv')], peakUg: 590, meanUgPerDay: 137 });
    expect(report.reasons.join(' ')).toContain('the highest day brings 590 µg, the mean of the diary is 137 µg a day');
  });

  test('vitamin C in the bag, and a top-up that buys nothing', () => {
    expect(infusionNotices([dose(200, 'iv', 'Myers with vitamin C')])).toHaveLength(1);
    expect(infusionNotices([dose(200, 'iv')], { 7: '25 g ascorbic acid' })).toHaveLength(1);
    expect(infusionNotices([dose(200, 'iv')], { 8: 'vitamin C' })).toEqual([]);
    expect(infusionNotices([dose(200, 'oral', 'vitamin C')])).toEqual([]);
    expect(topUpStop(125)).toBeNull();
    expect(topUpStop(126)).toMatchObject({ code: 'status.stop.topUp' });
  });
});

test('chances as people say them', () => {
  expect([0, 0.004, 0.01, 0.638, 0.99, 0.995, 1].map(outOf100)).toEqual([
    'under 1 of 100',
    'under 1 of 100',
    '1 of 100',
    '64 of 100',
    '99 of 100',
    'over 99 of 100',
    'over 99 of 100',
  ]);
});

test('every problem of the status has words, and none shows a stack', () => {
  const problems: Problem[] = [
    { code: 'status.authority.unknown', asked: 'x', known: ['iom'] },
    { code: 'status.age.missing' },
    { code: 'status.age.impossible', ageYears: 200 },
    { code: 'status.stop.mean', ugPerDay: 410, upperUg: 400, of: 'IOM 2000', over: 'Usual intake' },
    { code: 'status.reference.recalled', authority: 'UK', kinds: ['LRNI'] },
  ];
  for (const problem of problems) {
    const { message, hint } = explain(problem);
    expect(message.length).toBeGreaterThan(20);
    expect(hint.length).toBeGreaterThan(15);
  }
  expect(explain(problems[0]!).hint).toContain('iom');
});

test('two runs are the same to the last bit', () => {
  expect(JSON.stringify(status({ authority: 'uk' }))).toBe(JSON.stringify(status({ authority: 'uk' })));
});
