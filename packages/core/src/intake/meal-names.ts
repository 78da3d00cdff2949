import type { FoodEntry } from './diary.js';

/** Meals that a food can have its place in. */
export const MEALS_OF_DAY = ['breakfast', 'lunch', 'dinner', 'snack'] as const;
export type MealOfDay = (typeof MEALS_OF_DAY)[number];

const NAMES: readonly (readonly [RegExp, MealOfDay])[] = [
  [/^(breakfast|brunch|petit[- ]d[ée]jeuner|fr[üu]hst[üu]ck)/, 'breakfast'],
  [/^(lunch|midday)/, 'lunch'],
  [/^(dinner|supper|evening meal|main meal)/, 'dinner'],
  [/^(snack|elevenses|morning snack|afternoon snack|evening snack)/, 'snack'],
];

/** Hours between which food without a meal's name is taken for a meal, as people of most countries eat. */
const HOURS: readonly (readonly [number, number, MealOfDay])[] = [
  [5, 10.25, 'breakfast'],
  [11.5, 14.75, 'lunch'],
  [17.5, 20.75, 'dinner'],
];

/**
 * Meal at which something is eaten: by the meal's name where it is a known one, else by the clock; null where the diary
 * tells neither.
 * @example mealOf({ meal: 'evening', time: '21:00' }) // 'snack'
 */
export function mealOf({ meal, time }: Pick<FoodEntry, 'meal' | 'time'>): MealOfDay | null {
  const name = meal?.trim().toLowerCase() ?? '';
  const named = NAMES.find(([words]) => words.test(name));
  if (named) return named[1];
  const clock = /^(\d{1,2}):(\d{2})/.exec(time ?? '');
  if (!clock) return null;
  const hour = Number(clock[1]) + Number(clock[2]) / 60;
  return HOURS.find(([from, to]) => hour >= from && hour < to)?.[2] ?? 'snack';
}
