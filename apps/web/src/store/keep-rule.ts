import type { CopyInfo } from './contract.js';

/** Kept whatever their age, so that a bad day does not push out the copies of its morning. */
const NEWEST = 3;
const KEPT = { days: 7, weeks: 4, months: 6 } as const;
const DAY_MS = 24 * 3600 * 1000;

// the first of January 1970 was a Thursday; weeks begin on Monday
const weekOf = (at: string): string => String(Math.floor((Date.parse(at) / DAY_MS + 3) / 7));
const BUCKETS = {
  days: (at: string) => at.slice(0, 10),
  weeks: weekOf,
  months: (at: string) => at.slice(0, 7),
} as const;

/** By time, newest first; copies of one second by name. */
export const newestFirst = (copies: readonly CopyInfo[]): CopyInfo[] =>
  [...copies].sort((a, b) => (a.name < b.name ? 1 : -1));

/**
 * Copies to give up: all but the newest of each of the last 7 days, 4 weeks and 6 months that have any. Days without
 * the app do not count, so that a long pause loses nothing.
 */
export function surplus(copies: readonly CopyInfo[]): readonly CopyInfo[] {
  const sorted = newestFirst(copies);
  const kept = new Set(sorted.slice(0, NEWEST));
  for (const kind of ['days', 'weeks', 'months'] as const) {
    const seen = new Set<string>();
    for (const copy of sorted) {
      const bucket = BUCKETS[kind](copy.at);
      if (seen.size < KEPT[kind] && !seen.has(bucket)) kept.add(copy);
      seen.add(bucket);
    }
  }
  return sorted.filter((copy) => !kept.has(copy));
}
