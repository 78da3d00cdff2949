/** How far what was told lies from what was judged. */
export interface Difference {
  readonly plans: number;
  /** judged less told */
  readonly mean: number;
  readonly meanAbsolute: number;
  readonly rootMeanSquare: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** Of numbers, the one that the share p of them does not exceed (nearest rank). */
const rank = (values: readonly number[], p: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0;
};

export const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;

export const timesOf = (values: readonly number[]): Times => ({
  p50: Math.round(rank(values, 0.5)),
  p95: Math.round(rank(values, 0.95)),
  most: Math.round(rank(values, 1)),
});

export function differenceOf(pairs: readonly (readonly [told: number, judged: number])[]): Difference {
  const gaps = pairs.map(([told, judged]) => judged - told);
  const meanOf = (of: (gap: number) => number): number =>
    rounded(gaps.reduce((sum, gap) => sum + of(gap), 0) / Math.max(1, gaps.length));
  return {
    plans: gaps.length,
    mean: meanOf((gap) => gap),
    meanAbsolute: meanOf(Math.abs),
    rootMeanSquare: rounded(Math.sqrt(meanOf((gap) => gap * gap))),
    lowest: rounded(Math.min(0, ...gaps)),
    highest: rounded(Math.max(0, ...gaps)),
  };
}

/** How many have each word, the most frequent first. */
export const countBy = <T>(list: readonly T[], of: (one: T) => readonly string[]): Record<string, number> => {
  const out = new Map<string, number>();
  for (const one of list) for (const key of of(one)) out.set(key, (out.get(key) ?? 0) + 1);
  return Object.fromEntries([...out].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
};
