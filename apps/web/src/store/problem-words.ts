import type { ProblemCode, Refused } from './check.js';

/** Why a file cannot be used. `code` and `expected` are for words in other languages (`store.problem.CODE`). */
export interface FileProblem {
  readonly message: string;
  readonly hint: string;
  /** where in the file; empty: all of it */
  readonly path: string;
  readonly code: ProblemCode;
  readonly expected: string;
}

const AS_SAVED = 'Take the file as it was saved, or another copy of it. Nothing here was changed.';

const WORDS: Readonly<Record<ProblemCode, readonly [message: string, hint: string]>> = {
  'not-json': ['This file ends too early or is damaged.', AS_SAVED],
  'not-a-file': [
    'This is not a file of Selenoscope.',
    'Its first field is “schema”. A diary of another app goes to Import.',
  ],
  newer: [
    'A newer version of Selenoscope saved this file ({expected}).',
    'Load this page again while online, then open the file.',
  ],
  missing: ['{path} is missing.', AS_SAVED],
  'unknown-field': ['{path} is not known here, and nothing is left out silently.', AS_SAVED],
  'wrong-kind': ['{path} is not {expected}.', AS_SAVED],
  'out-of-range': ['{path} is not {expected}.', AS_SAVED],
  twice: ['{path} is there twice: {expected}.', AS_SAVED],
};

export function problemOf({ code, path, expected }: Refused): FileProblem {
  const filled = (words: string) =>
    words.replace(/\{(path|expected)\}/g, (_, name: string) => (name === 'path' ? path : expected));
  const [message, hint] = WORDS[code];
  return { message: filled(message), hint: filled(hint), path, code, expected };
}
