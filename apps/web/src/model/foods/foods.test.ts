import { describe, expect, test } from 'vitest';
import { type Kept, NOTHING_KEPT } from '../diary/index.js';
import { entryOf, heldStore, testTables } from '../fixtures.js';
import { foodsCalls } from './calls.js';
import { dayShown } from './day.js';
import { foodDetail } from './detail.js';
import { foodsFixture } from './fixtures.js';
import { hitsIn } from './hits.js';
import { lineOf } from './lines.js';
import { searchFoods } from './search.js';

const OIL = 'sr28:04053';
const kept: Kept = {
  ...NOTHING_KEPT,
  person: { ...NOTHING_KEPT.person, country: 'GB' },
  recipes: new Map([
    [
      'r',
      {
        id: 'r',
        name: 'Toast',
        servings: 2,
        cookedGrams: null,
        changedAt: 0,
        parts: [{ food: 'sr28:18069', name: 'bread', amount: 100, unit: 'g' }],
      },
    ],
  ]),
  products: new Map([
    [
      'p',
      { id: 'p', barcode: '40', name: 'Bar', like: OIL, servingGrams: 40, per100g: { selenium: 25 }, changedAt: 0 },
    ],
    [
      'q',
      {
        id: 'q',
        barcode: null,
        name: 'Oil of ours',
        like: OIL,
        servingGrams: null,
        per100g: { energy: 800 },
        changedAt: 0,
      },
    ],
  ]),
};

test.each([
  ['Bread, white', 'bre', [[0, 3]]],
  [
    'Bread, rye',
    'ry bre',
    [
      [0, 3],
      [7, 9],
    ],
  ],
  [
    'Crème fraîche',
    'creme fr',
    [
      [0, 5],
      [6, 8],
    ],
  ],
  ['Tomato, raw', 'tomatoes', [[0, 6]]],
  ['Milk', '', []],
  ['Milk', 'x', []],
])('letters of %s that "%s" touched', (name, query, hits) => {
  expect(hitsIn(name, query)).toEqual(hits);
});

describe('lines of foods', () => {
  test('a search gives value, kind and measures, grams last', () => {
    const found = searchFoods(foodsFixture(kept), 'brazil nut', 5);
    expect(found[0]).toMatchObject({ id: 'sr28:12078', kind: 'measured' });
    expect(found[0]!.per100g!.mean).toBeGreaterThan(500);
    expect(found[0]!.measures.length).toBeGreaterThan(1);
    for (const { measures } of found) expect(measures.at(-1)).toEqual({ unit: 'g', name: 'g', grams: 1 });
  });

  test('the country changes what a food holds, and nothing else of its line', () => {
    const [us, gb] = [foodsFixture(), foodsFixture(kept)].map((engine) => lineOf(engine, 'sr28:18069')!);
    expect(gb!.per100g!.mean).toBeLessThan(us!.per100g!.mean);
    expect(gb!.measures).toEqual(us!.measures);
  });

  test('a product has its label, a recipe its parts, and the rest its kind', () => {
    const engine = foodsFixture(kept);
    const product = lineOf(engine, 'product:p')!;
    expect(product).toMatchObject({
      name: 'Bar',
      kind: 'label',
      measures: [{ unit: 'serving', grams: 40 }, { unit: 'g' }],
    });
    expect(product.per100g!.mean).toBeGreaterThan(23);
    expect(product.per100g!.mean).toBeLessThan(27);
    expect(lineOf(engine, 'product:q')!.kind).toBe(lineOf(engine, OIL)!.kind);
    const [recipe, bread] = [lineOf(engine, 'recipe:r')!, lineOf(engine, 'sr28:18069')!];
    expect(recipe).toMatchObject({ kind: 'calculated', measures: [{ unit: 'serving', grams: 50 }, { unit: 'g' }] });
    expect(recipe.per100g!.mean / bread.per100g!.mean).toBeGreaterThan(0.95);
    expect(recipe.per100g!.mean / bread.per100g!.mean).toBeLessThan(1.05);
    expect(lineOf(engine, 'recipe:gone')).toBeNull();
    expect(lineOf(engine, 'sr28:99999')).toBeNull();
  });

  test('a food opens down to its cells, selenium first, unknown as null', () => {
    const detail = foodDetail(foodsFixture(kept), 'sr28:12078')!;
    expect(detail.cells[0]).toMatchObject({ nutrient: 'selenium', value: 1917, kind: 'measured' });
    expect(detail.table).toBe('sr28');
    for (const cell of detail.cells.filter(({ kind }) => kind === 'missing')) expect(cell.value).toBeNull();
  });
});

describe('a day', () => {
  const entries = [
    entryOf({ food: 'sr28:18069', amount: 2, unit: 'slice' }),
    entryOf({ food: 'supplement:selenite', amount: 55, unit: 'ug' }),
    entryOf({ food: 'thing that nobody knows', amount: 100 }),
    entryOf({ food: 'sr28:18069', amount: 1, unit: 'flurb' }),
    entryOf({ food: 'product:p', amount: 1, unit: 'serving' }),
  ];
  const day = dayShown(foodsFixture(kept), '2026-03-02', entries);

  test('every entry has its amount, kind and what to do', () => {
    expect(day.entries.map(({ id, kind }) => [id, kind])).toEqual([
      [entries[0]!.id, lineOf(foodsFixture(kept), 'sr28:18069')!.kind],
      [entries[1]!.id, 'dose'],
      [entries[2]!.id, 'unknown'],
      [entries[3]!.id, 'unknown'],
      [entries[4]!.id, 'label'],
    ]);
    expect(day.entries[2]!.notice!.code).toBe('app.entry.unsettled');
    // nothing of the tables shares a word with it
    expect(day.entries[2]!.candidates).toEqual([]);
    expect(day.entries[3]).toMatchObject({ ug: null, grams: null, notice: { code: 'diary.unit.unknown' } });
    expect([day.unknownEntries, day.leftOutEntries]).toEqual([1, 1]);
    expect(day.entries.map(({ isLeftOut }) => isLeftOut)).toEqual(day.entries.map((_, i) => i === 3));
  });

  test('an entry that is alone on its day is the day', () => {
    // Brazil nuts have the widest noise of all
    const nut = entryOf({ food: 'sr28:12078', amount: 10, unit: 'g', date: '2026-03-02' });
    const alone = dayShown(foodsFixture(kept), '2026-03-02', [nut]);
    expect(alone.estimate).toMatchObject(alone.entries[0]!.ug!);
  });

  test('what is not known is estimated, never zero, and what is known is the exact sum', () => {
    expect(day.entries[2]!.ug!.mean).toBeGreaterThan(0);
    expect(day.known).toBeGreaterThan(55 + 10);
    const parts = day.entries.reduce((sum, { ug }) => sum + (ug?.mean ?? 0), 0);
    expect(day.estimate!.mean / parts).toBeGreaterThan(0.93);
    expect(day.estimate!.mean / parts).toBeLessThan(1.07);
    expect(day.coverage!).toBeLessThan(1);
  });

  test('a day without entries claims nothing', () => {
    expect(dayShown(foodsFixture(), '2026-03-02', [])).toMatchObject({ known: 0, estimate: null, coverage: null });
  });
});

test('the worker hears of a change of the person, in this tab or another', async () => {
  const settings = { person: NOTHING_KEPT.person };
  const store = heldStore({ settings });
  const calls = foodsCalls({ tables: testTables, store: async () => store, today: () => '2026-04-01' });
  expect((await calls.open()).foods).toBeGreaterThan(8000);
  const before = (await calls.lines(['sr28:18069']))[0]!.per100g!.mean;
  Object.assign(settings, { person: { ...NOTHING_KEPT.person, country: 'GB' } });
  expect((await calls.lines(['sr28:18069']))[0]!.per100g!.mean).toBe(before);
  store.changed(['settings']);
  expect((await calls.lines(['sr28:18069']))[0]!.per100g!.mean).toBeLessThan(before);
});

test('foods are found also where the diary cannot be opened', async () => {
  const calls = foodsCalls({ tables: testTables, store: async () => null, today: () => '2026-04-01' });
  expect((await calls.search('egg', 3)).length).toBe(3);
});

test.each([
  [4, [95, 150]],
  [35, [255, 400]],
  [null, [255, 400]],
])('upper levels at the age of %s are %j', (ageYears, levels) => {
  const person = { ...NOTHING_KEPT.person, ageYears };
  const { uppers } = dayShown(foodsFixture({ ...NOTHING_KEPT, person }), '2026-01-06', []);
  expect(uppers.map(({ name, ugPerDay }) => [name, ugPerDay])).toEqual([
    ['EFSA', levels[0]],
    ['IOM', levels[1]],
  ]);
});

test('a product whose food is asked is asked about by its name, never by its id', () => {
  const products = new Map([
    ['z', { id: 'z', barcode: null, name: 'Qwxz bar', like: null, servingGrams: null, per100g: {}, changedAt: 0 }],
  ]);
  const engine = foodsFixture({ ...NOTHING_KEPT, products });
  const entries = [
    entryOf({ id: '1', food: 'product:z', name: 'Qwxz bar', amount: 50, unit: 'g' }),
    entryOf({ id: '2', food: 'product:z', name: 'Qwxz bar', amount: 1, unit: null }),
  ];
  const shown = dayShown(engine, '2026-01-06', entries).entries;
  expect(shown[0]!.asks).toBe('Qwxz bar');
  for (const { notice } of shown) {
    expect(notice!.message).toContain('Qwxz bar');
    expect(`${notice!.message} ${notice!.hint}`).not.toContain('product:');
  }
});
