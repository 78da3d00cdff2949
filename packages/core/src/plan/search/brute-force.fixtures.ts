import { type PlanProblem, type PlanValue, REQUIREMENT_KEYS, type RequirementKey } from '../problem.js';

/** Written apart from the search, and as plainly as can be: every set, every limit, every draw. */
export interface Brute {
  readonly best: PlanValue | null;
  /** free sets of allowed moves of 0, 1, 2 and 3 moves */
  readonly free: readonly number[];
  readonly smaller: number;
  readonly bestRejected: PlanValue | null;
  readonly bestChance: PlanValue | null;
}

const EMPTY: ReadonlySet<RequirementKey> = new Set();

export function bruteValue(problem: PlanProblem, moves: readonly number[]): PlanValue {
  const { start, requirement, limits, aim } = problem;
  let enough = 0;
  let over = 0;
  for (let i = 0; i < start.length; i++) {
    let ug = start[i]!;
    for (const place of moves) {
      let change = 0;
      for (const { vector, times } of problem.moves[place]!.parts) change += times * problem.vectors[vector]![i]!;
      ug += change;
    }
    if (ug >= requirement[i]!) enough++;
    if (problem.upperUg !== null && ug > problem.upperUg) over++;
  }
  const broken = new Set<RequirementKey>();
  if (enough < Math.ceil(aim.adequate * start.length - 1e-9)) broken.add('adequate');
  if (over > Math.floor(aim.above * start.length + 1e-9)) broken.add('upper');
  limits.forEach(({ low, high, requirement: key }, l) => {
    const sum = moves.reduce((total, place) => total + problem.moves[place]!.changes[l]!, 0);
    const sizes = [low, high].filter(Number.isFinite).map(Math.abs);
    const slack = 1e-9 * Math.max(1, ...sizes);
    if (sum < low - slack || sum > high + slack) broken.add(key);
  });
  return {
    moves,
    disturbance: moves.reduce((sum, place) => sum + problem.moves[place]!.disturbance, 0),
    cost: moves.reduce((sum, place) => sum + problem.moves[place]!.cost, 0),
    pAdequate: enough / start.length,
    pAbove: over / start.length,
    broken: REQUIREMENT_KEYS.filter((key) => broken.has(key)),
  };
}

/** Below zero where `a` is the smaller plan. */
export function compare(a: PlanValue, b: PlanValue): number {
  const first = a.moves.length - b.moves.length || a.disturbance - b.disturbance || a.cost - b.cost;
  if (first !== 0) return first;
  for (let i = 0; i < a.moves.length; i++) if (a.moves[i] !== b.moves[i]) return a.moves[i]! - b.moves[i]!;
  return 0;
}

export function bruteForce(
  problem: PlanProblem,
  maxChanges: number,
  allowed: Uint8Array | undefined,
  dropped: ReadonlySet<RequirementKey> = EMPTY,
): Brute {
  const places = problem.moves
    .map((_, place) => place)
    .filter((place) => allowed === undefined || allowed[place] === 1);
  const apart = (a: number, b: number): boolean =>
    !problem.moves[a]!.touches.some((thing) => problem.moves[b]!.touches.includes(thing));
  const sets: number[][] = [[]];
  for (const a of places) {
    if (maxChanges >= 1) sets.push([a]);
    for (const b of places) {
      if (maxChanges < 2 || b <= a || !apart(a, b)) continue;
      sets.push([a, b]);
      for (const c of places) if (maxChanges >= 3 && c > b && apart(a, c) && apart(b, c)) sets.push([a, b, c]);
    }
  }
  const values = sets.map((set) => bruteValue(problem, set)).sort(compare);
  const keeps = (value: PlanValue, more: readonly RequirementKey[]): boolean =>
    value.broken.every((key) => dropped.has(key) || more.includes(key));
  const best = values.find((value) => keeps(value, [])) ?? null;
  const nearest = (some: readonly PlanValue[]): PlanValue | null =>
    some
      .filter((value) => keeps(value, ['adequate']))
      .reduce<PlanValue | null>((top, value) => (top === null || value.pAdequate > top.pAdequate ? value : top), null);
  return {
    best,
    free: [0, 1, 2, 3].map((size) => sets.filter((set) => set.length === size).length),
    smaller: values.filter(
      ({ moves, disturbance }) =>
        best === null ||
        moves.length < best.moves.length ||
        (moves.length === best.moves.length && disturbance < best.disturbance),
    ).length,
    bestRejected: dropped.has('adequate')
      ? null
      : nearest(values.filter((value) => value.moves.length === 1 && (best === null || compare(value, best) < 0))),
    bestChance: nearest(values),
  };
}
