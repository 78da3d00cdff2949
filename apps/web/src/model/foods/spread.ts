import { quantilesOf } from '@selenoscope/core';

export interface Spread {
  readonly mean: number;
  readonly p5: number;
  readonly p95: number;
}

export function spreadOf(draws: Float64Array, times = 1): Spread {
  let sum = 0;
  for (const value of draws) sum += value;
  const [p5, p95] = quantilesOf(draws, [0.05, 0.95]);
  return { mean: (sum / draws.length) * times, p5: p5! * times, p95: p95! * times };
}
