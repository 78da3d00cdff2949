import { numberOf, type Row, type Rows, textOf } from '../../base/index.js';
import type { FoodCatalogue } from '../../foods/index.js';
import type { Candidate } from '../candidate.js';
import { type Ground, groundOf, readRegions } from './ground.js';
import { FAMILIES, IMPLIED_TAGS, MEALS, ROLES, TAGS } from './vocabulary.js';

/** A row of `plan/candidates.csv`, checked: a candidate but for how familiar it is, which depends on the country. */
export type CandidateRow = Omit<Candidate, 'familiarity'> & { readonly ground: Ground };

const GRAMS_MOST = 600;
const TIMES_MOST = 21;

/** Reading checks every cell, and the rows of one run are the same for every person: they are read once. */
const readAlready = new WeakMap<Rows, { readonly catalogue: FoodCatalogue; readonly rows: readonly CandidateRow[] }>();

/**
 * The rows of `plan/candidates.csv`, in their order.
 * @throws Error naming the row, for a food, role, kind, tag, meal, place or number that is not allowed: the table is our own
 */
export function readCandidateRows(rows: Rows, countries: Rows, catalogue: FoodCatalogue): readonly CandidateRow[] {
  const known = readAlready.get(rows);
  if (known?.catalogue === catalogue) return known.rows;
  const read = readAll(rows, countries, catalogue);
  readAlready.set(rows, { catalogue, rows: read });
  return read;
}

function readAll(rows: Rows, countries: Rows, catalogue: FoodCatalogue): readonly CandidateRow[] {
  const places = readRegions(countries);
  const seen = new Set<string>();
  return rows.map((row) => {
    const id = textOf(row, 'food');
    if (seen.has(id)) throw wrong(row, 'food', 'it stands twice');
    seen.add(id);
    const index = catalogue.indexOf(id);
    if (index < 0) throw wrong(row, 'food', 'no food of the tables');
    return {
      ...{ index, food: catalogue.food(index) },
      portionText: text(row, 'portion'),
      name: text(row, 'name'),
      portionGrams: number(row, 'grams', GRAMS_MOST),
      role: oneOf(row, 'role', ROLES),
      family: oneOf(row, 'family', FAMILIES),
      tags: tagsOf(row),
      meals: listOf(row, 'meals', MEALS),
      mostPerWeek: number(row, 'most_per_week', TIMES_MOST),
      source: text(row, 'source'),
      ground: groundOf(row, places, (why) => wrong(row, 'countries or known_in', why)),
    };
  });
}

function tagsOf(row: Row): ReadonlySet<string> {
  const tags = new Set(wordsOf(row, 'tags').map((tag) => known(row, 'tags', tag, TAGS)));
  for (const [tag, implies] of IMPLIED_TAGS) {
    if (tags.has(tag) && !tags.has(implies)) throw wrong(row, 'tags', `${tag} without ${implies}`);
  }
  return tags;
}

function listOf(row: Row, column: string, list: readonly string[]): readonly string[] {
  const words = wordsOf(row, column).map((word) => known(row, column, word, list));
  if (words.length === 0) throw wrong(row, column, 'empty');
  return words;
}

const oneOf = (row: Row, column: string, list: readonly string[]): string =>
  known(row, column, textOf(row, column), list);

function known(row: Row, column: string, came: string, list: readonly string[]): string {
  if (!list.includes(came)) throw wrong(row, column, `"${came}" is not one of ${list.join(', ')}`);
  return came;
}

function text(row: Row, column: string): string {
  const value = textOf(row, column);
  if (value === '') throw wrong(row, column, 'empty');
  return value;
}

function number(row: Row, column: string, most: number): number {
  const value = numberOf(row, column);
  if (!(value > 0 && value <= most)) throw wrong(row, column, `${value} is not above 0 and up to ${most}`);
  return value;
}

/** Words of a cell with spaces between. */
export const wordsOf = (row: Row, column: string): string[] =>
  textOf(row, column)
    .split(' ')
    .filter((word) => word !== '');

const wrong = (row: Row, column: string, why: string): Error =>
  new Error(`plan/candidates: ${textOf(row, 'food')} (${textOf(row, 'name')}), ${column}: ${why}`);
