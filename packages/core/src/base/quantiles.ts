import { selectInPlace, smallest } from './select.js';

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

/** Quantiles of unsorted draws at rising probabilities, by selection: the same values that sorting would give. */
export function quantilesOf(draws: Float64Array, probabilities: readonly number[]): number[] {
  const values = Float64Array.from(draws);
  const last = values.length - 1;
  let from = 0;
  return probabilities.map((p) => {
    const position = p * last;
    const below = Math.floor(position);
    const a = selectInPlace(values, below, from);
    from = below;
    const weight = position - below;
    return weight > 0 ? a + weight * (smallest(values, below + 1) - a) : a;
  });
}

/** Mean and 5th, 50th and 95th percentile of draws. The draws are not changed. */
export function summarise(draws: Float64Array): Summary {
  const [p5, p50, p95] = quantilesOf(draws, [0.05, 0.5, 0.95]);
  return { mean: mean(draws), p5: p5!, p50: p50!, p95: p95! };
}

/** Share of draws for which the condition holds. */
export function probability(draws: Float64Array, holds: (value: number, index: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < draws.length; i++) if (holds(draws[i]!, i)) count++;
  return count / draws.length;
}
