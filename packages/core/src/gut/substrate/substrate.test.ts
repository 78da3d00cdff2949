import { loadCatalogue, loadModelTables, loadTable } from '@selenoscope/data';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, quantilesOf } from '../../base/index.js';
import { type Diary, estimateIntake, type FoodEntry, openIntakeModel } from '../../intake/index.js';
import type { SubstrateIntake } from './eaten.js';
import { openSubstrateModel } from './model.js';
import { type Substrate, substrateOf } from './substrate.js';

const catalogue = loadCatalogue();
const model = openSubstrateModel(catalogue, {
  parameters: loadTable('gut/substrate-parameters'),
  starchKinds: loadTable('gut/substrate-starch-kinds'),
  resistantStarch: loadTable('gut/resistant-starch'),
});
const intakeModel = openIntakeModel(catalogue, loadModelTables());
const source = { seed: 1, person: 0 };
const COUNT = 400;

const median = (draws: Float64Array) => quantilesOf(draws, [0.5])[0]!;
const run = (intake: SubstrateIntake, draws = COUNT, ageYears: number | null = 40): Substrate =>
  substrateOf({ intake, model, source, draws, ageYears });

/** Usual nutrients that are the same in every draw unless draws are given. */
function usual(values: Readonly<Record<string, number | Float64Array>>, coverage = 1): SubstrateIntake['usual'] {
  return new Map(
    Object.entries(values).map(([key, value]) => [
      key,
      { unit: 'g/d', coverage, draws: typeof value === 'number' ? new Float64Array(COUNT).fill(value) : value },
    ]),
  );
}
const bread = catalogue.indexOf('sr28:18069');
const per100 = (id: string, nutrient: string) => catalogue.cell(catalogue.indexOf(id), nutrient).value!;
const breadCarbohydrate = per100('sr28:18069', 'carbohydrate');
const onBread = (carbohydrate: number | Float64Array, fibre: number | Float64Array = 20): SubstrateIntake => ({
  usual: usual({ carbohydrate, energy: 2000, fibre, protein: 80 }),
  sources: [{ id: 'sr28:18069', gramsPerDay: 100 }],
});

let row = 1;
const eat = (date: string, id: string, grams: number): FoodEntry => ({
  kind: 'food',
  row: ++row,
  date,
  text: id,
  food: catalogue.indexOf(id),
  matchedBy: 'id',
  confidence: 1,
  grams,
  basis: 'weight',
});
function estimateOf(foods: readonly (readonly [string, number])[], days = 7) {
  const entries = Array.from({ length: days }, (_, d) => `2024-01-0${d + 1}`).flatMap((date) =>
    foods.map(([id, grams]) => eat(date, id, grams)),
  );
  const diary: Diary = {
    kind: 'selenoscope-csv',
    file: 'd',
    rowsIn: entries.length,
    entries,
    rejected: [],
    notices: [],
  };
  const person = {
    sex: 'female',
    ageYears: 34,
    bodyMassKg: 62,
    lifeStage: 'none',
    country: 'GB',
    conditions: [],
  } as const;
  return estimateIntake(diary, person, intakeModel, { draws: COUNT, source });
}
const WEEK = [
  ['sr28:18075', 110],
  ['sr28:08121', 230],
  ['sr28:09040', 120],
  ['sr28:20445', 180],
  ['sr28:11365', 170],
  ['sr28:16070', 100],
  ['sr28:05064', 120],
  ['sr28:01077', 250],
  ['sr28:11090', 90],
  ['sr28:04053', 20],
  ['sr28:19904', 20],
] as const;

describe('starch', () => {
  test('of bread alone is the bread’s, scaled to usual carbohydrate', () => {
    const { starchG } = model.starch.of(bread)!;
    const { starch } = run(onBread(breadCarbohydrate), COUNT);
    expect(starch.restsOn).toEqual({ measured: 0, difference: 1, kind: 0, population: 0 });
    expect(Math.abs(median(starch.draws) / starchG - 1)).toBeLessThan(0.02);
    const half = run(onBread(breadCarbohydrate / 2), COUNT).starch;
    half.draws.forEach((g, i) => {
      expect(g).toBeCloseTo(starch.draws[i]! / 2, 9);
    });
  });

  test('keeps the index: the scenario of twice the carbohydrate has twice the starch', () => {
    const one = new Float64Array(COUNT).fill(breadCarbohydrate);
    const changed = one.slice();
    changed[17] = 2 * breadCarbohydrate;
    changed[18] = 0;
    const a = run(onBread(one)).starch.draws;
    const b = run(onBread(changed)).starch.draws;
    expect(b[17]! / a[17]!).toBeCloseTo(2, 9);
    expect(b[18]).toBe(0);
    expect(b[19]! / a[19]!).toBeCloseTo(1, 9);
  });

  test('of carbohydrate that no weighed food explains is as people eat it, in its share', () => {
    const { starch, problems } = run(onBread(4 * breadCarbohydrate));
    expect(starch.restsOn.population).toBeCloseTo(0.75, 10);
    expect(starch.restsOn.difference).toBeCloseTo(0.25, 10);
    expect(problems).toContainEqual({ code: 'substrate.population', nutrients: ['starch'] });
    const bare = { ...onBread(4 * breadCarbohydrate), sources: [{ id: 'unmatched', gramsPerDay: 300 }] };
    const unexplained = run(bare).starch;
    expect(unexplained.restsOn.population).toBe(1);
    expect(Math.abs(median(unexplained.draws) / (0.46 * 4 * breadCarbohydrate) - 1)).toBeLessThan(0.05);
  });

  test('of a diet of meat and eggs is next to none, and that is known', () => {
    const { starch, parts, problems } = run(
      estimateOf([
        ['sr28:05064', 300],
        ['sr28:01123', 200],
      ]),
    );
    expect(median(starch.draws)).toBeLessThan(0.5);
    expect(starch.restsOn.population).toBeLessThan(0.05);
    expect(parts['resistant-starch-high'].draws.every((g) => g < 1)).toBe(true);
    expect(problems).toEqual([]);
  });

  test('of Indian foods, which have no carbohydrate by difference, goes with energy and is analysed', () => {
    const estimate = estimateOf([
      ['ifct2017:A015', 300],
      ['ifct2017:B013', 100],
      ['ifct2017:C033', 100],
    ]);
    expect(estimate.usual.has('carbohydrate')).toBe(false);
    const { starch } = run(estimate);
    expect(starch.restsOn.measured).toBeGreaterThan(0.95);
    const want =
      3 * per100('ifct2017:A015', 'starch') + per100('ifct2017:B013', 'starch') + per100('ifct2017:C033', 'starch');
    expect(Math.abs(median(starch.draws) / want - 1)).toBeLessThan(0.06);
  });
});

describe('substrate of a diary', () => {
  const estimate = estimateOf(WEEK);
  const { parts, starch, problems } = run(estimate);

  test('is of the size that references give', () => {
    // Cremer: 15 g of non-starch polysaccharide; Murphy: 3 to 8 g/d of resistant starch; Yao: 6 to 18 g/d of protein
    expect(median(parts['fermentable-fibre'].draws)).toBeGreaterThan(6);
    expect(median(parts['fermentable-fibre'].draws)).toBeLessThan(25);
    expect(median(parts['resistant-starch-low'].draws)).toBeGreaterThan(3);
    expect(median(parts['resistant-starch-low'].draws)).toBeLessThan(12);
    expect(median(parts.protein.draws)).toBeGreaterThan(6);
    expect(median(parts.protein.draws)).toBeLessThan(18);
    expect(Math.abs(median(parts.mucin.draws) - 5)).toBeLessThan(0.3);
    expect(Math.abs(median(parts.water.draws) - 1100)).toBeLessThan(60);
  });

  test('low ≤ mixed ≤ high ≤ starch in every draw', () => {
    for (let i = 0; i < COUNT; i++) {
      const [low, mixed, high] = (['low', 'mixed', 'high'] as const).map(
        (r) => parts[`resistant-starch-${r}`].draws[i]!,
      );
      expect(low! > 0 && low! <= mixed! && mixed! <= high! && high! <= starch.draws[i]!).toBe(true);
    }
  });

  test('the high rule is a fifth of the starch wherever that is above the low rule', () => {
    const [low, high] = [parts['resistant-starch-low'].draws, parts['resistant-starch-high'].draws];
    high.forEach((g, i) => {
      expect(g).toBeCloseTo(Math.max(0.2 * starch.draws[i]!, low[i]!), 10);
    });
  });

  test('the mixed rule lies evenly between on the log scale', () => {
    const { parts: many } = run(onBread(breadCarbohydrate * 1), COUNT);
    const place = many['resistant-starch-mixed'].draws.map((g, i) => {
      const [low, high] = [many['resistant-starch-low'].draws[i]!, many['resistant-starch-high'].draws[i]!];
      return Math.log(g / low) / Math.log(high / low);
    });
    const [p25, p50, p75] = quantilesOf(place, [0.25, 0.5, 0.75]) as [number, number, number];
    for (const [got, want] of [
      [p25, 0.25],
      [p50, 0.5],
      [p75, 0.75],
    ] as const)
      expect(Math.abs(got - want)).toBeLessThan(0.07);
  });

  test('protein does not pile up at the ends of what was measured', () => {
    for (const protein of [30, 80, 300]) {
      const { draws } = run({ usual: usual({ energy: 2000, fibre: 20, protein }), sources: [] }).parts.protein;
      const counts = new Map<number, number>();
      for (const g of draws) counts.set(g, (counts.get(g) ?? 0) + 1);
      expect(Math.max(...counts.values())).toBeLessThan(COUNT / 50);
      expect(draws.every((g) => g > 3 && g < 33)).toBe(true);
    }
  });

  test('tells each rule in a sentence with its source, and what starch rests on', () => {
    for (const part of Object.values(parts)) {
      expect(part.rule).toMatch(/\.$/);
      expect(part.source).not.toBe('');
      expect(part.rule).not.toMatch(/NaN|undefined/);
    }
    const shares = Object.values(starch.restsOn).reduce((a, b) => a + b, 0);
    expect(shares).toBeCloseTo(1, 10);
    expect(parts['resistant-starch-high'].rule).toMatch(/20 % of the starch eaten.*by share of carbohydrate/);
    expect(parts['resistant-starch-high'].rule).toMatch(
      /^20 % of the starch eaten, or what food lists count where that is more\./,
    );
    expect(parts['resistant-starch-low'].rule).toMatch(/^As food lists count it, each food with its own range;/);
    expect(parts.protein.rule).toContain('not less than 6 (4.5 to 8) and not more than 18 (14.5 to 22) g a day');
    expect(problems).toEqual([]);
  });

  test('is the same for the same seed, bit for bit, and another for another', () => {
    expect(run(estimate)).toEqual(run(estimate));
    const other = substrateOf({ intake: estimate, model, source: { seed: 2, person: 0 }, draws: COUNT });
    expect(other.parts.mucin.draws).not.toEqual(parts.mucin.draws);
  });
});

describe('what is not known', () => {
  test('of a two-minute check, which knows selenium alone, is as people eat: wide, never 0, and said', () => {
    const { parts, starch, problems } = run({
      usual: usual({ selenium: 55 }),
      sources: [{ id: 'check:bread', gramsPerDay: 80 }],
    });
    for (const part of Object.values(parts)) expect(part.draws.every((g) => g > 0)).toBe(true);
    const [p5, p95] = quantilesOf(parts['fermentable-fibre'].draws, [0.05, 0.95]);
    expect(p95! / p5!).toBeGreaterThan(3);
    expect(starch.restsOn).toEqual({ measured: 0, difference: 0, kind: 0, population: 1 });
    expect(problems).toEqual([{ code: 'substrate.population', nutrients: ['fibre', 'starch', 'protein'] }]);
    expect(explain(problems[0]!).message).toMatch(/not on you, for fibre and starch and protein/);
    expect(parts['fermentable-fibre'].rule).toMatch(/not known from what was given/);
    expect(parts['resistant-starch-low'].rule).toMatch(/Starch is not known from what was given/);
    expect(parts.protein.rule).toMatch(/Protein is not known/);
  });

  test('of fibre alone is filled by energy, and its index stays', () => {
    const energy = new Float64Array(COUNT).fill(2000);
    const more = energy.slice();
    more[3] = 4000;
    const of = (draws: Float64Array) =>
      run({ usual: usual({ energy: draws, protein: 80 }), sources: [] }).parts['fermentable-fibre'].draws;
    expect(of(more)[3]! / of(energy)[3]!).toBeCloseTo(2, 9);
    expect(of(more)[4]).toBe(of(energy)[4]);
  });

  test('of foods whose kind alone tells their starch is said, with its share of carbohydrate', () => {
    let index = -1;
    for (let i = 0; index < 0; i++) {
      const made = catalogue.food(i).group === '2000' ? model.starch.of(i) : null;
      if (made?.basis === 'kind' && made.availableG > 50) index = i;
    }
    const { id } = catalogue.food(index);
    const { problems } = run({
      usual: usual({ energy: 2000, fibre: 20, protein: 80 }),
      sources: [{ id, gramsPerDay: 600 }],
    });
    const found = problems.find((p) => p.code === 'substrate.starch.unknown');
    expect(found).toMatchObject({ foods: 1 });
    expect(explain(found!).message).toMatch(
      /^One food has neither a starch nor a sugars value; .* % of the carbohydrate/,
    );
  });

  test('of a child is said', () => {
    expect(run(onBread(50), COUNT, 6).problems).toContainEqual({ code: 'substrate.child', ageYears: 6 });
    expect(run(onBread(50), COUNT, null).problems.map((p) => p.code)).not.toContain('substrate.child');
  });
});

describe('properties', () => {
  const anyIntake = fc.record({
    fibre: fc.option(fc.double({ min: 0, max: 90, noNaN: true })),
    carbohydrate: fc.option(fc.double({ min: 0, max: 700, noNaN: true })),
    protein: fc.option(fc.double({ min: 0, max: 400, noNaN: true })),
    energy: fc.option(fc.double({ min: 0, max: 6000, noNaN: true })),
    foods: fc.array(fc.tuple(fc.nat(catalogue.size - 1), fc.option(fc.double({ min: 0, max: 900, noNaN: true }))), {
      maxLength: 6,
    }),
  });
  const intakeOf = ({
    foods,
    ...nutrients
  }: typeof anyIntake extends fc.Arbitrary<infer T> ? T : never): SubstrateIntake => ({
    usual: usual(Object.fromEntries(Object.entries(nutrients).flatMap(([k, v]) => (v === null ? [] : [[k, v]])))),
    sources: foods.map(([index, gramsPerDay]) => ({ id: catalogue.food(index).id, gramsPerDay })),
  });

  test('whatever is eaten: finite, ordered, and shares that sum to 1', () => {
    fc.assert(
      fc.property(anyIntake, (made) => {
        const { parts, starch, transit } = run(intakeOf(made));
        const low = parts['resistant-starch-low'].draws;
        const mixed = parts['resistant-starch-mixed'].draws;
        const high = parts['resistant-starch-high'].draws;
        for (const { draws } of [...Object.values(parts), transit])
          expect(draws.every((g) => Number.isFinite(g) && g >= 0)).toBe(true);
        expect(low.every((g, i) => g <= mixed[i]! && mixed[i]! <= high[i]!)).toBe(true);
        expect(low.every((g, i) => g <= starch.draws[i]! * (1 + 1e-12))).toBe(true);
        const { measured, difference, kind, population } = starch.restsOn;
        expect(Math.abs(measured + difference + kind + population - 1)).toBeLessThan(1e-9);
        if (made.fibre === null && made.energy === null)
          expect(parts['fermentable-fibre'].draws.every((g) => g > 0)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('more fibre is more substrate, more carbohydrate more starch, in every draw', () => {
    fc.assert(
      fc.property(anyIntake, fc.double({ min: 1.01, max: 4, noNaN: true }), (made, factor) => {
        const before = { ...made, fibre: (made.fibre ?? 0) + 1 };
        const a = run(intakeOf(before));
        const b = run(intakeOf({ ...before, fibre: before.fibre * factor }));
        const [x, y] = [a, b].map(({ parts }) => parts['fermentable-fibre'].draws) as [Float64Array, Float64Array];
        expect(y.every((g, i) => g > x[i]!)).toBe(true);
        expect(b.parts['resistant-starch-mixed'].draws).toEqual(a.parts['resistant-starch-mixed'].draws);
      }),
      { numRuns: 40 },
    );
  });
});
