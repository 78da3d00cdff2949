import type { PlanProblem } from '@selenoscope/core';
import type { Highs, HighsData } from './highs.js';

/** What the solver says. */
export interface MilpAnswer {
  readonly status: 'optimal' | 'infeasible' | 'time-limit';
  /** places of the moves chosen, ascending; null where there are none to be chosen */
  readonly moves: readonly number[] | null;
  /** between the best found and the bound, relative; 0 is proven, null where time ran out before anything was found */
  readonly gap: number | null;
  readonly nodes: number;
  readonly seconds: number;
}

/**
 * A problem of one draw as a mixed-integer program: a yes or no for each move, at most `maxChanges` of them, at most one
 * of those that touch the same thing, selenium between requirement and upper level, and the linear limits. One move
 * weighs more than all that `maxChanges` moves can disturb, so the least sum is the fewest changes, then the least
 * disturbance.
 */
export function milpOf(problem: PlanProblem, maxChanges: number): HighsData {
  if (problem.start.length !== 1)
    throw new Error(`a problem of one draw was expected; this one has ${problem.start.length}`);
  const { moves, limits } = problem;
  const rows: { entries: (readonly [column: number, value: number])[]; low: number; high: number }[] = [];
  const everyMove = (value: (place: number) => number) => moves.map((_, place) => [place, value(place)] as const);

  rows.push({ entries: everyMove(() => 1), low: -Infinity, high: maxChanges });
  const ugPerDay = moves.map(({ parts }) =>
    parts.reduce((sum, { vector, times }) => sum + times * problem.vectors[vector]![0]!, 0),
  );
  const now = problem.start[0]!;
  rows.push({
    entries: everyMove((place) => ugPerDay[place]!),
    low: problem.requirement[0]! - now,
    high: problem.upperUg === null ? Infinity : problem.upperUg - now,
  });
  limits.forEach(({ low, high }, l) => {
    rows.push({ entries: everyMove((place) => moves[place]!.changes[l]!), low, high });
  });
  const touching = new Map<number, number[]>();
  moves.forEach(({ touches }, place) => {
    for (const thing of touches) touching.set(thing, [...(touching.get(thing) ?? []), place]);
  });
  for (const places of touching.values())
    if (places.length > 1) rows.push({ entries: places.map((place) => [place, 1] as const), low: -Infinity, high: 1 });

  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { entries } of rows) {
    for (const [column, value] of entries) {
      if (value === 0) continue;
      indices.push(column);
      values.push(value);
    }
    starts.push(indices.length);
  }
  const aMove = 1 + maxChanges * Math.max(0, ...moves.map(({ disturbance }) => disturbance));
  const numCols = moves.length;
  return {
    numCols,
    numRows: rows.length,
    colCost: Float64Array.from(moves, ({ disturbance }) => aMove + disturbance),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: Float64Array.from(rows, ({ low }) => low),
    rowUpper: Float64Array.from(rows, ({ high }) => high),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    integrality: new Int32Array(numCols).fill(1),
  };
}

/** Solves it to a gap of 0, on one core. Time is that of building, passing and solving, as the search's is. */
export function solveMilp(highs: Highs, problem: PlanProblem, maxChanges: number, limitSeconds: number): MilpAnswer {
  const started = performance.now();
  const model = highs.createModel(milpOf(problem, maxChanges));
  try {
    model.options.set({
      output_flag: false,
      time_limit: limitSeconds,
      // with it, the same answers take these problems several times as long
      presolve: 'off',
      mip_rel_gap: 0,
      mip_abs_gap: 0,
    });
    model.run();
    const seconds = (performance.now() - started) / 1000;
    const status = statusOf(highs, model.getModelStatus());
    const chosen = status === 'infeasible' ? [] : [...model.getSolution().colValue.entries()];
    const found = status === 'optimal' || Number(model.info.get('primal_solution_status')) === 2;
    return {
      status,
      moves: found ? chosen.flatMap(([place, value]) => (value > 0.5 ? [place] : [])) : null,
      gap: status === 'infeasible' ? 0 : found ? Number(model.info.get('mip_gap')) : null,
      nodes: Number(model.info.get('mip_node_count')),
      seconds,
    };
  } finally {
    model.dispose();
  }
}

function statusOf({ constants }: Highs, came: number): MilpAnswer['status'] {
  const { optimal, infeasible, timeLimit } = constants.modelStatus;
  if (came === optimal) return 'optimal';
  if (came === infeasible) return 'infeasible';
  if (came === timeLimit) return 'time-limit';
  throw new Error(`HiGHS stopped with model status ${came}`);
}
