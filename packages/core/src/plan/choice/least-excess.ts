import type { PlanProblem, PlanValue } from '../problem.js';
import type { Searcher } from './searcher.js';
import { comesBefore, fitsBeside, withMove } from './sets.js';

/** Sets that are built further at each number of changes, and the single changes that they are built further with. */
const BEAM = 24;
const EXTENSIONS = 200;

export interface LeastExcess {
  readonly value: PlanValue;
  /** true with none and one change, where every set is looked at; with more it is the best that was found */
  readonly proven: boolean;
}

/**
 * With at most k changes, for k = 0 to `maxChanges`: the set with the lowest chance of too much that breaks nothing that
 * the diet as it is keeps. What can be had where no set brings that chance down to the aim. No search is made: single
 * changes are all valued, and the best of them are built further with the best of them.
 *
 * @returns one for each k; its chance of too much never rises with k
 */
export function leastExcess(
  searcher: Searcher,
  problem: PlanProblem,
  options: { readonly maxChanges: number; readonly allowed: Uint8Array },
): LeastExcess[] {
  const start = searcher.valueOf([]);
  const keeps = (value: PlanValue): boolean => value.broken.every((key) => start.broken.includes(key));
  const less = (a: PlanValue, b: PlanValue): number => a.pAbove - b.pAbove || comesBefore(a, b);
  let best = start;
  let beam: PlanValue[] = [start];
  let usable = [...problem.moves.keys()].filter((place) => options.allowed[place] === 1);
  const found: LeastExcess[] = [{ value: start, proven: true }];
  for (let k = 1; k <= options.maxChanges; k++) {
    const next = new Map<string, PlanValue>();
    for (const { moves } of beam) {
      for (const place of usable) {
        if (!fitsBeside(problem, place, moves)) continue;
        const set = withMove(moves, place);
        const key = set.join();
        if (!next.has(key)) next.set(key, searcher.valueOf(set));
      }
    }
    const sorted = [...next.values()].sort(less);
    const first = sorted.find(keeps);
    // a further change that lowers nothing is not made
    if (first !== undefined && first.pAbove < best.pAbove) best = first;
    found.push({ value: best, proven: k === 1 || best.pAbove === 0 });
    beam = sorted.slice(0, BEAM);
    if (k === 1) usable = sorted.slice(0, EXTENSIONS).map((single) => single.moves[0]!);
  }
  return found;
}
