import type { PlanProblem, PlanValue, RequirementKey } from '@selenoscope/core';

/**
 * Every set of up to `maxChanges` moves that is right, the smallest first: fewest changes, then least disturbance, then
 * cost, then lowest places. The plainest reference there is: it looks at every set, counts every draw, and leaves nothing
 * out. It shares nothing with the search, nor with the checker of core.
 *
 * For tests: 20 moves, three changes and 100 draws take some milliseconds, 100 moves a second or two.
 *
 * @example const [smallest = null] = allSmallest(problem, 3);
 */
export function allSmallest(problem: PlanProblem, maxChanges: number): PlanValue[] {
  const places = problem.moves.map((_, place) => place);
  let sets: number[][] = [[]];
  const right: PlanValue[] = [];
  for (let size = 0; size <= maxChanges; size++) {
    for (const set of sets) {
      const value = valueOfSet(problem, set);
      if (value.broken.length === 0) right.push(value);
    }
    sets = sets.flatMap((set) =>
      places
        .slice((set.at(-1) ?? -1) + 1)
        .filter((place) => set.every((other) => !exclude(problem, place, other)))
        .map((place) => [...set, place]),
    );
  }
  return right.sort(
    (a, b) =>
      a.moves.length - b.moves.length ||
      a.disturbance - b.disturbance ||
      a.cost - b.cost ||
      a.moves.map((place, m) => place - b.moves[m]!).find((difference) => difference !== 0) ||
      0,
  );
}

function exclude(problem: PlanProblem, one: number, other: number): boolean {
  const things = new Set(problem.moves[one]!.touches);
  return problem.moves[other]!.touches.some((thing) => things.has(thing));
}

/** All that is to be known of a set, counted from the start. */
export function valueOfSet(problem: PlanProblem, moves: readonly number[]): PlanValue {
  const total = (of: (place: number) => number): number => moves.reduce((sum, place) => sum + of(place), 0);
  const broken = new Set<RequirementKey>();
  problem.limits.forEach(({ requirement, low, high }, l) => {
    const change = total((place) => problem.moves[place]!.changes[l]!);
    if (change < low || change > high) broken.add(requirement);
  });
  let enough = 0;
  let tooMuch = 0;
  problem.start.forEach((now, i) => {
    const change = total((place) =>
      problem.moves[place]!.parts.reduce((sum, { vector, times }) => sum + times * problem.vectors[vector]![i]!, 0),
    );
    if (now + change >= problem.requirement[i]!) enough += 1;
    if (problem.upperUg !== null && now + change > problem.upperUg) tooMuch += 1;
  });
  const pAdequate = enough / problem.start.length;
  const pAbove = tooMuch / problem.start.length;
  if (pAdequate < problem.aim.adequate) broken.add('adequate');
  if (pAbove > problem.aim.above) broken.add('upper');
  return {
    moves,
    disturbance: total((place) => problem.moves[place]!.disturbance),
    cost: total((place) => problem.moves[place]!.cost),
    pAdequate,
    pAbove,
    broken: [...broken],
  };
}
