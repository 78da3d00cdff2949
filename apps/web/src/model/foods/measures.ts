import type { EverydayMeasure, Food } from '@selenoscope/core';
import { kindOf, settledUnits } from '../diary/index.js';
import type { FoodShown, MeasureShown } from '../protocol.js';
import type { FoodsEngine } from './engine.js';
import { isMeant } from './portion.js';

export const GRAMS: MeasureShown = { unit: 'g', name: 'g', grams: 1 };
/** More measures than these are a list to read, not a choice. */
export const MOST_MEASURES = 10;

export const offered = (engine: FoodsEngine, food: Food): readonly EverydayMeasure[] =>
  engine.measuresOf(food).filter((one) => isMeant(one, food));

export const nameOf = (unit: string): string => `1 ${unit === 'each' ? 'piece' : unit}`;

const isWeighed = (unit: string): boolean => /^(g|oz|lb|ml|fl ?oz|cup|tbsp|tsp|quart|pint|cubic)\b/i.test(unit);

/** What is shown of a food's measures, and what a bare number counts: "2 almonds" are two kernels, and not two portions. */
export function measuresOf(
  { pieceOf, pieces }: FoodsEngine,
  food: Food,
  all: readonly EverydayMeasure[],
): Pick<FoodShown, 'measures' | 'one'> {
  const shown = all.slice(0, MOST_MEASURES).map(({ unit, grams }) => ({ unit, grams, name: nameOf(unit) }));
  const piece = pieceOf(food);
  if (piece === null) {
    const grams = pieces.find(({ name }) => name.test(food.name))?.grams;
    return { measures: [...shown, GRAMS], one: grams === undefined ? null : { unit: null, grams } };
  }
  // the food's own word for it, where it has one
  const named = shown.find(({ unit, grams }) => !isWeighed(unit) && Math.abs(grams - piece.grams) < 1e-9);
  const { unit, grams } = named ?? piece;
  const added = named ? [] : [{ unit, grams, name: nameOf(unit) }];
  return { measures: [...shown.slice(0, MOST_MEASURES - added.length), ...added, GRAMS], one: { unit, grams } };
}

/** Lines with a measure that was typed: where a food's own table has none by that name, an everyday one of its kind. */
export function withUnits<Shown extends FoodShown | null>(
  engine: FoodsEngine,
  lines: readonly Shown[],
  asked: readonly { readonly food: string; readonly unit: string | null }[],
): readonly Shown[] {
  const isOpen = (i: number): boolean => {
    const { food, unit } = asked[i]!;
    const line = lines[i];
    return !!line && unit !== null && kindOf(food)[0] === null && line.measures.every((one) => one.unit !== unit);
  };
  const open = lines.flatMap((_, i) => (isOpen(i) ? [i] : []));
  if (open.length === 0) return lines;
  const weighed = settledUnits(
    open.map((i) => asked[i]!),
    engine.kept,
    engine,
  );
  const gramsOf = new Map(open.map((i, k) => [i, weighed[k]?.grams ?? null]));
  return lines.map((line, i) => {
    const grams = gramsOf.get(i) ?? null;
    const unit = asked[i]!.unit;
    if (!line || grams === null || unit === null) return line;
    return { ...line, measures: [...line.measures.slice(0, -1), { unit, name: nameOf(unit), grams }, GRAMS] };
  });
}
