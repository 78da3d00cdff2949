import type { PlanProblem, PlanValue, RequirementKey, SearchMove, SearchOptions, SearchResult } from '../problem.js';
import type { BestChance, BestChanceOptions, Searcher } from './searcher.js';
import { comesBefore, fitsBeside } from './sets.js';

/** Looks at every set of up to three moves, with no bound and no shortcut: for tests on a few moves and draws. */
export function bruteForce(
  problem: PlanProblem,
): Searcher & { readonly calls: { smallest: number; bestChance: number } } {
  const calls = { smallest: 0, bestChance: 0 };
  const within = (options: BestChanceOptions, aside: readonly RequirementKey[]): PlanValue[] =>
    setsOf(problem, options.maxChanges, options.allowed)
      .map((set) => valued(problem, set))
      .filter((value) => value.broken.every((key) => aside.includes(key) || options.dropped?.has(key)));
  return {
    calls,
    valueOf: (moves) => valued(problem, moves),
    smallest(options: SearchOptions): SearchResult {
      calls.smallest++;
      const right = within(options, []).sort(comesBefore);
      const nodes = setsOf(problem, options.maxChanges, options.allowed).length;
      const proof = { nodes, evaluated: nodes, bounded: 0, smaller: 0, bestRejected: null };
      if (nodes <= (options.nodeBudget ?? Number.MAX_SAFE_INTEGER)) {
        return { best: right[0] ?? null, proof: { ...proof, complete: true } };
      }
      // out of its budget: it may hand back any plan, or none, and says that nothing is proven
      const any = right[(nodes * 7) % Math.max(1, right.length + 1)] ?? null;
      return { best: any, proof: { ...proof, complete: false } };
    },
    bestChance(options: BestChanceOptions): BestChance {
      calls.bestChance++;
      if (options.maxChanges < 1) throw new Error('a chance is sought with one change or more');
      const sets = within(options, ['adequate']).sort((a, b) => b.pAdequate - a.pAdequate || comesBefore(a, b));
      return { best: sets[0] ?? null, proven: true };
    },
  };
}

export function setsOf(problem: PlanProblem, maxChanges: number, allowed?: Uint8Array): number[][] {
  const sets: number[][] = [[]];
  for (let from = 0; from < sets.length; from++) {
    const set = sets[from]!;
    if (set.length === maxChanges) continue;
    for (let place = (set.at(-1) ?? -1) + 1; place < problem.moves.length; place++) {
      if ((allowed?.[place] ?? 1) === 1 && fitsBeside(problem, place, set)) sets.push([...set, place]);
    }
  }
  return sets;
}

function valued(problem: PlanProblem, moves: readonly number[]): PlanValue {
  const chosen = moves.map((place) => problem.moves[place]!);
  const draws = problem.start.length;
  let enough = 0;
  let above = 0;
  for (let i = 0; i < draws; i++) {
    let ug = problem.start[i]!;
    for (const move of chosen) for (const { vector, times } of move.parts) ug += times * problem.vectors[vector]![i]!;
    if (ug >= problem.requirement[i]!) enough++;
    if (problem.upperUg !== null && ug > problem.upperUg) above++;
  }
  const broken = new Set<RequirementKey>();
  if (enough / draws < problem.aim.adequate) broken.add('adequate');
  if (above / draws > problem.aim.above) broken.add('upper');
  problem.limits.forEach((limit, at) => {
    const amount = chosen.reduce((total, move) => total + move.changes[at]!, 0);
    if (amount < limit.low || amount > limit.high) broken.add(limit.requirement);
  });
  return {
    moves,
    disturbance: chosen.reduce((total, move) => total + move.disturbance, 0),
    cost: chosen.reduce((total, move) => total + move.cost, 0),
    pAdequate: enough / draws,
    pAbove: above / draws,
    broken: [...broken],
  };
}

export interface FixtureMove {
  readonly families: readonly string[];
  /** µg/d in the middle draw; the draws spread around it. A second number is what is replaced */
  readonly ug: number;
  readonly instead?: number;
  readonly changes?: readonly number[];
  readonly disturbance?: number;
  readonly touches?: readonly number[];
  readonly dose?: boolean;
}

/** A problem of ten draws: someone at about `startUg` who needs about 45 µg/d. */
export function problemOf(
  startUg: number,
  moves: readonly FixtureMove[],
  more: Partial<Pick<PlanProblem, 'limits' | 'upperUg' | 'aim'>> = {},
): PlanProblem {
  const spread = (middle: number, part: number): Float64Array =>
    Float64Array.from({ length: 10 }, (_, i) => middle * (1 + (part * (i - 4.5)) / 4.5));
  const vectors: Float64Array[] = [];
  const limits = more.limits ?? [];
  const made = moves.map((move, place): SearchMove => {
    const parts = [{ vector: vectors.push(spread(Math.abs(move.ug), 0.1)) - 1, times: move.ug < 0 ? -1 : 1 }];
    if (move.instead) parts.push({ vector: vectors.push(spread(move.instead, 0.1)) - 1, times: -1 });
    return {
      key: `move:${place}`,
      touches: move.touches ?? [place],
      parts,
      changes: Float64Array.from(limits, (_, at) => move.changes?.[at] ?? 0),
      disturbance: move.disturbance ?? 10,
      cost: 0,
      families: move.families,
      dose: move.dose ?? false,
    };
  });
  return {
    start: spread(startUg, 0.05),
    requirement: spread(45, 0.02),
    upperUg: more.upperUg === undefined ? 255 : more.upperUg,
    aim: more.aim ?? { adequate: 0.9, above: 0.05 },
    limits,
    moves: made,
    vectors,
  };
}
