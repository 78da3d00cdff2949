import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyProblem } from './any-problem-fixtures.js';
import { bruteForce, problemOf, setsOf } from './brute-force-fixtures.js';
import { type DifferentPlan, differentPlans, withoutUseless } from './different.js';
import { comesBefore } from './sets.js';

const FIVE = { count: 5, maxChanges: 2, doses: true };
const movesOf = (plans: readonly DifferentPlan[]) => plans.map((plan) => plan.value.moves);

test('each plan rests on another kind of food, the smallest first', () => {
  const problem = problemOf(30, [
    { families: ['fish'], ug: 20, disturbance: 5 },
    { families: ['fish'], ug: 30, disturbance: 6 },
    { families: ['eggs'], ug: 10, disturbance: 4 },
    { families: ['eggs'], ug: 25, disturbance: 9 },
    { families: ['nuts'], ug: 12, disturbance: 3 },
    { families: ['bread'], ug: 9, disturbance: 3 },
  ]);
  const found = differentPlans(bruteForce(problem), problem, FIVE);
  expect(movesOf(found.plans)).toEqual([[0], [3], [4, 5]]);
  expect(found.plans.map((plan) => plan.mainFamilies)).toEqual([['fish'], ['eggs'], ['bread', 'nuts']]);
  expect(found).toMatchObject({ phase: 'food', doses: 'none', exhausted: true, searches: 4 });
});

test('a diet that is right has one plan, without changes, and no dose is looked at', () => {
  const problem = problemOf(60, [{ families: ['yeast'], ug: 50, dose: true }]);
  const found = differentPlans(bruteForce(problem), problem, FIVE);
  expect(movesOf(found.plans)).toEqual([[]]);
  expect(found).toMatchObject({ phase: 'nothing', doses: 'adequate', searches: 1 });
});

test('a dose is held where food does it, even if it would disturb less', () => {
  const problem = problemOf(30, [
    { families: ['yeast'], ug: 25, dose: true, disturbance: 1 },
    { families: ['fish'], ug: 20 },
    { families: ['eggs'], ug: 10 },
    { families: ['bread'], ug: 10 },
  ]);
  const found = differentPlans(bruteForce(problem), problem, FIVE);
  expect(movesOf(found.plans)).toEqual([[1], [2, 3]]);
  expect(found.doses).toBe('food-does-it');
});

test('where food does not do it, at most two plans with doses', () => {
  const moves = ['yeast', 'selenite', 'selenate'].map((family) => ({ families: [family], ug: 25, dose: true }));
  const problem = problemOf(30, [...moves, { families: ['bread'], ug: 5 }]);
  const found = differentPlans(bruteForce(problem), problem, FIVE);
  expect(movesOf(found.plans)).toEqual([[0], [1]]);
  expect(found).toMatchObject({ phase: 'doses', doses: 'offered', searches: 3 });
  const held = differentPlans(bruteForce(problem), problem, { ...FIVE, doses: false });
  expect(held).toMatchObject({ plans: [], phase: 'none', doses: 'not-allowed', exhausted: true, searches: 1 });
});

test('no dose is started for anything but selenium: where there is enough, food does it or nothing', () => {
  const energy = { key: 'energy', requirement: 'energy', unit: 'kcal/d', low: 10, high: 90 } as const;
  const problem = problemOf(60, [{ families: ['oil'], ug: 5, dose: true, changes: [20] }], { limits: [energy] });
  const found = differentPlans(bruteForce(problem), problem, FIVE);
  expect(found).toMatchObject({ plans: [], phase: 'none', doses: 'adequate', searches: 1 });
});

test('too much of one thing: halving it and stopping it are sizes of one plan', () => {
  const problem = problemOf(290, [
    { families: ['less:capsule'], ug: -100, disturbance: 2, touches: [7] },
    { families: ['less:capsule'], ug: -200, disturbance: 3, touches: [7] },
    { families: ['less:brazil-nuts'], ug: -60, disturbance: 4 },
    { families: ['yeast'], ug: 50, dose: true },
  ]);
  const found = differentPlans(bruteForce(problem), problem, FIVE);
  expect(movesOf(found.plans)).toEqual([[0], [2]]);
  expect(found.doses).toBe('adequate');
});

test('a change that does nothing is taken out again', () => {
  const problem = problemOf(30, [
    { families: ['fish'], ug: 20 },
    { families: ['bread'], ug: 1 },
    { families: ['eggs'], ug: 1 },
  ]);
  const search = bruteForce(problem);
  expect(withoutUseless(search, search.valueOf([0, 1, 2])).moves).toEqual([0]);
});

const anyOptions = fc.record({
  maxChanges: fc.integer({ min: 0, max: 3 }),
  doses: fc.boolean(),
  nodeBudget: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined, freq: 2 }),
});

test('plans share no main family, use none of an earlier one, hold no other, are right, and stand in order', () => {
  let several = 0;
  fc.assert(
    fc.property(anyProblem, anyOptions, (problem, options) => {
      const search = bruteForce(problem);
      const { plans, searches } = differentPlans(search, problem, { count: 5, ...options });
      expect(searches).toBe(search.calls.smallest);
      expect(searches).toBeLessThanOrEqual(5);
      if (plans.length > 1) several++;
      plans.forEach((plan, later) => {
        expect(search.valueOf(plan.value.moves).broken).toEqual([]);
        for (const place of plan.value.moves) {
          const less = plan.value.moves.filter((other) => other !== place);
          expect(search.valueOf(less).broken).not.toEqual([]);
        }
        for (const earlier of plans.slice(0, later)) {
          expect(comesBefore(earlier.value, plan.value)).toBeLessThan(0);
          expect(earlier.value.moves.every((place) => plan.value.moves.includes(place))).toBe(false);
          expect(plan.value.moves.every((place) => earlier.value.moves.includes(place))).toBe(false);
          const families = plan.value.moves.flatMap((place) => problem.moves[place]!.families);
          expect(earlier.mainFamilies.filter((family) => families.includes(family))).toEqual([]);
        }
      });
    }),
    { numRuns: 800, seed: 5 },
  );
  expect(several).toBeGreaterThan(60);
});

test('the first plan is the smallest there is, doses alone where nothing else does it, and "exhausted" is true', () => {
  fc.assert(
    fc.property(anyProblem, anyOptions, (problem, { maxChanges, doses }) => {
      const search = bruteForce(problem);
      const found = differentPlans(search, problem, { count: 5, maxChanges, doses });
      const right = setsOf(problem, maxChanges)
        .map((set) => search.valueOf(set))
        .filter((value) => value.broken.length === 0)
        .sort(comesBefore);
      const food = right.filter((value) => !value.moves.some((place) => problem.moves[place]!.dose));
      const short = search.valueOf([]).pAdequate < problem.aim.adequate;
      const expected = food[0] ?? (doses && short ? right[0] : undefined);
      expect(found.plans[0]?.value.moves).toEqual(expected?.moves);
      const dosed = found.plans.filter((plan) => plan.value.moves.some((place) => problem.moves[place]!.dose));
      expect(dosed.length > 0).toBe(found.doses === 'offered');
      expect(dosed.length).toBeLessThanOrEqual(2);
      if (food.length > 0 && food[0]!.moves.length > 0 && found.exhausted) {
        const used = new Set(found.plans.flatMap((plan) => plan.mainFamilies));
        const left = food.filter(
          (value) => !value.moves.some((place) => problem.moves[place]!.families.some((family) => used.has(family))),
        );
        expect(left).toEqual([]);
      }
    }),
    { numRuns: 300, seed: 6 },
  );
});

test('the same question gives the same plans', () => {
  fc.assert(
    fc.property(anyProblem, (problem) => {
      const once = differentPlans(bruteForce(problem), problem, FIVE);
      expect(differentPlans(bruteForce(problem), problem, FIVE)).toEqual(once);
    }),
    { numRuns: 50, seed: 7 },
  );
});
