import { TIMES_A_WEEK } from './additions.js';
import { type Costs, exchange } from './costs.js';
import { coming, type Disturbance, exchanged, leaving } from './disturbance.js';
import type { Draft } from './draft.js';
import type { Eaten } from './eaten.js';
import { familiesOf } from './kind-of-family.js';
import type { Likeness, Offered } from './offered.js';
import type { Scales } from './scales.js';

/**
 * Each habit that has a part in a meal against each candidate that plays the same part at the same meal: some times a
 * week, or every time. Never for itself or for nearly the same food. Where the diary names no meals, the part decides.
 */
export function swaps(
  eaten: readonly Eaten[],
  offered: readonly Offered[],
  likeness: Likeness,
  disturbance: Disturbance,
  costs: Costs,
  scales: Scales,
): readonly Draft[] {
  const byRole = new Map<string, Offered[]>();
  for (const food of offered) {
    const known = byRole.get(food.candidate.role);
    if (known) known.push(food);
    else byRole.set(food.candidate.role, [food]);
  }
  return eaten
    .filter((habit) => scales.worthSwapping(habit))
    .flatMap((habit) =>
      [...habit.roles]
        .flatMap((role) => byRole.get(role) ?? [])
        .filter(({ candidate }) => !likeness.same(habit, candidate))
        .flatMap((food) => timesOf(habit, food).map((n) => swap(habit, food, n, likeness, disturbance, costs))),
    );
}

/** As often as the habit is eaten at meals that the candidate has a place in, and as people eat the candidate. */
function timesOf({ habit, timesAtMeal }: Eaten, { candidate, roomPerWeek }: Offered): number[] {
  const all =
    timesAtMeal.size === 0
      ? habit.timesPerWeek
      : candidate.meals.reduce((sum, meal) => sum + (timesAtMeal.get(meal) ?? 0), 0);
  if (all === 0) return [];
  // "every time" is said so; at some of its meals alone it would be a number that a few days cannot tell
  const everyTime = Math.abs(all - habit.timesPerWeek) < ROUNDING || Number.isInteger(all) ? [all] : [];
  return [...TIMES_A_WEEK.filter((n) => n < all - ROUNDING), ...everyTime].filter((n) => n <= roomPerWeek + ROUNDING);
}

/** Times a week are sevenths of whole numbers; they are one and the same within this. */
const ROUNDING = 1e-9;

function swap(
  eaten: Eaten,
  food: Offered,
  timesPerWeek: number,
  likeness: Likeness,
  disturbance: Disturbance,
  costs: Costs,
): Draft {
  const { habit } = eaten;
  const { candidate } = food;
  // "every time" leaves nothing, to the last bit
  const share = Math.abs(timesPerWeek - habit.timesPerWeek) < ROUNDING ? 1 : timesPerWeek / habit.timesPerWeek;
  const moved = exchanged(coming(food, timesPerWeek), leaving(eaten, share));
  return {
    move: {
      kind: 'swap',
      key: `swap:${habit.key}:${candidate.food.id}:${candidate.portionGrams}:${Math.round(timesPerWeek * 1000) / 1000}`,
      candidate,
      instead: habit,
      timesPerWeek,
      disturbance: disturbance.swap(eaten, food, likeness.kin(eaten, candidate), moved),
      costPerWeek: exchange(costs.ofOffered(food, timesPerWeek), costs.ofHabit(habit, share)),
    },
    ...{ eaten, share: -share, offered: food, timesPerWeek, dose: null },
    families: familiesOf(candidate),
  };
}
