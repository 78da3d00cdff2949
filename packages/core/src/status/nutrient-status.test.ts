import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { csvRecords } from '../../../data/src/compile/csv.js';
import { exp, stream } from '../base/index.js';
import type { Person } from '../person.js';
import { massFactor, readDriValues } from './dri.js';
import { type NutrientUsual, nutrientStatus } from './nutrient-status.js';

const values = readDriValues(
  csvRecords(readFileSync(new URL('../../../data/tables/dri-iom-nutrients.csv', import.meta.url), 'utf8')),
);
const source = { seed: 4, person: 0 };
const woman: Person = {
  sex: 'female',
  ageYears: 34,
  bodyMassKg: 62,
  lifeStage: 'none',
  country: 'GB',
  conditions: [],
};
const N = 20000;
const fixed = (amount: number, unit: string): NutrientUsual => ({
  draws: new Float64Array(N).fill(amount),
  unit,
  coverage: 1,
  name: 'X',
});
const statusOf = (usual: Record<string, NutrientUsual>, person: Partial<Person> = {}) =>
  nutrientStatus({ person: { ...woman, ...person }, values, source, usual });
const one = (nutrient: string, amount: number, unit: string, person: Partial<Person> = {}) =>
  statusOf({ [nutrient]: fixed(amount, unit) }, person)[0]!;

describe('chance of inadequacy', () => {
  test('zinc at its EAR is one half, at its RDA about 2 in 100', () => {
    expect(one('zinc', 6.8, 'mg/d').pInadequate).toBeCloseTo(0.5, 1);
    expect(one('zinc', 6.8 * 1.2, 'mg/d').pInadequate).toBeCloseTo(0.0228, 2);
  });

  test('vitamin A has a CV of 20 %, so that its EAR + 1 SD leaves 16 of 100', () => {
    expect(one('vitamin-a-rae', 600, 'ug/d').pInadequate).toBeCloseTo(0.1587, 2);
  });

  // IOM 2001, table 14-1: risk of a usual iron intake in each range, menstruating women, mixed diet
  test.each([
    [4.65, 0.96],
    [5.17, 0.93],
    [5.84, 0.85],
    [6.55, 0.75],
    [7.17, 0.65],
    [7.77, 0.55],
    [8.42, 0.45],
    [9.2, 0.35],
    [10.23, 0.25],
    [11.94, 0.15],
    [14.28, 0.08],
    [16.87, 0.04],
  ])('iron at %d mg leaves a risk of %d', (mg, risk) => {
    expect(Math.abs(one('iron', mg, 'mg/d').pInadequate! - risk)).toBeLessThan(0.015);
  });

  test('iron of a man and of a girl: skewed, median EAR and 97.5th percentile RDA', () => {
    expect(one('iron', 6, 'mg/d', { sex: 'male' }).pInadequate).toBeCloseTo(0.5, 1);
    expect(one('iron', 8, 'mg/d', { sex: 'male' }).pInadequate).toBeCloseTo(0.025, 2);
    expect(one('iron', 15, 'mg/d', { ageYears: 16 }).pInadequate).toBeCloseTo(0.025, 2);
    expect(one('iron', 7, 'mg/d', { ageYears: 2 }).pInadequate).toBeCloseTo(0.025, 2);
    expect(one('iron', 22, 'mg/d', { lifeStage: 'pregnant' }).pInadequate).toBeCloseTo(0.5, 1);
  });

  test('protein goes by body mass, and without one there is none', () => {
    const found = one('protein', 0.66 * 62, 'g/d');
    expect(found.reference).toBeCloseTo(40.92, 6);
    expect(found.pInadequate).toBeCloseTo(0.5, 1);
    expect(one('protein', 41, 'g/d', { bodyMassKg: null })).toMatchObject({ pInadequate: null, reference: null });
  });

  test('an adequate intake gives no chance, and says so', () => {
    for (const [nutrient, amount, unit, ai] of [
      ['fibre', 10, 'g/d', 25],
      ['potassium', 1000, 'mg/d', 2600],
      ['vitamin-k', 30, 'ug/d', 90],
      ['pantothenate', 1, 'mg', 5],
      ['choline', 100, 'mg', 425],
      ['manganese', 0.5, 'mg', 1.8],
      ['linoleic-acid', 2, 'g', 12],
    ] as const) {
      expect(one(nutrient, amount, unit)).toMatchObject({ kind: 'AI', reference: ai, pInadequate: null });
      expect(one(nutrient, amount, unit).note).toContain('no chance of too little');
    }
  });

  test('sex not known: the one who needs more', () => {
    expect(one('zinc', 8, 'mg/d', { sex: null }).reference).toBe(9.4);
    expect(one('iron', 8, 'mg/d', { sex: null }).reference).toBe(8.1);
  });

  test('niacin of food tables leaves out what protein gives: said to be at most', () => {
    expect(one('niacin', 11, 'mg/d').note).toContain('At most');
  });
});

describe('upper levels and what they are about', () => {
  test.each([
    ['magnesium', 500, 'mg/d', 350],
    ['niacin', 60, 'mg/d', 35],
    ['folate-dfe', 1500, 'ug/d', 1000],
    ['vitamin-e', 1200, 'mg/d', 1000],
  ])('food does not count for %s', (nutrient, amount, unit, upper) => {
    expect(one(nutrient, amount, unit)).toMatchObject({ upper, pAboveUpper: null });
    expect(one(nutrient, amount, unit).note).toContain('supplements');
  });

  test('vitamin A counts as retinol only', () => {
    const carrots = statusOf({ 'vitamin-a-rae': fixed(4000, 'ug/d'), retinol: fixed(300, 'ug/d') })[0]!;
    expect(carrots).toMatchObject({ upper: 3000, pAboveUpper: 0 });
    const liver = statusOf({ 'vitamin-a-rae': fixed(4000, 'ug/d'), retinol: fixed(3800, 'ug/d') })[0]!;
    expect(liver.pAboveUpper).toBe(1);
    expect(one('vitamin-a-rae', 4000, 'ug/d').pAboveUpper).toBeNull();
  });

  test('sodium has a level of risk reduction, named as such', () => {
    expect(one('sodium', 3000, 'mg/d')).toMatchObject({ upper: 2300, upperKind: 'CDRR', pAboveUpper: 1 });
    expect(one('sodium', 3000, 'mg/d').note).toContain('CDRR, NASEM 2019');
    expect(one('calcium', 3000, 'mg/d').upperKind).toBe('UL');
  });

  test('calcium: 2500 at 34 years, 2000 at 60', () => {
    expect(one('calcium', 2200, 'mg/d')).toMatchObject({ upper: 2500, pAboveUpper: 0 });
    expect(one('calcium', 2200, 'mg/d', { ageYears: 60 })).toMatchObject({ upper: 2000, pAboveUpper: 1 });
  });
});

describe('units', () => {
  test('copper: intake in mg, table in µg; the answer is in the unit of the intake', () => {
    const found = one('copper', 0.7, 'mg/d');
    expect(found).toMatchObject({ unit: 'mg/d', reference: 0.7, upper: 10 });
    expect(found.pInadequate).toBeCloseTo(0.5, 1);
    expect(one('copper', 700, 'ug/d').pInadequate).toBe(found.pInadequate);
  });

  test.each([
    ['mg', 'µg/d', 1000],
    ['µg', 'mg', 0.001],
    ['mg', 'mg NE', 1],
    ['µg', 'mcg', 1],
    ['g', 'ug', 1e6],
    ['mg', 'kcal', null],
    ['µg', 'IU', null],
    ['g', 'mmol', null],
  ])('%s in %s: factor %s', (from, to, factor) => {
    expect(massFactor(from, to)).toBe(factor);
  });

  test('a unit that is no mass is not guessed', () => {
    expect(one('vitamin-d', 400, 'IU/d')).toMatchObject({ kind: 'none', pInadequate: null, upper: null });
  });
});

test('ages and stages: pregnancy, a child, an infant', () => {
  expect(one('folate-dfe', 500, 'ug/d', { lifeStage: 'pregnant' }).reference).toBe(520);
  expect(one('vitamin-c', 20, 'mg/d', { ageYears: 5 }).reference).toBe(22);
  expect(one('vitamin-c', 50, 'mg/d', { ageYears: 0.7 })).toMatchObject({ kind: 'AI', reference: 50 });
  expect(one('magnesium', 300, 'mg/d', { sex: 'male', ageYears: 30.9 }).reference).toBe(330);
  expect(one('magnesium', 300, 'mg/d', { sex: 'male', ageYears: 31 }).reference).toBe(350);
});

test('selenium is left to its own status, unknown nutrients are passed over, each nutrient has its own draws', () => {
  const usual = Object.fromEntries(
    ['zinc', 'vitamin-c', 'selenium', 'caffeine'].map((key) => [
      key,
      {
        ...fixed(1, 'mg/d'),
        draws: stream(source, 'test')
          .normals(1000)
          .map((z) => 8 * exp(0.3 * z)),
      },
    ]),
  );
  const found = statusOf(usual);
  expect(found.map((n) => n.nutrient)).toEqual(['zinc', 'vitamin-c']);
  expect(statusOf({ zinc: usual.zinc! })[0]).toEqual(found[0]);
  expect(statusOf({ zinc: { ...usual.zinc!, draws: new Float64Array(0) } })).toEqual([]);
});

test('every nutrient at every age, sex and stage has a reference or none, and never fails', () => {
  const usual = Object.fromEntries([...new Set(values.map((v) => v.nutrient))].map((key) => [key, fixed(10, 'mg/d')]));
  const small = Object.fromEntries(
    Object.entries(usual).map(([key, v]) => [key, { ...v, draws: new Float64Array(20).fill(10) }]),
  );
  for (const sex of ['female', 'male', null] as const) {
    for (const lifeStage of ['none', 'pregnant', 'lactating'] as const) {
      for (const ageYears of [0, 0.5, 1, 3, 4, 8, 9, 13, 14, 18, 19, 30, 31, 50, 51, 70, 71, 100, 120, null]) {
        const found = statusOf(small, { sex, lifeStage, ageYears });
        expect(found).toHaveLength(27);
        for (const n of found) {
          if (n.kind === 'EAR') expect(n.pInadequate).toBeGreaterThanOrEqual(0);
          else expect(n.pInadequate).toBeNull();
          if (ageYears === null || ageYears >= 1) expect(n.reference).toBeGreaterThan(0);
        }
      }
    }
  }
});
