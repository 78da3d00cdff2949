// Any person, any state and any doses, for the tests of the formats.
import fc from 'fast-check';
import { tableModel } from '../equations-fixtures.js';
import { POOLS, type Pool } from '../pools.js';
import { type BodyRates, ratesOf } from '../rates.js';
import type { ReadModel } from './evaluate-fixtures.js';
import type { ExportAbout, ExportEvent, ExportedFile, ExportFormat, ExportInput } from './input.js';
import { readSbml } from './read-sbml-fixtures.js';
import { readAntimony, readMrgsolve, readNonmem, readRxode2 } from './read-text-fixtures.js';

export const READERS: Readonly<Record<ExportFormat, (files: readonly ExportedFile[]) => ReadModel>> = {
  sbml: readSbml,
  antimony: readAntimony,
  mrgsolve: readMrgsolve,
  rxode2: readRxode2,
  nonmem: readNonmem,
};

const model = tableModel();

/** A body whose every parameter differs from the table's. */
export const anyRates: fc.Arbitrary<BodyRates> = fc
  .record({
    factors: fc.array(fc.double({ min: 0.5, max: 1.5, noNaN: true }), { minLength: 40, maxLength: 40 }),
    massKg: fc.double({ min: 30, max: 200, noNaN: true }),
  })
  .map(({ factors, massKg }) => {
    const entries = Object.entries(model.typical).map(([field, value], i) => [field, value * factors[i]!]);
    return ratesOf(Object.fromEntries(entries), massKg, model.scaling);
  });

export const anyState: fc.Arbitrary<number[]> = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), {
  minLength: POOLS.length,
  maxLength: POOLS.length,
});

const anyTime = fc.oneof(
  fc.constantFrom(0, 1, 2, 7, 14, 1 / 3, 2.5),
  fc.integer({ min: 0, max: 40 }),
  fc.double({ min: 0, max: 40, noNaN: true }),
);
const anyAmount = fc.oneof(fc.constantFrom(0, 50, 100), fc.double({ min: 0, max: 1e4, noNaN: true }));
const target = fc.constantFrom(...POOLS.filter((pool) => pool !== 'otherLoss'));

// few, so that one inflow often changes more than once
const inflowTarget = fc.constantFrom<Pool>('gutSelenide', 'selenide', 'urine');

const oneEvent: fc.Arbitrary<ExportEvent[]> = fc.oneof(
  fc.record({ timeDays: anyTime, into: target, ug: anyAmount }).map((e) => [e]),
  fc.record({ timeDays: anyTime, inflowInto: inflowTarget, ugPerDay: anyAmount }).map((e) => [e]),
);
const regularDoses: fc.Arbitrary<ExportEvent[]> = fc
  .record({
    first: anyTime,
    every: fc.constantFrom(0.25, 1 / 3, 1, 2, 7),
    count: fc.integer({ min: 1, max: 20 }),
    into: target,
    ug: anyAmount,
  })
  .map(({ first, every, count, into, ug }) =>
    Array.from({ length: count }, (_, k) => ({ timeDays: first + k * every, into, ug })),
  );

export const anyEvents: fc.Arbitrary<ExportEvent[]> = fc
  .array(fc.oneof(oneEvent, regularDoses), { maxLength: 8 })
  .map((lists) => lists.flat());

export const ABOUT: ExportAbout = { title: 'Test', person: '70 kg', version: '0', dataHash: 'none', name: 'test' };

export const anyInput: fc.Arbitrary<ExportInput> = fc.record({
  rates: anyRates,
  startUg: anyState,
  inflowUgPerDay: fc.record({ gutSelenomethionine: anyAmount, gutSelenide: anyAmount }),
  events: anyEvents,
  untilDay: fc.integer({ min: 0, max: 50 }),
  about: fc.constant(ABOUT),
});

/** Somebody typical without doses. */
export const plainInput = (about: ExportAbout = ABOUT): ExportInput => ({
  rates: ratesOf(model.typical, 70, model.scaling),
  startUg: POOLS.map((_, i) => i + 0.1),
  inflowUgPerDay: { gutSelenomethionine: 30, gutSelenide: 20 },
  events: [],
  untilDay: 3,
  about,
});
