// The same four as the model's (core, intake/meal-names): the page's script holds nothing of the model.
export const MEALS = ['breakfast', 'lunch', 'dinner', 'snack'] as const;
export type Meal = (typeof MEALS)[number];

/** Hours from which a meal is guessed. */
const FROM_HOUR: readonly (readonly [number, Meal])[] = [
  [20.75, 'snack'],
  [17, 'dinner'],
  [14.75, 'snack'],
  [11.25, 'lunch'],
  [10.25, 'snack'],
  [4, 'breakfast'],
  [0, 'snack'],
];

/** The meal that people have at this time, hh:mm. @example mealAt('12:30') // 'lunch' */
export function mealAt(time: string): Meal {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const hour = hours + minutes / 60;
  return FROM_HOUR.find(([from]) => hour >= from)![1];
}

export const isMeal = (meal: string | undefined): meal is Meal =>
  (MEALS as readonly (string | undefined)[]).includes(meal);
