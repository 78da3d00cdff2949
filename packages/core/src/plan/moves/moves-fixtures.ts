import { loadCatalogue, loadModelTables, loadTable } from '@selenoscope/data';
import { Parameters } from '../../base/index.js';
import {
  type Diary,
  type Entry,
  estimateIntake,
  FoodContents,
  type FoodEntry,
  openIntakeModel,
} from '../../intake/index.js';
import type { Person } from '../../person.js';
import type { Candidate, SupplementProduct } from '../candidate.js';
import type { MoveSet } from '../move.js';
import type { Wishes } from '../wishes.js';
import { type MovesInput, movesOf } from './moves-of.js';

/** A week of plain food, a handful of candidates, and moves of the two. */
export const catalogue = loadCatalogue();
export const model = openIntakeModel(catalogue, loadModelTables());
export const parameters = new Parameters(loadTable('plan/plan-parameters'));
export const person: Person = {
  ...{ sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: 'GB', conditions: [] },
};
export const DRAWS = 300;
export const source = { seed: 1, person: 0 };
export const NO_WISHES: Wishes = {
  ...{ diets: [], avoid: [], only: [], maxChanges: 3, aim: { adequate: 0.9, above: 0.05 } },
};

const candidate = (
  id: string,
  portionGrams: number,
  role: string,
  family: string,
  tags: string,
  meals: string,
  more: Partial<Candidate> = {},
): Candidate => {
  const index = catalogue.indexOf(`sr28:${id}`);
  const food = catalogue.food(index);
  return {
    ...{ index, food, portionText: `${portionGrams} g of ${family}`, name: family, portionGrams, role, family },
    ...{ tags: new Set(tags.split(' ')), meals: meals.split(' '), mostPerWeek: 7, familiarity: 1, source: 'test' },
    ...more,
  };
};

export const PLANTS: readonly Candidate[] = [
  candidate('16070', 150, 'main', 'pulses', 'vegan', 'lunch dinner'),
  candidate('16427', 100, 'main', 'soya', 'soya', 'lunch dinner', { familiarity: 2 }),
  candidate('11261', 80, 'side', 'mushrooms', 'mushroom', 'breakfast lunch dinner'),
  candidate('12078', 10, 'snack', 'brazil-nuts', 'nuts', 'snack', { mostPerWeek: 3 }),
  candidate('18075', 72, 'bread', 'wheat-bread', 'gluten', 'breakfast lunch', { mostPerWeek: 14 }),
  candidate('20045', 180, 'starch', 'rice', 'rice', 'lunch dinner'),
];
export const ANIMALS: readonly Candidate[] = [
  candidate('15088', 92, 'main', 'oily-fish', 'fish oily-fish animal', 'lunch dinner', { mostPerWeek: 4 }),
  candidate('15088', 46, 'filling', 'oily-fish', 'fish oily-fish animal', 'lunch', { mostPerWeek: 4 }),
  candidate('01129', 100, 'main', 'eggs', 'egg animal', 'breakfast lunch'),
  candidate('05064', 120, 'main', 'poultry', 'meat poultry animal', 'lunch dinner'),
  candidate('01079', 200, 'drink', 'milk', 'milk animal', 'breakfast snack', { mostPerWeek: 14 }),
  candidate('05028', 88, 'main', 'offal', 'meat liver animal', 'dinner', { mostPerWeek: 1, familiarity: 3 }),
];
export const CANDIDATES: readonly Candidate[] = [...ANIMALS, ...PLANTS];
export const PRODUCTS: readonly SupplementProduct[] = [
  { key: 'yeast-50', text: 'a 50 µg tablet', form: 'selenium-yeast', doseUg: 50, source: 'test' },
  { key: 'yeast-100', text: 'a 100 µg tablet', form: 'selenium-yeast', doseUg: 100, source: 'test' },
  { key: 'selenite-200', text: 'a 200 µg tablet', form: 'selenite', doseUg: 200, source: 'test' },
];

const DATES = Array.from({ length: 7 }, (_, d) => `2026-03-0${d + 2}`);
let row = 1;
export const eat = (date: string, id: string, grams: number, meal?: string): FoodEntry => ({
  ...{ kind: 'food', row: ++row, date, text: id, matchedBy: 'id', confidence: 1, basis: 'weight', grams },
  food: id.startsWith('sr28:') ? catalogue.indexOf(id) : null,
  ...(meal === undefined ? {} : { meal }),
});
export const dose = (date: string, doseUg: number, form: 'selenium-yeast' | 'selenite' = 'selenium-yeast'): Entry => ({
  ...{ kind: 'dose', row: ++row, date, text: `supplement:${form}`, route: 'oral', form, doseUg },
});

/** Bread, milk in tea, chicken twice, baked beans, ham at lunch, rice, and a pie that no table knows. */
export const WEEK: readonly Entry[] = DATES.flatMap((date, d) => [
  eat(date, 'sr28:18069', 72, 'breakfast'),
  eat(date, 'sr28:01079', 30, 'breakfast'),
  eat(date, 'sr28:14355', 240, 'breakfast'),
  eat(date, 'sr28:07029', 40, 'lunch'),
  eat(date, 'sr28:18069', 72, 'lunch'),
  eat(date, d < 2 ? 'sr28:05064' : 'sr28:16009', 150, 'dinner'),
  eat(date, 'sr28:20045', 250, 'dinner'),
  eat(date, 'grandmother’s pie', 120, 'snack'),
]);
export const NUTS: readonly Entry[] = DATES.map((date) => eat(date, 'sr28:12078', 15, 'snack'));
export const CAPSULE: readonly Entry[] = DATES.map((date) => dose(date, 200));

export const diaryOf = (...entries: (readonly Entry[])[]): Diary => {
  const all = entries.flat();
  return { kind: 'selenoscope-csv', file: 'diary.csv', rowsIn: all.length, entries: all, rejected: [], notices: [] };
};

export interface Made {
  readonly set: MoveSet;
  readonly intake: MovesInput['intake'];
}

export function movesFor(diary: Diary, more: Partial<MovesInput> = {}): Made {
  const intake = estimateIntake(diary, person, model, { draws: DRAWS, source });
  const contents = new FoodContents(model, source, DRAWS, person.country, null);
  const set = movesOf({
    ...{ intake, diary, person, model, contents, candidates: CANDIDATES, products: PRODUCTS, wishes: NO_WISHES },
    ...{ supplements: false, reduceOnly: false, parameters },
    ...more,
  });
  return { set, intake };
}
