/** An upper level for selenium that no claim is shown without. */
export interface ClaimUpperLevel {
  readonly authority: string;
  readonly year: number;
  readonly ugPerDay: number;
}

/**
 * Both upper levels for adults, all routes together (requirements.md 1, rules 3 and 6 of the ledger): EFSA 2023, IOM 2000.
 * The page left them out, so they stand under every claim, whatever it is about.
 */
export const CLAIM_UPPER_LEVELS: readonly ClaimUpperLevel[] = [
  { authority: 'EFSA', year: 2023, ugPerDay: 255 },
  { authority: 'IOM', year: 2000, ugPerDay: 400 },
];

const NBSP = '\u00a0';

const levels = CLAIM_UPPER_LEVELS.map(({ authority, year, ugPerDay }) => {
  return `${ugPerDay}${NBSP}µg a day (${authority}${NBSP}${year})`;
});

/** Stands at the end of every opened claim and of the list. */
export const CLAIM_UPPER_LEVELS_WORDS: string = `Both upper levels for adults, all routes together: ${levels.join(' and ')}. They are limits, not aims.`;
