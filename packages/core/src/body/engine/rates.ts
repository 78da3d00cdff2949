import type { Layout } from './pattern.js';

/** One person's numbers for a pattern, in its order. */
export interface PersonRates {
  /** Rate of each transfer, 1/d, not negative. */
  readonly transferPerDay: ArrayLike<number>;
  /**
   * Ceiling of each saturable flow, µg/d. It may be negative: a regulated loss k X²/(X + K) is the transfer k X and the
   * flow −k K X/(X + K).
   */
  readonly maxUgPerDay: ArrayLike<number>;
  /** Amount in the driver at which a flow is half its ceiling, µg, above 0. */
  readonly halfUg: ArrayLike<number>;
  /** Of each quadratic flow, 1/(µg·d), not negative: this times the square of the pool it leaves is µg/d. */
  readonly quadraticPerUgDay: ArrayLike<number>;
}

/** The linear part of a system with one person's rates, in the engine's order of states. */
export interface LinearPart {
  /** Minus the sum of what leaves, 1/d. */
  readonly diagonal: Float64Array;
  readonly transferPerDay: Float64Array;
  /** Fastest rate of all, and fastest of the states that the flows reach. */
  fastestPerDay: number;
  fastestReachedPerDay: number;
}

export function createLinearPart(layout: Layout): LinearPart {
  return {
    diagonal: new Float64Array(layout.stateCount),
    transferPerDay: new Float64Array(layout.transferFrom.length),
    fastestPerDay: 0,
    fastestReachedPerDay: 0,
  };
}

/** Takes over one person's transfer rates. Throws where a rate is negative or no number: that is a fault of the program. */
export function loadLinearPart(part: LinearPart, layout: Layout, rates: PersonRates): void {
  const { diagonal } = part;
  diagonal.fill(0);
  for (let t = 0; t < part.transferPerDay.length; t++) {
    const rate = rates.transferPerDay[t];
    if (rate === undefined || !(rate >= 0 && rate < 1e9)) throw new Error(`rate of transfer ${t} is ${rate} per day`);
    part.transferPerDay[t] = rate;
    const from = layout.transferFrom[t]!;
    diagonal[from] = diagonal[from]! - rate;
  }
  part.fastestPerDay = 0;
  part.fastestReachedPerDay = 0;
  for (let s = 0; s < layout.activeCount; s++) {
    const rate = -diagonal[s]!;
    if (rate > part.fastestPerDay) part.fastestPerDay = rate;
    if (layout.reached[s] && rate > part.fastestReachedPerDay) part.fastestReachedPerDay = rate;
  }
}
