import type { Food, FoodCatalogue, FoodHit, FoodSearch, Measure } from '../foods/index.js';
import type { RawDiary, RawEntry } from './diary.js';

/** A few foods and a plain search for tests of resolving; the real tables and engine have tests of their own. */
const food = (
  id: string,
  name: string,
  group: string,
  measures: readonly Measure[] = [],
  isBrazilNut = false,
): Food => ({
  id,
  table: id.split(':')[0]!,
  name,
  otherNames: [],
  group,
  groupName: group,
  originGroup: 'none',
  originShare: 0,
  formGroup: 'mixed',
  imputeClass: group,
  isBrazilNut,
  measures,
  tableCountry: 'US',
});

export const FOODS: readonly Food[] = [
  food('sr28:18069', 'Bread, white, commercially prepared', '1800', [
    { label: 'slice', grams: 29 },
    { label: 'oz', grams: 28.35 },
    { label: 'cup, cubes', grams: 35 },
    { label: 'slice, large', grams: 30 },
  ]),
  food('sr28:01123', 'Egg, whole, raw, fresh', '0100', [
    { label: 'large', grams: 50 },
    { label: 'extra large', grams: 56 },
  ]),
  food(
    'sr28:12078',
    'Nuts, brazilnuts, dried, unblanched',
    '1200',
    [
      { label: 'cup, whole', grams: 133 },
      { label: 'kernel', grams: 5 },
    ],
    true,
  ),
  food('sr28:01077', 'Milk, whole, 3.25% milkfat', '0100', [
    { label: 'cup', grams: 244 },
    { label: 'fl oz', grams: 30.5 },
  ]),
  food('sr28:09003', 'Apples, raw, with skin', '0900', [
    { label: 'cup, quartered or chopped', grams: 125 },
    { label: 'cup slices', grams: 109 },
  ]),
  food('sr28:14411', 'Water, tap, drinking', '1400'),
  food('ifct2017:A019', 'Wheat flour, atta', '2000'),
  food('sr28:02047', 'Salt, table', '0200', [{ label: 'tsp', grams: 6 }]),
  food('sr28:10123', 'Pork, cured, bacon, unprepared', '1000', [
    { label: 'slice, raw', grams: 28 },
    { label: 'package', grams: 442 },
  ]),
  food('sr28:11352', 'Potatoes, flesh and skin, raw', '1100', [
    { label: 'cup, diced', grams: 75 },
    { label: 'potato, large (3" to 4-1/4" dia)', grams: 369 },
    { label: 'piece, cooked (yield from 1 lb raw with refuse)', grams: 300 },
  ]),
];

const NAMES = new Map(
  Object.entries({
    'white bread': 'sr28:18069',
    bread: 'sr28:18069',
    egg: 'sr28:01123',
    eggs: 'sr28:01123',
    'boiled egg': 'sr28:01123',
    'brazil nuts': 'sr28:12078',
    milk: 'sr28:01077',
    apple: 'sr28:09003',
    water: 'sr28:14411',
    atta: 'ifct2017:A019',
    salt: 'sr28:02047',
    bacon: 'sr28:10123',
    potato: 'sr28:11352',
  }),
);

const unused = (): never => {
  throw new Error('not part of these tests');
};

export const CATALOGUE: FoodCatalogue = {
  size: FOODS.length,
  hash: 'test',
  nutrients: [],
  indexOf: (id) => FOODS.findIndex((f) => f.id === id),
  food: (index) => FOODS[index]!,
  cell: unused,
  column: () => undefined,
  classDistribution: unused,
  groupDistribution: unused,
};

const hit = (index: number, score: number): FoodHit => ({
  index,
  id: FOODS[index]!.id,
  name: FOODS[index]!.name,
  score,
});

/** Knows the names above for certain, and offers bread, egg and nuts for everything else. */
export const SEARCH: FoodSearch & { asked: number } = {
  asked: 0,
  search: () => [],
  match(text) {
    this.asked++;
    const id = NAMES.get(text.trim().toLowerCase());
    if (id === undefined)
      return {
        best: hit(0, 0.4),
        confidence: 0.3,
        confident: false,
        candidates: [hit(0, 0.4), hit(1, 0.3), hit(2, 0.2)],
      };
    const best = hit(CATALOGUE.indexOf(id), 0.97);
    return { best, confidence: 0.97, confident: true, candidates: [best] };
  },
};

/** A diary of one's own with these rows, numbered from 2. */
export function rawDiary(entries: readonly Partial<RawEntry>[], kind = 'selenoscope-csv'): RawDiary {
  const rows = entries.map((entry, i) => ({
    row: i + 2,
    date: '2026-03-02',
    food: 'bread',
    amount: 1,
    unit: 'g',
    ...entry,
  }));
  return { kind, file: 'diary.csv', rowsIn: rows.length, entries: rows, rejected: [], notices: [] };
}
