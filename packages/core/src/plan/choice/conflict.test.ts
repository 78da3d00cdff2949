import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LinearLimit, PlanProblem, RequirementKey } from '../problem.js';
import { anyProblem } from './any-problem-fixtures.js';
import { bruteForce, problemOf, setsOf } from './brute-force-fixtures.js';
import { type Conflict, type ConflictOptions, minimalConflict } from './conflict.js';
import { comesBefore } from './sets.js';

const energy: LinearLimit = { key: 'energy', requirement: 'energy', unit: 'kcal/d', low: -100, high: 100 };
const fish: LinearLimit = { key: 'fish', requirement: 'fish', unit: 'portions/week', low: -Infinity, high: 2 };
const open = (problem: PlanProblem) => ({ searcher: bruteForce(problem), problem });
const conflictOf = (problem: PlanProblem, options: Partial<ConflictOptions> = {}) =>
  minimalConflict(bruteForce(problem), problem, { maxChanges: 2, doses: false, ...options });

test('no conflict where there is a plan', () => {
  const problem = problemOf(30, [{ families: ['fish'], ug: 20 }]);
  expect(conflictOf(problem)).toBeNull();
});

test('enough against energy: what comes nearest within it, and how far it would have to give way', () => {
  const problem = problemOf(
    30,
    [
      { families: ['bread'], ug: 20, changes: [144] },
      { families: ['eggs'], ug: 14, changes: [80] },
    ],
    { limits: [energy] },
  );
  const conflict = conflictOf(problem)!;
  expect(conflict).toMatchObject({ requirements: ['adequate', 'energy'], alone: true, proven: true });
  expect(conflict).toMatchObject({ upToChanges: 3, moreChangesTried: true });
  expect(conflict.nearest).toMatchObject({ value: { moves: [1], pAdequate: 0.3 }, proven: true });
  const [enough, room] = conflict.relaxations;
  expect(enough).toMatchObject({ key: 'adequate', plan: { moves: [1] } });
  expect(enough!.reach).toEqual([{ limit: 'adequate', unit: 'chance', low: 0.9, high: 1, amount: 0.3 }]);
  expect(room).toMatchObject({ key: 'energy', plan: { moves: [0], pAdequate: 1 }, alsoBroken: [] });
  expect(room!.reach).toEqual([{ limit: 'energy', unit: 'kcal/d', low: -100, high: 100, amount: 144 }]);
});

test('enough against the number of changes', () => {
  const eggs = [1, 2, 3].map((thing) => ({ families: ['eggs'], ug: 7, touches: [thing] }));
  const conflict = conflictOf(problemOf(30, eggs))!;
  expect(conflict).toMatchObject({ requirements: ['adequate', 'changes'], upToChanges: 2, proven: true });
  expect(conflict.relaxations[1]).toMatchObject({
    key: 'changes',
    plan: { moves: [0, 1, 2] },
    reach: [{ limit: 'changes', unit: 'changes', low: 0, high: 2, amount: 3 }],
  });
});

test('nothing at all reaches enough with three changes: that alone is the conflict, and no more is said', () => {
  const conflict = conflictOf(problemOf(30, [{ families: ['eggs'], ug: 5 }]), { maxChanges: 3 })!;
  expect(conflict).toMatchObject({ requirements: ['adequate'], upToChanges: 3, moreChangesTried: false, proven: true });
  expect(conflict.relaxations[0]).toMatchObject({ plan: { moves: [] }, alsoBroken: [] });
});

test('enough against what is avoided: the wider question is opened once, when it is needed', () => {
  const eggs = { families: ['eggs'], ug: 5 };
  let opened = 0;
  const conflict = conflictOf(problemOf(30, [eggs]), {
    withoutWishes: () => {
      opened++;
      return open(problemOf(30, [{ families: ['fish'], ug: 20 }, eggs]));
    },
  })!;
  expect(conflict).toMatchObject({ requirements: ['adequate', 'wishes'], alone: true, proven: true });
  expect(conflict.relaxations[1]).toMatchObject({ key: 'wishes', ofWishless: true, plan: { moves: [0] }, reach: [] });
  expect(opened).toBe(1);
});

test('two conflicts at once: one is named, and what else would be broken is told', () => {
  const problem = problemOf(30, [{ families: ['fish'], ug: 20, changes: [150, 3] }], { limits: [energy, fish] });
  const conflict = conflictOf(problem)!;
  expect(conflict.requirements).toEqual(['adequate', 'energy']);
  expect(conflict.alone).toBe(false);
  expect(conflict.relaxations[1]).toMatchObject({ key: 'energy', plan: { moves: [0] }, alsoBroken: ['fish'] });
});

const sodium: LinearLimit = { key: 'sodium', requirement: 'sodium', unit: 'mg/d', low: -Infinity, high: 10 };
const iron: LinearLimit = { key: 'iron.low', requirement: 'nutrients', unit: 'mg/d', low: -1, high: Infinity };

test('four that conflict are told, and of two conflicts the one that is easier to follow', () => {
  const moves = (salt: number) => [
    { families: ['fish'], ug: 20, changes: [150, 0, 0, salt], touches: [1] },
    { families: ['eggs'], ug: 20, changes: [0, 3, 0, salt], touches: [1] },
    { families: ['bread'], ug: 20, changes: [0, 0, -2, salt], touches: [1] },
  ];
  const limits = [energy, fish, iron, sodium];
  const four = conflictOf(problemOf(30, moves(0), { limits }))!;
  expect(four).toMatchObject({ requirements: ['adequate', 'energy', 'nutrients', 'fish'], alone: true, proven: true });
  const two = conflictOf(problemOf(30, moves(20), { limits }))!;
  expect(two).toMatchObject({ requirements: ['adequate', 'sodium'], alone: false, proven: true });
});

test('where more than one must give way, no more are named than must', () => {
  const moves = [
    { families: ['fish'], ug: 20, changes: [150, 3, 0], disturbance: 9 },
    { families: ['fish'], ug: 20, changes: [150, 3, -2], disturbance: 3 },
  ];
  const conflict = conflictOf(problemOf(30, moves, { limits: [energy, fish, iron] }))!;
  const room = conflict.relaxations.find(({ key }) => key === 'energy')!;
  expect(room).toMatchObject({ plan: { moves: [0] }, alsoBroken: ['fish'] });
});

test('too much that cannot be cut without hunger: what comes nearest lowers the chance of it', () => {
  const problem = problemOf(
    290,
    [
      { families: ['less:fish'], ug: -60, changes: [-300] },
      { families: ['less:nuts'], ug: -30, changes: [-80] },
    ],
    { limits: [energy] },
  );
  const conflict = conflictOf(problem)!;
  expect(conflict).toMatchObject({ requirements: ['upper', 'energy'], proven: true });
  expect(conflict.nearest).toMatchObject({ value: { moves: [1], pAbove: 0.7 } });
  expect(conflict.relaxations[0]).toMatchObject({ key: 'upper', plan: { moves: [1] } });
  expect(conflict.relaxations[0]!.reach[0]).toMatchObject({ high: 0.05, amount: 0.7 });
  expect(conflict.relaxations[1]).toMatchObject({ key: 'energy', plan: { moves: [0] } });
});

test('a budget that runs out proves nothing, and a proof with fewer changes is kept where three cannot be looked at', () => {
  const moves = [0, 1, 2, 3, 4, 5].map(() => ({ families: ['eggs'], ug: 1 }));
  const none = conflictOf(problemOf(30, moves), { nodeBudget: 3 })!;
  expect(none.proven).toBe(false);
  // nothing is asked twice: all kept, without "upper", without "changes", and "adequate" alone
  expect(none.searches).toBe(5);
  // 22 sets of up to two, 42 of up to three
  const some = conflictOf(problemOf(30, moves), { nodeBudget: 22 })!;
  expect(some).toMatchObject({ requirements: ['adequate'], upToChanges: 2, moreChangesTried: false, proven: true });
});

const everything: readonly RequirementKey[] = ['adequate', 'upper', 'energy', 'nutrients', 'fish', 'wishes', 'changes'];

/** Whether all of these can be kept, by looking at every set of moves. */
function canKeep(problem: PlanProblem, wishless: PlanProblem, maxChanges: number, kept: ReadonlySet<RequirementKey>) {
  const of = kept.has('wishes') ? problem : wishless;
  const search = bruteForce(of);
  return setsOf(of, kept.has('changes') ? maxChanges : 3).some((set) =>
    search.valueOf(set).broken.every((key) => !kept.has(key)),
  );
}

const without = (set: Iterable<RequirementKey>, key: RequirementKey) => new Set([...set].filter((k) => k !== key));

test('every conflict is one, is minimal, and each relaxation gives what is said: held against all sets', () => {
  const seen: Conflict[] = [];
  fc.assert(
    fc.property(anyProblem, fc.integer({ min: 0, max: 3 }), fc.nat(4), (wishless, maxChanges, avoided) => {
      const problem = { ...wishless, moves: wishless.moves.slice(avoided) };
      const search = bruteForce(problem);
      const wide = open(wishless);
      const options = { maxChanges, doses: true, withoutWishes: () => wide };
      const conflict = minimalConflict(search, problem, options);
      const all = new Set(everything);
      const keep = (kept: ReadonlySet<RequirementKey>) => canKeep(problem, wishless, maxChanges, kept);
      expect(conflict === null).toBe(keep(all));
      if (conflict === null) return;
      seen.push(conflict);
      const { requirements, relaxations } = conflict;
      // beyond three nothing is looked at: "changes" is kept without being named
      const fixed: RequirementKey[] = maxChanges === 3 ? ['changes'] : [];
      expect(conflict.proven).toBe(true);
      expect(keep(new Set([...requirements, ...fixed]))).toBe(false);
      for (const key of requirements) expect(keep(without([...requirements, ...fixed], key))).toBe(true);
      expect(relaxations.map((relaxation) => relaxation.key)).toEqual(requirements);
      for (const { key, plan, ofWishless, reach, alsoBroken } of relaxations) {
        const broken = (ofWishless ? wide.searcher : search).valueOf(plan!.moves).broken;
        expect(new Set(broken.filter((other) => other !== key))).toEqual(
          new Set(alsoBroken.filter((other) => other !== 'changes' && other !== 'wishes')),
        );
        expect(alsoBroken.filter((other) => requirements.includes(other))).toEqual([]);
        if (keep(without(all, key))) expect(alsoBroken).toEqual([]);
        for (const other of alsoBroken) {
          const aside = new Set([key, ...alsoBroken.filter((each) => each !== other)]);
          expect(keep(new Set(everything.filter((each) => !aside.has(each))))).toBe(false);
        }
        if (alsoBroken.length === 0 && key !== 'adequate' && key !== 'upper') {
          const most = key === 'changes' ? 3 : maxChanges;
          const smallest = setsOf(ofWishless ? wishless : problem, most)
            .map((set) => (ofWishless ? wide.searcher : search).valueOf(set))
            .filter((value) => value.broken.every((other) => other === key))
            .sort(comesBefore)[0];
          expect(plan).toEqual(smallest);
          expect(reach.length > 0).toBe(key !== 'wishes');
        }
        if (!ofWishless && key !== 'changes' && !alsoBroken.includes('changes')) {
          expect(plan!.moves.length).toBeLessThanOrEqual(maxChanges);
        }
      }
      expect(conflict.alone).toBe(requirements.every((key) => keep(without(all, key))));
      expect(conflict.searches).toBe(search.calls.smallest + search.calls.bestChance + wide.searcher.calls.smallest);
      expect(conflict.searches).toBeLessThanOrEqual(20);
      expect(
        minimalConflict(bruteForce(problem), problem, { ...options, withoutWishes: () => open(wishless) }),
      ).toEqual(conflict);
    }),
    { numRuns: 300, seed: 10 },
  );
  const searches = seen.map((conflict) => conflict.searches).sort((a, b) => a - b);
  // half of all refusals take six searches or fewer
  expect(searches[searches.length >> 1]).toBeLessThanOrEqual(6);
  const sizes = seen.map((conflict) => conflict.requirements.length);
  expect(seen.length).toBeGreaterThan(100);
  expect(sizes.filter((size) => size >= 2).length).toBeGreaterThan(50);
  expect(seen.some((conflict) => !conflict.alone)).toBe(true);
});
