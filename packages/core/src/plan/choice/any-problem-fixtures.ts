import fc from 'fast-check';
import type { LinearLimit, PlanProblem } from '../problem.js';
import { problemOf } from './brute-force-fixtures.js';

const FAMILIES = ['fish', 'eggs', 'bread', 'nuts', 'less:ham', 'less:nuts'];
const LIMITS: readonly LinearLimit[] = [
  { key: 'energy', requirement: 'energy', unit: 'kcal/d', low: -100, high: 100 },
  { key: 'iron.low', requirement: 'nutrients', unit: 'mg/d', low: -5, high: Infinity },
  { key: 'fish', requirement: 'fish', unit: 'portions/week', low: -Infinity, high: 4 },
];

const anyMove = fc.record({
  families: fc.uniqueArray(fc.constantFrom(...FAMILIES), { minLength: 1, maxLength: 2 }),
  ug: fc.integer({ min: -60, max: 60 }).map((ug) => ug || 5),
  instead: fc.option(fc.integer({ min: 1, max: 20 }), { nil: 0, freq: 2 }),
  changes: fc.tuple(
    fc.integer({ min: -120, max: 160 }),
    fc.integer({ min: -6, max: 3 }),
    fc.integer({ min: -1, max: 4 }),
  ),
  disturbance: fc.integer({ min: 1, max: 30 }),
  touches: fc.option(fc.constantFrom([100], [101]), { nil: undefined, freq: 2 }),
  dose: fc.boolean(),
});

/** Small problems of all kinds: too little, enough, too much; with limits that bind and doses among the moves. */
export const anyProblem: fc.Arbitrary<PlanProblem> = fc
  .record({
    startUg: fc.constantFrom(20, 30, 38, 44, 60, 250, 290),
    moves: fc.array(anyMove, { minLength: 0, maxLength: 8 }),
    limits: fc.subarray([0, 1, 2]),
    slack: fc.constantFrom(0.2, 1, 3),
    doses: fc.boolean(),
  })
  .map(({ startUg, moves, limits, slack, doses }) =>
    problemOf(
      startUg,
      moves.map((move, place) => ({
        ...move,
        touches: move.touches ?? [place],
        changes: limits.map((at) => move.changes[at]!),
        dose: doses && move.dose && move.ug > 0,
      })),
      {
        limits: limits.map((at) => ({ ...LIMITS[at]!, low: LIMITS[at]!.low * slack, high: LIMITS[at]!.high * slack })),
      },
    ),
  );
