import type { FoodShown } from '../../model/index.js';
import type { RecipeRecord } from '../../store/index.js';
import { gramsOf, microgramsOf } from '../diary/find/portion.js';

/** What a pot holds, as far as its parts are known. */
export interface RecipeTotals {
  /** of the raw parts; null where the weight of one is not known */
  readonly rawGrams: number | null;
  /** µg of the parts that have a value, their means added */
  readonly knownUg: number;
  /** parts without a value: unknown, never zero */
  readonly unknownParts: number;
}

/** Adds up the parts. What is not known is counted, not guessed: the diary draws it from like foods. */
export function totalsOf(parts: RecipeRecord['parts'], lines: ReadonlyMap<string, FoodShown | null>): RecipeTotals {
  let rawGrams: number | null = 0;
  let knownUg = 0;
  let unknownParts = 0;
  for (const { food, amount, unit } of parts) {
    const line = lines.get(food) ?? null;
    const grams = amount === null ? null : gramsOf({ amount, unit: unit ?? '' }, line?.measures ?? []);
    rawGrams = rawGrams === null || grams === null ? null : rawGrams + grams;
    const ug = line?.kind === 'unknown' ? null : microgramsOf(line?.per100g ?? null, grams);
    if (ug === null) unknownParts += 1;
    else knownUg += ug.mean;
  }
  return { rawGrams, knownUg, unknownParts };
}
