/** What is said of a set of draws at the very end: mean and three quantiles, in the unit of the draws. */
export interface Summary {
  readonly mean: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** Sum with Neumaier's compensation: the same to the last digit for draws of very different size. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const v = values[i]!;
    const t = total + v;
    lost += Math.abs(total) >= Math.abs(v) ? total - t + v : v - t + total;
    total = t;
  }
  return total + lost;
}

export const mean = (values: ArrayLike<number>): number => sum(values) / values.length;

/**
 * Quantile of values already sorted in rising order (Hyndman and Fan type 7, linear between order statistics).
 * @example sortedQuantile([1, 2, 3, 4], 0.5) // 2.5
 */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const a = sorted[below]!;
  return below + 1 < sorted.length ? a + (position - below) * (sorted[below + 1]! - a) : a;
}

/** Mean and 5th, 50th and 95th percentile of draws. The draws are not changed. */
export function summarise(draws: Float64Array): Summary {
  const sorted = Float64Array.from(draws).sort();
  return {
    mean: mean(draws),
    p5: sortedQuantile(sorted, 0.05),
    p50: sortedQuantile(sorted, 0.5),
    p95: sortedQuantile(sorted, 0.95),
  };
}

/** Share of draws for which the condition holds. */
export function probability(draws: Float64Array, holds: (value: number, index: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < draws.length; i++) if (holds(draws[i]!, i)) count++;
  return count / draws.length;
}
