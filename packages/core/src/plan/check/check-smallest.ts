import type { PlanProblem, PlanValue } from '../problem.js';
import { checkPlan } from './check-plan.js';
import { comparison, type Listed, listMoves, noMoves, plus, type Sums } from './listed.js';
import { comesBefore } from './order.js';
import type { CheckWithin } from './report.js';
import { unusable } from './usable.js';

export interface SmallestReport {
  /** the answer is right and no set of moves that comes before it is; where there is no answer: no set is right */
  readonly holds: boolean;
  /** sets of moves looked at, one by one */
  readonly looked: number;
  /** a set that is right and comes before the answer, or a right one where there should be none; null where none was found */
  readonly smallerFound: PlanValue | null;
}

const REFUSED: SmallestReport = { holds: false, looked: 0, smallerFound: null };

/**
 * Looks at every set of moves that comes before the answer, and says whether one of them is right: the plain proof that
 * nothing smaller does it.
 *
 * Sets are built move by move, with moves in order of disturbance, and left out for two reasons only: two moves touch
 * the same thing, or the set would disturb more than the answer. Each of the others is held against the linear limits
 * and, where they hold, against the draws until too many fail. A set that passes is judged once more by
 * {@link checkPlan}, and counts as right only where no rounding decides it.
 *
 * Every pair of 3,000 moves takes a few seconds, every three of 300 too.
 *
 * @param answer what is said to be smallest; null: that no set is right
 * @param within the limits on number, moves and requirements that the answer was found under
 * @example checkSmallest(problem, best, { maxChanges: 2 }).holds
 */
export function checkSmallest(
  problem: PlanProblem,
  answer: { readonly moves: readonly number[] } | null,
  within: CheckWithin & { readonly maxChanges: number },
): SmallestReport {
  const everyPlace = problem.moves.map((_, place) => place);
  if (unusable(problem, everyPlace).length > 0) return REFUSED;
  const told = answer && checkPlan(problem, answer.moves, {}, within);
  if (told && !told.right) return REFUSED;

  const moves = listMoves(problem, within.allowed, within.dropped);
  const mayBeRight = comparison(problem, within.dropped);
  let looked = 0;
  let smallerFound: PlanValue | null = null;

  function look(chosen: readonly Listed[], sums: Sums, last: Listed | null): void {
    looked++;
    if (!mayBeRight(sums, last)) return;
    const set = last ? [...chosen, last] : chosen;
    const inOrder = {
      moves: set.map(({ place }) => place).sort((a, b) => a - b),
      disturbance: set.reduce((sum, move) => sum + move.disturbance, 0),
      cost: set.reduce((sum, move) => sum + move.cost, 0),
    };
    if (told && !comesBefore(inOrder, told.value)) return;
    const { surely, value } = checkPlan(problem, inOrder.moves, {}, within);
    if (surely) smallerFound = value;
  }

  /** Looks at every set that has `missing` more moves, all from the place `from` on in order of disturbance. */
  function extend(chosen: readonly Listed[], sums: Sums, from: number, missing: number, ceiling: number): void {
    for (let next = from; next < moves.length && !smallerFound; next++) {
      const move = moves[next]!;
      // whatever comes after this move disturbs no less
      if (missing * move.disturbance > ceiling) return;
      if (chosen.some(({ touches }) => touches.some((thing) => move.touches.includes(thing)))) continue;
      if (missing === 1) look(chosen, sums, move);
      else extend([...chosen, move], plus(sums, move), next + 1, missing - 1, ceiling - move.disturbance);
    }
  }

  const nothing = noMoves(problem, within.dropped);
  look([], nothing, null);
  const most = told ? told.value.moves.length : within.maxChanges;
  for (let size = 1; size <= most && !smallerFound; size++)
    extend([], nothing, 0, size, told && size === most ? told.value.disturbance : Infinity);
  return { holds: smallerFound === null, looked, smallerFound };
}
