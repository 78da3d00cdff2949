import type { LinearLimit, PlanProblem, SearchMove } from '@selenoscope/core';
import { Dice } from './dice.js';

/** How large a made-up problem is. */
export interface Size {
  readonly candidates: number;
  /** foods eaten now */
  readonly habits: number;
  /** nutrients with a limit, energy, sodium and saturated fat among them */
  readonly nutrients: number;
  readonly draws: number;
}

/** What the speed of the plan is measured on, without its draws. */
export const FULL: Omit<Size, 'draws'> = { candidates: 300, habits: 25, nutrients: 30 };

/** A food: what one portion holds. Nutrients are in units in which a day's diet holds some hundreds. */
interface Food {
  readonly nutrients: readonly number[];
  /** µg in each draw */
  readonly selenium: Float64Array;
  readonly grams: number;
  readonly fish: 'oily' | 'tuna' | null;
}

/**
 * Amounts lie on a grid, and limits halfway between its points. So whether a limit holds is never a matter of the sixth
 * decimal, which is as far as a solver in floating point looks.
 */
const GRID = 64;
const onGrid = (value: number): number => Math.round(value * GRID) / GRID;
const below = (value: number): number => (Math.floor(value * GRID) - 0.5) / GRID;
const above = (value: number): number => (Math.floor(value * GRID) + 0.5) / GRID;

const ENERGY = 0;
const SODIUM = 1;
const SATURATED_FAT = 2;

function makeFood(dice: Dice, { nutrients, draws }: Size, perKcal: readonly number[], kcal: number): Food {
  // a food's nutrients go with its energy, and with each other: some foods are rich in most of them
  const richness = dice.lognormal(1, 0.5);
  const amounts = Array.from({ length: nutrients }, (_, n) =>
    n === ENERGY ? kcal : kcal * perKcal[n]! * richness * dice.lognormal(0.8, 0.7),
  );
  const median = dice.lognormal(0.05, 0.5) * kcal * dice.lognormal(1, 0.9);
  const logSd = dice.between(0.15, 0.8);
  return {
    nutrients: amounts,
    selenium: Float64Array.from({ length: draws }, () => dice.lognormal(median, logSd)),
    grams: kcal / dice.lognormal(1.6, 0.5),
    fish: dice.uniform() < 0.06 ? (dice.uniform() < 0.6 ? 'oily' : 'tuna') : null,
  };
}

/** A person who eats some foods, what could be eaten instead, and the limits that a plan must keep to. */
export function makeProblem(seed: number, size: Size): PlanProblem {
  const dice = new Dice(Math.imul(seed + 1, 0x9e3779b1));
  const { nutrients, draws } = size;
  const kcalADay = dice.between(1600, 2800);
  const perKcal = Array.from({ length: nutrients }, () => dice.lognormal(200, 0.5) / 2000);
  const habits = Array.from({ length: size.habits }, () => ({
    timesAWeek: 1 + dice.whole(7),
    shareOfEnergy: dice.lognormal(1, 0.8),
  }));
  const shares = habits.reduce((sum, { shareOfEnergy }) => sum + shareOfEnergy, 0);
  const eaten = habits.map(({ timesAWeek, shareOfEnergy }) => {
    const kcal = (kcalADay * 7 * shareOfEnergy) / shares / timesAWeek;
    return { timesAWeek, food: makeFood(dice, size, perKcal, kcal) };
  });
  const candidates = Array.from({ length: size.candidates }, () =>
    makeFood(dice, size, perKcal, dice.lognormal(140, 0.6)),
  );

  const aDay = (n: number): number =>
    eaten.reduce((sum, { food, timesAWeek }) => sum + (food.nutrients[n]! * timesAWeek) / 7, 0);
  const seleniumNow = Float64Array.from({ length: draws }, (_, i) =>
    eaten.reduce((sum, { food, timesAWeek }) => sum + (food.selenium[i]! * timesAWeek) / 7, 0),
  );
  const needed = 45;
  const meanNow = seleniumNow.reduce((sum, ug) => sum + ug, 0) / draws;
  // people from far below the requirement to somewhat above it, and foods of which a whole diet would just reach it
  const scale = (needed * dice.between(0.35, 1.2)) / meanNow;
  const scaleOfCandidates = needed / meanNow;
  const personal = dice.between(0.1, 0.2);
  const start = seleniumNow.map((ug) => ug * scale * dice.lognormal(1, personal));
  // one vector a food: a portion a week of a candidate, or all that is eaten now of a habit
  const vectors = [
    ...candidates.map(({ selenium }) => selenium.map((ug) => (ug * scaleOfCandidates) / 7)),
    ...eaten.map(({ food, timesAWeek }) => food.selenium.map((ug) => (ug * scale * timesAWeek) / 7)),
  ];

  const limits: LinearLimit[] = Array.from({ length: nutrients }, (_, n) => limitOf(dice, n, aDay(n)));
  for (const fish of ['oily', 'tuna'] as const) {
    const now = eaten.reduce((sum, { food, timesAWeek }) => sum + (food.fish === fish ? timesAWeek : 0), 0);
    const high = Math.max(0, (fish === 'oily' ? 2 : 4) - now) + 0.5;
    limits.push({ key: `fish.${fish}`, requirement: 'fish', unit: 'portions/week', low: -Infinity, high });
  }
  return {
    start,
    requirement: Float64Array.from({ length: draws }, () => needed * (1 + 0.1 * dice.normal())),
    upperUg: 255,
    aim: { adequate: 0.9, above: 0.05 },
    limits,
    moves: makeMoves(dice, candidates, eaten, limits.length),
    vectors,
  };
}

/** A nutrient that is fine stays fine; energy within 5 %; sodium and saturated fat no higher. */
function limitOf(dice: Dice, n: number, aDay: number): LinearLimit {
  const key =
    n === ENERGY ? 'energy' : n === SODIUM ? 'sodium' : n === SATURATED_FAT ? 'saturated-fat' : `nutrient ${n}`;
  if (n === ENERGY)
    return { key, requirement: 'energy', unit: 'kcal/d', low: below(-0.05 * aDay), high: above(0.05 * aDay) };
  if (n === SODIUM || n === SATURATED_FAT)
    // not raised, but for what nobody would notice
    return {
      key,
      requirement: key as 'sodium' | 'saturated-fat',
      unit: 'a day',
      low: -Infinity,
      high: above(0.01 * aDay),
    };
  const fine = dice.uniform() < 0.75;
  const hasUpper = dice.uniform() < 0.4;
  return {
    key,
    requirement: 'nutrients',
    unit: 'a day',
    low: below(fine ? -aDay * dice.between(0.01, 0.5) : -0.02 * aDay),
    high: hasUpper ? above(aDay * dice.between(0.05, 1.5)) : Infinity,
  };
}

interface Eaten {
  readonly food: Food;
  readonly timesAWeek: number;
}

/** Adding a candidate, having it in place of a habit, and eating more, less or nothing of a habit. */
function makeMoves(dice: Dice, candidates: readonly Food[], eaten: readonly Eaten[], limits: number): SearchMove[] {
  const moves: SearchMove[] = [];
  const push = (
    key: string,
    brought: readonly { readonly food: Food; readonly portionsAWeek: number }[],
    parts: SearchMove['parts'],
    touches: readonly number[],
    extra: number,
  ) => {
    const changes = new Float64Array(limits);
    let grams = 0;
    for (const { food, portionsAWeek } of brought) {
      food.nutrients.forEach((amount, n) => {
        changes[n]! += (amount * portionsAWeek) / 7;
      });
      if (food.fish) changes[limits - (food.fish === 'oily' ? 2 : 1)]! += portionsAWeek;
      grams += (food.grams * Math.abs(portionsAWeek)) / 7;
    }
    for (let l = 0; l < limits - 2; l++) changes[l] = onGrid(changes[l]!);
    const disturbance = 10 + extra + Math.round(grams / 10) + Math.round(Math.abs(changes[ENERGY]!) / 20);
    moves.push({ key, touches, parts, changes, disturbance, cost: 0, families: [key], dose: false });
  };
  candidates.forEach((food, c) => {
    const habitVector = (h: number): number => candidates.length + h;
    for (const times of [1, 2, 4, 7])
      push(`add:${c}:${times}`, [{ food, portionsAWeek: times }], [{ vector: c, times }], [c], times);
    for (const h of [dice.whole(eaten.length), dice.whole(eaten.length)]) {
      const instead = eaten[h]!;
      for (const times of new Set([Math.min(2, instead.timesAWeek), instead.timesAWeek]))
        push(
          `swap:${c}:${h}:${times}`,
          [
            { food, portionsAWeek: times },
            { food: instead.food, portionsAWeek: -times },
          ],
          [
            { vector: c, times },
            { vector: habitVector(h), times: -times / instead.timesAWeek },
          ],
          [c, candidates.length + h],
          times,
        );
    }
  });
  eaten.forEach(({ food, timesAWeek }, h) => {
    for (const factor of [0, 0.5, 1.5, 2]) {
      const portionsAWeek = timesAWeek * (factor - 1);
      const parts = [{ vector: candidates.length + h, times: factor - 1 }];
      push(`resize:${h}:${factor}`, [{ food, portionsAWeek }], parts, [candidates.length + h], factor === 0 ? 4 : 2);
    }
  });
  return moves;
}

/** What the mean requirement is multiplied with where draws give way to means: some room for what is not known. */
const MARGIN = 1.25;

/**
 * The same problem without its uncertainty: one draw, the mean of each vector, and a requirement raised by a margin. It
 * is what a mixed-integer program can say of it.
 */
export function meanValue(problem: PlanProblem): PlanProblem {
  const mean = (vector: Float64Array): Float64Array =>
    new Float64Array([vector.reduce((sum, value) => sum + value, 0) / vector.length]);
  return {
    ...problem,
    start: mean(problem.start),
    requirement: mean(problem.requirement).map((ug) => MARGIN * ug),
    vectors: problem.vectors.map(mean),
  };
}
