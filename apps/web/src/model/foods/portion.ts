import { type EverydayMeasure, type Food, numberOf, type Rows, textOf } from '@selenoscope/core';
import type { FoodShown } from '../protocol.js';

/** What one helping weighs, g, of foods with such a name or of a group of the tables. Only for what is offered: never counted. */
export interface Helping {
  readonly group: string;
  readonly name: RegExp | null;
  readonly grams: number;
}

/** Helpings of `diary/helpings.csv`: those by name come first, and the last row is of all that is left. */
export const helpingsOf = (rows: Rows): readonly Helping[] =>
  rows.map((row) => ({
    group: textOf(row, 'group'),
    name: patternOf(textOf(row, 'name')),
    grams: numberOf(row, 'grams'),
  }));

/** What one piece weighs where neither the food's own table nor the diary's portions say (`diary/pieces.csv`). */
export const piecesOf = (rows: Rows): readonly { readonly name: RegExp; readonly grams: number }[] =>
  rows.map((row) => ({ name: new RegExp(textOf(row, 'name'), 'i'), grams: numberOf(row, 'grams') }));

const patternOf = (text: string): RegExp | null => (text === '' ? null : new RegExp(text, 'i'));

const everydayGrams = (helpings: readonly Helping[], { name, group }: Food): number =>
  helpings.find((one) => (one.name ? one.name.test(name) : one.group === '' || one.group === group))!.grams;

const isPoured = ({ name, group }: Food): boolean =>
  group === '1400' || /^(milk|soup|cream|yogh?urt)\b|\b(juices?|drinks?|broth)\b/i.test(name);
const POURED = /^((small|large) )?(glass|mug|bottle|splash|dash)$/;
const FISH = '1500';
const PART = /^(breast|thigh|drumstick|can)$/;

/** An everyday measure goes by a word of the name, and so may be of something else: of the water that a fish is canned in. */
export function isMeant({ unit, assumed }: EverydayMeasure, food: Food): boolean {
  if (!assumed) return true;
  if (POURED.test(unit)) return isPoured(food);
  if (unit === 'matchbox') return /^cheese/i.test(food.name);
  if (PART.test(unit) && food.group !== '1400') return new RegExp(`\\b${unit}`, 'i').test(food.name);
  // of a fish, and not of what is made of fish, or canned
  if (unit === 'fillet')
    return food.group === FISH && !/\b(sticks?|cakes?|canned|roe|surimi|gefilte)\b/i.test(food.name);
  return true;
}

/** Nobody takes a portion by these: weights, and food cut up for a cup. */
const NO_PORTION = /^(fl ?oz|oz|lb|ml|quart|cubic|nlea|pinch|package)|\b(yield|per|\d+ oz)\b|^(cup|tbsp|tsp)\s*,/i;
/** A measure further from an everyday portion than this many times is not offered first. */
const FURTHEST = 2;
/** A packet of nuts is no handful. */
const FURTHEST_OF_NUTS = 1.5;

/** The portion offered where nothing was typed and nothing is remembered: one of a measure near what people eat, else grams. */
export function usualPortion(
  helpings: readonly Helping[],
  food: Food,
  measures: readonly EverydayMeasure[],
): NonNullable<FoodShown['portion']> {
  const wanted = everydayGrams(helpings, food);
  const furthest = food.group === '1200' ? FURTHEST_OF_NUTS : FURTHEST;
  const far = ({ grams }: EverydayMeasure): number => Math.max(grams / wanted, wanted / grams);
  let best: EverydayMeasure | null = null;
  for (const one of measures) {
    if (NO_PORTION.test(one.unit) || far(one) > furthest) continue;
    // the plainest word wins among measures of about the same weight
    if (best === null || far(one) < far(best) - 0.05) best = one;
  }
  return best === null ? { amount: wanted, unit: 'g' } : { amount: 1, unit: best.unit };
}
