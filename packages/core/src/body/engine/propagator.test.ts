import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, type SystemPattern } from './pattern.js';
import { createPropagator } from './propagator.js';
import { createLinearPart, loadLinearPart } from './rates.js';
import { ratesOf, SELENIUM } from './selenium-fixtures.js';

test('one pool, a sink and a source: the closed form', () => {
  const pattern: SystemPattern = {
    stateCount: 2,
    driver: 0,
    transfers: [{ from: 0, to: 1 }],
    saturable: [],
    quadratic: [],
    inflows: [0],
  };
  const layout = layOut(pattern, false);
  const part = createLinearPart(layout);
  const propagator = createPropagator(layout);
  for (const [k, h] of [
    [0.002, 1],
    [6, 0.25],
    [24, 1],
    [300, 1],
  ] as const) {
    loadLinearPart(part, layout, { transferPerDay: [k], maxUgPerDay: [], halfUg: [], quadraticPerUgDay: [] });
    const matrix = propagator.compute(part, h);
    const [stay, put] = [matrix[0], matrix[propagator.firstSource]];
    expect(Math.abs(stay! / Math.exp(-k * h) - 1)).toBeLessThan(1e-12 * Math.max(1, k * h));
    expect(Math.abs(put! / (-Math.expm1(-k * h) / k) - 1)).toBeLessThan(1e-12);
  }
});

test('every column of a state sums to 1, for any person and length', () => {
  const layout = layOut(SELENIUM, false);
  const part = createLinearPart(layout);
  const propagator = createPropagator(layout);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 1e-6, max: 30, noNaN: true }), (p, h) => {
      loadLinearPart(part, layout, ratesOf(p, 0.8));
      const matrix = propagator.compute(part, h);
      for (let j = 0; j < layout.activeCount; j++) {
        let sum = 0;
        for (let i = 0; i < layout.stateCount; i++) sum += matrix[i * propagator.width + j]!;
        expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
      }
    }),
    { numRuns: 200 },
  );
});
