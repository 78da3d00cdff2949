import { describe, expect, test } from 'vitest';
import type { Assessment, LabShown, LabsReport } from '../assessment.js';
import {
  barred,
  bloodTest,
  bodyFixtures,
  contradicted,
  fullBody,
  inflamed,
  questioned,
  steadyBody,
} from './body-fixtures.js';
import { perhapsTooLittle } from './fixtures.js';
import { plain, type Sentence } from './sentence.js';
import { viewOf } from './view.js';
import { sideOf } from './words-body.js';

const words = (sentence: Sentence) => plain(sentence).replaceAll('\u00a0', ' ');
const bodyOf = (assessment: Assessment) => viewOf(assessment).body!;
const withLabs = (change: (labs: LabsReport) => Partial<LabsReport>): Assessment => {
  const base = bloodTest();
  const labs = base.body!.labs!;
  return { ...base, body: { ...base.body!, labs: { ...labs, ...change(labs) } } };
};
const withValue = (change: Partial<LabShown>): Assessment =>
  withLabs((labs) => ({ values: [{ ...labs.values[0]!, ...change }] }));

test('levels with their unit, their interval and what they are held against', () => {
  const rows = bodyOf(steadyBody()).rows.map((row) => [row.name, row.middle.replace('\u00a0', ' '), row.between]);
  expect(rows.map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' ')))).toEqual([
    ['Selenium in plasma or serum', '84 µg/L', '60 to 118'],
    ['Selenium in whole blood', '116 µg/L', '92 to 155'],
    ['Selenium in red cells', '151 µg/L', '109 to 202'],
    ['Selenoprotein P, share of its full level', '77 %', '43 % to 95 %'],
    ['GPX3, share of its full level', '87 %', '66 % to 98 %'],
    ['Selenium in urine', '21 µg/day', '14 to 31'],
    ['Selenium in the whole body', '7.7 mg', '5 to 13'],
  ]);
  for (const row of bodyOf(steadyBody()).rows) expect(row.reference.length).toBeGreaterThan(10);
});

describe('what a level means', () => {
  test.each([
    [{ p5: 40, p50: 55, p95: 79 }, 'very-likely-below'],
    [{ p5: 60, p50: 75, p95: 95 }, 'more-likely-below'],
    [{ p5: 60, p50: 90, p95: 130 }, 'within'],
    [{ p5: 90, p50: 110, p95: 140 }, 'more-likely-above'],
    [{ p5: 101, p50: 130, p95: 170 }, 'very-likely-above'],
  ] as const)('%j against 80 to 100 is %s', (plasma, side) => expect(sideOf(plasma, 80, 100)).toBe(side));

  test('in words, for both proteins, and that more adds nothing', () => {
    const said = bodyOf(fullBody()).meaning.map(words).join(' ');
    expect(said).toBe(
      'The enzyme GPX3 is full at about 80 to 100 µg/L of selenium in plasma; your level is very likely above that. Selenoprotein P, which carries selenium to the organs, is full at about 110 to 125 µg/L; your level is more likely above that than below. Above both, more selenium in plasma adds nothing to either.',
    );
  });

  test('no word of illness', () => {
    for (const make of Object.values(bodyFixtures)) {
      const { meaning, expected, rows } = bodyOf(make());
      const said = [...meaning, expected].map(words).join(' ') + rows.map((row) => row.reference).join(' ');
      expect(said).not.toMatch(/deficien|disease|diagnos|healthy|toxic|poison/i);
    }
  });
});

test('expected is not measured, and says so', () => {
  expect(words(bodyOf(steadyBody()).expected)).toContain('not a measurement');
  expect(words(bodyOf(bloodTest()).expected)).toContain('your laboratory values together');
  expect(words(bodyOf(steadyBody()).line)).toBe(
    'In your body: plasma selenium about 84 µg/L, 60 to 118, by the model.',
  );
});

test('nothing is said of a body that is not there, nor of one that is other people’s', () => {
  expect(viewOf(perhapsTooLittle()).body).toBeNull();
  const base = steadyBody();
  const nobody = {
    ...base,
    diary: { ...base.diary, entries: 0 },
    status: { ...base.status, verdict: 'cannot-tell' as const, pInadequate: null },
  };
  expect(viewOf(nobody).body).toBeNull();
});

describe('the scale of plasma', () => {
  test('40 to 250, with what is expected and no test', () => {
    const { plasma } = bodyOf(steadyBody());
    expect([plasma.fromUgPerL, plasma.toUgPerL]).toEqual([40, 250]);
    expect(plasma.values).toEqual([]);
    expect(plasma.before).toBeNull();
    expect(plasma.label).toBe(
      'Scale of plasma selenium, in micrograms per litre. Expected: about 84, very likely between 60 and 118. GPX3 is full at about 80 to 100. Selenoprotein P is full at about 110 to 125.',
    );
  });

  test('a used value has its error: what a test shows is wider than the level by it', () => {
    const { plasma } = bodyOf(bloodTest());
    const [value] = plasma.values;
    expect(value).toMatchObject({ ugPerL: 72, date: '3 January 2022', used: true });
    // ln(93/59) = 0.455 of the test, ln(81/67) = 0.190 of the level: 0.2068 to each side
    expect(value!.within!.p95 / 72).toBeCloseTo(1.2297, 3);
    expect(72 / value!.within!.p5).toBeCloseTo(1.2297, 3);
    expect(plasma.before).toEqual({ p5: 55, p50: 82, p95: 122 });
    expect(plasma.label).toContain('Measured on 3 January 2022: 72. By the diary alone the test was expected to show');
  });

  test('a value that was set aside is shown as such', () => {
    const { plasma } = bodyOf(inflamed());
    expect(plasma.values).toEqual([{ ugPerL: 58, date: '3 January 2022', used: false, within: null }]);
    expect(plasma.before).toBeNull();
    expect(plasma.label).toContain('58, not used');
  });

  test('widens for what lies outside', () => {
    const far = withValue({ value: 620 });
    expect(bodyOf(far).plasma.toUgPerL).toBeGreaterThan(650);
    expect(bodyOf(withValue({ value: 18 })).plasma.fromUgPerL).toBeLessThan(18);
  });
});

describe('what laboratory values did', () => {
  const sentence = (assessment: Assessment) => words(bodyOf(assessment).labs!.sentence);

  test('one blood test', () => {
    expect(sentence(bloodTest())).toBe(
      'Your blood test (plasma 72 µg/L, 3 January 2022) makes the interval of your intake 29 to 57 into 33 to 46.',
    );
    expect(viewOf(bloodTest()).asides.map(words)[0]).toBe(sentence(bloodTest()));
  });

  test('several, of which some were set aside', () => {
    expect(sentence(inflamed())).toBe(
      'Your 2 laboratory values (red cells 131 µg/L, urine 19 µg/g creatinine; 3 January 2022) make the interval of your intake 29 to 57 into 31 to 52. Not used as status: plasma and selenoprotein P, because C-reactive protein was high, and inflammation lowers such values without loss from the body. Row 6 was not used: 72,000 µg/L of plasma selenium is a thousand times what was expected.',
    );
    expect(bodyOf(inflamed()).labs!.notes.map(words)[0]).toContain('falls although the body has lost none');
    expect(bodyOf(inflamed()).labs!.notes.map(words)[1]).toContain('rests on about 141 independent pairs');
  });

  test('of one test the unit is said once, and more than three values are counted', () => {
    const several = (n: number) =>
      withLabs((labs) => ({
        values: Array.from({ length: n }, (_, i) => ({ ...labs.values[0]!, value: 72 + i, date: `2022-0${i + 1}-03` })),
      }));
    expect(sentence(several(2))).toContain('(plasma 72 and 73 µg/L; 3 January to 3 February 2022)');
    expect(sentence(several(5))).toContain('(plasma 72, 73, 74 µg/L and 2 more; 3 January to 3 May 2022)');
  });

  test('urine is no blood test', () => {
    const urine = withValue({ analyte: 'urine-selenium-per-day', unit: 'ug/d', value: 20 });
    expect(sentence(urine)).toMatch(/^Your urine test \(urine 20 µg\/day/);
  });

  test('as wide as it was, and wider', () => {
    const fromWidth = (p5: number, p95: number) =>
      sentence(withLabs(({ intakeBefore }) => ({ intakeBefore: { ...intakeBefore, p5, p95 } })));
    expect(fromWidth(33, 46.2)).toContain('about as wide as it was: 33 to 46 before');
    expect(fromWidth(35, 44)).toContain('35 to 44 into 33 to 46: wider, because it does not agree');
  });

  test('none used', () => {
    expect(sentence(withValue({ used: false }))).toBe(
      'Your laboratory value was not used, so the answer rests on the diary alone.',
    );
    expect(sentence(withLabs(() => ({ values: [] })))).toBe(
      'No value stands in the laboratory’s file. The answer rests on the diary alone.',
    );
  });

  test('a value that inflammation bars says why, with the C-reactive protein', () => {
    expect(sentence(barred())).toBe(
      'Your laboratory value was not used as status: C-reactive protein was 25 mg/L, and above 20 inflammation lowers plasma selenium without loss from the body, so the answer rests on the diary alone.',
    );
    const unnoticed: Assessment = { ...barred(), notices: [] };
    expect(sentence(unnoticed)).toContain('C-reactive protein was high, and inflammation lowers plasma selenium');
  });

  test('a row that was read and questioned is given with its question and what to do', () => {
    expect(sentence(questioned())).toBe(
      "Row 2 was not used: 95 mg/L of plasma selenium is 95000 µg/L, and 5 to 2000 µg/L is what would be believed. Is it µg/L? Then it is 95 µg/L. Look up the unit on the laboratory report and write it in the unit column. If it is right as it stands, the laboratory's doctor should know of it. The answer rests on the diary alone.",
    );
    const labs = questioned().body!.labs!;
    const [row] = labs.rejected;
    const many = withLabs(() => ({ ...labs, rejected: [row!, { ...row!, row: 3 }, { ...row!, row: 4 }] }));
    expect(sentence(many)).toContain('should know of it. 2 more rows were not used. The answer');
    const repeat = withLabs(() => ({ rejected: [{ ...row!, code: 'labs.rows.repeat' }] }));
    expect(sentence(repeat)).not.toContain('not used');
  });

  test('a contradiction says what was expected, what was measured and what could explain it', () => {
    expect(sentence(contradicted())).toBe(
      'The laboratory does not agree with the diary: plasma of 55 to 122 µg/L was expected, 240 µg/L was measured (3 January 2022). The laboratory speaks for more selenium than the diary. What could explain it: a supplement or Brazil nuts not written down, a habit that ended lately, or the unit. They cannot both be right, so what is said here of intake and body is by the diary alone.',
    );
    const view = viewOf(contradicted());
    expect(view.lede.map(words).join(' ')).toMatch(
      /^About 121 µg a day, .* Diary and laboratory contradict each other; until that is cleared up no chance of too little, or of passing .* or .*, is given\.$/,
    );
    expect(view.reasons).toEqual(['The laboratory value and the diary contradict each other.']);
    expect(view.chances).toBeNull();
  });

  test('each reason stands with its own value, beside others of the same test', () => {
    const base = contradicted();
    const labs = base.body!.labs!;
    const [first] = labs.values;
    const recent = { ...first!, row: 3, date: '2026-11-01', value: 30, used: false, reason: 'contradiction' };
    const old = {
      ...first!,
      row: 2,
      date: '1998-05-03',
      value: 45,
      used: false,
      reason: 'long-ago',
      expectedBefore: null,
    };
    const of = (values: readonly LabShown[]): Assessment => ({
      ...base,
      body: { ...base.body!, labs: { ...labs, values } },
    });
    const said = sentence(of([old, recent]));
    expect(said).toContain('30 µg/L was measured (1 November 2026). The laboratory speaks for less selenium');
    expect(said).toContain(
      'Not used as status: plasma 45 µg/L (3 May 1998), because taken more than half a year from the diary.',
    );
    expect(said).not.toContain('Your laboratory value was not used');
    expect(bodyOf(of([old, recent])).meaning.map(words)[0]).toBe(
      'These levels are by the diary alone and do not agree with what was measured: plasma 30 µg/L (1 November 2026).',
    );
    const barredToo = { ...old, row: 4, date: '2026-11-05', value: 50, reason: 'crp-high' };
    const none = sentence({ ...of([old, barredToo]), notices: [] });
    expect(none).toContain('None of your 2 laboratory values was used as status, so the answer rests on the diary');
    expect(none).toContain('plasma 45 µg/L (3 May 1998), because taken more than half a year from the diary.');
    expect(none).toContain('plasma 50 µg/L (5 November 2026), because C-reactive protein was high');
  });

  test('each value with what was expected, and why it was not used', () => {
    const values = bodyOf(inflamed()).labs!.values.map((value) => ({
      ...value,
      value: value.value.replace('\u00a0', ' '),
    }));
    expect(values[0]).toMatchObject({ value: '58 µg/L', written: '0.73 µmol/L', used: false, before: '', after: '' });
    expect(values[2]).toMatchObject({ before: '152 (109 to 202)', after: '139 (118 to 166)', used: true, date: '' });
    expect(bodyOf(bloodTest()).labs!.values[0]!.written).toBe('');
  });

  test('a reason that comes as a code is worded', () => {
    const reasonOf = (reason: string) => bodyOf(withValue({ used: false, reason })).labs!.values[0]!.reason;
    expect(reasonOf('crp-high')).toBe('C-reactive protein was so high that it is not read as status');
    expect(reasonOf('urine-without-creatinine')).toContain('how much was drunk');
    expect(reasonOf('read')).toBe('');
    expect(reasonOf('the sample was lost')).toBe('the sample was lost');
  });

  test('the scale of intake remembers what it was before', () => {
    const { scale } = viewOf(bloodTest());
    expect(scale.before).toEqual({ p5: 29, p50: 41, p95: 57 });
    expect(scale.label).toContain('Without the laboratory values it would be about 41, very likely between 29 and 57.');
    expect(viewOf(withValue({ used: false })).scale.before).toBeNull();
    expect(viewOf(steadyBody()).scale.before).toBeNull();
  });
});

describe('a plasma test as something to find out', () => {
  const codes = (assessment: Assessment) => viewOf(assessment).settle.map((item) => item.code);
  const tells = (share: number): Assessment => {
    const base = steadyBody();
    return { ...base, body: { ...base.body!, plasmaTestWouldTell: share } };
  };

  test('stands by its share among the others', () => {
    expect(codes(steadyBody())).toEqual(['origin', 'plasma-test', 'days', 'unmatched']);
    expect(codes(tells(0.9))[0]).toBe('plasma-test');
    expect(codes(tells(0.11)).indexOf('plasma-test')).toBe(2);
    const { settle } = viewOf(steadyBody());
    expect(settle.map((item) => item.share)).toEqual([...settle.map((item) => item.share)].sort((a, b) => b - a));
  });

  test('not where it would tell little, nor where one was read', () => {
    expect(codes(tells(0.09))).not.toContain('plasma-test');
    expect(codes(bloodTest())).not.toContain('plasma-test');
    expect(codes(perhapsTooLittle())).not.toContain('plasma-test');
  });

  test('again, where inflammation barred the first', () => {
    const item = viewOf(inflamed()).settle.find((found) => found.code === 'plasma-test')!;
    expect(words(item.sentence)).toBe(
      'Another plasma selenium test, without inflammation (C-reactive protein), 31 % of the spread.',
    );
  });

  test('where there was none, it is not asked for', () => {
    const base = withValue({ used: false, reason: 'long-ago' });
    const open = { ...base, body: { ...base.body!, plasmaTestWouldTell: 0.31 } };
    const item = viewOf(open).settle.find((found) => found.code === 'plasma-test')!;
    expect(words(item.sentence)).toBe(
      'Another plasma selenium test, best with C-reactive protein, 31 % of the spread.',
    );
  });
});
