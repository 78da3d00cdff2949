import type { Problem } from '../base/index.js';
import type { FoodCatalogue } from '../foods/index.js';
import type { Diary, FoodEntry, Rejected } from './diary.js';

/** One line of a mapping file: what a text means, and what one unit of it weighs. */
export interface MappingRow {
  /** row in the file, header counted */
  readonly row: number;
  /** the food as the diary writes it; letter case and spaces do not matter */
  readonly text: string;
  /** food id; null where the row settles only a weight, or is still open */
  readonly food: string | null;
  /** a unit other than a weight, with the grams that one of it weighs */
  readonly unit?: string;
  readonly grams?: number;
  /** ids to choose from, written for the person and not read as an answer */
  readonly candidates?: readonly string[];
}

/** What a person has settled about foods. Made by `readMapping` of `@selenoscope/readers`, written back by `writeMapping`. */
export interface FoodMapping {
  readonly file: string;
  readonly rows: readonly MappingRow[];
  readonly rejected: readonly Rejected[];
}

/** A food's text as it is compared: letter case, width, spaces and surrounding marks do not matter. */
export const foodKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'.,;]+|[\s"'.,;]+$/g, '');

/** A mapping held against the loaded tables. */
export interface SettledFoods {
  /** number of the food that a text was settled to, or null */
  foodOf(text: string): number | null;
  /** grams that one unit of this text weighs, or null; the unit as `unitKey` writes it */
  gramsOf(text: string, unit: string): number | null;
  /** rows that settle nothing, with the reason */
  readonly problems: readonly Problem[];
}

const unitKey = (unit: string): string => unit.trim().toLowerCase().replace(/\s+/g, ' ').replace(/s$/, '');

/** Looks up every id of a mapping. Of two answers for one text the first holds, and the other is named. */
export function settledFoods(mapping: FoodMapping | undefined, catalogue: FoodCatalogue): SettledFoods {
  const foods = new Map<string, { index: number; row: number }>();
  const weights = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { row, text, food, unit, grams } of mapping?.rows ?? []) {
    const key = foodKey(text);
    const place = { file: mapping!.file, row, field: 'food' };
    if (food !== null) {
      const index = catalogue.indexOf(food);
      const first = foods.get(key);
      if (index < 0) problems.push({ code: 'mapping.food.unknown', place, text, came: food });
      else if (first === undefined) foods.set(key, { index, row });
      else if (first.index !== index) problems.push({ code: 'mapping.row.twice', place, text, first: first.row });
    }
    if (unit !== undefined && grams !== undefined) weights.set(`${key}\0${unitKey(unit)}`, grams);
  }
  return {
    foodOf: (text) => foods.get(foodKey(text))?.index ?? null,
    gramsOf: (text, unit) => weights.get(`${foodKey(text)}\0${unitKey(unit)}`) ?? null,
    problems,
  };
}

/**
 * The rows that a person still has to settle, one for each text: food left open, candidates beside it. Written with
 * `writeMapping`, filled in and read again, it settles the diary.
 */
export function rowsToSettle(diary: Diary, catalogue: FoodCatalogue): MappingRow[] {
  const open = new Map<string, FoodEntry>();
  for (const entry of diary.entries)
    if (entry.kind === 'food' && entry.matchedBy === 'none' && !open.has(foodKey(entry.text)))
      open.set(foodKey(entry.text), entry);
  return [...open.values()].map((entry, i) => ({
    row: i + 2,
    text: entry.text,
    food: null,
    candidates: (entry.candidates ?? []).map((hit) => catalogue.food(hit.index).id),
  }));
}
