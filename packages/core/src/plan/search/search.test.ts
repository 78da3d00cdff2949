import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanProblem, REQUIREMENT_KEYS, type RequirementKey, type SearchMove } from '../problem.js';
import { bruteForce, bruteValue } from './brute-force.fixtures.js';
import { FreeSets } from './free-sets.js';
import { openSearch, planValueOf, searchSmallest } from './index.js';

const DRAWS = 12;
/** Few distinct numbers, so that ties, sums that just reach a limit and draws that just reach the need are common. */
const grid = (low: number, high: number, step: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(low / step), max: Math.round(high / step) }).map((n) => n * step);
const vector = (value: fc.Arbitrary<number>): fc.Arbitrary<Float64Array> =>
  fc.array(value, { minLength: DRAWS, maxLength: DRAWS }).map((values) => Float64Array.from(values));

const move = (limits: number, things: number): fc.Arbitrary<SearchMove> =>
  fc.record({
    key: fc.constant('move'),
    touches: fc.array(fc.nat(things), { maxLength: 3 }),
    parts: fc.array(fc.record({ vector: fc.nat(3), times: grid(-1, 3, 0.5) }), { maxLength: 2 }),
    changes: fc.array(grid(-2, 2, 0.1), { minLength: limits, maxLength: limits }).map((all) => Float64Array.from(all)),
    disturbance: fc.integer({ min: 1, max: 6 }),
    cost: fc.oneof(fc.constant(0), grid(-1, 1, 0.5)),
    families: fc.constant([]),
    dose: fc.constant(false),
  });

const problemsOf = (limits: number, fewest: number, most: number, things: number): fc.Arbitrary<PlanProblem> =>
  fc
    .record({
      start: vector(grid(0, 12, 0.5)),
      requirement: vector(fc.oneof(grid(4, 12, 0.1), grid(8, 14, 0.5))),
      upperUg: fc.oneof(fc.constant(null), grid(14, 40, 0.5)),
      aim: fc.record({
        adequate: fc.constantFrom(0, 0.5, 0.6, 0.75, 0.9, 1),
        above: fc.constantFrom(0, 0.1, 0.25, 1),
      }),
      limits: fc.array(
        fc.record({
          key: fc.constant('limit'),
          requirement: fc.constantFrom<RequirementKey>('energy', 'nutrients', 'sodium', 'fish'),
          unit: fc.constant('g/d'),
          low: fc.oneof({ weight: 2, arbitrary: fc.constant(Number.NEGATIVE_INFINITY) }, grid(-4, 0.2, 0.1)),
          high: fc.oneof({ weight: 2, arbitrary: fc.constant(Number.POSITIVE_INFINITY) }, grid(-0.2, 4, 0.1)),
        }),
        { minLength: limits, maxLength: limits },
      ),
      vectors: fc.array(vector(fc.oneof(grid(-1, 4, 0.5), grid(0, 6, 0.1))), { minLength: 4, maxLength: 4 }),
    })
    .chain((rest) =>
      fc
        .array(move(limits, things), { minLength: fewest, maxLength: most, size: 'max' })
        .map((moves) => ({ ...rest, moves })),
    );

const problems = problemsOf(3, 0, 14, 7);

const asks = fc.record({
  maxChanges: fc.integer({ min: 0, max: 3 }),
  allowed: fc.option(
    fc.array(fc.nat(3), { minLength: 14, maxLength: 14 }).map((some) => Uint8Array.from(some, (n) => (n > 0 ? 1 : 0))),
    { nil: undefined },
  ),
  dropped: fc.option(
    fc.subarray([...REQUIREMENT_KEYS], { maxLength: 3 }).map((keys) => new Set<RequirementKey>(keys)),
    { nil: undefined },
  ),
});

describe('the smallest set', () => {
  it('is what trying every set finds, with its counts', () => {
    let found = 0;
    let larger = 0;
    fc.assert(
      fc.property(problems, asks, (problem, { maxChanges, allowed, dropped }) => {
        const truth = bruteForce(problem, maxChanges, allowed, dropped);
        const { best, proof } = searchSmallest(problem, { maxChanges, allowed, dropped });
        expect(best).toEqual(truth.best);
        expect(proof.complete).toBe(true);
        expect(proof.smaller).toBe(truth.smaller);
        expect(proof.bestRejected).toEqual(truth.bestRejected);
        const size = truth.best?.moves.length ?? maxChanges;
        expect(proof.nodes + proof.bounded).toBe(truth.free.slice(0, size + 1).reduce((sum, n) => sum + n, 0));
        expect(proof.bounded).toBeGreaterThanOrEqual(0);
        expect(proof.evaluated).toBeLessThanOrEqual(proof.nodes);
        if (best !== null) found++;
        if (best !== null && best.moves.length > 1) larger++;
      }),
      { numRuns: 1200, seed: 5 },
    );
    // the property would say little of problems that are all easy or all impossible
    expect(found).toBeGreaterThan(300);
    expect(larger).toBeGreaterThan(40);
  });

  it('is so too where the moves fill several blocks and the limits are many', () => {
    let larger = 0;
    fc.assert(
      fc.property(problemsOf(12, 36, 48, 40), (problem) => {
        const truth = bruteForce(problem, 3, undefined);
        const search = openSearch(problem);
        const { best, proof } = search.smallest({ maxChanges: 3 });
        expect(best).toEqual(truth.best);
        expect(proof.smaller).toBe(truth.smaller);
        expect(search.bestChance({ maxChanges: 3 })).toEqual({ best: truth.bestChance, proven: true });
        if (best !== null && best.moves.length > 1) larger++;
      }),
      { numRuns: 40, seed: 11 },
    );
    expect(larger).toBeGreaterThan(3);
  });

  it('finds the best chance of enough that the other limits leave', () => {
    fc.assert(
      fc.property(problems, asks, fc.constantFrom(1 as const, 2 as const, 3 as const), (problem, ask, maxChanges) => {
        const truth = bruteForce(problem, maxChanges, ask.allowed, ask.dropped);
        const { best, proven } = openSearch(problem).bestChance({ ...ask, maxChanges });
        expect(proven).toBe(true);
        expect(best).toEqual(truth.bestChance);
      }),
      { numRuns: 800, seed: 6 },
    );
  });

  it('holds any set against all draws and names what it breaks', () => {
    fc.assert(
      fc.property(problems, fc.array(fc.nat(13), { maxLength: 3 }), (problem, some) => {
        const moves = [...new Set(some)].filter((place) => place < problem.moves.length).sort((a, b) => a - b);
        expect(planValueOf(problem, moves)).toEqual(bruteValue(problem, moves));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('answers the same again in one opened problem, whatever was asked between', () => {
    fc.assert(
      fc.property(problems, asks, asks, (problem, one, other) => {
        const search = openSearch(problem);
        const first = search.smallest(one);
        search.smallest(other);
        search.bestChance({ ...other, maxChanges: 3 });
        expect(search.smallest(one)).toEqual(first);
        expect(searchSmallest(problem, one)).toEqual(first);
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it('never claims a proof that its budget cut short, and never a wrong set', () => {
    let cut = 0;
    fc.assert(
      fc.property(problems, fc.integer({ min: 1, max: 60 }), (problem, nodeBudget) => {
        const whole = searchSmallest(problem, { maxChanges: 3 });
        const short = searchSmallest(problem, { maxChanges: 3, nodeBudget });
        if (short.proof.complete) expect(short).toEqual(whole);
        else cut++;
        expect(short.best?.broken ?? []).toEqual([]);
      }),
      { numRuns: 300, seed: 9 },
    );
    expect(cut).toBeGreaterThan(20);
  });
});

describe('at the edges', () => {
  const plain: PlanProblem = {
    start: Float64Array.of(40, 50, 60, 70),
    requirement: Float64Array.of(45, 45, 45, 45),
    upperUg: 255,
    aim: { adequate: 0.75, above: 0.05 },
    limits: [],
    moves: [],
    vectors: [],
  };
  const adding = (ug: number, touches: readonly number[] = []): SearchMove => ({
    key: `add:${ug}`,
    touches,
    parts: [{ vector: 0, times: ug }],
    changes: new Float64Array(0),
    disturbance: 3,
    cost: 0,
    families: [],
    dose: false,
  });

  it('changes nothing where the start is right', () => {
    const { best, proof } = searchSmallest(plain, { maxChanges: 3 });
    expect(best).toEqual({ moves: [], disturbance: 0, cost: 0, pAdequate: 0.75, pAbove: 0, broken: [] });
    expect(proof).toEqual({ complete: true, nodes: 1, evaluated: 1, bounded: 0, smaller: 0, bestRejected: null });
  });

  it('says that nothing works where there are no moves', () => {
    const { best, proof } = searchSmallest({ ...plain, aim: { adequate: 1, above: 0 } }, { maxChanges: 3 });
    expect(best).toBeNull();
    expect(proof).toMatchObject({ complete: true, nodes: 1, bounded: 0, smaller: 1, bestRejected: null });
  });

  it('asks for every draw where the aim is 1, and for none where it is 0', () => {
    const problem = { ...plain, vectors: [Float64Array.of(1, 0, 0, 0)], moves: [adding(4.9), adding(5)] };
    const sure = { ...problem, aim: { adequate: 1, above: 0 } };
    expect(searchSmallest(sure, { maxChanges: 1 }).best?.moves).toEqual([1]);
    const none = { ...problem, start: new Float64Array(4), aim: { adequate: 0, above: 0 } };
    expect(searchSmallest(none, { maxChanges: 1 }).best?.moves).toEqual([]);
  });

  it('counts draws, so that an aim of 0.9 asks for 9 of 10 and not for the next number above', () => {
    const start = Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 0);
    const ten = { ...plain, start, requirement: new Float64Array(10).fill(1), aim: { adequate: 0.9, above: 0 } };
    expect(searchSmallest(ten, { maxChanges: 0 }).best?.moves).toEqual([]);
    expect(searchSmallest({ ...ten, aim: { adequate: 0.91, above: 0 } }, { maxChanges: 0 }).best).toBeNull();
  });

  it('takes two that do not touch the same thing before two that do', () => {
    const vectors = [Float64Array.of(1, 0, 0, 0)];
    const moves = [adding(3, [1]), adding(3, [1]), adding(2, [2])];
    const sure = { ...plain, aim: { adequate: 1, above: 0 }, vectors, moves };
    const { best, proof } = searchSmallest(sure, { maxChanges: 2 });
    expect(best?.moves).toEqual([0, 2]);
    expect(proof.nodes + proof.bounded).toBe(1 + 3 + 2);
    expect(proof.bestRejected?.moves).toEqual([0]);
  });

  it('refuses numbers that do not fit together', () => {
    expect(() => openSearch({ ...plain, requirement: Float64Array.of(45) })).toThrow('differ in their draws');
    expect(() => openSearch({ ...plain, moves: [adding(1)] })).toThrow('no such vector');
    expect(() => planValueOf(plain, [0])).toThrow('no move 0');
  });
});

describe('the number of free sets', () => {
  it('is what counting them one by one gives', () => {
    const touching = fc.record({
      touches: fc.array(fc.nat(6), { maxLength: 3 }),
      disturbance: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(touching, { maxLength: 16 }), fc.integer({ min: 1, max: 30 }), (moves, below) => {
        const apart = (a: number, b: number): boolean => !moves[a]!.touches.some((t) => moves[b]!.touches.includes(t));
        const counts = { pairs: 0, calmPairs: 0, triples: 0, calmTriples: 0 };
        for (let a = 0; a < moves.length; a++)
          for (let b = a + 1; b < moves.length; b++) {
            if (!apart(a, b)) continue;
            const sum = moves[a]!.disturbance + moves[b]!.disturbance;
            counts.pairs++;
            if (sum < below) counts.calmPairs++;
            for (let c = b + 1; c < moves.length; c++) {
              if (!apart(a, c) || !apart(b, c)) continue;
              counts.triples++;
              if (sum + moves[c]!.disturbance < below) counts.calmTriples++;
            }
          }
        const count = new FreeSets(moves).among(moves.map((_, place) => place));
        expect(count(2, Number.POSITIVE_INFINITY)).toBe(counts.pairs);
        expect(count(2, below)).toBe(counts.calmPairs);
        expect(count(3, Number.POSITIVE_INFINITY)).toBe(counts.triples);
        expect(count(3, below)).toBe(counts.calmTriples);
      }),
      { numRuns: 300, seed: 10 },
    );
  });
});
