/** An amount with its interval. The middle is a mean, so that amounts add up. */
export interface Spread {
  readonly ugPerDay: number;
  readonly p5: number;
  readonly p95: number;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const squares = (values: readonly number[]): number => sumOf(values.map((value) => value * value));

const below = (spread: Spread): number => Math.max(0, spread.ugPerDay - spread.p5);
const above = (spread: Spread): number => Math.max(0, spread.p95 - spread.ugPerDay);

/** How parts move together, from 0 (each on its own) to 1 (all at once); one figure for each side of the interval. */
export interface Togetherness {
  readonly below: number;
  readonly above: number;
}

export const EACH_ON_ITS_OWN: Togetherness = { below: 0, above: 0 };

function togethernessOf(parts: readonly number[], whole: number): number {
  const own = squares(parts);
  const crossed = sumOf(parts) ** 2 - own;
  return crossed > 0 ? Math.min(1, Math.max(0, (whole * whole - own) / crossed)) : 0;
}

/**
 * How far the parts of a whole move together, read off the whole's own interval: half-widths that vary each on their own
 * add up as squares, those that move at once add up as they are, and the whole lies between the two.
 */
export function togetherness(parts: readonly Spread[], whole: Spread): Togetherness {
  return {
    below: togethernessOf(parts.map(below), below(whole)),
    above: togethernessOf(parts.map(above), above(whole)),
  };
}

/**
 * Several amounts as one. The amount is exact; the interval is worked out from those of the parts and how they move
 * together, since an assessment carries no draws. One part comes back as it is.
 * @example joined([{ ugPerDay: 4, p5: 1, p95: 7 }, { ugPerDay: 5, p5: 1, p95: 9 }]) // { ugPerDay: 9, p5: 4, p95: 14 }
 */
export function joined(parts: readonly Spread[], together: Togetherness = EACH_ON_ITS_OWN): Spread {
  const [one] = parts;
  if (one && parts.length === 1) return { ugPerDay: one.ugPerDay, p5: one.p5, p95: one.p95 };
  const ugPerDay = sumOf(parts.map((part) => part.ugPerDay));
  const half = (halves: readonly number[], rho: number): number => {
    const own = squares(halves);
    return Math.sqrt(own + rho * (sumOf(halves) ** 2 - own));
  };
  return {
    ugPerDay,
    p5: Math.max(0, ugPerDay - half(parts.map(below), together.below)),
    p95: ugPerDay + half(parts.map(above), together.above),
  };
}
