import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startInflows } from './background.js';
import { erythrocyteUgPerL, plasmaUgPerL, selenoproteinPFraction } from './biomarkers.js';
import { ConstantInflow } from './constant-inflow.js';
import { compileTimeline, createEngine } from './engine/index.js';
import { rungeKutta, tableModel } from './equations-fixtures.js';
import { growingSteps } from './growing-steps.js';
import { drawBodies } from './people.js';
import { AT, POOLS } from './pools.js';
import { personRates } from './rates.js';
import { type AbsorbedFlow, restingState } from './steady.js';
import { SYSTEM } from './system.js';

const model = tableModel();
const bodies = drawBodies({ sex: null, ageYears: 40, bodyMassKg: null }, model, { seed: 5, person: 0 }, 120);
const flow = (selenomethionineUgPerDay: number, selenideUgPerDay: number): AbsorbedFlow => ({
  selenomethionineUgPerDay,
  selenideUgPerDay,
});
const DAYS = [7, 14, 28, 56, 84];
const runner = new ConstantInflow(growingSteps([0, ...DAYS]));
const states = new Float64Array((1 + DAYS.length) * POOLS.length);
const LEVELS = [plasmaUgPerL, selenoproteinPFraction, erythrocyteUgPerL];

describe('steps', () => {
  test('grow, and end on each day', () => {
    const { lengthsDays, rowAfter, rows } = growingSteps([0, 7, 84]);
    expect(rows).toBe(3);
    const ends = [...lengthsDays].map((_, n) => lengthsDays.slice(0, n + 1).reduce((a, b) => a + b, 0));
    expect(ends[rowAfter.indexOf(1)]).toBeCloseTo(7, 12);
    expect(ends.at(-1)).toBeCloseTo(84, 10);
    expect(lengthsDays.length).toBeLessThan(24);
  });

  test('are refused where days do not rise from 0', () => {
    for (const days of [[-1], [7, 7], [14, 7], [Number.NaN]]) expect(() => growingSteps(days)).toThrow('must rise');
  });
});

describe('a constant inflow', () => {
  const engine = createEngine(compileTimeline(SYSTEM, { startDay: 0, events: [], outputDays: DAYS }));
  const tight = new Float64Array(DAYS.length * POOLS.length);
  const changes: [string, AbsorbedFlow, AbsorbedFlow][] = [
    ['a tin of sardines a week', flow(25, 15), flow(28, 20)],
    ['a capsule of 200 µg', flow(25, 15), flow(150, 60)],
    ['a capsule stopped', flow(150, 60), flow(25, 15)],
    ['very little to plenty', flow(3, 2), flow(40, 40)],
    ['plenty to very little', flow(300, 100), flow(3, 2)],
    ['nothing to something', flow(0, 0), flow(30, 20)],
  ];
  test.each(changes)('%s: within 0.1 percent of the engine at its tight tolerance', (_, before, after) => {
    let worst = 0;
    for (const rates of bodies) {
      const startUg = restingState(rates, before);
      const inflowUgPerDay = startInflows(after);
      engine.run({ rates: personRates(rates), startUg, inflowUgPerDay, amounts: [] }, tight);
      runner.run(rates, startUg, after, states);
      for (const level of LEVELS)
        for (let row = 0; row < DAYS.length; row++) {
          const want = level(rates, tight, row * POOLS.length);
          const got = level(rates, states, (row + 1) * POOLS.length);
          worst = Math.max(worst, Math.abs(got / want - 1));
        }
    }
    expect(worst).toBeLessThan(1e-3);
  });

  test('agrees with plain Runge-Kutta on the equations as they are written', () => {
    const [rates] = bodies;
    const startUg = restingState(rates!, flow(25, 15));
    const week = rungeKutta(rates!, startUg, [60, 20, 0, 0], 7, 14_000);
    runner.run(rates!, startUg, flow(60, 20), states);
    for (const pool of POOLS.slice(0, AT.urine))
      expect(Math.abs(states[POOLS.length + AT[pool]]! / week[AT[pool]]! - 1)).toBeLessThan(2e-3);
  });

  test('that does not change leaves everything as it is, whatever the body', () => {
    const some = fc.double({ min: 0, max: 400, noNaN: true });
    fc.assert(
      fc.property(fc.nat(bodies.length - 1), some, some, (who, met, rest) => {
        const startUg = restingState(bodies[who]!, flow(met, rest));
        runner.run(bodies[who]!, startUg, flow(met, rest), states);
        for (let row = 0; row <= DAYS.length; row++)
          for (let k = 0; k < AT.urine; k++)
            // the largest of some thousand is 1.5e-6: rounding of the resting state, which has fast pools beside slow ones
            expect(Math.abs(states[row * POOLS.length + k]! - startUg[k]!)).toBeLessThan(5e-6 * startUg[k]! + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  test('leads in the long run to the state at rest, from anywhere, and never below 0', () => {
    const some = fc.double({ min: 0, max: 800, noNaN: true });
    const days = [1, 30, 365, 36_500];
    const years = new ConstantInflow(growingSteps(days));
    const out = new Float64Array(days.length * POOLS.length);
    fc.assert(
      fc.property(fc.nat(bodies.length - 1), some, some, some, some, (who, met0, rest0, met, rest) => {
        const rates = bodies[who]!;
        const from = restingState(rates, flow(met0, rest0));
        years.run(rates, from, flow(met, rest), out);
        const want = restingState(rates, flow(met, rest));
        const whole = Math.max(...[from, want].map((y) => y.reduce((a, b) => a + b, 0)));
        for (let k = 0; k < AT.urine; k++)
          expect(Math.abs(out[3 * POOLS.length + k]! - want[k]!)).toBeLessThan(1e-3 * want[k]! + 1e-6 * whole + 1e-9);
        expect(out.every((ug) => ug >= -1e-6 * whole - 1e-12)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
