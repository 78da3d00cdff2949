import { describe, expect, test } from 'vitest';
import { broughtBy } from '../../screens/diary/find/portion.js';
import { NOTHING_KEPT } from '../diary/index.js';
import { entryOf } from '../fixtures.js';
import { dayShown } from './day.js';
import { foodsFixture } from './fixtures.js';
import { lineOf } from './lines.js';
import { searchFoods } from './search.js';

const DATE = '2026-03-02';
const OTHER = '2026-03-03';
const engine = foodsFixture({
  ...NOTHING_KEPT,
  person: { ...NOTHING_KEPT.person, country: 'GB' },
  recipes: new Map([
    [
      'r',
      {
        ...{ id: 'r', name: 'Toast', servings: 2, cookedGrams: null, changedAt: 0 },
        parts: [{ food: 'sr28:18069', name: 'bread', amount: 100, unit: 'g' }],
      },
    ],
  ]),
  products: new Map([
    [
      'p',
      {
        ...{ id: 'p', barcode: null, name: 'Bar', like: 'sr28:04053', servingGrams: 40, changedAt: 0 },
        per100g: { selenium: 25 },
      },
    ],
  ]),
});

const FOODS =
  'brazil nut;egg;oats;bread;salmon;tuna;milk;cheddar;rice;chicken;lentils;mushrooms;kidney;cashews;apple;beer;olive oil;yogurt;pasta;tofu;marmite;seaweed';
/** What is printed has three figures at most. */
const printed = (ug: { mean: number; p5: number; p95: number } | null) =>
  ug && [ug.mean, ug.p5, ug.p95].map((value) => Number(value.toPrecision(6)));

describe('a line of the search and the entry it becomes', () => {
  test.each(FOODS.split(';'))('are of the same numbers: %s', (query) => {
    for (const date of [DATE, OTHER]) {
      for (const line of searchFoods(engine, query, 3, 'ml', date)) {
        const portions = line.measures.flatMap(({ unit }) =>
          (unit === 'g' || unit === 'ml' ? [3, 15, 37, 60] : [0.5, 1, 2]).map((amount) => ({ amount, unit })),
        );
        const entries = portions.map((portion, i) =>
          entryOf({ id: `${i}`, food: line.id, date, note: 'confirmed', ...portion }),
        );
        const shown = dayShown(engine, date, entries).entries;
        // what is more than anyone eats is asked about, and has no number
        const counted = portions.flatMap((portion, i) =>
          shown[i]!.ug === null ? [] : [{ ...portion, ug: shown[i]!.ug }],
        );
        expect(counted.length, `${line.name} ${JSON.stringify(shown[0])}`).toBeGreaterThan(portions.length / 2);
        for (const { ug, ...portion } of counted)
          expect([line.id, portion, printed(broughtBy(line, portion))]).toEqual([line.id, portion, printed(ug)]);
      }
    }
  });

  test.each([
    ['recipe:r', 'serving', 2],
    ['recipe:r', 'g', 80],
    ['product:p', 'serving', 1],
    ['product:p', 'g', 55],
  ])('%s by %s, too', (food, unit, amount) => {
    const line = lineOf(engine, food, DATE)!;
    const [entry] = dayShown(engine, DATE, [entryOf({ food, date: DATE, amount, unit })]).entries;
    expect(printed(broughtBy(line, { amount, unit }))).toEqual(printed(entry!.ug));
  });

  test('three Brazil nuts vary less than three times one', () => {
    const line = searchFoods(engine, 'brazil nut', 1, null, DATE)[0]!;
    const lowOf = (grams: number): number => {
      const ug = broughtBy(line, { amount: grams, unit: 'g' })!;
      return ug.p5 / ug.mean;
    };
    expect(lowOf(15)).toBeGreaterThan(lowOf(5) * 1.1);
  });
});
