import type { Problem } from '../base/index.js';
import type { Food } from '../foods/index.js';
import { type AmountLimit, isConfirmed, MOST_PIECES } from './amounts-limits.js';
import type { Unit } from './amounts-units.js';
import type { RawEntry } from './diary.js';
import { HARD_STOP_UG } from './resolve-dose.js';
import { isSupplement } from './resolve-supplement.js';

/** What is known about a row's amount when it is doubted. */
export interface Weighed {
  readonly unit: Unit | null;
  readonly food: Food | null;
  readonly grams: number | null;
  readonly limit: AmountLimit;
  readonly file: string;
  readonly seleniumHeader?: string | undefined;
}

/** The question that an amount of food raises (below zero, a slip of unit or digit), or null. */
export function amountDoubt(raw: RawEntry, weighed: Weighed): Problem | null {
  const { unit, food, grams, limit, file } = weighed;
  const { amount } = raw;
  if (amount === null) return carriedDoubt(raw, weighed);
  const facts = () => ({
    place: { file, row: raw.row, field: 'amount' },
    food: raw.food,
    came: raw.unit === null ? String(amount) : `${amount} ${raw.unit}`,
  });
  if (amount < 0) {
    const { place, came } = facts();
    return { code: 'diary.amount.negative', place, came };
  }
  const symbol = unit?.kind === 'weight' ? unit.symbol : null;
  if (symbol === 'µg' && raw.carried === undefined) return { code: 'diary.unit.microgramFood', ...facts() };
  if (isConfirmed(raw.note)) return null;
  if (symbol === 'mg' && isSlipOfMilligrams(raw, food, grams)) return { code: 'diary.unit.milligramFood', ...facts() };
  if (unit?.kind !== 'weight' && unit?.kind !== 'volume' && amount > MOST_PIECES)
    return { code: 'diary.amount.manyPieces', ...facts(), limit: MOST_PIECES };
  if (grams !== null && grams > limit.onceGrams)
    return { code: 'diary.amount.absurd', ...facts(), grams, limitGrams: limit.onceGrams, why: limit.why };
  return carriedDoubt(raw, weighed);
}

/** Spices may be weighed in milligrams; of other foods less than a gram is a slip for grams. */
const isSlipOfMilligrams = (raw: RawEntry, food: Food | null, grams: number | null): boolean =>
  raw.carried === undefined && raw.amount !== 0 && food?.group !== '0200' && (grams ?? 0) < 1;

/** An export's own figure of 1,000 µg and more in one row: a hard stop for a supplement, a slip for a food, except Brazil nuts. */
function carriedDoubt(raw: RawEntry, { food, file, seleniumHeader }: Weighed): Problem | null {
  const ug = raw.carried?.['selenium'];
  if (typeof ug !== 'number' || ug < HARD_STOP_UG || food?.isBrazilNut || /brazil/i.test(raw.food)) return null;
  const place = { file, row: raw.row, field: 'selenium' };
  const named = raw.food.slice(0, 60);
  if (isSupplement(raw)) return { code: 'diary.dose.hardStop', place, came: `"${named}" with ${ug} µg`, ug };
  return { code: 'diary.selenium.highInFood', place, food: named, ug, header: seleniumHeader ?? null };
}
