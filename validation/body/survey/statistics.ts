import { log, mean, sortedQuantile, sum } from '@selenoscope/core';

export function sdOf(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(sum(values.map((v) => (v - centre) * (v - centre))) / (values.length - 1));
}

export const cvOf = (values: readonly number[]): number => sdOf(values) / mean(values);

export function quantilesAt(values: readonly number[], probabilities: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return probabilities.map((p) => sortedQuantile(sorted, p));
}

/** Ranks from 0; equal values share the mean of their ranks. */
export function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++;
    for (let k = from; k <= to; k++) ranks[order[k]!] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}

export function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const both = sum(a.map((v, i) => (v - ma) * (b[i]! - mb)));
  return both / Math.sqrt(sum(a.map((v) => (v - ma) * (v - ma))) * sum(b.map((v) => (v - mb) * (v - mb))));
}

export const spearman = (a: readonly number[], b: readonly number[]): number => correlation(ranksOf(a), ranksOf(b));

/** Least-squares slope of y on x. */
export function slopeOf(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  return sum(x.map((v, i) => (v - mx) * (y[i]! - my))) / sum(x.map((v) => (v - mx) * (v - mx)));
}

/** Standard deviation of the logarithm from the quartiles: far values do not move it. */
export function logSdOf(values: readonly number[]): number {
  const [low, high] = quantilesAt(values.map(log), [0.25, 0.75]);
  return (high! - low!) / 1.349;
}
