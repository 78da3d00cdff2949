import type { Problem } from '../base/index.js';
import type { FoodCatalogue } from '../foods/index.js';
import { BRAZIL_NUT_LIMIT, isConfirmed, limitFor } from './amounts-limits.js';
import type { Entry, RawEntry } from './diary.js';

/** A row as it was settled, or why not. */
export type Settled = { readonly entry: Entry } | { readonly problem: Problem };

const SMALLEST_DAY_LIMIT = BRAZIL_NUT_LIMIT.dayGrams;

interface DaySum {
  grams: number;
  readonly rows: number[];
}

/**
 * Rows whose food adds up to more in one day than is believed, by their position, each with the question. All rows of
 * that food and day are meant: which of them is the slip only the person knows.
 */
export function overfullDays(
  raw: readonly RawEntry[],
  settled: readonly Settled[],
  catalogue: FoodCatalogue,
  file: string,
): Map<number, Problem> {
  const sums = new Map<string, DaySum>();
  settled.forEach((result, i) => {
    if ('problem' in result || result.entry.kind !== 'food' || result.entry.grams === null) return;
    if (isConfirmed(raw[i]!.note)) return;
    const { date, food, text } = result.entry;
    const key = `${date}\0${food ?? text.toLowerCase()}`;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { grams: result.entry.grams, rows: [i] });
    else {
      sum.grams += result.entry.grams;
      sum.rows.push(i);
    }
  });
  const problems = new Map<number, Problem>();
  for (const { grams, rows } of sums.values()) {
    if (grams <= SMALLEST_DAY_LIMIT) continue;
    const first = settled[rows[0]!]!;
    if ('problem' in first || first.entry.kind !== 'food') continue;
    const food = first.entry.food === null ? null : catalogue.food(first.entry.food);
    const limit = limitFor(food, first.entry.groupHint ?? null, first.entry.text);
    if (grams <= limit.dayGrams) continue;
    for (const i of rows) {
      const { row, food: text, date } = raw[i]!;
      const place = { file, row, field: 'amount' };
      const facts = { food: text, date, grams, limitGrams: limit.dayGrams, why: limit.why };
      problems.set(i, { code: 'diary.amount.absurdDay', place, ...facts });
    }
  }
  return problems;
}
