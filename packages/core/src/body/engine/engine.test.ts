import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine, type EngineOptions, type PersonRun } from './engine.js';
import type { SystemPattern } from './pattern.js';
import { referenceRun } from './reference-fixtures.js';
import { at, personOf, ratesOf, SELENIUM, START, threeDosesADay } from './selenium-fixtures.js';
import { compileTimeline, type TimelineEvent, type TimelineInput } from './timeline.js';

const N = SELENIUM.stateCount;

/** Rows of a run, and how it ended. */
function runOf(
  input: TimelineInput,
  person: PersonRun,
  options: EngineOptions = {},
  pattern: SystemPattern = SELENIUM,
) {
  const timeline = compileTimeline(pattern, input);
  const out = new Float64Array(timeline.outputCount * pattern.stateCount);
  const outcome = createEngine(timeline, options).run(person, out);
  const rows = input.outputDays.map((_, i) => out.slice(i * pattern.stateCount, (i + 1) * pattern.stateCount));
  return { rows, outcome };
}

/** Largest relative difference of any state in any row; below `floorUg` it is taken relative to that amount. */
function worstOf(rows: readonly Float64Array[], reference: readonly Float64Array[], floorUg = 1e-3): number {
  let worst = 0;
  reference.forEach((row, i) => {
    row.forEach((want, s) => {
      const off = Math.abs(rows[i]![s]! - want) / Math.max(Math.abs(want), floorUg);
      if (!(off <= worst)) worst = off;
    });
  });
  return worst;
}

const total = (row: ArrayLike<number>) => Array.from(row).reduce((a, b) => a + b, 0);
const untilDay = (days: number, every = 1) =>
  Array.from({ length: Math.floor(days / every) }, (_, i) => (i + 1) * every);

describe('against Runge-Kutta', () => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('three doses a day, person %d', (p) => {
    const input = threeDosesADay(30);
    const person = personOf(p, 0.5);
    const { rows, outcome } = runOf(input, person);
    expect(outcome.kind).toBe('done');
    expect(worstOf(rows, referenceRun(SELENIUM, input, person))).toBeLessThan(1e-6);
  });

  test('a smaller tolerance gives a smaller error', () => {
    const input = threeDosesADay(20);
    const person = personOf(13, 0.3);
    const reference = referenceRun(SELENIUM, input, person);
    const errors = [1e-6, 1e-8, 1e-10].map((tolerance) => worstOf(runOf(input, person, { tolerance }).rows, reference));
    expect(errors[0]).toBeLessThan(1e-6);
    expect(errors[1]).toBeLessThan(1e-8);
    // what is left is the reference's own
    expect(errors[2]).toBeLessThan(1e-9);
  });

  test('4,000 µg at once into the driver', () => {
    const input: TimelineInput = {
      startDay: 0,
      events: [{ timeDays: 1.3, bolusInto: at('X'), amount: 0 }],
      outputDays: [1, 1.3, 1.301, 1.31, 1.4, 2, 3, 5, 10, 30],
    };
    for (const p of [0, 1, 2, 3]) {
      const person = { ...personOf(p), amounts: [4000] };
      const { rows, outcome } = runOf(input, person);
      expect(outcome.kind).toBe('done');
      expect(worstOf(rows, referenceRun(SELENIUM, input, person))).toBeLessThan(1e-6);
    }
  });

  test('a regulated loss, kX²/(X + K), as a flow with a negative ceiling', () => {
    const pattern: SystemPattern = {
      stateCount: 3,
      driver: 0,
      transfers: [
        { from: 0, to: 1 },
        { from: 0, to: 2 },
        { from: 1, to: 0 },
      ],
      saturable: [{ to: 2, power: 1 }],
      quadratic: [],
      inflows: [0],
    };
    const [k, K] = [2.5, 40];
    const person: PersonRun = {
      rates: { transferPerDay: [1.2, k, 0.05], maxUgPerDay: [-k * K], halfUg: [K], quadraticPerUgDay: [] },
      startUg: [5, 300, 0],
      inflowUgPerDay: [60],
      amounts: [500],
    };
    const input = { startDay: 0, events: [{ timeDays: 2, bolusInto: 0, amount: 0 }], outputDays: untilDay(20, 0.5) };
    const { rows } = runOf(input, person, {}, pattern);
    expect(worstOf(rows, referenceRun(pattern, input, person))).toBeLessThan(1e-6);
  });

  test('a flow that saturates at a hundredth of the pool, so that its slope is 6,000 a day', () => {
    const person: PersonRun = {
      ...personOf(0),
      rates: { ...ratesOf(0), maxUgPerDay: Float64Array.of(90, 7.5), halfUg: Float64Array.of(0.01, 0.2) },
      startUg: new Float64Array(N),
    };
    const input = threeDosesADay(2, 0.25);
    const { rows, outcome } = runOf(input, person);
    expect(outcome.kind).toBe('done');
    expect(worstOf(rows, referenceRun(SELENIUM, input, person))).toBeLessThan(1e-6);
  });

  test('any people, doses, infusions and times', () => {
    const time = fc.double({ min: 0, max: 6, noNaN: true });
    const amount = fc.oneof(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 100, max: 5000, noNaN: true }),
    );
    const bolus = fc.record({ timeDays: time, into: fc.constantFrom('gutF', 'gutX', 'F', 'X'), amount });
    const infusion = fc.record({
      timeDays: time,
      lengthDays: fc.double({ min: 1e-3, max: 3, noNaN: true }),
      inflow: fc.integer({ min: 0, max: 3 }),
      rate: fc.double({ min: 0, max: 2000, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.array(bolus, { maxLength: 4 }),
        fc.array(infusion, { maxLength: 2 }),
        fc.uniqueArray(time, { minLength: 1, maxLength: 4 }),
        (seed, spread, boluses, infusions, outputs) => {
          const events: TimelineEvent[] = [];
          const amounts: number[] = [];
          for (const b of boluses) {
            events.push({ timeDays: b.timeDays, bolusInto: at(b.into as 'X'), amount: amounts.length });
            amounts.push(b.amount);
          }
          for (const i of infusions) {
            events.push({ timeDays: i.timeDays, inflow: i.inflow, amount: amounts.length });
            events.push({ timeDays: i.timeDays + i.lengthDays, inflow: i.inflow, amount: amounts.length + 1 });
            amounts.push(i.rate, 10);
          }
          const input = { startDay: 0, events, outputDays: [...outputs.sort((a, b) => a - b), 7] };
          const person = { ...personOf(seed, spread), amounts };
          const { rows, outcome } = runOf(input, person);
          expect(outcome.kind).toBe('done');
          expect(worstOf(rows, referenceRun(SELENIUM, input, person), 0.1)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 60, seed: 3 },
    );
  });
});

describe('what must hold whatever the rates', () => {
  test('nothing is lost and nothing made, over a year', () => {
    const days = 365;
    for (let p = 0; p < 5; p++) {
      const person = personOf(p, 0.5);
      const { rows } = runOf(threeDosesADay(days), person, { tolerance: 1e-3 });
      rows.forEach((row, i) => {
        const given = total(START) + (i + 1) * (3 * (30 + 25) + 40 + 35);
        expect(Math.abs(total(row) / given - 1)).toBeLessThan(1e-11);
      });
    }
  });

  test('nothing is lost in one step of any length', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), fc.integer({ min: 0, max: 500 }), (length, p) => {
        const { rows } = runOf(
          { startDay: 0, events: [], outputDays: [length] },
          { ...personOf(p, 0.8), inflowUgPerDay: [0, 0, 0, 0] },
        );
        expect(Math.abs(total(rows[0]!) / total(START) - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 100 },
    );
  });

  test('a steady state stays', () => {
    const rates = { ...ratesOf(0), quadraticPerUgDay: [0] };
    const { transferPerDay: r, maxUgPerDay, halfUg } = rates;
    const [inF, inX] = [40, 35];
    const y = new Float64Array(N);
    // downhill along the flows: every pool's outflow is what comes in
    const f = inF / r[6]!;
    const x = (inF + inX) / (r[14]! + r[15]!);
    const toS = (maxUgPerDay[0]! * x * x) / (x * x + halfUg[0]! * halfUg[0]!);
    const toG = (maxUgPerDay[1]! * x) / (x + halfUg[1]!);
    y.set([inF / r[0]!, inX / r[1]!, f, (f * r[2]!) / r[7]!]);
    for (const [i, out] of [8, 9, 10, 11].entries()) y[at('R1') + i] = (f * r[3]!) / r[out]!;
    y.set([(f * r[4]!) / r[12]!, (f * r[5]!) / r[13]!, x, toS / r[18]!, toG / r[19]!], at('Tf'));
    y[at('TT')] = (x * r[16]! + toS) / r[17]!;
    const person = { ...personOf(0), rates, startUg: y, inflowUgPerDay: [inF, inX, 0, 0] };
    const { rows } = runOf({ startDay: 0, events: [], outputDays: [1, 30, 365] }, person);
    for (const row of rows)
      for (let s = 0; s < at('urine'); s++) expect(Math.abs(row[s]! / y[s]! - 1)).toBeLessThan(1e-10);
  });

  // which steps were halved is remembered within a run, so the parts differ by less than the tolerance, not by nothing
  test.each([
    [1e-6, 1e-6],
    [1e-9, 1e-9],
  ])('at tolerance %d a run that is split at day 30 differs by less than %d', (tolerance, allowed) => {
    const whole = threeDosesADay(60);
    for (let p = 0; p < 5; p++) {
      const person = personOf(p);
      const options = { tolerance };
      const one = runOf(whole, person, options).rows;
      const later = whole.events.filter((e) => e.timeDays >= 30);
      const second = runOf(
        { startDay: 30, events: later, outputDays: untilDay(60).filter((d) => d > 30) },
        { ...person, startUg: one[29]! },
        options,
      ).rows;
      expect(worstOf(second, one.slice(30))).toBeLessThan(allowed);
    }
  });

  test('a person gets the same bits whoever came before', () => {
    const timeline = compileTimeline(SELENIUM, threeDosesADay(20));
    const shared = createEngine(timeline);
    const rows = () => new Float64Array(timeline.outputCount * N);
    shared.run({ ...personOf(3, 0.9), amounts: [900, 4000] }, rows());
    for (const p of [5, 6]) {
      const [after, fresh] = [rows(), rows()];
      shared.run(personOf(p), after);
      createEngine(timeline).run(personOf(p), fresh);
      expect(after).toEqual(fresh);
    }
  });

  test('of what is nothing, nothing comes', () => {
    const { rows } = runOf(
      { startDay: 0, events: [], outputDays: [1, 400] },
      { ...personOf(1), startUg: new Float64Array(N), inflowUgPerDay: [0, 0, 0, 0] },
    );
    expect(rows.map(total)).toEqual([0, 0]);
  });
});

describe('outputs and ends', () => {
  const dose = { timeDays: 0, bolusInto: at('Ts'), amount: 0 };

  test('an output is taken before the events of its time, at the start after them', () => {
    const input = { startDay: 0, events: [dose, { ...dose, timeDays: 1 }], outputDays: [0, 1, 1] };
    const { rows } = runOf(input, { ...personOf(0), amounts: [1e6] });
    expect(rows[0]![at('Ts')]).toBe(START[at('Ts')]! + 1e6);
    expect(rows[1]![at('Ts')]).toBeLessThan(1.1e6);
    expect(rows[2]).toEqual(rows[1]);
  });

  test('a run that needs too many steps says when it stopped, and writes nothing beyond', () => {
    const timeline = compileTimeline(SELENIUM, threeDosesADay(10));
    const out = new Float64Array(timeline.outputCount * N).fill(-1);
    const outcome = createEngine(timeline, { mostSteps: 3, tolerance: 1e-14 }).run(personOf(0), out);
    expect(outcome.kind).toBe('stalled');
    if (outcome.kind === 'stalled') expect(outcome.atDay).toBeLessThan(1);
    expect(out.every((v) => v === -1)).toBe(true);
  });

  test('numbers that are none are refused', () => {
    const bad = (change: Partial<PersonRun>) => () => runOf(threeDosesADay(1), { ...personOf(0), ...change });
    expect(bad({ amounts: [Number.NaN, 1] })).toThrow('amount 0 is NaN');
    expect(bad({ amounts: [1] })).toThrow('amount 1 is undefined');
    expect(bad({ startUg: [1] })).toThrow('state 1 is undefined');
    expect(bad({ rates: { ...ratesOf(0), halfUg: [0, 1] } })).toThrow('half-way amount of flow 0 is 0');
    expect(bad({ rates: { ...ratesOf(0), transferPerDay: [-1] } })).toThrow('rate of transfer 0 is -1');
  });
});
