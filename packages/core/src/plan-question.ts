import type { AssessInput, Model } from './assess.js';
import type { Problem } from './base/index.js';
import type { MoveSet, OpenProblem, PlanTables, PlanValue, Wishes } from './plan/index.js';

export interface PlanInput extends AssessInput {
  /** opened once and asked by many */
  readonly model: Model;
  readonly tables?: never;
  /** `loadPlanTables()` of @selenoscope/data in Node */
  readonly planTables: PlanTables;
  /** `parseWishes({})` for none */
  readonly wishes: Wishes;
  /** false: blood and gut in the weeks to come are left out, which is faster; default true */
  readonly forecast?: boolean;
}

/** The numbers of one set of wishes: foods, moves, limits and an opened search. */
export interface OpenQuestion extends OpenProblem {
  readonly moves: MoveSet;
  readonly foods: number;
  readonly notices: readonly Problem[];
}

/** Usual selenium in each draw once a plan is followed. */
export const seleniumAfter = (startUg: Float64Array, { problem }: OpenProblem, { moves }: PlanValue): Float64Array => {
  const out = Float64Array.from(startUg);
  for (const place of moves)
    for (const { vector, times } of problem.moves[place]!.parts)
      for (let i = 0; i < out.length; i++) out[i]! += times * problem.vectors[vector]![i]!;
  return out;
};
