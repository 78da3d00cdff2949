import type { EverydayMeasure, Food } from '@selenoscope/core';
import type { FoodShown } from '../protocol.js';

/** What one helping weighs, g, by a word of the name; the first that fits holds. Only for what is offered: never counted. */
const BY_NAME: readonly (readonly [name: RegExp, grams: number])[] = [
  [/\bbrazil ?nuts?/i, 5],
  [/^(milk|beverages?, (milk|almond|soy)|.*\bjuices?\b)/i, 200],
  [/^(cheese|crème|cream)\b/i, 30],
  [/^eggs?\b/i, 50],
  [/^(butter|margarine|oil)\b/i, 10],
  [/^(yogh?urt|cereals?,.*cooked)/i, 160],
  [/\bbeer\b/i, 330],
  [/\bwine\b/i, 175],
  [/^garlic\b/i, 3],
  [/^potato/i, 175],
  [/\bbacon\b/i, 25],
];
/** The same by food group of the tables. */
const BY_GROUP: Readonly<Record<string, number>> = {
  ...{ '0100': 100, '0200': 2, '0300': 100, '0400': 10, '0500': 120, '0600': 250, '0700': 50, '0800': 40, '0900': 100 },
  ...{ '1000': 120, '1100': 80, '1200': 30, '1300': 120, '1400': 200, '1500': 120, '1600': 120, '1700': 120 },
  ...{ '1800': 40, '1900': 30, '2000': 180, '2100': 200, '2200': 250, '2500': 30, '3500': 150, '3600': 250 },
};
const ELSE = 100;

const everydayGrams = ({ name, group }: Food): number =>
  BY_NAME.find(([word]) => word.test(name))?.[1] ?? BY_GROUP[group] ?? ELSE;

const isPoured = ({ name, group }: Food): boolean =>
  group === '1400' || /^(milk|soup|cream|yogh?urt)\b|\b(juices?|drinks?|broth)\b/i.test(name);
const POURED = /^((small|large) )?(glass|mug|bottle|splash|dash)$/;
const PART = /^(breast|thigh|drumstick|can)$/;

/** An everyday measure goes by a word of the name, and so may be of something else: of the water that a fish is canned in. */
export function isMeant({ unit, assumed, grams }: EverydayMeasure, food: Food): boolean {
  if (!assumed) return true;
  if (POURED.test(unit)) return isPoured(food);
  if (unit === 'matchbox') return /^cheese/i.test(food.name);
  if (PART.test(unit) && food.group !== '1400') return new RegExp(`\\b${unit}`, 'i').test(food.name);
  // a bowl of dry flakes
  if (unit === 'bowl' && grams < 100) return !/\bcooked\b|prepared with/i.test(food.name);
  return true;
}

/** Nobody takes a portion by these: weights, and food cut up for a cup. */
const NO_PORTION = /^(fl ?oz|oz|lb|ml|quart|cubic|nlea|pinch|package)|\b(yield|per|\d+ oz)\b|^(cup|tbsp|tsp)\s*,/i;
/** A measure further from an everyday portion than this many times is not offered first. */
const FURTHEST = 2;
/** A packet of nuts is no handful. */
const FURTHEST_OF_NUTS = 1.5;

/** The portion offered where nothing was typed and nothing is remembered: one of a measure near what people eat, else grams. */
export function usualPortion(food: Food, measures: readonly EverydayMeasure[]): NonNullable<FoodShown['portion']> {
  const wanted = everydayGrams(food);
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
