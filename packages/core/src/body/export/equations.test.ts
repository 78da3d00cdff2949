import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bodyUg,
  erythrocyteUgPerL,
  gpx3Fraction,
  plasmaUgPerL,
  selenoproteinPFraction,
  urineUgPerDay,
  wholeBloodUgPerL,
} from '../biomarkers.js';
import { derivative } from '../equations-fixtures.js';
import { AT, POOLS } from '../pools.js';
import type { BodyRates } from '../rates.js';
import { anyRates, anyState, plainInput, READERS } from './export-fixtures.js';
import { exportModel } from './export-model.js';
import { EXPORT_FORMATS, type ExportFormat, type ExportInput } from './input.js';

const readBack = (input: ExportInput, format: ExportFormat) => READERS[format](exportModel(input, format));

const anyInflows = fc.tuple(...[0, 1, 2, 3].map(() => fc.double({ min: 0, max: 1e4, noNaN: true })));

const inputOf = (rates: BodyRates, startUg: readonly number[], into: readonly number[]): ExportInput => ({
  ...plainInput(),
  rates,
  startUg,
  inflowUgPerDay: {
    gutSelenomethionine: into[0]!,
    gutSelenide: into[1]!,
    freeSelenomethionine: into[2]!,
    selenide: into[3]!,
  },
});

describe.each(EXPORT_FORMATS)('%s', (format) => {
  test('the right-hand sides are the equations, for any person in any state', () => {
    fc.assert(
      fc.property(anyRates, anyState, anyInflows, (rates, state, into) => {
        const model = readBack(inputOf(rates, state, into), format);
        const found = model.derivative(model.start);
        const wanted = derivative(rates, state, into);
        // sums are taken in another order: rounding is relative to what flows, not to what is left
        const flowing =
          20 * Math.max(...state, ...into, 1) + rates.catabolismPerUgDay * state[AT.freeSelenomethionine]! ** 2;
        expect(found).toHaveLength(POOLS.length);
        POOLS.forEach((pool, i) => {
          expect(Math.abs(found[i]! - wanted[i]!), pool).toBeLessThanOrEqual(1e-13 * flowing);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('the start is read back to the last bit', () => {
    fc.assert(
      fc.property(anyRates, anyState, (rates, state) => {
        expect([...readBack(inputOf(rates, state, [0, 0, 0, 0]), format).start.values()]).toEqual(state);
      }),
      { numRuns: 60 },
    );
  });

  test('constants are read back to the last bit', () => {
    fc.assert(
      fc.property(anyRates, (rates) => {
        const { constants } = readBack(
          inputOf(
            rates,
            POOLS.map(() => 0),
            [0, 0, 0, 0],
          ),
          format,
        );
        const constant = (id: string) => constants.get(id) ?? constants.get(id.toUpperCase());
        expect(constant('k_breakdown')).toBe(rates.catabolismPerDay);
        expect(constant('q_breakdown')).toBe(rates.catabolismPerUgDay);
        expect(constant('k_urine')).toBe(rates.urinePerDay);
        expect(constant('half_gpx3')).toBe(rates.gpx3HalfUg);
        expect(constant('plasma_volume')).toBe(rates.plasmaVolumeL);
      }),
      { numRuns: 20 },
    );
  });

  test('the outputs are the biomarkers', () => {
    fc.assert(
      fc.property(anyRates, anyState, (rates, state) => {
        const model = readBack(inputOf(rates, state, [0, 0, 0, 0]), format);
        const wanted = [
          plasmaUgPerL(rates, state),
          erythrocyteUgPerL(rates, state),
          wholeBloodUgPerL(rates, state),
          selenoproteinPFraction(rates, state),
          gpx3Fraction(rates, state),
          urineUgPerDay(rates, state),
          bodyUg(state),
        ];
        const found = [...model.outputs(model.start).values()];
        wanted.forEach((value, i) => {
          expect(Math.abs(found[i]! - value)).toBeLessThanOrEqual(1e-12 * value);
        });
      }),
      { numRuns: 60 },
    );
  });

  test.each([0, -1e-9, -3, 1e-200])('selenide of %d µg gives numbers', (selenide) => {
    const model = readBack(plainInput(), format);
    const amounts = new Map([...model.start.keys()].map((id, i) => [id, i === AT.selenide ? selenide : 0]));
    expect(model.derivative(amounts).every(Number.isFinite)).toBe(true);
    expect([...model.outputs(amounts).values()].every(Number.isFinite)).toBe(true);
  });

  test('a number that is none is refused, not written', () => {
    const startUg = POOLS.map(() => Number.NaN);
    expect(() => exportModel({ ...plainInput(), startUg }, format)).toThrow(/gut_selenomethionine is NaN/);
  });
});
