import { readFileSync } from 'node:fs';
import { checkPlan, checkSmallest, type PlanProblem, type RequirementKey, searchSmallest } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { allSmallest, valueOfSet } from './brute.js';
import { agreement, DRAWS, type Row } from './compare.js';
import { openHighs } from './highs.js';
import { FULL, makeProblem, meanValue } from './instances.js';
import { solveMilp } from './milp.js';
import { comparisonLines, groupsOf, timesOf } from './print.js';

const RENEW = 'renew with: node validation/run.mjs plan --highs --save';
const text = (file: string): string => readFileSync(new URL(`./saved/${file}`, import.meta.url), 'utf8');
const saved = JSON.parse(text('highs.json')) as { version: string; seconds: number; rows: Row[] };
const highs = await openHighs();

describe('what was saved of HiGHS and our search', () => {
  test('holds for at least ten people of either size, one to three changes', () => {
    const groups = groupsOf(saved.rows);
    expect(groups.map(([row]) => [row!.candidates, row!.maxChanges])).toEqual(
      [30, FULL.candidates].flatMap((candidates) => [1, 2, 3].map((changes) => [candidates, changes])),
    );
    for (const group of groups) expect(group.length).toBeGreaterThanOrEqual(10);
    expect(`${comparisonLines(saved.rows, saved.version, saved.seconds).join('\n')}\n`, RENEW).toBe(text('highs.txt'));
  });

  test('every answer that HiGHS proved is ours, and nowhere did it find a better one', () => {
    for (const row of saved.rows) {
      expect(agreement(row), `person ${row.seed}, at most ${row.maxChanges}`).not.toBe('different');
      expect(row.highs.right).toBe(true);
      if (row.highs.status !== 'time-limit') expect(row.highs.gap).toBe(0);
    }
    const small = saved.rows.filter(({ candidates }) => candidates === 30);
    expect(small.every((row) => agreement(row) === 'equal')).toBe(true);
    const proven = saved.rows.filter((row) => agreement(row) === 'equal');
    for (const changes of [1, 2, 3])
      expect(proven.filter(({ highs: { answer } }) => answer?.changes === changes).length).toBeGreaterThan(0);
  });

  test('our search was complete, its plans were right, and the checker found nothing smaller', () => {
    for (const { means, draws } of saved.rows) {
      expect(means.complete && draws.complete && draws.checked).toBe(true);
      if (draws.pAdequate !== null) expect(draws.pAdequate).toBeGreaterThanOrEqual(0.9);
    }
  });

  test('it was faster than HiGHS on the same question, and fast enough on the draws', () => {
    for (const group of groupsOf(saved.rows)) {
      const solver = timesOf(group.map((row) => row.highs.cpuMs));
      expect(timesOf(group.map(({ means }) => means.cpuMs)).median).toBeLessThan(solver.median);
      const draws = timesOf(group.map((row) => row.draws.cpuMs));
      expect(draws.p95).toBeLessThan(group[0]!.maxChanges > 2 ? 3000 : 500);
    }
  });

  test('people and answers are still the same', () => {
    for (const row of saved.rows.filter(({ seed, maxChanges }) => seed < 3 && maxChanges === 2)) {
      const problem = makeProblem(row.seed, { ...FULL, candidates: row.candidates, draws: DRAWS });
      const { best } = searchSmallest(meanValue(problem), { maxChanges: 2 });
      expect(problem.moves.length, RENEW).toBe(row.moves);
      expect(best && { changes: best.moves.length, disturbance: best.disturbance }, RENEW).toEqual(row.means.answer);
    }
  });
});

/** Small enough to look at every set: some 80 moves. */
const SMALL_PEOPLE = 9;
const small = (seed: number): PlanProblem => makeProblem(seed, { candidates: 8, habits: 4, nutrients: 6, draws: 60 });

/** The problem as it reads where some requirements are not asked for. */
function without(problem: PlanProblem, dropped: ReadonlySet<RequirementKey>): PlanProblem {
  return {
    ...problem,
    aim: { ...problem.aim, adequate: dropped.has('adequate') ? 0 : problem.aim.adequate },
    upperUg: dropped.has('upper') ? null : problem.upperUg,
    limits: problem.limits.map((limit) =>
      dropped.has(limit.requirement) ? { ...limit, low: -Infinity, high: Infinity } : limit,
    ),
  };
}

describe.each(Array.from({ length: SMALL_PEOPLE }, (_, seed) => seed))('small person %i', (seed) => {
  const problem = small(seed);
  const means = meanValue(problem);
  const everyRight = { draws: allSmallest(problem, 3), means: allSmallest(means, 3) };
  const upTo = (of: 'draws' | 'means', maxChanges: number) =>
    everyRight[of].filter(({ moves }) => moves.length <= maxChanges);

  test.each([
    ['draws', problem],
    ['means', means],
  ] as const)('search and checker agree with brute force on %s', (of, asked) => {
    for (const maxChanges of [0, 1, 2, 3]) {
      const all = upTo(of, maxChanges);
      const { best, proof } = searchSmallest(asked, { maxChanges });
      expect(proof.complete).toBe(true);
      expect(best).toEqual(all[0] ?? null);
      expect(checkSmallest(asked, best, { maxChanges }).holds).toBe(true);
      if (best) expect(checkPlan(asked, best.moves, best).faults).toEqual([]);
      const second = all[1];
      if (second) expect(checkSmallest(asked, second, { maxChanges })).toMatchObject({ holds: false });
    }
  });

  test('they agree too where moves are left out or requirements set aside', () => {
    const allowed = Uint8Array.from(problem.moves, (_, place) => Number((place + seed) % 3 > 0));
    const dropped = new Set<RequirementKey>([
      ['nutrients', 'energy', 'adequate', 'upper', 'sodium'][seed % 5] as RequirementKey,
    ]);
    const within = { maxChanges: 2, allowed, dropped };
    const [first = null] = allSmallest(without(problem, dropped), 2).filter(({ moves }) =>
      moves.every((place) => allowed[place] === 1),
    );
    const { best } = searchSmallest(problem, within);
    expect(best && [best.moves, best.disturbance]).toEqual(first && [first.moves, first.disturbance]);
    expect(checkSmallest(problem, first, within).holds).toBe(true);
    if (first) {
      expect(checkPlan(problem, first.moves, {}, within).right).toBe(true);
      expect(checkSmallest(problem, null, within).holds).toBe(false);
    }
  });

  test.skipIf(highs === null)('HiGHS agrees with brute force on means', () => {
    for (const maxChanges of [1, 2, 3]) {
      const [first = null] = upTo('means', maxChanges);
      const { status, moves, gap } = solveMilp(highs!, means, maxChanges, 20);
      expect(gap).toBe(0);
      expect(status).toBe(first ? 'optimal' : 'infeasible');
      const value = moves && valueOfSet(means, [...moves]);
      expect(value && [value.broken, value.moves.length, value.disturbance]).toEqual(
        first && [[], first.moves.length, first.disturbance],
      );
    }
  });
});

test('some of the small people need one, two or three changes, and for some nothing does it', () => {
  const needed = Array.from({ length: SMALL_PEOPLE }, (_, seed) => [small(seed), meanValue(small(seed))])
    .flat()
    .map((problem) => searchSmallest(problem, { maxChanges: 3 }).best?.moves.length ?? 'none');
  expect(new Set(needed)).toEqual(new Set([1, 2, 3, 'none']));
});
