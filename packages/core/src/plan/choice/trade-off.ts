import type { PlanProblem, PlanValue } from '../problem.js';
import { leastExcess } from './least-excess.js';
import type { Searcher } from './searcher.js';
import { allowedMoves } from './sets.js';

export interface TradeOffOptions {
  /** 0 to 3 */
  readonly maxChanges: number;
  /** of each search; absent: no end */
  readonly nodeBudget?: number | undefined;
  /** whether supplements and infusions are among the changes */
  readonly doses: boolean;
}

export interface TradeOffStep {
  /** at most so many */
  readonly changes: number;
  readonly value: PlanValue;
  /** true: no set of so many moves does better */
  readonly proven: boolean;
  /** what "better" is: a larger chance of enough, or, as long as too much cannot be avoided, a lower chance of that */
  readonly by: 'adequate' | 'above';
}

export interface TradeOff {
  /** one for each number of changes from 0 on */
  readonly steps: readonly TradeOffStep[];
  /** how many times `bestChance` was called: at most `maxChanges` */
  readonly searches: number;
}

/**
 * What each further change is worth: for every number of changes from none to `maxChanges` the set of at most so many
 * moves with the largest chance of enough among those that keep all other limits.
 *
 * Where the diet as it is passes the upper level too often, and no set of so many moves mends that, the step shows the
 * set with the lowest chance of too much instead (`by`: 'above'). A step is never worse than the one before: the chance
 * of too much falls until its limit is kept, and the chance of enough rises from there.
 */
export function tradeOff(searcher: Searcher, problem: PlanProblem, options: TradeOffOptions): TradeOff {
  const { maxChanges, nodeBudget } = options;
  const allowed = allowedMoves(problem, options.doses);
  const start = searcher.valueOf([]);
  const excess = start.broken.includes('upper');
  const steps: TradeOffStep[] = [{ changes: 0, value: start, proven: true, by: excess ? 'above' : 'adequate' }];
  let kept = start.broken.every((key) => key === 'adequate');
  let keptFrom = kept ? 0 : maxChanges + 1;
  let searches = 0;
  for (let changes = 1; changes <= maxChanges; changes++) {
    const before = steps[changes - 1]!;
    if (kept && before.proven && before.value.pAdequate >= 1) {
      steps.push({ ...before, changes });
      continue;
    }
    const { best, proven } = searcher.bestChance({ maxChanges: changes, allowed, nodeBudget });
    searches++;
    const better = best !== null && (!kept || best.pAdequate > before.value.pAdequate);
    if (better && !kept) {
      kept = true;
      keptFrom = changes;
    }
    steps.push({ changes, value: better ? best : before.value, proven, by: kept ? 'adequate' : before.by });
  }
  return { steps: excess ? withLeastExcess(steps, keptFrom) : steps, searches };

  function withLeastExcess(found: readonly TradeOffStep[], until: number): TradeOffStep[] {
    const lowest = leastExcess(searcher, problem, { maxChanges: until - 1, allowed });
    return found.map((step) => {
      const low = lowest[step.changes];
      return low === undefined ? step : { ...step, value: low.value, proven: step.proven && low.proven };
    });
  }
}
