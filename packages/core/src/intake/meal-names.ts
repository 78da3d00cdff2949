import type { FoodEntry } from './diary.js';

/** Meals that a food can have its place in. */
export const MEALS_OF_DAY = ['breakfast', 'lunch', 'dinner', 'snack'] as const;
export type MealOfDay = (typeof MEALS_OF_DAY)[number];

/** In English, German and Spanish, as diaries name them. */
const NAMES: readonly (readonly [RegExp, MealOfDay])[] = [
  [/^((mid)?morning|mid-morning|afternoon|evening|abend|mittags?)[- ]?snack/, 'snack'],
  [/^(breakfast|brunch|petit[- ]d[ée]jeuner|fr(ü|u|ue)hst(ü|u|ue)ck|desayuno)/, 'breakfast'],
  [/^(lunch|midday|mittag|almuerzo|comida)/, 'lunch'],
  [/^(dinner|supper|evening meal|main meal|abend|nachtessen|cena)/, 'dinner'],
  [
    /^(snack|elevenses|zwischenmahlzeit|imbiss|jause|vesper|zn(ü|ue)ni|zvieri|merienda|tentempi[ée]|media ma[ñn]ana)/,
    'snack',
  ],
];

/** The meal that a name means; null where it is none of these. @example mealNamed('Mittagessen') // 'lunch' */
export function mealNamed(name: string): MealOfDay | null {
  const lower = name.trim().toLowerCase();
  return NAMES.find(([words]) => words.test(lower))?.[1] ?? null;
}

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
  const named = mealNamed(meal ?? '');
  if (named) return named;
  const clock = /^(\d{1,2}):(\d{2})/.exec(time ?? '');
  if (!clock) return null;
  const hour = Number(clock[1]) + Number(clock[2]) / 60;
  return HOURS.find(([from, to]) => hour >= from && hour < to)?.[2] ?? 'snack';
}
