import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mean, probability, quantilesOf, sortedQuantile, sum, summarise } from './quantiles.js';

test('sums keep what plain addition loses', () => {
  expect(sum([1e16, 1, -1e16])).toBe(1);
  expect(mean([1, 2, 3, 4])).toBe(2.5);
});

// R: quantile(c(1,2,4,8,16), c(.05,.5,.95)), type 7
test('quantiles as R has them', () => {
  const x = [1, 2, 4, 8, 16];
  expect(sortedQuantile(x, 0.05)).toBeCloseTo(1.2, 12);
  expect(sortedQuantile(x, 0.95)).toBeCloseTo(14.4, 12);
  const draws = Float64Array.from([16, 1, 8, 2, 4]);
  expect(summarise(draws)).toEqual({ mean: 6.2, p5: expect.closeTo(1.2, 12), p50: 4, p95: expect.closeTo(14.4, 12) });
  expect([...draws]).toEqual([16, 1, 8, 2, 4]);
  expect(probability(draws, (v) => v >= 4)).toBe(0.6);
});

test('selection finds the same quantiles as sorting', () => {
  const values = fc.array(
    fc.oneof(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.constantFrom(0, 1, 2)).map((x) => x + 0),
    { minLength: 1, maxLength: 300 },
  );
  fc.assert(
    fc.property(values, (list) => {
      const draws = Float64Array.from(list);
      const sorted = Float64Array.from(draws).sort();
      const at = [0, 0.05, 0.33, 0.5, 0.95, 1];
      expect(quantilesOf(draws, at)).toEqual(at.map((p) => sortedQuantile(sorted, p)));
    }),
  );
});
