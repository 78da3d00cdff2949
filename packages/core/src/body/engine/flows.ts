/** Kind of a flow n(X): a saturable one by its power, 1 or 2, or this. */
export const QUADRATIC = 0;

/**
 * n(X) in µg/d: max · X^p / (X^p + half^p), or max · X² (max then in 1/(µg·d)). 0 where rounding has left the driver below
 * nothing.
 */
export function flowAt(driverUg: number, max: number, halfToPower: number, kind: number): number {
  const x = driverUg > 0 ? driverUg : 0;
  if (kind === QUADRATIC) return max * x * x;
  const xp = kind === 2 ? x * x : x;
  return (max * xp) / (xp + halfToPower);
}

/** dn/dX in 1/d. */
export function slopeAt(driverUg: number, max: number, halfToPower: number, kind: number): number {
  if (driverUg < 0) return 0;
  if (kind === QUADRATIC) return 2 * max * driverUg;
  const bottom = (kind === 2 ? driverUg * driverUg : driverUg) + halfToPower;
  return (max * halfToPower * (kind === 2 ? 2 * driverUg : 1)) / (bottom * bottom);
}

/** The steepest slope of a saturable flow anywhere, in 1/d: 1/half for p = 1, (3√3/8)/half for p = 2. */
export function steepestSlope(maxUgPerDay: number, halfUg: number, power: number): number {
  return (Math.abs(maxUgPerDay) / halfUg) * (power === 2 ? 0.649519052838329 : 1);
}
