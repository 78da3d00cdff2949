import { GRAMS_PER_UNIT, MILLILITRES_PER_UNIT } from '@selenoscope/core';

/** Grams of a stated weight, millilitres counting as grams; null for a household measure. */
export function statedGrams(amount: number, unit: string | null): number | null {
  const key = (unit ?? '').trim();
  const symbol = key === 'ug' || key === 'mcg' ? 'µg' : key;
  if (Object.hasOwn(GRAMS_PER_UNIT, symbol)) return amount * GRAMS_PER_UNIT[symbol]!;
  if (Object.hasOwn(MILLILITRES_PER_UNIT, symbol)) return amount * MILLILITRES_PER_UNIT[symbol]!;
  return null;
}
