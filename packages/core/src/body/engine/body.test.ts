// The engine on the body's own system, held against the equations as they are written in equations-fixtures.ts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivative, tableModel } from '../equations-fixtures.js';
import { drawBodies, typicalBody } from '../people.js';
import { AT, POOLS } from '../pools.js';
import { type BodyRates, heldRates, personRates, ratesOf } from '../rates.js';
import { restingState } from '../steady.js';
import { SYSTEM } from '../system.js';
import { createEngine, type EngineOptions, type PersonRun } from './engine.js';
import { createLinearEngine } from './linear-engine.js';
import { referenceRun } from './reference-fixtures.js';
import { compileTimeline, type TimelineEvent, type TimelineInput } from './timeline.js';

const N = POOLS.length;
const someone = { sex: null, ageYears: 40, bodyMassKg: null };
const model = tableModel();
const typical = typicalBody({ ...someone, bodyMassKg: 70 }, model);
const drawn = drawBodies(someone, model, { seed: 8, person: 0 }, 60);
/** Spreads three times as wide as people's, and masses from 8 to 250 kg. */
const extreme = drawBodies(
  someone,
  { ...model, spreads: model.spreads.map((s) => ({ ...s, logSd: 3 * s.logSd })) },
  { seed: 9, person: 0 },
  60,
).map((r, i) => ratesOf(r.parameters, [8, 20, 70, 120, 250][i % 5]!, model.scaling));

const FLOW = { selenomethionineUgPerDay: 40, selenideUgPerDay: 25 };

function atRest(rates: BodyRates, amounts: readonly number[], flow = FLOW): PersonRun {
  return {
    rates: personRates(rates),
    startUg: restingState(rates, flow),
    inflowUgPerDay: SYSTEM.inflows.map((_, i) => [flow.selenomethionineUgPerDay, flow.selenideUgPerDay][i] ?? 0),
    amounts,
  };
}

function mealsOf(hours: readonly number[], days: number, outputEvery = 1): TimelineInput {
  const events: TimelineEvent[] = [];
  for (let d = 0; d < days; d++)
    for (const hour of hours) {
      events.push({ timeDays: d + hour / 24, bolusInto: AT.gutSelenomethionine, amount: 0 });
      events.push({ timeDays: d + hour / 24, bolusInto: AT.gutSelenide, amount: 1 });
    }
  const outputDays = [];
  for (let d = outputEvery; d <= days; d += outputEvery) outputDays.push(d);
  return { startDay: 0, events, outputDays };
}

function runOf(input: TimelineInput, person: PersonRun, options: EngineOptions = {}) {
  const out = new Float64Array(input.outputDays.length * N);
  const outcome = createEngine(compileTimeline(SYSTEM, input), options).run(person, out);
  return { out, outcome };
}

const referenceOf = (input: TimelineInput, rates: BodyRates, person: PersonRun) =>
  referenceRun(SYSTEM, input, person, 1e-12, 1e-12, (y, dy, inflow) => dy.set(derivative(rates, y, inflow)));

/** Largest relative difference of any state in any row; below `floorUg` relative to that amount. */
function worstOf(out: Float64Array, reference: readonly Float64Array[], floorUg = 1e-3): number {
  let worst = 0;
  reference.forEach((row, i) => {
    row.forEach((want, s) => {
      const off = Math.abs(out[i * N + s]! - want) / Math.max(Math.abs(want), floorUg);
      if (!(off <= worst)) worst = off;
    });
  });
  return worst;
}

const total = (row: ArrayLike<number>) => Array.from(row).reduce((a, b) => a + b, 0);

test.each([
  ['every eight hours', [0, 8, 16]],
  ['at meals', [7, 13, 19]],
])('three doses a day, %s: typical, drawn and extreme people', (_, hours) => {
  const input = mealsOf(hours, 10);
  for (const rates of [typical, ...drawn.slice(0, 2), ...extreme.slice(0, 5)]) {
    const person = atRest(rates, [20, 12]);
    const { out, outcome } = runOf(input, person);
    expect(outcome.kind).toBe('done');
    expect(worstOf(out, referenceOf(input, rates, person))).toBeLessThan(1e-6);
  }
});

test('5,000 µg of selenomethionine at once, by mouth or into the blood', () => {
  for (const bolusInto of [AT.gutSelenomethionine, AT.freeSelenomethionine]) {
    const input: TimelineInput = {
      startDay: 0,
      events: [{ timeDays: 0.3, bolusInto, amount: 0 }],
      outputDays: [0.3, 0.301, 0.31, 0.35, 0.5, 1, 2, 5, 20, 60],
    };
    for (const rates of [typical, ...drawn.slice(0, 3), ...extreme.slice(0, 6)]) {
      const person = atRest(rates, [5000]);
      const { out, outcome } = runOf(input, person);
      expect(outcome.kind).toBe('done');
      expect(worstOf(out, referenceOf(input, rates, person))).toBeLessThan(1e-6);
    }
  }
});

test('any people, boluses, infusions and times', () => {
  const time = fc.double({ min: 0, max: 5, noNaN: true });
  const amount = fc.oneof(
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.double({ min: 100, max: 5000, noNaN: true }),
  );
  const into = fc.constantFrom(AT.gutSelenomethionine, AT.gutSelenide, AT.freeSelenomethionine, AT.selenide);
  const lengthDays = fc.double({ min: 1e-3, max: 3, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...drawn, ...extreme),
      fc.record({
        selenomethionineUgPerDay: fc.double({ min: 0.1, max: 600, noNaN: true }),
        selenideUgPerDay: fc.double({ min: 0.1, max: 600, noNaN: true }),
      }),
      fc.array(fc.record({ timeDays: time, into, amount }), { maxLength: 4 }),
      fc.array(fc.record({ timeDays: time, lengthDays, inflow: fc.integer({ min: 2, max: 3 }), rate: amount }), {
        maxLength: 2,
      }),
      fc.uniqueArray(time, { minLength: 1, maxLength: 3 }),
      (rates, flow, boluses, infusions, outputs) => {
        const events: TimelineEvent[] = [];
        const amounts: number[] = [];
        const add = (ug: number) => amounts.push(ug) - 1;
        for (const b of boluses) events.push({ timeDays: b.timeDays, bolusInto: b.into, amount: add(b.amount) });
        for (const { timeDays, lengthDays: days, inflow, rate } of infusions) {
          events.push({ timeDays, inflow, amount: add(rate) });
          events.push({ timeDays: timeDays + days, inflow, amount: add(0) });
        }
        const input = { startDay: 0, events, outputDays: [...outputs.sort((a, b) => a - b), 6] };
        const person = atRest(rates, amounts, flow);
        const { out, outcome } = runOf(input, person);
        expect(outcome.kind).toBe('done');
        expect(worstOf(out, referenceOf(input, rates, person), 0.1)).toBeLessThan(1e-6);
      },
    ),
    { numRuns: 40, seed: 5 },
  );
});

test('at rest everything stays as it is for a year, in both engines', () => {
  const input: TimelineInput = { startDay: 0, events: [], outputDays: [1, 30, 365] };
  for (const rates of [typical, ...drawn.slice(0, 10), ...extreme.slice(0, 10)]) {
    const person = atRest(rates, []);
    const { out } = runOf(input, person);
    const linear = new Float64Array(out.length);
    createLinearEngine(compileTimeline(SYSTEM, input)).run(
      { ...person, ...heldRates(rates, person.startUg as Float64Array) },
      linear,
    );
    for (const rows of [out, linear])
      for (let i = 0; i < 3; i++)
        for (let s = 0; s < AT.urine; s++)
          expect(Math.abs(rows[i * N + s]! / person.startUg[s]! - 1)).toBeLessThan(1e-10);
  }
});

test('nothing is lost and nothing made over a year, even at a coarse tolerance', () => {
  for (const rates of [typical, ...extreme.slice(0, 5)]) {
    const person = atRest(rates, [30, 25]);
    const { out } = runOf(mealsOf([7, 13, 19], 365), person, { tolerance: 1e-3 });
    const start = total(person.startUg);
    for (let d = 1; d <= 365; d++) {
      const given = start + d * (3 * (30 + 25) + FLOW.selenomethionineUgPerDay + FLOW.selenideUgPerDay);
      expect(Math.abs(total(out.subarray((d - 1) * N, d * N)) / given - 1)).toBeLessThan(1e-11);
    }
  }
});

test('a smaller tolerance gives a smaller error', () => {
  const input = mealsOf([7, 13, 19], 20);
  const person = atRest(extreme[3]!, [60, 40]);
  const reference = referenceOf(input, extreme[3]!, person);
  const errors = [1e-6, 1e-8, 1e-10].map((tolerance) => worstOf(runOf(input, person, { tolerance }).out, reference));
  expect(errors[0]).toBeLessThan(1e-6);
  expect(errors[1]).toBeLessThan(1e-8);
  // what is left is the reference's own
  expect(errors[2]).toBeLessThan(1e-9);
});

test('without the quadratic flow the engine gives what it gives for a coefficient of nothing', () => {
  const rates = { ...typical, catabolismPerUgDay: 0 };
  const input = mealsOf([0, 8, 16], 10);
  const person = atRest(rates, [20, 12]);
  const { out } = runOf(input, person);
  const bare = new Float64Array(out.length);
  createEngine(compileTimeline({ ...SYSTEM, quadratic: [] }, input)).run(person, bare);
  for (let i = 0; i < out.length; i++) expect(Math.abs(bare[i]! / out[i]! - 1)).toBeLessThan(1e-13);
});

test('a person gets the same bits whoever came before', () => {
  const timeline = compileTimeline(SYSTEM, mealsOf([7, 13, 19], 20));
  const shared = createEngine(timeline);
  const rows = () => new Float64Array(timeline.outputCount * N);
  shared.run(atRest(extreme[1]!, [3000, 900]), rows());
  for (const rates of drawn.slice(0, 3)) {
    const [after, fresh] = [rows(), rows()];
    shared.run(atRest(rates, [20, 12]), after);
    createEngine(timeline).run(atRest(rates, [20, 12]), fresh);
    expect(after).toEqual(fresh);
  }
});

test('flows of one shape are followed as one, and give what they give apart', () => {
  const input = mealsOf([7, 13, 19], 20);
  const apart = { ...SYSTEM, saturable: SYSTEM.saturable.map(({ to, power }) => ({ to, power })) };
  expect(SYSTEM.saturable.some((flow) => flow.halfOf !== undefined)).toBe(true);
  for (const rates of [typical, ...extreme.slice(0, 3)]) {
    const person = atRest(rates, [60, 40]);
    const { out } = runOf(input, person, { tolerance: 1e-9 });
    const rows = new Float64Array(out.length);
    createEngine(compileTimeline(apart, input), { tolerance: 1e-9 }).run(person, rows);
    for (let i = 0; i < out.length; i++) expect(Math.abs(rows[i]! / out[i]! - 1)).toBeLessThan(1e-9);
  }
});

test('flows that are said to be of one shape and are not, are refused', () => {
  const person = atRest(typical, [1, 1]);
  const { rates } = person;
  const other = { ...person, rates: { ...rates, halfUg: [10, 7, 8] } };
  expect(() => runOf(mealsOf([0], 1), other)).toThrow('half-way amount of flow 2 is not that of flow 1');
  const saturable = SYSTEM.saturable.map((flow, k) => (k === 2 ? { ...flow, halfOf: 2 } : flow));
  expect(() => createEngine(compileTimeline({ ...SYSTEM, saturable }, mealsOf([0], 1)))).toThrow(
    'saturable flow 2 cannot have the shape of flow 2',
  );
});

test('a quadratic flow out of a pool that the driver reaches is refused', () => {
  const quadratic = [{ from: AT.selenideTissue, to: AT.selenide }];
  expect(() => createEngine(compileTimeline({ ...SYSTEM, quadratic }, mealsOf([0], 1)))).toThrow('the driver reaches');
});

test('without machine code a year gives the same bits', () => {
  const input = mealsOf([7, 13, 19], 365);
  for (const rates of [typical, drawn[0]!, extreme[1]!]) {
    const person = atRest(rates, [20, 12]);
    const quick = runOf(input, person);
    const slow = runOf(input, person, { interpreted: true });
    expect(new Uint8Array(slow.out.buffer)).toEqual(new Uint8Array(quick.out.buffer));
    expect(slow.outcome).toEqual(quick.outcome);
  }
});
