import type { PlanProblem, RequirementKey } from '../problem.js';

/** A move as it is enumerated: amounts of the limits asked for, and its selenium in each draw (µg/d). */
export interface Listed {
  readonly place: number;
  readonly touches: readonly number[];
  readonly disturbance: number;
  readonly cost: number;
  readonly amounts: Float64Array;
  readonly selenium: Float64Array;
}

/** The moves that may be used, in order of disturbance, then of place. */
export function listMoves(
  { moves, start, vectors, limits }: PlanProblem,
  allowed: Uint8Array | undefined,
  dropped: ReadonlySet<RequirementKey> | undefined,
): Listed[] {
  const asked = limits.flatMap(({ requirement }, l) => (dropped?.has(requirement) ? [] : [l]));
  return moves
    .map(({ touches, disturbance, cost, changes, parts }, place) => {
      const selenium = new Float64Array(start.length);
      for (const { vector, times } of parts)
        for (let i = 0; i < selenium.length; i++) selenium[i]! += times * vectors[vector]![i]!;
      return { place, touches, disturbance, cost, amounts: Float64Array.from(asked, (l) => changes[l]!), selenium };
    })
    .filter(({ place }) => !allowed || allowed[place] === 1)
    .sort((a, b) => a.disturbance - b.disturbance || a.place - b.place);
}

/** A set of moves so far: what its moves add up to. */
export interface Sums {
  /** changes of the limits' amounts */
  readonly amounts: Float64Array;
  /** usual selenium with the changes, µg/d */
  readonly selenium: Float64Array;
}

/** The set without a move. */
export function noMoves({ start, limits }: PlanProblem, dropped: ReadonlySet<RequirementKey> | undefined): Sums {
  return {
    amounts: new Float64Array(limits.filter((limit) => !dropped?.has(limit.requirement)).length),
    selenium: start,
  };
}

export function plus(sums: Sums, move: Listed): Sums {
  return {
    amounts: sums.amounts.map((amount, l) => amount + move.amounts[l]!),
    selenium: sums.selenium.map((usual, i) => usual + move.selenium[i]!),
  };
}

/** Whether limits and draws hold, plainly compared; stops at the first limit broken, and once too many draws fail. */
export type MayBeRight = (sums: Sums, last: Listed | null) => boolean;

/** Makes the comparison of a problem: `last` is added to the sums without being stored. */
export function comparison(problem: PlanProblem, dropped: ReadonlySet<RequirementKey> | undefined): MayBeRight {
  const { start, requirement, aim } = problem;
  const draws = start.length;
  const limits = problem.limits.filter((limit) => !dropped?.has(limit.requirement));
  const upper = problem.upperUg === null || dropped?.has('upper') ? Infinity : problem.upperUg;
  // counted with the very division that the chances are compared by
  let mayFallShort = draws;
  if (!dropped?.has('adequate'))
    while (mayFallShort > 0 && (draws - mayFallShort) / draws < aim.adequate) mayFallShort--;
  let mayBeAbove = draws;
  while (mayBeAbove > 0 && mayBeAbove / draws > aim.above) mayBeAbove--;

  return (sums, last) => {
    for (let l = 0; l < limits.length; l++) {
      const amount = sums.amounts[l]! + (last ? last.amounts[l]! : 0);
      if (!(amount >= limits[l]!.low && amount <= limits[l]!.high)) return false;
    }
    let short = 0;
    let above = 0;
    for (let i = 0; i < draws; i++) {
      const usual = sums.selenium[i]! + (last ? last.selenium[i]! : 0);
      if (!(usual >= requirement[i]!)) short++;
      if (usual > upper) above++;
      if (short > mayFallShort || above > mayBeAbove) return false;
    }
    return true;
  };
}
