import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, type Rows } from '../base/index.js';
import type { Diary, FoodEntry, RawEntry } from './diary.js';
import type { FoodMapping } from './mapping.js';
import { rowsToSettle } from './mapping.js';
import { type ResolveContext, resolveDiary } from './resolve.js';
import { CATALOGUE, rawDiary, SEARCH } from './resolve-fixtures.js';

const PORTIONS: Rows = [
  { food: 'bread', unit: 'thick slice', amount: '44', in: 'g', method: 'assumed', source: 'test' },
  { food: 'egg', unit: 'each', amount: '50', in: 'g', method: 'assumed', source: 'test' },
  { food: 'apple', unit: 'each', amount: '112', in: 'g', method: 'assumed', source: 'test' },
  { food: 'apple', unit: 'medium', amount: '112', in: 'g', method: 'assumed', source: 'test' },
  { food: '', unit: 'glass', amount: '200', in: 'ml', method: 'assumed', source: 'test' },
  { food: '', unit: 'handful', amount: '30', in: 'g', method: 'assumed', source: 'test' },
];

const resolve = (entries: readonly Partial<RawEntry>[], context: Partial<ResolveContext> = {}, kind?: string): Diary =>
  resolveDiary(rawDiary(entries, kind), { catalogue: CATALOGUE, search: SEARCH, portions: PORTIONS, ...context });

const one = (entry: Partial<RawEntry>, context?: Partial<ResolveContext>): FoodEntry => {
  const diary = resolve([entry], context);
  expect(diary.rejected.map((r) => explain(r.problem).message)).toEqual([]);
  return diary.entries[0] as FoodEntry;
};
const reason = (entry: Partial<RawEntry>, context?: Partial<ResolveContext>): string => {
  const diary = resolve([entry], context);
  expect(diary.entries).toEqual([]);
  const { problem } = diary.rejected[0]!;
  const { message, hint } = explain(problem);
  expect(message).toContain('diary.csv, row 2');
  expect(hint.length).toBeGreaterThan(10);
  return problem.code;
};

describe('foods', () => {
  test('are found by id, whatever the letter case', () => {
    expect(one({ food: 'sr28:12078', amount: 5 })).toMatchObject({
      food: 2,
      matchedBy: 'id',
      confidence: 1,
      grams: 5,
      basis: 'weight',
    });
    expect(one({ food: 'IFCT2017:a019', amount: 30 })).toMatchObject({ food: 6, matchedBy: 'id' });
  });

  test('with an unknown id are rejected, not searched for', () => {
    expect(reason({ food: 'sr28:99999' })).toBe('diary.food.unknownId');
  });

  test('with a colon in the name are not taken for ids', () => {
    expect(one({ food: "Nando's: chicken", amount: 200 })).toMatchObject({ food: null, matchedBy: 'none', grams: 200 });
  });

  test('are found by name, with the confidence of the search', () => {
    expect(one({ food: 'White bread', amount: 80 })).toMatchObject({ food: 0, matchedBy: 'name', confidence: 0.97 });
  });

  test('below the line stay unsettled, with the three best and the weight', () => {
    const entry = one({ food: 'gran’s loaf', amount: 80 });
    expect(entry).toMatchObject({ food: null, matchedBy: 'none', confidence: 0.3, grams: 80, basis: 'weight' });
    expect(entry.candidates?.map((c) => c.id)).toEqual(['sr28:18069', 'sr28:01123', 'sr28:12078']);
  });

  test('are asked for once each: diaries repeat themselves', () => {
    SEARCH.asked = 0;
    resolve(Array.from({ length: 50 }, () => ({ food: 'Egg', amount: 50 })));
    expect(SEARCH.asked).toBe(1);
  });
});

describe('units', () => {
  test.each([
    [{ food: 'bread', amount: 0.07, unit: 'kg' }, 70, 'weight'],
    [{ food: 'salt', amount: 500, unit: 'mg' }, 0.5, 'weight'],
    [{ food: 'bread', amount: 2, unit: 'oz' }, 56.69904625, 'weight'],
    [{ food: 'bread', amount: 1, unit: 'lb' }, 453.59237, 'weight'],
    [{ food: 'bread', amount: 150, unit: 'grams' }, 150, 'weight'],
    [{ food: 'bread', amount: 2, unit: 'slices' }, 58, 'measure'],
    [{ food: 'bread', amount: 2, unit: 'large slices' }, 60, 'measure'],
    [{ food: 'bread', amount: 1, unit: 'cup, cubes' }, 35, 'measure'],
    [{ food: 'egg', amount: 2, unit: 'large' }, 100, 'measure'],
    [{ food: 'egg', amount: 2, unit: 'large eggs' }, 100, 'measure'],
    [{ food: 'egg', amount: 2, unit: 'extra large' }, 112, 'measure'],
    [{ food: 'brazil nuts', amount: 3, unit: 'nuts' }, 15, 'measure'],
    [{ food: 'brazil nuts', amount: 3, unit: 'kernels' }, 15, 'measure'],
    [{ food: 'brazil nuts', amount: 3, unit: 'piece' }, 15, 'measure'],
    [{ food: 'bacon', amount: 2, unit: 'rashers' }, 56, 'measure'],
    [{ food: 'milk', amount: 1, unit: 'cup' }, 244, 'measure'],
    [{ food: 'milk', amount: 2, unit: 'fl oz' }, 61, 'measure'],
    [{ food: 'potato', amount: 1, unit: 'large' }, 369, 'measure'],
  ])('%o is %d g', (entry, grams, basis) => {
    expect(one(entry)).toMatchObject({ grams, basis });
  });

  test('millilitres use the density of the food’s own cup', () => {
    expect(one({ food: 'milk', amount: 200, unit: 'ml' }).grams).toBeCloseTo((200 * 244) / 236.5882365, 9);
    expect(one({ food: 'milk', amount: 1, unit: 'tbsp' }).grams).toBeCloseTo(244 / 16, 9);
  });

  test('a drink without a density counts as water, and says so', () => {
    const diary = resolve([{ food: 'water', amount: 500, unit: 'ml' }]);
    expect(diary.entries[0]).toMatchObject({ grams: 500, basis: 'measure' });
    expect(diary.notices).toContainEqual({
      code: 'diary.volume.asWater',
      file: 'diary.csv',
      rows: [2],
      foods: ['water'],
    });
  });

  test.each([
    ['chai', 200, 'ml', 200],
    ['mystery broth', 0.5, 'l', 500],
    ['mystery drink', 1, 'bottle (330 ml)', 330],
  ])('an unknown liquid counts as water and stays: %s, %d %s', (food, amount, unit, grams) => {
    const diary = resolve([{ food, amount, unit }]);
    expect(diary.rejected).toEqual([]);
    expect(diary.entries).toMatchObject([{ food: null, matchedBy: 'none', grams, basis: 'measure' }]);
    expect(diary.notices).toContainEqual({ code: 'diary.volume.asWater', file: 'diary.csv', rows: [2], foods: [food] });
  });

  test('a volume of something solid is asked about', () => {
    expect(reason({ food: 'atta', amount: 1, unit: 'litre' })).toBe('diary.unit.volumeOfSolid');
  });

  test('a pint is 568 ml in Britain and 473 ml elsewhere', () => {
    const pint = { food: 'water', amount: 1, unit: 'pint' };
    expect(one(pint, { country: 'GB' }).grams).toBe(568.26125);
    expect(one(pint).grams).toBe(473.176473);
  });

  test('what the food’s table lacks is taken from everyday portions, and said', () => {
    const diary = resolve([
      { food: 'bread', amount: 2, unit: 'thick slices' },
      { food: 'milk', amount: 1, unit: 'glass' },
      { food: 'apple', amount: 1, unit: 'medium' },
    ]);
    const grams = diary.entries.map((entry) => (entry as FoodEntry).grams!);
    expect(grams[0]).toBe(88);
    expect(grams[1]).toBeCloseTo((200 * 244) / 236.5882365, 9);
    expect(grams[2]).toBe(112);
    expect(diary.notices).toMatchObject([{ code: 'diary.measure.assumed', rows: [2, 3, 4] }]);
  });

  test('an unknown unit is rejected with the units that the food has', () => {
    const diary = resolve([{ food: 'bread', amount: 1, unit: 'flurb' }]);
    expect(diary.rejected[0]!.problem).toMatchObject({ code: 'diary.unit.unknown', came: 'flurb' });
    expect(explain(diary.rejected[0]!.problem).hint).toContain('slice');
  });

  test('a measure of what is left of a purchase is not a piece', () => {
    expect(reason({ food: 'potato', amount: 1, unit: 'piece' })).toBe('diary.unit.unknown');
  });

  test('a number without a unit is a count of obvious pieces, else a question', () => {
    expect(one({ food: 'eggs', amount: 2, unit: null }).grams).toBe(100);
    expect(one({ food: 'brazil nuts', amount: 2, unit: null }).grams).toBe(10);
    expect(one({ food: 'apple', amount: 1, unit: null }).grams).toBe(112);
    expect(reason({ food: 'bread', amount: 2, unit: null })).toBe('diary.unit.missing');
    expect(reason({ food: 'eggs', amount: 150, unit: null })).toBe('diary.unit.missing');
  });

  test('an apple is no portion of apple juice', () => {
    expect(reason({ food: 'apple juice', amount: 1, unit: null })).toBe('diary.unit.missing');
  });

  test('an unsettled food borrows the piece of its likeliest candidate, and says so', () => {
    const diary = resolve([{ food: 'gran’s loaf', amount: 2, unit: 'slices' }]);
    expect(diary.entries[0]).toMatchObject({ food: null, grams: 58, basis: 'measure' });
    expect(diary.notices).toMatchObject([{ code: 'diary.measure.assumed', rows: [2] }]);
  });
});

describe('doses', () => {
  test.each([
    ['supplement:selenomethionine', 'µg', 'oral', 'selenomethionine'],
    ['Supplement: L-Selenomethionine', null, 'oral', 'selenomethionine'],
    ['supplement:yeast', 'mcg', 'oral', 'selenium-yeast'],
    ['supplement:Sodium selenite', 'ug', 'oral', 'selenite'],
    ['supplement:Se-methyl-L-selenocysteine', 'μg', 'oral', 'methylselenocysteine'],
    ['supplement:selenium', 'micrograms', 'oral', 'unknown'],
    ['infusion:selenite', 'µg', 'iv', 'selenite'],
    ['infusion:selenious acid', null, 'iv', 'selenite'],
  ] as const)('%s in %s', (food, unit, route, form) => {
    const diary = resolve([{ food, amount: 100, unit }]);
    expect(diary.entries).toMatchObject([{ kind: 'dose', route, form, doseUg: 100 }]);
  });

  test.each([
    [{ food: 'supplement:selenomethionine', amount: 200, unit: 'mg' }, 'diary.dose.unit'],
    [{ food: 'supplement:selenomethionine', amount: 0.2, unit: 'g' }, 'diary.dose.unit'],
    [{ food: 'supplement:selenomethionine', amount: 2, unit: 'tablets' }, 'diary.dose.unit'],
    [{ food: 'supplement:selenomethionine', amount: 0.2, unit: 'µg' }, 'diary.dose.small'],
    [{ food: 'supplement:selenomethionine', amount: 1000, unit: 'µg' }, 'diary.dose.hardStop'],
    [{ food: 'infusion:selenite', amount: 200_000, unit: null }, 'diary.dose.hardStop'],
    [{ food: 'supplement:selenomethionine', amount: null, unit: 'µg' }, 'diary.amount.missing'],
    [{ food: 'supplement:selenium-yeast', amount: -100, unit: 'µg' }, 'diary.amount.negative'],
    [{ food: 'supplement:selenomagic', amount: 100, unit: 'µg' }, 'diary.dose.form'],
    [{ food: 'supplement:constructor', amount: 100, unit: 'µg' }, 'diary.dose.form'],
    [{ food: 'infusion:yeast', amount: 100, unit: 'µg' }, 'diary.dose.route'],
    [{ food: 'Selenium ACE', amount: 1, unit: 'tablet' }, 'diary.dose.asFood'],
    [{ food: 'selenium 200 mcg', amount: 1, unit: null }, 'diary.dose.asFood'],
    [{ food: 'multivitamin', amount: 1, unit: 'tablet' }, 'diary.dose.asFood'],
  ])('%o is a question: %s', (entry, code) => {
    expect(reason(entry)).toBe(code);
  });

  test('the refusal of mg says that doses are counted in µg', () => {
    const diary = resolve([{ food: 'supplement:selenomethionine', amount: 200, unit: 'mg' }]);
    expect(explain(diary.rejected[0]!.problem).message).toContain('200 mg');
    expect(explain(diary.rejected[0]!.problem).message).toContain('µg');
  });

  test('999 µg counts, zero counts', () => {
    const diary = resolve([
      { food: 'supplement:selenite', amount: 999, unit: 'µg' },
      { food: 'supplement:selenite', amount: 0, unit: 'µg' },
    ]);
    expect(diary.entries.map((e) => e.kind === 'dose' && e.doseUg)).toEqual([999, 0]);
  });

  test('eggs that are enriched with selenium are food', () => {
    expect(one({ food: 'selenium-enriched eggs', amount: 100, unit: 'g' }).kind).toBe('food');
  });

  test('an export’s tablet with selenium becomes a dose, also a multivitamin, whose other nutrients are said not to count', () => {
    const tablet = { food: 'Selenium (L-Selenomethionine) 100 mcg', amount: 1, unit: 'tablet' };
    const alone = resolve([{ ...tablet, carried: { selenium: 100, zinc: null } }], {}, 'cronometer');
    expect(alone.entries).toMatchObject([{ kind: 'dose', form: 'selenomethionine', doseUg: 100 }]);
    expect(alone.notices.map((n) => n.code)).toContain('diary.dose.carried');
    const mixed = resolve([{ ...tablet, carried: { selenium: 100, zinc: 10 } }], {}, 'cronometer');
    expect(mixed.entries).toMatchObject([{ kind: 'dose', doseUg: 100 }]);
    const multi = { food: 'Multivitamin', amount: 1, unit: 'tablet', carried: { selenium: 55, iron: 8 } };
    const read = resolve([multi], {}, 'cronometer');
    expect(read.entries).toMatchObject([{ kind: 'dose', form: 'unknown', doseUg: 55 }]);
    expect(read.notices.map((n) => n.code)).toContain('diary.dose.carried');
    const much = resolve([{ ...tablet, carried: { selenium: 5000 } }], {}, 'cronometer');
    expect(much.rejected.map((r) => r.problem.code)).toEqual(['diary.dose.hardStop']);
  });
});

describe('a supplement in an export whose selenium cell is empty', () => {
  const settle = (entry: Partial<RawEntry>) =>
    resolve([{ carried: { selenium: null, energy: 0 }, amount: 1, unit: 'capsule', ...entry }], {}, 'cronometer');

  test.each<[Partial<RawEntry>, number, string]>([
    [{ food: 'Selenium 200 mcg' }, 200, 'unknown'],
    [{ food: 'Selenium 200 mcg', amount: 2 }, 400, 'unknown'],
    [{ food: 'Selenium 0.2 mg', unit: 'tablet' }, 200, 'unknown'],
    [{ food: 'Now Foods, Selenium (L-Selenomethionine), 100 µg', unit: 'serving' }, 100, 'selenomethionine'],
    [{ food: 'Zinc 15 mg and Selenium (as selenium yeast) 50 mcg', unit: 'tablet' }, 50, 'selenium-yeast'],
    [{ food: '55 mcg Sodium Selenite', unit: 'each' }, 55, 'selenite'],
    [{ food: 'Selenium drops', amount: 75, unit: 'mcg' }, 75, 'unknown'],
    [{ food: 'Selenium 100mcg', category: 'Supplements', amount: 0.5 }, 50, 'unknown'],
  ])('%o is a dose of %d µg, and says so', (entry, doseUg, form) => {
    const diary = settle(entry);
    expect(diary.rejected).toEqual([]);
    expect(diary.entries).toMatchObject([{ kind: 'dose', route: 'oral', doseUg, form }]);
    expect(diary.notices.map((n) => n.code)).toContain('diary.dose.byName');
  });

  test.each<[Partial<RawEntry>]>([
    [{ food: 'Selenium' }],
    [{ food: 'Vitamin C 500 mg with Selenium', unit: 'tablet' }],
    [{ food: 'Selenium 200 mcg', amount: 5, unit: 'g' }],
    [{ food: 'Selenium 200 mcg', amount: null, unit: null }],
    [{ food: 'Multivitamin', unit: 'g', amount: 1.4 }],
    [{ food: 'Centrum Silver', category: 'Supplements', unit: 'each' }],
    [{ food: 'Vitamin D3 1000 IU' }],
    [{ food: 'bread', unit: 'tablet' }],
    [{ food: 'Multivitamin', unit: 'tablet', carried: { energy: 5 } }],
  ])('%o is a question, never a food and never zero', (entry) => {
    const diary = settle(entry);
    expect(diary.entries).toEqual([]);
    expect(diary.rejected.map((r) => r.problem.code)).toEqual(['diary.dose.seleniumUnknown']);
    expect(explain(diary.rejected[0]!.problem).message).toContain('never counted as zero');
  });

  test('in milligrams is the hard stop of every dose', () => {
    expect(settle({ food: 'Selenium 200 mg' }).rejected[0]!.problem.code).toBe('diary.dose.hardStop');
  });

  test.each([
    ['Milk, with added vitamin D', 'cup'],
    ['Vitamin Water', 'bottle'],
    ['Selenium-enriched eggs', 'g'],
  ])('fortified foods stay foods: %s', (food, unit) => {
    expect(settle({ food, unit }).entries).toMatchObject([{ kind: 'food' }]);
  });
});

describe('amounts that cannot be right', () => {
  test.each([
    [{ food: 'bread', amount: 5, unit: 'kg' }, 'diary.amount.absurd'],
    [{ food: 'brazil nuts', amount: 400, unit: 'nuts' }, 'diary.amount.absurd'],
    [{ food: 'brazil nuts', amount: 400, unit: 'g' }, 'diary.amount.absurd'],
    [{ food: 'Brazil nuts, raw', amount: 2, unit: 'kg' }, 'diary.amount.absurd'],
    [{ food: 'salt', amount: 300, unit: 'g' }, 'diary.amount.absurd'],
    [{ food: 'water', amount: 20, unit: 'l' }, 'diary.amount.absurd'],
    [{ food: 'something new', amount: 30, unit: 'kg' }, 'diary.amount.absurd'],
    [{ food: 'eggs', amount: 600, unit: 'large' }, 'diary.amount.manyPieces'],
    [{ food: 'bread', amount: 50, unit: 'mg' }, 'diary.unit.milligramFood'],
    [{ food: 'bread', amount: 50, unit: 'µg' }, 'diary.unit.microgramFood'],
    [{ food: 'bread', amount: -1, unit: 'slice' }, 'diary.amount.negative'],
  ])('%o is a question: %s', (entry, code) => {
    expect(reason(entry)).toBe(code);
  });

  test('nothing eaten is an amount like others', () => {
    const diary = resolve([{ food: 'bread', amount: 0, unit: 'slice' }]);
    expect(diary.entries).toMatchObject([{ grams: 0 }]);
    expect(diary.notices).toEqual([]);
  });

  test('a person who writes "confirmed" is believed, except about doses and micrograms', () => {
    expect(one({ food: 'bread', amount: 2.5, unit: 'kg', note: 'Confirmed, a contest' }).grams).toBe(2500);
    expect(reason({ food: 'supplement:selenite', amount: 2000, unit: 'µg', note: 'confirmed' })).toBe(
      'diary.dose.hardStop',
    );
  });

  test('many rows of one food in a day are added up', () => {
    const rows = Array.from({ length: 4 }, () => ({ food: 'brazil nuts', amount: 20, unit: 'nuts' }));
    const diary = resolve([...rows, { food: 'bread', amount: 2, unit: 'slices' }, { ...rows[0]!, date: '2026-03-03' }]);
    expect(diary.entries.map((e) => e.row)).toEqual([6, 7]);
    expect(diary.rejected.map((r) => r.problem.code)).toEqual(Array(4).fill('diary.amount.absurdDay'));
  });

  test('an export’s 1,000 µg in one row is a question unless they are Brazil nuts', () => {
    const carried = { selenium: 1150, energy: 400 };
    const diary = resolve(
      [
        { food: 'Custom shake', amount: 1, unit: 'full recipe', carried },
        { food: 'Brazil Nuts', amount: 60, unit: 'g', carried },
      ],
      {},
      'cronometer',
    );
    expect(diary.rejected.map((r) => [r.row, r.problem.code])).toEqual([[2, 'diary.selenium.highInFood']]);
    const words = explain(diary.rejected[0]!.problem);
    expect(words.message).toContain('slip');
    expect(words.message + words.hint).not.toContain('stop taking');
    expect(diary.entries).toHaveLength(1);
  });

  test('a selenium column in mg is named as a possible cause', () => {
    const raw = rawDiary([{ food: 'bread', amount: 80, carried: { selenium: 20_000 } }], 'cronometer');
    const diary = resolveDiary({ ...raw, seleniumHeader: 'Selenium (mg)' }, { catalogue: CATALOGUE, search: SEARCH });
    expect(explain(diary.rejected[0]!.problem).message).toContain('"Selenium (mg)"');
  });

  test('weights that nobody can picture are put into words', () => {
    const message = (entry: Partial<RawEntry>) => explain(resolve([entry]).rejected[0]!.problem).message;
    expect(message({ food: 'bread', amount: 1e300, unit: 'kg' })).toContain('more than a thousand tonnes at once');
    expect(message({ food: 'bread', amount: 5, unit: 'kg' })).toContain('is 5 kg at once');
  });
});

describe('rows that carry nutrients', () => {
  const carried = { selenium: null, energy: 180 };

  test('stay entries without food and without grams', () => {
    const diary = resolve(
      [{ food: 'Corner shop bar', amount: 1, unit: 'full recipe', carried, category: 'Sweets' }],
      {},
      'cronometer',
    );
    expect(diary.entries).toMatchObject([
      { kind: 'food', food: null, grams: null, basis: 'none', matchedBy: 'none', carried, groupHint: '1900' },
    ]);
    expect((diary.entries[0] as FoodEntry).candidates).toHaveLength(3);
  });

  test('stay entries where the amount is empty', () => {
    const diary = resolve([{ food: 'bread', amount: null, unit: null, carried }], {}, 'cronometer');
    expect(diary.entries).toMatchObject([{ food: 0, grams: null, basis: 'none' }]);
  });

  test('use a size that stands in the unit', () => {
    const diary = resolve(
      [
        { food: 'Protein drink', amount: 1, unit: 'shake (11 fl oz)', carried },
        { food: 'Some crackers', amount: 2, unit: 'package (10 oz)', carried },
      ],
      {},
      'cronometer',
    );
    expect((diary.entries[0] as FoodEntry).grams).toBeCloseTo(11 * 29.5735295625, 9);
    expect((diary.entries[1] as FoodEntry).grams).toBeCloseTo(566.99046, 4);
  });

  test('with a bare number have no weight: it may count servings', () => {
    const diary = resolve([{ food: 'egg', amount: 2, unit: null, carried }], {}, 'cronometer');
    expect(diary.entries).toMatchObject([{ food: 1, grams: null, basis: 'none' }]);
  });

  test('with a colon in the name are searched for, with a real id are found', () => {
    const known = resolve([{ food: 'sr28:12078', amount: 5, unit: 'g', carried }], {}, 'selenoscope-json');
    expect(known.entries).toMatchObject([{ food: 2, matchedBy: 'id', grams: 5 }]);
    const diary = resolve([{ food: 'brand:bar', amount: 1, unit: 'g', carried }], {}, 'cronometer');
    expect(diary.entries).toMatchObject([{ food: null }]);
  });
});

describe('mapping', () => {
  const mapping: FoodMapping = {
    file: 'mapping.csv',
    rejected: [],
    rows: [
      { row: 2, text: 'Gran’s loaf', food: 'sr28:18069', unit: 'slice', grams: 44 },
      { row: 3, text: 'bread', food: null, unit: 'flurb', grams: 7 },
      { row: 4, text: 'mystery', food: 'sr28:00000' },
      { row: 5, text: 'gran’s  LOAF', food: 'sr28:01123' },
    ],
  };

  test('settles the food and what one unit weighs', () => {
    expect(one({ food: 'gran’s loaf ', amount: 2, unit: 'slices' }, { mapping })).toMatchObject({
      food: 0,
      matchedBy: 'mapping',
      confidence: 1,
      grams: 88,
      basis: 'measure',
    });
    expect(one({ food: 'bread', amount: 2, unit: 'flurbs' }, { mapping }).grams).toBe(14);
  });

  test('names rows that settle nothing', () => {
    const { notices } = resolve([{ food: 'bread', amount: 20 }], { mapping });
    expect(notices).toMatchObject([
      { code: 'mapping.food.unknown', place: { file: 'mapping.csv', row: 4 }, came: 'sr28:00000' },
      { code: 'mapping.row.twice', place: { row: 5 }, first: 2 },
    ]);
  });

  test('what is still open can be written out, one row for each text', () => {
    const diary = resolve([{ food: 'New thing' }, { food: 'bread' }, { food: 'new  thing' }]);
    expect(rowsToSettle(diary, CATALOGUE)).toEqual([
      { row: 2, text: 'New thing', food: null, candidates: ['sr28:18069', 'sr28:01123', 'sr28:12078'] },
    ]);
  });
});

const anyEntry = fc.record({
  food: fc.oneof(
    fc.constantFrom('bread', 'eggs', 'supplement:yeast', 'sr28:12078', 'brazil nuts', 'infusion:', 'x:y'),
    fc.string({ minLength: 1 }),
  ),
  amount: fc.oneof(fc.constant(null), fc.double({ noNaN: true, min: -10, max: 1e9 }), fc.integer({ min: 0, max: 500 })),
  unit: fc.oneof(
    fc.constantFrom(null, 'g', 'mg', 'µg', 'slice', 'ml', 'cup, diced', 'tablet', '(10 oz)', 'fl oz'),
    fc.string(),
  ),
  carried: fc.constantFrom(undefined, { selenium: null }, { selenium: 12, energy: 100 }),
  note: fc.constantFrom(undefined, 'confirmed'),
});

test('whatever comes, rows in = entries + rejected, and every reason has words', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 30 }), (rows) => {
      const diary = resolve(rows as Partial<RawEntry>[]);
      expect(diary.entries.length + diary.rejected.length).toBe(rows.length);
      for (const { problem, row } of diary.rejected) {
        const { message, hint } = explain(problem);
        expect(message).toContain(`row ${row}`);
        expect(hint).not.toBe('');
      }
      for (const entry of diary.entries)
        if (entry.kind === 'food' && entry.grams !== null) expect(entry.grams).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});
