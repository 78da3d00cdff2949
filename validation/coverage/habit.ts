import type { TrueContent } from './composition.js';
import { type Dice, logSdOf } from './dice.js';
import type { Facts, MealRow, TableFood } from './facts.js';

/** How one person eats: which meals, which foods, how much. Fixed for good; days are drawn from it. */
export interface Habit {
  readonly meals: readonly MealHabit[];
  /** factor on every portion of a day, mean 1 */
  readonly appetiteLogSd: number;
  /** factor on portions, and on the meals chosen, by kind of day */
  readonly portionFactor: Readonly<Record<DayKind, number>>;
}

export const DAY_KINDS = ['weekday-cold', 'weekend-cold', 'weekday-warm', 'weekend-warm'] as const;
export type DayKind = (typeof DAY_KINDS)[number];
/** How often each kind of day comes: two days of seven, half of the year. */
export const DAY_SHARE: Readonly<Record<DayKind, number>> = {
  'weekday-cold': 5 / 14,
  'weekend-cold': 2 / 14,
  'weekday-warm': 5 / 14,
  'weekend-warm': 2 / 14,
};

export interface MealHabit {
  readonly meal: string;
  /** chance of each template by kind of day, summing to 1 */
  readonly chances: Readonly<Record<DayKind, readonly number[]>>;
  readonly templates: readonly (readonly Position[])[];
}

/** One place on the plate: one of the person's usual foods for it, in an amount that varies. */
export interface Position {
  readonly probability: number;
  /** mean amount, before the factor of the day */
  readonly grams: number;
  readonly logSd: number;
  readonly foods: readonly UsualFood[];
}

export interface UsualFood {
  readonly food: TableFood;
  readonly share: number;
  readonly content: TrueContent;
}

const MEALS_OF_A_DAY = ['breakfast', 'lunch', 'dinner', 'dessert', 'snack', 'snack', 'drinks'];
/** Roles without energy of their own: a bigger eater does not drink more water. */
const UNSCALED = new Set(['coffee', 'tea']);
/** The fewer, the more habitual: breakfast repeats, dinner changes. */
const TEMPLATE_CONCENTRATION: Readonly<Record<string, number>> = { breakfast: 3, lunch: 6, dinner: 14, drinks: 1 };
const FOOD_CONCENTRATION = 3;
const DAY_APPETITE_CV = 0.16;
const ROLE_PORTION_CV = 0.28;
const WEEKEND_SHIFT = 0.3;
const STRONG_SHIFT = 0.9;
const STRONG_PORTION = 0.25;

export const DIETS = ['omnivore', 'pescatarian', 'vegetarian', 'vegan'] as const;
export type Diet = (typeof DIETS)[number];
const MEAT = ['beef', 'pork', 'sausage', 'bacon', 'ham', 'chicken', 'liver', 'in-chicken', 'in-mutton'];
const FISH = ['fish', 'tuna', 'in-fish'];
const ANIMAL = ['egg', 'cheese', 'yogurt', 'in-egg', 'paneer'];

/** What stands in for a role that the diet leaves out; null where nothing does. */
function roleInDiet(role: string, diet: Diet): string | null {
  const leftOut =
    (diet !== 'omnivore' && MEAT.includes(role)) ||
    ((diet === 'vegetarian' || diet === 'vegan') && FISH.includes(role)) ||
    (diet === 'vegan' && ANIMAL.includes(role));
  if (!leftOut) return role;
  if (role.startsWith('in-') || role === 'paneer') return 'dal';
  if (role === 'bacon' || role === 'yogurt') return null;
  if (role === 'ham' || role === 'cheese') return 'hummus';
  return 'plant-protein';
}

const inCountry = (row: { weight: number; countryWeights: ReadonlyMap<string, number> }, country: string): number =>
  row.countryWeights.get(country) ?? row.weight;

export interface Eater {
  readonly country: string;
  readonly cuisine: 'western' | 'indian';
  readonly diet: Diet;
  readonly kcalPerDay: number;
  readonly strongRhythm: boolean;
}

/** Draws one person's habit. Portions are scaled so that the expected energy is the person's. */
export function drawHabit(
  facts: Facts,
  eater: Eater,
  contents: ReadonlyMap<string, TrueContent>,
  intakeFactor: number,
  dice: Dice,
): Habit {
  const usualFoods = new Map<string, UsualFood[]>();
  const rolePortion = new Map<string, number>();
  for (const role of new Set(facts.foods.map((food) => food.role))) {
    const foods = facts.foods.filter((food) => food.role === role);
    const shares = dice.shares(
      foods.map((food) => inCountry(food, eater.country)),
      FOOD_CONCENTRATION,
    );
    usualFoods.set(
      role,
      foods
        .map((food, i) => ({ food, share: shares[i]!, content: contents.get(food.id)! }))
        .filter((usual) => usual.share > 0.01),
    );
    rolePortion.set(role, dice.factor(logSdOf(ROLE_PORTION_CV)));
  }

  const positionOf = (row: MealRow): Position | null => {
    const role = row.role === '' ? null : roleInDiet(row.role, eater.diet);
    const foods = role === null ? undefined : usualFoods.get(role);
    if (role === null || !foods) return null;
    const total = foods.reduce((sum, usual) => sum + usual.share, 0);
    return {
      probability: row.probability,
      grams: row.grams * rolePortion.get(role)!,
      logSd: row.logSd,
      foods: foods.map((usual) => ({ ...usual, share: usual.share / total })),
    };
  };

  const meals = MEALS_OF_A_DAY.map((meal): MealHabit => {
    const rows = facts.meals.filter((row) => row.cuisine === eater.cuisine && row.meal === meal);
    const names = [...new Set(rows.map((row) => row.template))];
    const ofTemplate = (name: string) => rows.filter((row) => row.template === name);
    const weights = names.map((name) => inCountry(ofTemplate(name)[0]!, eater.country));
    const shares = dice.shares(weights, TEMPLATE_CONCENTRATION[meal] ?? 6);
    const shift = eater.strongRhythm ? STRONG_SHIFT : WEEKEND_SHIFT;
    const weekend = shares.map(() => dice.factor(shift));
    const warm = shares.map(() => (eater.strongRhythm ? dice.factor(STRONG_SHIFT) : 1));
    const chances = (kind: DayKind): number[] => {
      const raw = shares.map(
        (share, i) => share * (kind.startsWith('weekend') ? weekend[i]! : 1) * (kind.endsWith('warm') ? warm[i]! : 1),
      );
      const total = raw.reduce((sum, value) => sum + value, 0);
      return raw.map((value) => value / total);
    };
    return {
      meal,
      chances: {
        'weekday-cold': chances('weekday-cold'),
        'weekend-cold': chances('weekend-cold'),
        'weekday-warm': chances('weekday-warm'),
        'weekend-warm': chances('weekend-warm'),
      },
      templates: names.map((name) =>
        ofTemplate(name)
          .map(positionOf)
          .filter((position) => position !== null),
      ),
    };
  });

  const moreAtWeekends = eater.strongRhythm ? STRONG_PORTION : 0.05;
  const moreWhenCold = eater.strongRhythm ? STRONG_PORTION * (dice.chance(0.5) ? 1 : -1) : 0;
  const habit: Habit = {
    meals,
    appetiteLogSd: logSdOf(DAY_APPETITE_CV),
    portionFactor: {
      'weekday-cold': 1 + moreWhenCold,
      'weekend-cold': (1 + moreWhenCold) * (1 + moreAtWeekends),
      'weekday-warm': 1,
      'weekend-warm': 1 + moreAtWeekends,
    },
  };
  const kcal = expectedPerDay(habit, (usual) => usual.food.kcalPer100g / 100);
  // Nobody's portions are less than half or more than twice the ordinary: the rest of the difference stays.
  const scale = intakeFactor * Math.min(2, Math.max(0.5, eater.kcalPerDay / kcal));
  return { ...habit, meals: habit.meals.map((meal) => scaled(meal, scale)) };
}

const scaled = (meal: MealHabit, factor: number): MealHabit => ({
  ...meal,
  templates: meal.templates.map((positions) =>
    positions.map((position) =>
      UNSCALED.has(position.foods[0]!.food.role) ? position : { ...position, grams: position.grams * factor },
    ),
  ),
});

/** Exact long-run mean per day of something that each gram of a food brings (all variable factors have mean 1). */
export function expectedPerDay(habit: Habit, perGram: (usual: UsualFood) => number): number {
  let total = 0;
  for (const kind of DAY_KINDS) {
    let ofDay = 0;
    for (const meal of habit.meals) {
      meal.templates.forEach((positions, t) => {
        for (const position of positions) {
          const mean = position.foods.reduce((sum, usual) => sum + usual.share * perGram(usual), 0);
          ofDay += meal.chances[kind][t]! * position.probability * position.grams * mean;
        }
      });
    }
    total += DAY_SHARE[kind] * habit.portionFactor[kind] * ofDay;
  }
  return total;
}

/** A food as it was really eaten. */
export interface Eaten {
  readonly food: TableFood;
  readonly meal: string;
  readonly grams: number;
  readonly seleniumUg: number;
}

/** One day drawn from the habit. */
export function drawDay(habit: Habit, kind: DayKind, dice: Dice): Eaten[] {
  const day = habit.portionFactor[kind] * dice.factor(habit.appetiteLogSd);
  const eaten: Eaten[] = [];
  for (const meal of habit.meals) {
    const positions = meal.templates[dice.pick(meal.chances[kind])]!;
    for (const position of positions) {
      if (!dice.chance(position.probability)) continue;
      const usual = position.foods[dice.pick(position.foods.map((candidate) => candidate.share))]!;
      const grams = position.grams * day * dice.factor(position.logSd);
      const ugPer100g = usual.content.ugPer100g * dice.factor(usual.content.occasionLogSd);
      eaten.push({ food: usual.food, meal: meal.meal, grams, seleniumUg: (grams * ugPer100g) / 100 });
    }
  }
  return eaten;
}
