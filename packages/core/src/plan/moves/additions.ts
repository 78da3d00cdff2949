import type { Costs } from './costs.js';
import { coming, type Disturbance } from './disturbance.js';
import type { Draft } from './draft.js';
import { familiesOf } from './kind-of-family.js';
import { asPortions, type Offered } from './offered.js';
import type { Scales } from './scales.js';

/** Times a week at which something new is offered. */
export const TIMES_A_WEEK: readonly number[] = [1, 2, 3, 5, 7];

/**
 * Each candidate so many times a week, as far as people eat it so often. What is eaten already in a portion is the same
 * habit more often; what is eaten in splashes (milk in tea) is added in a portion of its own.
 */
export function additions(
  offered: readonly Offered[],
  disturbance: Disturbance,
  costs: Costs,
  scales: Scales,
): readonly Draft[] {
  return offered.flatMap((food) => {
    const times = TIMES_A_WEEK.filter((n) => n <= food.roomPerWeek);
    const { eaten } = food;
    if (!eaten) return times.map((n) => addition(food, n, disturbance, costs));
    const isHabit = asPortions(eaten, food.candidate, scales.goesWith) === eaten.habit.timesPerWeek;
    // of a food that is a candidate in two portions, one is enough to eat it more often
    if (isHabit && eaten.row !== food.candidate) return [];
    return times.map((n) => (isHabit ? moreOften(food, n, disturbance, costs) : addition(food, n, disturbance, costs)));
  });
}

function addition(food: Offered, timesPerWeek: number, disturbance: Disturbance, costs: Costs): Draft {
  const { candidate } = food;
  return {
    move: {
      kind: 'add',
      key: `add:${candidate.food.id}:${candidate.portionGrams}:${timesPerWeek}`,
      candidate,
      timesPerWeek,
      disturbance: disturbance.add(food, coming(food, timesPerWeek)),
      costPerWeek: costs.ofOffered(food, timesPerWeek) ?? 0,
    },
    ...{ eaten: null, share: 0, offered: food, timesPerWeek, dose: null },
    families: familiesOf(candidate),
  };
}

function moreOften(food: Offered, more: number, disturbance: Disturbance, costs: Costs): Draft {
  const eaten = food.eaten!;
  const { habit } = eaten;
  const share = more / habit.timesPerWeek;
  return {
    move: {
      kind: 'resize',
      key: `resize:${habit.key}:frequency:${more}`,
      habit,
      factor: 1 + share,
      by: 'frequency',
      timesPerWeek: habit.timesPerWeek + more,
      disturbance: disturbance.resize('frequency', {
        timesPerWeek: more,
        gramsPerWeek: habit.gramsPerTime * more,
        kcalPerDay: eaten.kcalPerDay * share,
      }),
      costPerWeek: costs.ofHabit(habit, share) ?? 0,
    },
    ...{ eaten, share, offered: null, timesPerWeek: 0, dose: null },
    families: [eaten.family],
  };
}
