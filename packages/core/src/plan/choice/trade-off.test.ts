import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyProblem } from './any-problem-fixtures.js';
import { bruteForce, problemOf, setsOf } from './brute-force-fixtures.js';
import { leastExcess } from './least-excess.js';
import { allowedMoves } from './sets.js';
import { tradeOff } from './trade-off.js';

test('each further change adds to the chance of enough, until there is no more to gain', () => {
  const problem = problemOf(30, [
    { families: ['bread'], ug: 14 },
    { families: ['eggs'], ug: 5 },
    { families: ['yeast'], ug: 60, dose: true },
  ]);
  const search = bruteForce(problem);
  const { steps, searches } = tradeOff(search, problem, { maxChanges: 3, doses: false });
  expect(steps.map((step) => step.value.moves)).toEqual([[], [0], [0, 1], [0, 1]]);
  expect(steps.map((step) => step.value.pAdequate)).toEqual([0, 0.3, 1, 1]);
  expect(steps.every((step) => step.proven && step.by === 'adequate')).toBe(true);
  expect(searches).toBe(2);
  expect(tradeOff(search, problem, { maxChanges: 1, doses: true }).steps[1]!.value.moves).toEqual([2]);
});

test('a search that runs out and finds less with more changes does not lower the curve', () => {
  const problem = problemOf(30, [
    { families: ['bread'], ug: 14 },
    { families: ['eggs'], ug: 2 },
  ]);
  const whole = bruteForce(problem);
  const tired = {
    ...whole,
    bestChance: ({ maxChanges }: { maxChanges: number }) => ({
      best: whole.valueOf(maxChanges === 1 ? [0] : [1]),
      proven: maxChanges === 1,
    }),
  };
  const { steps } = tradeOff(tired, problem, { maxChanges: 2, doses: false });
  expect(steps.map((step) => [step.value.moves, step.proven])).toEqual([
    [[], true],
    [[0], true],
    [[0], false],
  ]);
});

test('too much that takes two changes: the first shows how far the chance of it falls', () => {
  const problem = problemOf(290, [
    { families: ['less:capsule'], ug: -30 },
    { families: ['less:brazil-nuts'], ug: -25 },
  ]);
  const { steps } = tradeOff(bruteForce(problem), problem, { maxChanges: 2, doses: false });
  expect(steps.map((step) => [step.by, step.value.moves])).toEqual([
    ['above', []],
    ['above', [0]],
    ['adequate', [0, 1]],
  ]);
  expect(steps.map((step) => step.value.pAbove)).toEqual([1, 0.7, 0]);
  expect(steps.every((step) => step.proven)).toBe(true);
});

test('the steps are the best of all sets, never worse than the one before, and keep what the diet keeps', () => {
  fc.assert(
    fc.property(anyProblem, fc.integer({ min: 0, max: 3 }), fc.boolean(), (problem, maxChanges, doses) => {
      const search = bruteForce(problem);
      const { steps, searches } = tradeOff(search, problem, { maxChanges, doses });
      expect(steps.map((step) => step.changes)).toEqual(Array.from({ length: maxChanges + 1 }, (_, k) => k));
      expect(searches).toBe(search.calls.bestChance);
      expect(searches).toBeLessThanOrEqual(maxChanges);
      const start = search.valueOf([]);
      for (const { changes, value, by } of steps) {
        expect(value.moves.length).toBeLessThanOrEqual(changes);
        const sets = setsOf(problem, changes, allowedMoves(problem, doses)).map((set) => search.valueOf(set));
        const keeping = sets.filter((set) => set.broken.every((key) => key === 'adequate'));
        if (by === 'adequate' && keeping.length > 0) {
          expect(value.pAdequate).toBe(Math.max(...keeping.map((set) => set.pAdequate)));
          expect(value.broken.every((key) => key === 'adequate')).toBe(true);
        } else {
          expect(keeping).toEqual([]);
          expect(value.broken.every((key) => start.broken.includes(key))).toBe(true);
          expect(value.pAbove).toBeLessThanOrEqual(start.pAbove);
        }
      }
      for (let k = 1; k < steps.length; k++) {
        const [before, after] = [steps[k - 1]!, steps[k]!];
        if (after.by === 'above') expect(after.value.pAbove).toBeLessThanOrEqual(before.value.pAbove);
        else if (before.by === 'adequate') expect(after.value.pAdequate).toBeGreaterThanOrEqual(before.value.pAdequate);
      }
    }),
    { numRuns: 300, seed: 8 },
  );
});

test('what is called the lowest chance of too much is the lowest', () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const search = bruteForce(problem);
      const allowed = allowedMoves(problem, true);
      const start = search.valueOf([]);
      for (const [k, { value, proven }] of leastExcess(search, problem, { maxChanges: 2, allowed }).entries()) {
        const keeping = setsOf(problem, k)
          .map((set) => search.valueOf(set))
          .filter((set) => set.broken.every((key) => start.broken.includes(key)));
        const lowest = Math.min(...keeping.map((set) => set.pAbove));
        if (proven) expect(value.pAbove).toBe(lowest);
        else expect(value.pAbove).toBeGreaterThanOrEqual(lowest);
      }
    }),
    { numRuns: 150, seed: 9 },
  );
});
