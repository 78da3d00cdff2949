import { expect, test } from 'vitest';
import { entryOf } from '../fixtures.js';
import { openCatalogueFixture } from '../foods/fixtures.js';
import { type Kept, NOTHING_KEPT, rawDiary, settledDiary } from './index.js';

const BREAD = 'sr28:18069';
const EGG = 'sr28:01123';

const kept: Kept = {
  ...NOTHING_KEPT,
  recipes: new Map([
    [
      'toast',
      {
        ...{ id: 'toast', name: 'Egg on toast', servings: 2, cookedGrams: null, changedAt: 0 },
        parts: [
          { food: BREAD, name: 'bread', amount: 80, unit: 'g' },
          { food: EGG, name: 'egg', amount: 2, unit: 'large' },
          { food: 'product:oil', name: 'oil', amount: 1, unit: 'serving' },
        ],
      },
    ],
    [
      'pie',
      {
        id: 'pie',
        name: 'Pie',
        servings: 4,
        cookedGrams: 500,
        changedAt: 0,
        parts: [{ food: BREAD, name: 'b', amount: 400, unit: 'g' }],
      },
    ],
  ]),
  products: new Map([
    [
      'oil',
      {
        ...{ id: 'oil', barcode: null, name: 'Oil', like: 'sr28:04053', servingGrams: 10, changedAt: 0 },
        per100g: { energy: 900, selenium: null },
      },
    ],
    [
      'bar',
      { id: 'bar', barcode: '1', name: 'Bar', like: null, servingGrams: null, per100g: { selenium: 20 }, changedAt: 0 },
    ],
  ]),
};

test('a recipe becomes its parts, and every part the row of its entry', () => {
  const finding = openCatalogueFixture();
  const entries = [entryOf({ food: BREAD }), entryOf({ food: 'recipe:toast', amount: 1, unit: 'serving' })];
  const diary = settledDiary(entries, kept, finding);
  expect(diary.rejected).toEqual([]);
  expect(diary.entries.map((one) => [one.row, one.kind === 'food' ? one.grams : null])).toEqual([
    [1, 100],
    [2, 40],
    [2, 50],
    [2, 5],
  ]);
  expect(diary.rowsIn).toBe(4);
});

test('grams of a recipe are held against its weight when cooked, else against its parts', () => {
  const weigh = () => 100;
  const grams = (food: string, amount: number) =>
    rawDiary([entryOf({ food, amount, unit: 'g' })], kept, weigh).entries.map((row) => row.amount);
  expect(grams('recipe:pie', 125)).toEqual([100]);
  expect(grams('recipe:toast', 150)).toEqual([40, 1, 5]);
});

test('a product brings what its label says and no zero for what it does not', () => {
  const rows = rawDiary(
    [
      entryOf({ food: 'product:oil', amount: 2, unit: 'serving' }),
      entryOf({ food: 'product:bar', amount: 50, unit: 'g' }),
    ],
    kept,
    () => null,
  ).entries;
  expect(rows).toMatchObject([
    { row: 1, food: 'sr28:04053', amount: 20, unit: 'g', carried: { energy: 180 } },
    { row: 2, food: 'Bar', amount: 50, unit: 'g', carried: { selenium: 10 } },
  ]);
  expect(rows[0]!.carried).not.toHaveProperty('selenium');
});

test('what is gone or cannot be weighed is rejected with its reason, not lost', () => {
  const entries = [
    entryOf({ food: 'recipe:gone', amount: 1, unit: 'serving' }),
    entryOf({ food: 'product:bar', amount: 1, unit: 'serving' }),
    entryOf({ food: 'supplement:selenite', amount: 1, unit: 'mg' }),
  ];
  const diary = settledDiary(entries, kept, openCatalogueFixture());
  expect(diary.entries).toEqual([]);
  expect(diary.rejected.map(({ row }) => row)).toEqual([1, 2, 3]);
  expect(diary.rowsIn).toBe(3);
});

test('recipes that hold each other come to an end', () => {
  const ring = (id: string, of: string) =>
    [
      id,
      {
        id,
        name: id,
        servings: 1,
        cookedGrams: null,
        changedAt: 0,
        parts: [{ food: `recipe:${of}`, name: of, amount: 1, unit: 'serving' }],
      },
    ] as const;
  const rings = { ...NOTHING_KEPT, recipes: new Map([ring('a', 'b'), ring('b', 'a')]) };
  const diary = settledDiary(
    [entryOf({ food: 'recipe:a', amount: 1, unit: 'serving' })],
    rings,
    openCatalogueFixture(),
  );
  expect(diary.entries).toEqual([]);
  expect(diary.rejected).toHaveLength(1);
});

test('a name that the person settled is that food ever after', () => {
  const settled: Kept = {
    ...NOTHING_KEPT,
    mapping: [{ text: "Gran's loaf", food: BREAD, unit: 'Slice', grams: 44, changedAt: 0 }],
  };
  const [entry] = settledDiary(
    [entryOf({ food: "gran's loaf", amount: 2, unit: 'slice' })],
    settled,
    openCatalogueFixture(),
  ).entries;
  expect(entry).toMatchObject({ matchedBy: 'mapping', grams: 88 });
});
