import { describe, expect, test } from 'vitest';
import { apart, SMALL_TSV, tableOf, tableOfTsv } from './diversity-fixtures.js';
import { rarefactionCurve, smallestTotal } from './rarefaction.js';

/** C(n, k) as a whole number of any size. */
function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 0; i < k; i++) ways = (ways * BigInt(n - i)) / BigInt(i + 1);
  return ways;
}

/** Expected richness as an exact fraction, rounded once, to 30 decimals. */
function exactRichness(counts: readonly number[], depth: number): number {
  const total = counts.reduce((a, b) => a + b);
  const all = choose(total, depth);
  const seen = counts.reduce((sum, x) => sum + all - (total - x >= depth ? choose(total - x, depth) : 0n), 0n);
  return Number((seen * 10n ** 30n) / all) / 1e30;
}

const richness = (counts: readonly number[], depths: readonly number[]): (number | null)[] =>
  rarefactionCurve(
    tableOf(
      counts.map((_, t) => `t${t}`),
      [['S', counts]],
    ),
    0,
    { unit: 'reads', depths },
  ).map((point) => point.richness.value);

describe('richness by depth', () => {
  test('equals exact fractions to 14 digits', () => {
    const counts = [1, 1, 1, 2, 2, 3, 5, 8, 13, 40, 90, 233, 610, 987, 1500, 2003];
    const depths = [1, 2, 3, 10, 77, 500, 1000, 2750, 5000, 5400, 5498, 5499];
    richness(counts, depths).forEach((value, i) => {
      expect([depths[i], apart(value!, exactRichness(counts, depths[i]!)) < 1e-14]).toEqual([depths[i], true]);
    });
  });

  test('keeps its digits where log-gamma loses them', () => {
    // one read drawn is one taxon; of two reads, the second is of another taxon with chance 1 − Σ x(x − 1) / N(N − 1)
    const counts = [1, 12, 3_000_000, 7_000_000, 90_000_000];
    const total = counts.reduce((a, b) => a + b);
    const same = counts.reduce((sum, x) => sum + (x / total) * ((x - 1) / (total - 1)), 0);
    const [one, two] = richness(counts, [1, 2]);
    expect(apart(one!, 1)).toBeLessThan(1e-15);
    expect(apart(two!, 2 - same)).toBeLessThan(1e-15);
    // each of four single reads is among 50 of 100,004 with chance 50/100004
    expect(richness([1, 1, 1, 1, 100000], [50])[0]! - 1).toBeCloseTo((4 * 50) / 100004, 14);
  });

  test('rises with depth, from 1 to all that was observed', () => {
    const table = tableOfTsv(SMALL_TSV);
    table.samples.forEach((_, s) => {
      const curve = rarefactionCurve(table, s, { unit: 'reads', points: 12 });
      const values = curve.map((point) => point.richness.value!);
      expect(curve).toHaveLength(12);
      expect(curve[0]!.depth).toBe(1);
      expect(values[0]).toBeCloseTo(1, 14);
      expect(values.at(-1)).toBe(table.starts[s + 1]! - table.starts[s]!);
      values.slice(1).forEach((value, i) => {
        expect(value).toBeGreaterThan(values[i]!);
      });
    });
    expect(smallestTotal(table)).toBe(32);
  });

  test('no curve without whole counts; no richness above the reads', () => {
    expect(rarefactionCurve(tableOf(['a'], [['S', [0.5]]]), 0, { unit: 'reads' })).toEqual([]);
    expect(rarefactionCurve(tableOf(['a'], [['S', [5]]]), 0, { unit: 'share' })).toEqual([]);
    expect(rarefactionCurve(tableOf(['a'], [['S', [0]]]), 0, { unit: 'reads' })).toEqual([]);
    expect(richness([3, 2], [5, 6])).toEqual([2, null]);
    expect(rarefactionCurve(tableOf(['a'], [['S', [1]]]), 0, { unit: 'reads' })).toMatchObject([{ depth: 1 }]);
    expect(() => richness([3, 2], [2.5])).toThrow('a whole number of reads from 1 was expected');
  });
});
