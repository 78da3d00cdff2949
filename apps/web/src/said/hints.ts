import { has, t } from '../base/text.js';

// A hint of core speaks to whoever called it; a caller with a command line gets its options, programs and files named.
const OF_THE_COMMAND = /--\w|selenoscope |mapping file|person file|of that row|examples\/|`/;

const ownHint = (code: string): string | null => {
  const key = `said.hint-of-${code.replaceAll('.', '-')}`;
  return code !== '' && has(key) ? t(key) : null;
};

/** True where the words of `hintOf` are the app's own, in the language in use already. */
export const isOwnHint = (code: string): boolean => ownHint(code) !== null;

/**
 * What to do about a notice, in words of this app. Where core's name the command, the app has its own, or nothing.
 * @param notice without a code where only core's words are at hand
 */
export function hintOf({ code = '', hint }: { readonly code?: string; readonly hint: string }): string {
  const own = ownHint(code);
  if (own !== null) return own;
  return hint
    .split(/(?<=[.!?]) (?=\p{Lu})/u)
    .filter((sentence) => !OF_THE_COMMAND.test(sentence))
    .join(' ');
}
