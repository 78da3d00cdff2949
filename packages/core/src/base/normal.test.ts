import { describe, expect, test } from 'vitest';
import { normalCdf, normalQuantile } from './normal.js';

describe('normal distribution', () => {
  // R 4: qnorm; the one at 1e-10 from Python's statistics.NormalDist (its erfc gives 1e-10 back to 14 digits)
  test.each([
    [0.975, 1.95996398454005],
    [0.5, 0],
    [0.05, -1.64485362695147],
    [1e-10, -6.361340902404056],
    [0.999999, 4.75342430881709],
  ])('quantile of %d', (p, z) => expect(normalQuantile(p)).toBeCloseTo(z, 9));

  test('ends', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalCdf(-40)).toBe(0);
    expect(normalCdf(40)).toBe(1);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });

  // R: pnorm(c(1, -2, 0.3, -8))
  test.each([
    [1, 0.841344746068543],
    [-2, 0.0227501319481792],
    [0.3, 0.617911422188953],
    [-6, 9.86587645037698e-10],
  ])('distribution function at %d', (x, p) => expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(1e-9));

  test('quantile and distribution function undo each other', () => {
    for (let k = 1; k < 1000; k++) expect(normalCdf(normalQuantile(k / 1000))).toBeCloseTo(k / 1000, 13);
  });
});
