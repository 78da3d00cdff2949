import { describe, expect, test } from 'vitest';
import { createDailyRegimenEngine } from './daily-regimen.js';
import { createLinearEngine, type LinearRun } from './linear-engine.js';
import type { SystemPattern } from './pattern.js';
import { referenceRun } from './reference-fixtures.js';
import { at, personOf, SELENIUM, threeDosesADay } from './selenium-fixtures.js';
import { compileTimeline, type TimelineInput } from './timeline.js';

const N = SELENIUM.stateCount;
const HELD = [60, 5.5];

const linearPerson = (p: number): LinearRun => ({ ...personOf(p, 0.5), heldUgPerDay: HELD });

function runOf(input: TimelineInput, person: LinearRun): Float64Array {
  const out = new Float64Array(input.outputDays.length * N);
  createLinearEngine(compileTimeline(SELENIUM, input)).run(person, out);
  return out;
}

describe('held flows', () => {
  test.each([0, 1, 2, 3])('agree with Runge-Kutta, which sees them as inflows, person %d', (p) => {
    const pattern: SystemPattern = {
      ...SELENIUM,
      saturable: [],
      quadratic: [],
      inflows: [...SELENIUM.inflows, at('S'), at('G'), at('X')],
    };
    const input: TimelineInput = {
      ...threeDosesADay(20),
      events: [
        ...threeDosesADay(20).events,
        { timeDays: 3.21, inflow: 3, amount: 2 },
        { timeDays: 3.5, inflow: 3, amount: 3 },
      ],
    };
    const person = { ...linearPerson(p), amounts: [30, 25, 800, 0] };
    const held = [HELD[0]!, HELD[1]!, -HELD[0]! - HELD[1]!];
    const reference = referenceRun(pattern, input, {
      ...person,
      inflowUgPerDay: [...Array.from(person.inflowUgPerDay), ...held],
    });
    const out = runOf(input, person);
    reference.forEach((row, i) => {
      row.forEach((want, s) => {
        expect(Math.abs(out[i * N + s]! - want)).toBeLessThan(1e-9 * Math.max(1, Math.abs(want)));
      });
    });
  });

  test('effects add up: two doses together are what each does alone', () => {
    const input = threeDosesADay(200, 10);
    const of = (amounts: number[]) => runOf(input, { ...linearPerson(2), amounts });
    const [none, first, second, both] = [of([0, 0]), of([70, 0]), of([0, 300]), of([70, 300])];
    both!.forEach((v, i) => {
      const sum = first![i]! + second![i]! - none![i]!;
      expect(Math.abs(v - sum)).toBeLessThan(1e-10 * Math.max(1, Math.abs(sum)));
    });
  });

  test('nothing is lost over a year', () => {
    const out = runOf(threeDosesADay(365, 73), linearPerson(1));
    const start = Array.from(personOf(1).startUg).reduce((a, b) => a + b, 0);
    for (let i = 0; i < 5; i++) {
      const sum = out.slice(i * N, (i + 1) * N).reduce((a, b) => a + b, 0);
      expect(Math.abs(sum / (start + (i + 1) * 73 * (165 + 75)) - 1)).toBeLessThan(1e-11);
    }
  });
});

describe('a daily regimen', () => {
  const readings = [['A', 'S', 'G'], ['R1', 'R2', 'R3', 'R4'], ['urine']] as const;
  const weights = new Float64Array(readings.length * N);
  readings.forEach((names, r) => {
    for (const name of names) weights[r * N + at(name)] = 1 / 3;
  });
  const doses = [7, 13, 19].flatMap((hour) => [
    { timeOfDay: hour / 24, into: at('gutF'), amount: 0 },
    { timeOfDay: hour / 24, into: at('gutX'), amount: 1 },
  ]);

  test('without machine code gives the same bits', () => {
    const [quick, slow] = [false, true].map((interpreted) => {
      const out = new Float64Array(365 * readings.length);
      const regimen = { pattern: SELENIUM, days: 365, doses, readings: readings.length };
      createDailyRegimenEngine(regimen, interpreted).run(linearPerson(2), weights, out);
      return new Uint8Array(out.buffer);
    });
    expect(slow).toEqual(quick);
  });

  test.each([1, 8, 100])('over %d days reads what single steps give', (days) => {
    for (const p of [0, 1, 2]) {
      const person = linearPerson(p);
      const states = runOf(threeDosesADay(days), person);
      const out = new Float64Array(days * readings.length + 2).fill(-1);
      createDailyRegimenEngine({ pattern: SELENIUM, days, doses, readings: readings.length }).run(
        person,
        weights,
        out,
        1,
      );
      for (let d = 0; d < days; d++)
        for (let r = 0; r < readings.length; r++) {
          let want = 0;
          for (let s = 0; s < N; s++) want += weights[r * N + s]! * states[d * N + s]!;
          expect(Math.abs(out[1 + d * readings.length + r]! / want - 1)).toBeLessThan(1e-11);
        }
      expect([out[0], out[out.length - 1]]).toEqual([-1, -1]);
    }
  });
});
