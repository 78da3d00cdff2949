import type { Costs } from './costs.js';
import { type Disturbance, leaving } from './disturbance.js';
import type { Draft } from './draft.js';
import type { Eaten } from './eaten.js';
import type { Scales } from './scales.js';

const LARGER: readonly number[] = [1.5, 2];
const SMALLER: readonly number[] = [0.5, 0];

/**
 * Habits in another size: a larger portion where that is a portion people eat (the food is a candidate, so that diets
 * and wishes have had their say), half of it, or none.
 */
export function sizes(
  eaten: readonly Eaten[],
  disturbance: Disturbance,
  costs: Costs,
  scales: Scales,
): readonly Draft[] {
  return eaten.flatMap((habit) => [
    ...(scales.holdsSelenium(habit) ? LARGER.filter((factor) => isPortion(habit, factor, scales)) : []).map((factor) =>
      larger(habit, factor, disturbance, costs),
    ),
    ...(scales.worthCutting(habit) ? SMALLER : []).map((factor) => smaller(habit, factor, disturbance, costs)),
    ...(habit.food?.isBrazilNut ? fewerNuts(habit, scales.nutGrams, disturbance, costs) : []),
  ]);
}

/** Brazil nuts are counted: one a day, or on fewer days. Half of a handful is nothing that anybody counts. */
function fewerNuts(eaten: Eaten, nutGrams: number, disturbance: Disturbance, costs: Costs): readonly Draft[] {
  const { habit, gramsPerWeek } = eaten;
  const perWeekNow = gramsPerWeek / nutGrams;
  return NUTS_A_WEEK.filter((n) => n < perWeekNow * MOST_OF_NOW).map((timesPerWeek): Draft => {
    const factor = timesPerWeek / perWeekNow;
    const draft = smaller(eaten, factor, disturbance, costs);
    return {
      ...draft,
      move: {
        kind: 'reduce',
        key: `reduce:${habit.key}:pieces:${timesPerWeek}`,
        ...{ habit, factor, by: 'frequency', timesPerWeek, pieces: { count: 1, perWeekNow } },
        disturbance: draft.move.disturbance,
        costPerWeek: draft.move.costPerWeek,
      },
    };
  });
}

const NUTS_A_WEEK: readonly number[] = [7, 3.5, 2, 1];
/** Nearly as many as now are no change. */
const MOST_OF_NOW = 0.75;

function isPortion({ row, habit }: Eaten, factor: number, { goesWith, mostPortions }: Scales): boolean {
  if (!row) return false;
  if (habit.gramsPerTime < goesWith * row.portionGrams) return false;
  return habit.gramsPerTime * factor <= mostPortions * row.portionGrams;
}

function larger(eaten: Eaten, factor: number, disturbance: Disturbance, costs: Costs): Draft {
  const { habit, kcalPerDay, gramsPerWeek } = eaten;
  const share = factor - 1;
  return {
    move: {
      kind: 'resize',
      key: `resize:${habit.key}:portion:${factor}`,
      ...{ habit, factor, by: 'portion' as const, timesPerWeek: habit.timesPerWeek },
      disturbance: disturbance.resize('portion', {
        timesPerWeek: 0,
        gramsPerWeek: gramsPerWeek * share,
        kcalPerDay: kcalPerDay * share,
      }),
      costPerWeek: costs.ofHabit(habit, share) ?? 0,
    },
    ...{ eaten, share, offered: null, timesPerWeek: 0, dose: null },
    families: [eaten.family],
  };
}

/** What is eaten twice a week or more is eaten half as often; what is rarer, in half the portion. */
function smaller(eaten: Eaten, factor: number, disturbance: Disturbance, costs: Costs): Draft {
  const { habit } = eaten;
  const share = factor - 1;
  const by = factor === 0 ? 'stop' : habit.timesPerWeek >= 2 ? 'frequency' : 'portion';
  const left = costs.ofHabit(habit, share);
  return {
    move: {
      kind: 'reduce',
      key: `reduce:${habit.key}:${by}:${factor}`,
      ...{ habit, factor, by },
      timesPerWeek: by === 'portion' ? habit.timesPerWeek : habit.timesPerWeek * factor,
      disturbance: disturbance.reduce(factor, leaving(eaten, -share)),
      costPerWeek: left ?? 0,
    },
    ...{ eaten, share, offered: null, timesPerWeek: 0, dose: null },
    families: [`less:${eaten.family}`],
  };
}
