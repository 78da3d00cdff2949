import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile, stream } from '../../../base/index.js';
import { countingBrayCurtis, countingLnVariance, shannonCounted } from './counting.js';
import { adjusted, twoSided } from './false-discovery.js';

/** Shares that fall by a tenth from taxon to taxon, as communities do. */
const community = (taxa: number): Float64Array => {
  const raw = Float64Array.from({ length: taxa }, (_, i) => 0.9 ** i);
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((share) => share / sum);
};

/** Counts of `reads` draws from the community. */
function counted(shares: Float64Array, reads: number, seed: number): Float64Array {
  const counts = new Float64Array(shares.length);
  for (const u of stream({ seed, person: 0 }, 'counting.test').uniforms(reads)) {
    let taxon = 0;
    for (let below = shares[0]!; u > below && taxon < shares.length - 1; below += shares[taxon]!) taxon++;
    counts[taxon]! += 1;
  }
  return counts;
}

describe('noise of counting, against simulation', () => {
  const shares = community(60);
  test.each([
    [500, 500],
    [300, 3000],
  ])('Bray-Curtis of one community counted twice (%i and %i reads)', (first, second) => {
    const limit = countingBrayCurtis(shares, first, second);
    const distances = Array.from({ length: 300 }, (_, i) => {
      const [a, b] = [counted(shares, first, 2 * i + 1), counted(shares, second, 2 * i + 2)];
      return a.reduce((sum, n, t) => sum + Math.abs(n / first - b[t]! / second), 0) / 2;
    });
    const above = distances.filter((d) => d > limit).length / distances.length;
    expect(above).toBeGreaterThan(0);
    expect(above).toBeLessThan(0.12);
  });

  test('Shannon diversity: variance and bias', () => {
    const reads = 400;
    const { shannon } = shannonCounted(shares, null);
    const { variance, bias } = shannonCounted(shares, reads);
    const seen = Array.from(
      { length: 400 },
      (_, i) =>
        shannonCounted(
          counted(shares, reads, i + 1).map((n) => n / reads),
          null,
        ).shannon,
    );
    const mean = seen.reduce((a, b) => a + b, 0) / seen.length;
    const sd = Math.sqrt(seen.reduce((a, b) => a + (b - mean) ** 2, 0) / seen.length);
    expect(sd / Math.sqrt(variance)).toBeGreaterThan(0.85);
    expect(sd / Math.sqrt(variance)).toBeLessThan(1.15);
    expect((shannon - mean) / bias).toBeGreaterThan(0.7);
    expect((shannon - mean) / bias).toBeLessThan(1.2);
  });

  test('more reads, less noise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 100_000 }), fc.integer({ min: 2, max: 80 }), (reads, taxa) => {
        const p = community(taxa);
        expect(countingBrayCurtis(p, 2 * reads, 2 * reads)).toBeLessThan(countingBrayCurtis(p, reads, reads));
        expect(shannonCounted(p, 2 * reads).variance).toBeLessThan(shannonCounted(p, reads).variance);
        expect(countingLnVariance(2 * reads)).toBeLessThan(countingLnVariance(reads));
      }),
    );
  });
});

describe('false discovery', () => {
  test('adjusted as R’s p.adjust(method = "BH") does', () => {
    const p = [0.01, 0.02, 0.03, 0.04, 0.05, 0.5];
    expect(adjusted(p)).toEqual([0.06, 0.06, 0.06, 0.06, 0.06, 0.5].map((q) => expect.closeTo(q, 12)));
    expect(adjusted([0.8, 0.001, 0.04])).toEqual([0.8, 0.003, 0.06].map((q) => expect.closeTo(q, 12)));
    expect(adjusted([])).toEqual([]);
  });

  test('never below what came, never above 1, and in the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }), (p) => {
        const q = adjusted(p);
        p.forEach((pi, i) => {
          expect(q[i]).toBeGreaterThanOrEqual(pi);
          expect(q[i]).toBeLessThanOrEqual(1);
          p.forEach((pj, j) => {
            if (pi < pj) expect(q[i]!).toBeLessThanOrEqual(q[j]!);
          });
        });
      }),
    );
    expect(twoSided(normalQuantile(0.975))).toBeCloseTo(0.05, 12);
  });
});
