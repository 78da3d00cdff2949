import { expect, test } from 'vitest';
import type { PlanProblem } from '../problem.js';
import { bruteForce } from './brute-force-fixtures.js';
import { differentPlans } from './different.js';
import { otherCuts } from './other-cuts.js';

const COUNT = 20;
const flat = (ug: number) => new Float64Array(COUNT).fill(ug);

/** Someone with 300 µg a day of which 250 come from nuts; without them 50, where 60 are needed. */
function problem(): PlanProblem {
  const move = (
    key: string,
    families: string[],
    parts: { vector: number; times: number }[],
    disturbance: number,
    touches: number[],
  ) => ({
    ...{ key, touches, parts, changes: new Float64Array(0), disturbance, cost: 0, families, dose: false },
  });
  return {
    ...{ start: flat(300), requirement: flat(60), upperUg: 255, aim: { adequate: 0.9, above: 0.05 }, limits: [] },
    vectors: [flat(250), flat(20), flat(25)],
    moves: [
      move('stop', ['less:brazil-nuts'], [{ vector: 0, times: -1 }], 5, [0]),
      move('one in ten', ['less:brazil-nuts'], [{ vector: 0, times: -0.98 }], 6, [0]),
      move('fish', ['fish'], [{ vector: 1, times: 1 }], 5, [1]),
      move('more fish', ['fish'], [{ vector: 1, times: 2 }], 7, [1]),
      move('seeds', ['seeds'], [{ vector: 2, times: 1 }], 8, [2]),
    ],
  };
}

test('plans that all cut the nuts differ by what comes in their place', () => {
  const asked = problem();
  const search = bruteForce(asked);
  const options = { count: 5, maxChanges: 2 };
  const first = differentPlans(search, asked, { ...options, doses: false });
  expect(first.plans.map(({ value }) => value.moves)).toEqual([[0, 2]]);
  const all = otherCuts(search, asked, first.plans, options);
  expect(all.map(({ value }) => value.moves)).toEqual([
    [0, 2],
    [1, 4],
  ]);
  for (const { value } of all) expect(search.valueOf(value.moves).broken).toEqual([]);
});

test('nothing is added to no plan, nor beyond the number wanted', () => {
  const asked = problem();
  const search = bruteForce(asked);
  expect(otherCuts(search, asked, [], { count: 5, maxChanges: 2 })).toEqual([]);
  const first = differentPlans(search, asked, { count: 1, maxChanges: 2, doses: false });
  expect(otherCuts(search, asked, first.plans, { count: 1, maxChanges: 2 })).toHaveLength(1);
});
