import type { Notice } from '@selenoscope/core';
import { has, t } from '../../base/index.js';

// The core's hints speak to whoever called it, and a caller with a command line gets its options and files named.
const OF_THE_COMMAND = /--\w|mapping file/;

/** What to do about a notice, in words of this app where the core's speak of the command line. */
export function hintOf({ code, hint }: Notice): string {
  const key = `plan.hint-${code.replace(/\./g, '-')}`;
  if (has(key)) return t(key);
  return OF_THE_COMMAND.test(hint) ? '' : hint;
}
