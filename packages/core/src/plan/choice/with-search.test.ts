import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanProblem, PlanValue } from '../problem.js';
import { openSearch } from '../search/index.js';
import { anyProblem } from './any-problem-fixtures.js';
import { bruteForce } from './brute-force-fixtures.js';
import { minimalConflict } from './conflict.js';
import { differentPlans } from './different.js';
import type { Searcher } from './searcher.js';
import { tradeOff } from './trade-off.js';

const anyChanges = fc.integer({ min: 0, max: 3 });
const places = (value: PlanValue | null | undefined) => value?.moves;

test('with the search of plan/search, the answers are those of looking at every set', () => {
  let plans = 0;
  let conflicts = 0;
  fc.assert(
    fc.property(anyProblem, anyChanges, fc.nat(4), fc.boolean(), (wishless, maxChanges, avoided, doses) => {
      const problem = { ...wishless, moves: wishless.moves.slice(avoided) };
      const answers = (open: (of: PlanProblem) => Searcher) => {
        const searcher = open(problem);
        const different = differentPlans(searcher, problem, { count: 5, maxChanges, doses });
        const steps = tradeOff(searcher, problem, { maxChanges, doses }).steps;
        const withoutWishes = () => ({ searcher: open(wishless), problem: wishless });
        const conflict = minimalConflict(searcher, problem, { maxChanges, doses, withoutWishes });
        plans += different.plans.length;
        conflicts += conflict === null ? 0 : 1;
        return {
          different: { ...different, plans: different.plans.map((plan) => [plan.value.moves, plan.mainFamilies]) },
          steps: steps.map((step) => [places(step.value), step.value.pAdequate, step.proven, step.by]),
          conflict: conflict && {
            ...conflict,
            nearest: places(conflict.nearest?.value),
            relaxations: conflict.relaxations.map((relaxation) => ({ ...relaxation, plan: places(relaxation.plan) })),
          },
        };
      };
      expect(answers(openSearch)).toEqual(answers(bruteForce));
    }),
    { numRuns: 300, seed: 11 },
  );
  expect(plans).toBeGreaterThan(100);
  expect(conflicts).toBeGreaterThan(100);
});
