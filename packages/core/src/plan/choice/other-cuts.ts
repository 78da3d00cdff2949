import type { PlanProblem } from '../problem.js';
import type { DifferentPlan } from './different.js';
import { isCut, mainFamilies } from './main-families.js';
import type { Searcher } from './searcher.js';
import { allowedMoves, comesBefore } from './sets.js';

export interface OtherCutsOptions {
  /** plans wanted in all, those that were found among them */
  readonly count: number;
  /** 0 to 3 */
  readonly maxChanges: number;
  readonly nodeBudget?: number | undefined;
}

/** Searches made at most: sizes of one cut are passed over, and each takes one. */
const MOST_SEARCHES = 8;

/**
 * Where there is too much and it comes from one source, every plan cuts it: plans then differ by what comes in its place.
 * To the plans that were found others are added, each the smallest that repeats none of their changes and brings another
 * kind of food; a cut alone in another size is no other plan.
 *
 * @param found different plans for too much; with none of them nothing is added
 */
export function otherCuts(
  searcher: Searcher,
  problem: PlanProblem,
  found: readonly DifferentPlan[],
  { count, maxChanges, nodeBudget }: OtherCutsOptions,
): readonly DifferentPlan[] {
  const plans = [...found];
  const allowed = allowedMoves(problem, false);
  const used = new Set<string>();
  const setApart = (moves: readonly number[]): void => {
    for (const place of moves) {
      allowed[place] = 0;
      for (const family of problem.moves[place]!.families) if (!isCut(family)) used.add(family);
    }
    problem.moves.forEach(({ families }, place) => {
      if (families.some((family) => used.has(family))) allowed[place] = 0;
    });
  };
  for (const { value } of found) setApart(value.moves);
  for (let k = 0; found.length > 0 && plans.length < count && k < MOST_SEARCHES; k++) {
    const { best, proof } = searcher.smallest({ maxChanges, allowed, nodeBudget });
    if (best === null || best.moves.length === 0) break;
    const brings = best.moves.some((place) => problem.moves[place]!.families.some((family) => !isCut(family)));
    setApart(best.moves);
    if (brings) plans.push({ value: best, proof, mainFamilies: mainFamilies(problem, best.moves, 'down') });
  }
  return plans.sort((a, b) => comesBefore(a.value, b.value));
}
