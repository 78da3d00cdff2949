import { DAY_KINDS, DAY_SHARE, type Habit } from '../coverage/habit.js';

/** How often and how much of a kind of food one person eats in the long run, exactly. */
export interface RoleHabit {
  readonly timesPerDay: number;
  readonly gramsPerDay: number;
}
export type RoleHabits = ReadonlyMap<string, RoleHabit>;

export function roleHabits(habit: Habit): RoleHabits {
  const out = new Map<string, { timesPerDay: number; gramsPerDay: number }>();
  for (const kind of DAY_KINDS) {
    for (const meal of habit.meals) {
      meal.templates.forEach((positions, t) => {
        for (const position of positions) {
          const role = position.foods[0]!.food.role;
          const own = out.get(role) ?? { timesPerDay: 0, gramsPerDay: 0 };
          const times = DAY_SHARE[kind] * meal.chances[kind][t]! * position.probability;
          own.timesPerDay += times;
          own.gramsPerDay += times * habit.portionFactor[kind] * position.grams;
          out.set(role, own);
        }
      });
    }
  }
  return out;
}
