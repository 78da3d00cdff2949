import { describe, expect, test } from 'vitest';
import type { Assessment, Verdict } from '../assessment.js';
import { cannotTell, enough, fixtures, perhapsTooLittle, tooLittle, tooMuch } from './fixtures.js';
import { plain, type Sentence } from './sentence.js';
import { viewOf } from './view.js';
import { VERDICT_WORDS } from './words-verdict.js';

const words = (sentences: readonly Sentence[]) =>
  sentences
    .map(plain)
    .join(' ')
    .replace(/\u00a0/g, ' ');
const lede = (assessment: Assessment) => words(viewOf(assessment).lede);
const asides = (assessment: Assessment) => words(viewOf(assessment).asides);
const withStatus = (base: Assessment, status: Partial<Assessment['status']>): Assessment => ({
  ...base,
  status: { ...base.status, ...status },
});

describe('the verdict', () => {
  const expected: Readonly<Record<Verdict, readonly [string, string]>> = {
    'likely-too-little': ['Too little selenium', 'Thin crescent'],
    'perhaps-too-little': ['Perhaps too little selenium', 'Crescent'],
    'likely-adequate': ['Enough selenium', 'Full moon'],
    'perhaps-too-much': ['Perhaps too much selenium', 'Eclipse, first contact'],
    'likely-too-much': ['Too much selenium', 'Ring of an eclipse'],
    'cannot-tell': ['Cannot tell yet', 'Veiled moon'],
  };
  test.each(Object.keys(expected) as Verdict[])('%s has its words and its moon', (verdict) => {
    const view = viewOf(withStatus(perhapsTooLittle(), { verdict }));
    expect([view.verdict.title, view.verdict.shape]).toEqual(expected[verdict]);
  });

  test('no heading praises, blames or shouts', () => {
    for (const { title } of Object.values(VERDICT_WORDS)) expect(title).not.toMatch(/[!]|optimal|great|bad|poor/i);
  });
});

describe('the answer in sentences', () => {
  test('level, chance of too little, chance of too much', () => {
    expect(lede(perhapsTooLittle())).toBe(
      'About 41 µg a day, very likely between 29 and 57. In 64 of 100 ways this could be, that is less than you need. Too much is out of sight: under 1 in 100 above 255 (EFSA 2023) or 400 (IOM 2000).',
    );
  });

  test('chances near the ends are said as under 1 and over 99', () => {
    expect(lede(tooLittle())).toContain('The chance that this is less than you need is over 99 in 100.');
    expect(lede(enough())).toContain('The chance that this is less than you need is under 1 in 100.');
  });

  test('a chance of too much is given for both authorities', () => {
    expect(lede(tooMuch())).toContain(
      'The chance of passing the upper level of 255 (EFSA 2023) is 98 of 100; of 400 (IOM 2000), 21 of 100.',
    );
    expect(asides(tooMuch())).toContain('Of this, 200 come as supplements or infusions and about 151 with food.');
  });

  test.each(Object.entries(fixtures))('both upper levels for adults are named: %s', (_, make) => {
    const said = `${lede(make())} ${asides(make())}`;
    expect(said).toContain('255 (EFSA 2023)');
    expect(said).toContain('400 (IOM 2000)');
  });

  test('an AI gives no chance, and the text says so and what it is held against', () => {
    const said = lede(cannotTell());
    expect(said).toContain('only an adequate intake (AI), 20 µg (IOM 2000), and an AI gives no chance of too little');
    expect(said).toContain('may be on either side of it');
    expect(said).not.toMatch(/less than you need/);
    expect(said).toContain('What is known so far does not settle it.');
  });

  test('a child’s own upper levels are used, and one that is not known is not a zero', () => {
    expect(lede(cannotTell())).toContain('55 (EFSA 2023) is not known; of 60 (IOM 2000), 1 of 100');
  });

  test('where the own authority has no requirement, IOM’s stands in by name beside the own level', () => {
    expect(asides(perhapsTooLittle())).toBe(
      'The need is IOM’s average (EAR 45, 2000), because the UK gives none; its own level is 60 (RNI 1991) and 40 (LRNI 1991).',
    );
    expect(asides(enough())).toBe('The average need is 45 µg a day (EAR, IOM 2000).');
  });

  test('without a requirement and without an AI no chance is made up', () => {
    const bare = withStatus(perhapsTooLittle(), { pInadequate: null, requirement: null, references: [] });
    expect(lede(bare)).toContain('A chance of too little cannot be given.');
  });
});

test('of a child nobody is addressed, and its mass is told to the tenth', () => {
  const base = perhapsTooLittle();
  const child = { ...base, person: { ...base.person, ageYears: 3, bodyMassKg: 14.5 } };
  const said = words(viewOf(child).lede);
  expect(said).toContain('less than this child needs');
  expect(said).not.toContain('you need');
  expect(viewOf(child).personLine.replace(/\u00a0/g, ' ')).toContain('14.5 kg');
});

describe('what is not known', () => {
  test('gaps, unmatched entries and rejected rows, never as zero', () => {
    const said = words(viewOf(perhapsTooLittle()).unknown);
    expect(said).toContain('8 % of what was eaten (by energy) has no selenium value.');
    expect(said).toContain('about 2.7 µg a day, never set to zero');
    expect(said).toContain('2 entries are no foods we know: row 12 “Nan’s Sunday trifle”, row 61');
    expect(said).toContain('1 of 98 rows was left out: row 77 “Bread, 5 kg”.');
  });

  test('nothing missing is said too', () => {
    expect(words(viewOf(enough()).unknown)).toBe('Every entry has a selenium value.');
  });
});

test('what would settle it names the share of the spread', () => {
  const said = words(viewOf(perhapsTooLittle()).settle.map((item) => item.sentence));
  expect(said).toContain('Where the flour of the bread and the pasta is from, 38 % of the spread.');
});

test('who, and which days', () => {
  const view = viewOf(perhapsTooLittle());
  expect(view.personLine.replace(/\u00a0/g, ' ')).toBe('Woman, 34, United Kingdom, 62 kg');
  expect(view.diaryLine.replace(/\u00a0/g, ' ')).toBe('7 days of diary, 3 to 9 January 2022');
  const small = { code: 'intake.day.small', message: '9 January 2022: 434 kcal.', hint: '' };
  const base = perhapsTooLittle();
  const partly = viewOf({ ...base, notices: [...base.notices, small] });
  expect(partly.diaryLine.replace(/\u00a0/g, ' ')).toBe('6 whole days of 7, 3 to 9 January 2022');
  expect(viewOf(cannotTell()).personLine.replace(/\u00a0/g, ' ')).toBe('Child, 9 months, country not known, 8.6 kg');
});

test('text from outside cannot steer a terminal or turn the direction of a line', () => {
  const base = perhapsTooLittle();
  const nasty = '\u001b[31mred\u001b[0m\u0007\u202eevil\r\nnext';
  const sources = base.intake.sources.map((s, i) => (i === 0 ? { ...s, name: nasty } : s));
  const view = viewOf({ ...base, intake: { ...base.intake, sources } });
  expect(view.sources.rows[0]!.name).toBe('[31mred [0m evil next');
});

test('answers to the two-minute check are no diary', () => {
  const base = enough();
  const diary = { ...base.diary, kind: 'check', file: 'two-minute check', days: 0, rowsIn: 15, entries: 14 };
  const view = viewOf({ ...base, diary, intake: { ...base.intake, days: [] } });
  expect(view.diaryLine).toBe('From the two-minute check');
  expect(view.fileLine).toBe('The two-minute check');
  expect(words([view.read])).toBe('14 of 15 questions answered.');
  expect(words(view.unknown)).toBe('Portions and foods are typical ones, not yours.');
  expect(words(view.how)).not.toContain('days written down');
});
