import type { Fan } from '../../../model/index.js';

/** The level at a probability on a day. @param day index into the forecast's days */
export function levelAt(fan: Fan, p: number, day: number): number | null {
  const row = fan.at.findIndex((at) => Math.abs(at - p) < 1e-6);
  const level = fan.levels[row]?.[day];
  return level === undefined || !Number.isFinite(level) ? null : level;
}

export interface LevelShown {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** Middle and ends on a day; null where the forecast has none. */
export function spreadAt(fan: Fan, day: number): LevelShown | null {
  const [p5, p50, p95] = [levelAt(fan, 0.05, day), levelAt(fan, 0.5, day), levelAt(fan, 0.95, day)];
  return p5 === null || p50 === null || p95 === null ? null : { p5, p50, p95 };
}

/** Indices of the days nearest to these weeks. */
export const daysOfWeeks = (days: readonly number[], weeks: readonly number[]): readonly number[] =>
  weeks.map((week) =>
    days.reduce((best, day, i) => (Math.abs(day - 7 * week) < Math.abs(days[best]! - 7 * week) ? i : best), 0),
  );

/** z of the standard normal distribution at the probabilities of a forecast's lines. */
const Z: Readonly<Record<string, number>> = {
  0.05: -1.6449,
  0.1: -1.2816,
  0.25: -0.6745,
  0.5: 0,
  0.75: 0.6745,
  0.9: 1.2816,
  0.95: 1.6449,
};

/**
 * A line of the forecast at a place between its lines, by a straight line along the normal scale: so soft edges need not
 * be computed and sent one by one. @param z −1.6449 (5th percentile) to 1.6449 (95th)
 */
export function lineAt(fan: Fan, z: number): Float64Array {
  const at = fan.at.map((p) => Z[p] ?? Number.NaN);
  const above = at.findIndex((one) => one >= z);
  const high = above < 0 ? at.length - 1 : above;
  const low = Math.max(0, high - 1);
  const [from, to] = [fan.levels[low]!, fan.levels[high]!];
  const part =
    high === low || !(at[high]! > at[low]!) ? 1 : Math.min(1, Math.max(0, (z - at[low]!) / (at[high]! - at[low]!)));
  return from.map((level, day) => level + part * (to[day]! - level));
}
