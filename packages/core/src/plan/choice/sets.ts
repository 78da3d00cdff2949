import type { PlanProblem, PlanValue } from '../problem.js';

/** 1 where a move may be used: all of them, or those that start and raise no dose. */
export function allowedMoves(problem: PlanProblem, doses: boolean): Uint8Array {
  return Uint8Array.from(problem.moves, (move) => (doses || !move.dose ? 1 : 0));
}

/** The order of plans: fewest changes, then least disturbance, then cost, then lowest places. */
export function comesBefore(a: PlanValue, b: PlanValue): number {
  const first = a.moves.length - b.moves.length || a.disturbance - b.disturbance || a.cost - b.cost;
  if (first !== 0) return first;
  for (let k = 0; k < a.moves.length; k++) {
    const difference = a.moves[k]! - b.moves[k]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a move can be chosen beside others: it is none of them and touches nothing that they touch. */
export function fitsBeside(problem: PlanProblem, place: number, chosen: readonly number[]): boolean {
  const touches = problem.moves[place]!.touches;
  return chosen.every(
    (other) => other !== place && !problem.moves[other]!.touches.some((thing) => touches.includes(thing)),
  );
}

/** Places in rising order with one more among them. */
export function withMove(chosen: readonly number[], place: number): number[] {
  return [...chosen, place].sort((a, b) => a - b);
}
