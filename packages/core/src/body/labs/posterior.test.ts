import { describe, expect, test } from 'vitest';
import { explain, log } from '../../base/index.js';
import { tableModel } from '../equations-fixtures.js';
import { habitualBody } from '../habitual.js';
import { foodOf, labValue, tableLabParameters } from './labs-fixtures.js';
import { valueOfPlasmaTest, valueOfTest } from './narrowing.js';
import { type LabPosteriorInput, labPosterior } from './posterior.js';
import type { LabValue } from './values.js';

const model = tableModel();
const parameters = tableLabParameters();
const person = { sex: 'female', ageYears: 40, bodyMassKg: 64 } as const;
const source = { seed: 1, person: 0 };
const parts = foodOf(60, 0.35, 1000);

const given = (labs: readonly LabValue[], changes: Partial<LabPosteriorInput> = {}) =>
  labPosterior({ parts, person, model, labs, parameters, source, count: 1000, ...changes });
const codes = (found: ReturnType<typeof given>) => found.problems.map((p) => p.code);

describe('without a value that is read', () => {
  test('every draw stays what and where it was', () => {
    const found = given([]);
    const before = habitualBody(parts, person, model, source, 1000);
    expect(found.index).toEqual(Int32Array.from({ length: 1000 }, (_, i) => i));
    expect(found.body).toEqual(before);
    expect(found.narrowing.widthRatio).toBe(1);
    expect(found).toMatchObject({ ess: 1000, distinct: 1000, temper: 1, used: [], problems: [] });
  });

  test('a plasma value under inflammation changes nothing and is told', () => {
    const found = given([labValue({ value: 48, crpMgPerL: 85 })]);
    expect(found.narrowing.widthRatio).toBe(1);
    expect(found.used).toMatchObject([{ row: 2, used: false, reason: 'crp-high', priorPredictive: null }]);
    expect(codes(found)).toEqual(['labs.crp.high']);
    const { message, hint } = explain(found.problems[0]!);
    expect(message).toContain('C-reactive protein of 2026-03-02 is 85 mg/L. Above 20 mg/L');
    expect(message).toContain('so plasma selenium of that sample (row 2) was not read as status');
    expect(hint).toContain('below 10 mg/L');
    expect(found.latestPlasmaUgPerL).toBe(48);
  });
});

describe('one plasma value', () => {
  const found = given([labValue({ value: 80 })]);

  test('narrows intake about as much as was expected of it', () => {
    const before = habitualBody(parts, person, model, source, 1000);
    const worth = valueOfPlasmaTest(parts[0]!.ugPerDay, before, parameters);
    expect(worth).toEqual(valueOfTest('plasma-selenium', parts[0]!.ugPerDay, before, { person, model, parameters }));
    expect(worth.varianceShare).toBeGreaterThan(0.2);
    expect(found.narrowing.widthRatio).toBeLessThan(0.95);
    expect(found.narrowing.widthRatio / worth.widthRatio).toBeCloseTo(1, 0);
    expect(valueOfTest('gpx3', parts[0]!.ugPerDay, before, { person, model, parameters }).varianceShare).toBeLessThan(
      worth.varianceShare,
    );
  });

  test('is worth enough draws, each tied to the intake draw that it was made from', () => {
    expect(found.ess).toBeGreaterThanOrEqual(1000);
    expect(found.temper).toBe(1);
    expect(found.distinct).toBeGreaterThan(700);
    for (const j of [0, 17, 400, 999]) expect(found.usualUgPerDay[j]).toBe(parts[0]!.ugPerDay[found.index[j]!]!);
    const { selenomethionine, selenide, directUrine, unabsorbed } = found.body.flows;
    for (const j of [0, 17, 400, 999])
      expect(selenomethionine[j]! + selenide[j]! + directUrine[j]! + unabsorbed[j]!).toBeCloseTo(
        found.usualUgPerDay[j]!,
        9,
      );
  });

  test('is nearer to what is expected afterwards than before', () => {
    const [reading] = found.used;
    const { priorPredictive: before, posteriorPredictive: after } = reading!;
    expect(Math.abs(log(after!.p50 / 80))).toBeLessThan(Math.abs(log(before!.p50 / 80)));
    expect(after!.p95 / after!.p5).toBeLessThan(before!.p95 / before!.p5);
    expect(reading!.priorProbability).toBeGreaterThan(0.01);
    expect(codes(found)).toEqual([]);
  });

  test('a higher value means more intake', () => {
    const median = (value: number) => given([labValue({ value })]).narrowing.after.p50;
    expect(median(70)).toBeLessThan(median(100));
    expect(median(100)).toBeLessThan(median(140));
  });

  test('is the same value in every unit that a reader turns into µg/L, and the same bits twice', () => {
    expect(given([labValue({ value: 80 })])).toEqual(found);
  });
});

test('many precise values still leave enough independent draws', () => {
  const dates = ['2026-01-05', '2026-02-09', '2026-03-02'];
  const labs = dates.flatMap((date, d) => [
    labValue({ row: 10 * d + 2, date, value: 92 }),
    labValue({ row: 10 * d + 3, date, analyte: 'whole-blood-selenium', value: 128 }),
    labValue({ row: 10 * d + 4, date, analyte: 'erythrocyte-selenium', value: 172 }),
    labValue({ row: 10 * d + 5, date, analyte: 'selenoprotein-p', value: 5.2, unit: 'mg/L' }),
    labValue({ row: 10 * d + 6, date, analyte: 'urine-selenium-per-day', value: 30, unit: 'ug/d' }),
  ]);
  const found = given(labs);
  expect(found.ess).toBeGreaterThanOrEqual(300);
  expect(found.used.every((u) => u.used)).toBe(true);
  expect(found.distinctIntakes).toBeGreaterThan(100);
  expect(found.narrowing.widthRatio).toBeLessThan(given(labs.slice(0, 1)).narrowing.widthRatio);
});

describe('diary and laboratory that contradict each other', () => {
  test('are both told, with what could explain it, and the answer is given', () => {
    const found = given([labValue({ value: 300 })]);
    expect(codes(found)).toContain('labs.contradiction');
    const { message, hint } = explain(found.problems.find((p) => p.code === 'labs.contradiction')!);
    expect(message).toMatch(
      /Diary and laboratory contradict .* plasma selenium of [\d.]+ µg\/L to [\d.]+ µg\/L was expected/,
    );
    expect(message).toContain('300 µg/L was measured (row 2)');
    expect(hint).toContain('supplement or Brazil nuts that are not in the diary');
    expect(found.narrowing.after.p50).toBeGreaterThan(found.narrowing.before.p50);
    expect(found.ess).toBeGreaterThanOrEqual(300);
    expect(found.latestPlasmaUgPerL).toBe(300);
  });

  test('a level far out of reach weakens the evidence, and says so', () => {
    const found = given([labValue({ value: 2000 })], { effort: { bodiesMost: 8 } });
    expect(codes(found)).toEqual(expect.arrayContaining(['labs.contradiction', 'labs.posterior.weakened']));
    expect(found.temper).toBeLessThan(1);
    expect(found.ess).toBeGreaterThanOrEqual(300);
  });
});

describe('a low plasma value', () => {
  test('asks for the C-reactive protein where it is not known, and only there', () => {
    expect(codes(given([labValue({ value: 62, crpMgPerL: null })]))).toContain('labs.crp.needed');
    expect(codes(given([labValue({ value: 62, crpMgPerL: 2 })]))).not.toContain('labs.crp.needed');
    expect(codes(given([labValue({ value: 82, crpMgPerL: null })]))).not.toContain('labs.crp.needed');
  });

  test('is told with its reference where the advice does not depend on inflammation', () => {
    const found = given([labValue({ value: 28, crpMgPerL: 120 })]);
    expect(codes(found)).toEqual(['labs.crp.high', 'labs.plasma.evenInflamed']);
    expect(explain(found.problems[1]!).message).toContain('Below 32 µg/L (0.4 µmol/L)');
  });
});

test('from 10 to 20 mg/L of C-reactive protein the value is read as lowered, and the person is told', () => {
  const calm = given([labValue({ value: 80 })]);
  const inflamed = given([labValue({ value: 80, crpMgPerL: 15 })]);
  expect(inflamed.narrowing.after.p50).toBeGreaterThan(calm.narrowing.after.p50);
  expect(inflamed.used[0]!.inflammationFactor).toBeCloseTo(0.8, 2);
  expect(codes(inflamed)).toEqual(['labs.crp.shifted']);
  expect(explain(inflamed.problems[0]!).message).toContain('15 mg/L. Inflammation of that degree lowers');
});

test('C-reactive protein that is only known as a limit is told as one', () => {
  const [calm, wide, open] = [
    given([labValue({ value: 80, crpMgPerL: 10, crpLimit: 'below' })]),
    given([labValue({ value: 80, crpMgPerL: 20, crpLimit: 'below' })]),
    given([labValue({ value: 48, crpMgPerL: 5, crpLimit: 'above' })]),
  ];
  expect(codes(calm)).toEqual([]);
  expect(codes(wide)).toEqual(['labs.crp.wide']);
  expect(explain(wide.problems[0]!).message).toContain('only known to be below 20 mg/L. From 10 mg/L on');
  expect(wide.narrowing).toEqual(calm.narrowing);
  expect(codes(open)).toEqual(['labs.crp.high']);
  expect(open.used[0]).toMatchObject({ used: false, reason: 'crp-open' });
  expect(explain(open.problems[0]!).message).toContain('only known to be above 5 mg/L. Above 20 mg/L');
});

test('a spot of urine without creatinine is left out and told', () => {
  const found = given([labValue({ analyte: 'urine-selenium-spot', value: 30 })]);
  expect(codes(found)).toEqual(['labs.urine.spot']);
  expect(found.narrowing.widthRatio).toBe(1);
});

test('the level that a top-up is held against is the highest of the latest date, also when it is not read', () => {
  const labs = [
    labValue({ row: 2, date: '2025-01-01', value: 190 }),
    labValue({ row: 3, date: '2026-01-01', value: 130, crpMgPerL: 50 }),
    labValue({ row: 4, date: '2026-01-01', value: 128, crpMgPerL: 50 }),
  ];
  expect(given(labs).latestPlasmaUgPerL).toBe(130);
  expect(given([]).latestPlasmaUgPerL).toBeNull();
});

test('more intake draws than are handed back may be given', () => {
  const found = given([labValue({ value: 80 })], { parts: foodOf(60, 0.35, 3000), count: 500 });
  expect(found.index.length).toBe(500);
  expect(found.body.bodies.length).toBe(500);
  expect(Math.max(...found.index)).toBeGreaterThan(2000);
});

test('no intake at all is a fault of the caller', () => {
  expect(() => given([labValue()], { parts: [] })).toThrow('no intake draws');
});
