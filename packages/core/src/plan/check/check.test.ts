import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlanProblem, type PlanValue, REQUIREMENT_KEYS, type SearchMove } from '../problem.js';
import { checkPlan, checkSmallest } from './index.js';

const move = (key: string, over: Partial<SearchMove> = {}): SearchMove => ({
  key,
  touches: [],
  parts: [{ vector: 0, times: 1 }],
  changes: new Float64Array([0, 0]),
  disturbance: 10,
  cost: 0,
  families: [key],
  dose: false,
  ...over,
});

/** Ten draws of 40 to 58 µg/d against 50, a portion brings 8; energy within ±100, one more portion of fish at most. */
const PROBLEM: PlanProblem = {
  start: Float64Array.from({ length: 10 }, (_, i) => 40 + 2 * i),
  requirement: new Float64Array(10).fill(50),
  upperUg: 70,
  aim: { adequate: 0.9, above: 0.1 },
  limits: [
    { key: 'energy', requirement: 'energy', unit: 'kcal/d', low: -100, high: 100 },
    { key: 'fish.oily', requirement: 'fish', unit: 'portions/week', low: -Infinity, high: 1 },
  ],
  vectors: [new Float64Array(10).fill(8)],
  moves: [
    move('fish', { changes: new Float64Array([60, 1]), disturbance: 12, cost: 3, touches: [1] }),
    move('egg', { changes: new Float64Array([60, 0]), disturbance: 11, cost: 1, touches: [2] }),
    move('large egg', { parts: [{ vector: 0, times: 1.5 }], disturbance: 15, cost: 1.5, touches: [2] }),
    move('nuts', { parts: [{ vector: 0, times: 1.75 }], changes: new Float64Array([150, 0]), touches: [3] }),
    move('less bread', { parts: [{ vector: 0, times: -0.5 }], changes: new Float64Array([-80, 0]), touches: [4] }),
  ],
};

describe('checkPlan', () => {
  test('counts a plan that changes nothing', () => {
    const report = checkPlan(PROBLEM, []);
    expect(report.value).toEqual({
      moves: [],
      disturbance: 0,
      cost: 0,
      pAdequate: 0.5,
      pAbove: 0,
      broken: ['adequate'],
    });
    expect(report.faults).toEqual([{ kind: 'chance', about: 'adequate', came: 0.5, expected: '≥ 0.9' }]);
  });

  test('finds a right plan right: enough counts from the requirement on, too much only above the level', () => {
    const report = checkPlan(PROBLEM, [2]);
    expect(report.value).toMatchObject({ pAdequate: 1, pAbove: 0, disturbance: 15, cost: 1.5, broken: [] });
    expect(report).toMatchObject({ holds: true, right: true, agrees: true, surely: true, faults: [] });
    // 58 + 12 = 70 is the level itself; a hair below it, and one draw of ten is above
    expect(checkPlan({ ...PROBLEM, upperUg: 69.9 }, [2]).value.pAbove).toBe(0.1);
  });

  test('a limit met to the last bit is met, one portion more is not', () => {
    expect(checkPlan(PROBLEM, [0]).faults).toEqual([]);
    const twice = { ...PROBLEM, moves: [...PROBLEM.moves, { ...PROBLEM.moves[0]!, touches: [], key: 'fish again' }] };
    const report = checkPlan(twice, [5, 0]);
    expect(report.value.moves).toEqual([0, 5]);
    expect(report.faults.filter(({ kind }) => kind === 'limit').map(({ about }) => about)).toEqual([
      'energy',
      'fish.oily',
    ]);
    expect(report.value.broken).toEqual(['upper', 'energy', 'fish']);
  });

  test('names what else may be wrong', () => {
    const kinds = (...args: Parameters<typeof checkPlan>) => checkPlan(...args).faults.map(({ kind }) => kind);
    expect(kinds(PROBLEM, [1, 2])).toContain('touches');
    expect(kinds(PROBLEM, [2, 2])).toEqual(['place']);
    expect(kinds(PROBLEM, [9])).toEqual(['place']);
    expect(kinds(PROBLEM, [2], {}, { allowed: new Uint8Array([1, 1, 0, 1, 1]) })).toEqual(['wishes']);
    expect(kinds(PROBLEM, [2], {}, { maxChanges: 0 })).toEqual(['changes']);
    expect(kinds(PROBLEM, [], {}, { dropped: new Set(['adequate'] as const) })).toEqual([]);
    expect(kinds({ ...PROBLEM, vectors: [new Float64Array(10).fill(Number.NaN)] }, [2])).toEqual(['problem']);
    expect(kinds({ ...PROBLEM, vectors: [new Float64Array(9)] }, [2])).toEqual(['problem']);
    expect(kinds({ ...PROBLEM, limits: [] }, [2])).toEqual(['problem']);
  });

  test('compares every figure that is claimed, and no other', () => {
    const { value } = checkPlan(PROBLEM, [2]);
    expect(checkPlan(PROBLEM, [2], value).holds).toBe(true);
    const wrong: Partial<PlanValue>[] = [
      { moves: [1] },
      { disturbance: 14 },
      { cost: 1.4 },
      { pAdequate: 0.9 },
      { pAbove: 0.1 },
      { broken: ['fish'] },
    ];
    for (const claim of wrong) {
      const report = checkPlan(PROBLEM, [2], { ...value, ...claim });
      expect(report).toMatchObject({ holds: false, right: true, agrees: false });
      expect(report.faults.map(({ about }) => about)).toEqual(Object.keys(claim));
    }
  });

  test('a plan that falls short and says so agrees, and is still not right', () => {
    const { value } = checkPlan(PROBLEM, []);
    expect(checkPlan(PROBLEM, [], value)).toMatchObject({ holds: false, right: false, agrees: true });
  });

  test('what rounding alone decides is nobody’s mistake, and nobody’s proof', () => {
    const half = [{ vector: 0, times: 0.5 }];
    const tenths = [
      move('a', { parts: half, changes: new Float64Array([0.1, 0]) }),
      move('b', { parts: half, changes: new Float64Array([0.2, 0]) }),
    ];
    const limits = PROBLEM.limits.map((limit) => (limit.key === 'energy' ? { ...limit, high: 0.3 } : limit));
    const report = checkPlan({ ...PROBLEM, limits, moves: tenths }, [0, 1]);
    expect(0.1 + 0.2 > 0.3).toBe(true);
    expect(report).toMatchObject({ right: true, surely: false });
  });
});

describe('checkSmallest', () => {
  test('accepts the smallest set and names one that comes before another', () => {
    expect(checkSmallest(PROBLEM, { moves: [0] }, { maxChanges: 2 })).toMatchObject({
      holds: false,
      smallerFound: { moves: [1], disturbance: 11 },
    });
    expect(checkSmallest(PROBLEM, { moves: [1] }, { maxChanges: 2 })).toEqual({
      holds: true,
      // nothing at all, the two that disturb least and egg itself
      looked: 4,
      smallerFound: null,
    });
  });

  test('a wrong answer does not hold, and neither does a denial of a right one', () => {
    expect(checkSmallest(PROBLEM, { moves: [3] }, { maxChanges: 2 }).holds).toBe(false);
    expect(checkSmallest(PROBLEM, null, { maxChanges: 1 })).toMatchObject({
      holds: false,
      smallerFound: { moves: [1] },
    });
    const broken = { ...PROBLEM, vectors: [new Float64Array(10).fill(Number.NaN)] };
    expect(checkSmallest(broken, null, { maxChanges: 1 }).holds).toBe(false);
  });

  test('keeps to what is allowed and to what was set aside', () => {
    const allowed = new Uint8Array([0, 0, 0, 1, 1]);
    expect(checkSmallest(PROBLEM, { moves: [3, 4] }, { maxChanges: 2, allowed }).holds).toBe(true);
    expect(checkSmallest(PROBLEM, null, { maxChanges: 1, allowed }).holds).toBe(true);
    const dropped = new Set(['energy'] as const);
    expect(checkSmallest(PROBLEM, { moves: [3, 4] }, { maxChanges: 2, allowed, dropped }).smallerFound?.moves).toEqual([
      3,
    ]);
  });

  test('cost, then place, decide between sets that disturb as much', () => {
    const twins = { ...PROBLEM, moves: [1, 1, 1].map((m, k) => ({ ...PROBLEM.moves[m]!, cost: [2, 1, 1][k]! })) };
    const found = (m: number) => checkSmallest(twins, { moves: [m] }, { maxChanges: 1 }).smallerFound?.moves;
    expect([found(0), found(1), found(2)]).toEqual([[1], undefined, [1]]);
  });

  /** Whole numbers throughout: no rounding, many ties. */
  const anyProblem = fc
    .record({
      start: fc.array(fc.integer({ min: 30, max: 60 }), { minLength: 6, maxLength: 6 }),
      vectors: fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 6 }), {
        minLength: 3,
        maxLength: 3,
      }),
      moves: fc.array(
        fc.record({
          touches: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 2 }),
          vector: fc.nat(2),
          times: fc.integer({ min: -2, max: 2 }),
          changes: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 2, maxLength: 2 }),
          disturbance: fc.integer({ min: 1, max: 5 }),
          cost: fc.integer({ min: -1, max: 2 }),
        }),
        { minLength: 1, maxLength: 7 },
      ),
    })
    .map(
      ({ start, vectors, moves }): PlanProblem => ({
        ...PROBLEM,
        start: Float64Array.from(start),
        requirement: new Float64Array(6).fill(50),
        aim: { adequate: 0.6, above: 0.2 },
        limits: PROBLEM.limits.map((limit, l) => ({ ...limit, low: l === 0 ? -5 : -Infinity, high: 5 })),
        vectors: vectors.map((vector) => Float64Array.from(vector)),
        moves: moves.map(({ vector, times, changes, ...rest }, m) =>
          move(`${m}`, { ...rest, parts: [{ vector, times }], changes: Float64Array.from(changes) }),
        ),
      }),
    );

  /** Every subset of up to three moves, as bits of a number: nothing left out. */
  const everySet = (problem: PlanProblem): PlanValue[] =>
    Array.from({ length: 2 ** problem.moves.length }, (_, bits) =>
      problem.moves.flatMap((_, m) => ((bits >> m) & 1 ? [m] : [])),
    )
      .filter((moves) => moves.length <= 3)
      .map((moves) => checkPlan(problem, moves))
      .filter(({ right }) => right)
      .map(({ value }) => value)
      .sort(
        (a, b) =>
          a.moves.length - b.moves.length ||
          a.disturbance - b.disturbance ||
          a.cost - b.cost ||
          (a.moves.find((place, k) => place !== b.moves[k]) ?? 0) -
            (b.moves.find((place, k) => place !== a.moves[k]) ?? 0),
      );

  test('of all right sets it accepts the first alone', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const right = everySet(problem);
        expect(checkSmallest(problem, null, { maxChanges: 3 }).holds).toBe(right.length === 0);
        for (const [k, value] of right.entries()) {
          const report = checkSmallest(problem, value, { maxChanges: 3 });
          expect(report.holds).toBe(k === 0);
          expect(report.smallerFound !== null).toBe(k > 0);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('what it counts agrees with a second count, in another order', () => {
    fc.assert(
      fc.property(anyProblem, fc.uniqueArray(fc.nat(6), { maxLength: 3 }), (problem, places) => {
        const moves = places.filter((place) => place < problem.moves.length);
        const usual = (i: number) =>
          moves.reduceRight((sum, m) => {
            const { vector, times } = problem.moves[m]!.parts[0]!;
            return problem.vectors[vector]![i]! * times + sum;
          }, problem.start[i]!);
        const { value } = checkPlan(problem, moves);
        const draws = [...problem.start.keys()];
        expect(value.pAdequate).toBe(draws.filter((i) => usual(i) >= 50).length / 6);
        expect(value.pAbove).toBe(draws.filter((i) => usual(i) > 70).length / 6);
        expect(value.broken).toEqual(REQUIREMENT_KEYS.filter((key) => value.broken.includes(key)));
      }),
    );
  });
});
