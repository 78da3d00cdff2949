import type { FoodShown, MeasureShown } from '../../../model/index.js';
import type { Typed } from './typed.js';

/** How much of a food: a number of g, ml, or of one of its household measures. */
export interface Portion {
  readonly amount: number;
  readonly unit: string;
}

/** Pieces people count in: halves first, then whole ones. */
const COUNTS = [0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50];
const GRAMS_OF_ML: Readonly<Record<string, number>> = {
  cup: 236.5882365,
  tbsp: 14.78676478125,
  tsp: 4.92892159375,
  fl: 29.5735295625,
};

export const isStated = (unit: string): boolean => unit === 'g' || unit === 'ml' || unit === 'ug';

/** Step of a weight at this size: small amounts move by 5, large ones by 50. */
const stepOf = (size: number): number => (size < 50 ? 5 : size < 200 ? 10 : size < 500 ? 25 : 50);

/** One step more or less. Never to nothing: an entry of zero is removed, not stepped to. */
export function stepPortion({ amount, unit }: Portion, by: 1 | -1): Portion {
  if (isStated(unit)) {
    const step = by > 0 ? stepOf(amount) : stepOf(amount - 0.01);
    const to = by > 0 ? (Math.floor(amount / step + 1e-9) + 1) * step : (Math.ceil(amount / step - 1e-9) - 1) * step;
    return { amount: Math.max(to, Math.min(amount, 5)), unit };
  }
  const to = by > 0 ? COUNTS.find((count) => count > amount + 1e-9) : COUNTS.findLast((count) => count < amount - 1e-9);
  return { amount: to ?? amount, unit };
}

/** Grams of a portion; null where this food's measures do not tell. */
export function gramsOf({ amount, unit }: Portion, measures: readonly MeasureShown[]): number | null {
  if (unit === 'g') return amount;
  const measure = measures.find((one) => one.unit === unit);
  if (measure) return amount * measure.grams;
  if (unit !== 'ml') return null;
  for (const one of measures) {
    const millilitres = GRAMS_OF_ML[one.unit.split(/[ ,(]/)[0]!];
    if (millilitres !== undefined) return (amount * one.grams) / millilitres;
  }
  return null;
}

const isVolume = (unit: string): boolean => /^(cup|tbsp|tsp|fl ?oz|oz|lb|ml|quart|pint|cubic)/i.test(unit);

/** The measure that a bare number counts: pieces and slices before cups and spoons, which are for pouring. */
const counted = (measures: readonly MeasureShown[]): MeasureShown | undefined =>
  measures.find(({ unit }) => !isStated(unit) && !isVolume(unit)) ??
  measures.find(({ unit }) => !isStated(unit) && !isWeight(unit) && !isCutUp(unit));
/** More than this is rather grams than portions. */
const MOST_COUNTED = 12;
/** Nobody means more cups than these by a bare number. */
const MOST_POURED = 4;

const isWeight = (unit: string): boolean => /^(oz|lb)\b/i.test(unit);
/** A cup of something that also comes in pieces ("cup, chopped" of eggs) is not what people mean by one. */
const isCutUp = (unit: string): boolean => /^(cup|tbsp|tsp)\s*,/i.test(unit);

/** The portion offered where nothing was typed and nothing is remembered. */
export function firstPortion(measures: readonly MeasureShown[], offered?: Portion): Portion {
  if (offered) return offered;
  const first = measures[0];
  if (!first || first.unit === 'g') return { amount: 100, unit: 'g' };
  if (!isCutUp(first.unit) && !isWeight(first.unit)) return { amount: 1, unit: first.unit };
  const piece = counted(measures) ?? first;
  if (!isWeight(piece.unit)) return { amount: 1, unit: piece.unit };
  // an ounce of the tables, in the grams that this diary keeps
  return { amount: Math.max(5, Math.round(piece.grams / 5) * 5), unit: 'g' };
}

const singular = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);

/** The measure of this food that a typed word means; null where it has none by that name. */
export function measureOf(word: string, measures: readonly MeasureShown[]): MeasureShown | null {
  const wanted = singular(word.toLowerCase());
  const wordsOf = (unit: string): string[] =>
    unit
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .map(singular);
  return (
    measures.find((one) => one.unit.toLowerCase() === word) ??
    measures.find((one) => wordsOf(one.unit)[0] === wanted) ??
    measures.find((one) => wordsOf(one.unit).includes(wanted)) ??
    null
  );
}

const isHalf = (unit: string): boolean => unit === 'half';

/** A bare number: pieces as the person counted them last, else as this food comes, else portions; else grams. */
function countedPortion(
  amount: number,
  line: Pick<FoodShown, 'measures' | 'one' | 'portion'> | null | undefined,
  usual: Portion,
): Portion {
  const measures = line?.measures ?? [];
  const isPiece = (unit: string): boolean => !isStated(unit) && !isVolume(unit) && !isHalf(unit);
  if (isPiece(usual.unit) && usual.unit !== line?.portion?.unit) return { amount, unit: usual.unit };
  if (line?.one) {
    const { unit, grams } = line.one;
    return unit === null ? { amount: Number((amount * grams).toPrecision(3)), unit: 'g' } : { amount, unit };
  }
  if (isPiece(usual.unit)) return { amount, unit: usual.unit };
  const piece = counted(measures);
  // one of what comes in halves is two of them
  if (piece && isHalf(piece.unit)) return { amount: amount * 2, unit: piece.unit };
  if (piece && (!isVolume(piece.unit) || amount <= MOST_POURED)) return { amount, unit: piece.unit };
  // "half a plantain" is half of a portion, and not half a gram
  return isStated(usual.unit) && amount <= MOST_COUNTED
    ? { amount: amount * usual.amount, unit: usual.unit }
    : { amount, unit: isStated(usual.unit) ? usual.unit : 'g' };
}

/** What was typed as a portion of this food; `usual` where no amount was typed. */
export function typedPortion(
  typed: Pick<Typed, 'amount' | 'unit'>,
  line: Pick<FoodShown, 'measures' | 'one' | 'portion'> | null | undefined,
  usual: Portion,
): Portion {
  if (typed.amount === null) return usual;
  const measures = line?.measures ?? [];
  if (typed.unit === null) return countedPortion(typed.amount, line, usual);
  if (isStated(typed.unit)) return { amount: typed.amount, unit: typed.unit };
  // a measure this food does not list is kept as typed: the tables of portions may know it
  return { amount: typed.amount, unit: measureOf(typed.unit, measures)?.unit ?? typed.unit };
}

/** The same food by its next or previous measure: one of it, or the weight as it was. */
export function otherMeasure(portion: Portion, measures: readonly MeasureShown[], by: 1 | -1): Portion {
  if (measures.length < 2) return portion;
  const at = measures.findIndex((one) => one.unit === portion.unit);
  const next = measures[(at + by + measures.length) % measures.length]!;
  if (next.unit !== 'g') return { amount: 1, unit: next.unit };
  const grams = gramsOf(portion, measures);
  return { amount: grams === null ? 100 : Math.max(1, Math.round(grams)), unit: 'g' };
}

/** What a portion brings, as the entry of it will show; without a day, what its grams hold. */
export function broughtBy(line: FoodShown, portion: Portion): ReturnType<typeof microgramsOf> {
  const grams = gramsOf(portion, line.measures);
  const steps = line.eaten?.[portion.unit === 'g' || isWeight(portion.unit) ? 'weight' : 'measure'];
  const step = grams === null ? undefined : steps?.find(({ upToGrams }) => grams <= upToGrams);
  return microgramsOf(step?.per100g ?? line.per100g, grams);
}

/** µg in so many grams; null where the food has no value, which is not zero. */
export function microgramsOf(
  per100g: FoodShown['per100g'],
  grams: number | null,
): { readonly mean: number; readonly p5: number; readonly p95: number } | null {
  if (per100g === null || grams === null) return null;
  const share = grams / 100;
  return { mean: per100g.mean * share, p5: per100g.p5 * share, p95: per100g.p95 * share };
}
