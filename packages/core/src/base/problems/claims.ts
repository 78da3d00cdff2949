import type { WordsFor } from './types.js';

/** What can be wrong with a question about claims. */
export type ClaimsProblem = { code: 'claims.unknown'; came: string; near: readonly string[] };

export const claimsWords: WordsFor<ClaimsProblem> = {
  'claims.unknown': (p) => ({
    message: `There is no claim "${p.came}".`,
    hint: `Claims have a letter and a number${p.near.length === 0 ? '' : `; near it are ${p.near.join(', ')}`}. "selenoscope claims" lists them, and "selenoscope claims --search WORDS" finds them by words.`,
  }),
};
