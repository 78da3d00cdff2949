import type { CandidateRow } from './rows.js';

/** A wish in the person's words, and which foods it lets through. */
export interface Sieve {
  readonly text: string;
  readonly keeps: (row: CandidateRow) => boolean;
}

/**
 * The fewest of the wishes that leave no food among these, in the person's words: taking any one of them back would
 * leave some. Empty where there is no food to begin with.
 */
export function conflictOf(sieves: readonly Sieve[], rows: readonly CandidateRow[]): readonly string[] {
  let kept = sieves;
  for (const sieve of sieves) {
    const without = kept.filter((other) => other !== sieve);
    if (!rows.some((row) => without.every(({ keeps }) => keeps(row)))) kept = without;
  }
  return kept.map(({ text }) => text);
}
