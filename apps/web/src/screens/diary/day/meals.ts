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

/** How imported diaries name ours, in the languages of the app. */
const NAMES: Readonly<Record<Meal, string>> = {
  breakfast: 'frühstück fruehstueck desayuno',
  lunch: 'mittag mittags mittagessen almuerzo comida',
  dinner: 'supper abend abends abendessen abendbrot nachtessen cena',
  snack: 'snacks zwischenmahlzeit imbiss jause znüni zvieri merienda tentempié',
};
const MEAL_OF: ReadonlyMap<string, Meal> = new Map(
  MEALS.flatMap((meal) => [meal, ...NAMES[meal].split(' ')].map((name) => [name, meal] as const)),
);

/** The meal of ours that a name means. @example mealNamed('Mittagessen') // 'lunch' */
export const mealNamed = (name: string): Meal | null => MEAL_OF.get(name.trim().toLowerCase()) ?? null;
