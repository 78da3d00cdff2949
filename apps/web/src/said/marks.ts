// Emphasis and foreign words as single characters while a sentence is one string; taken out of whatever comes from outside.
const STRONG = ['\uE000', '\uE001'] as const;
const FOREIGN = ['\uE002', '\uE003'] as const;
const ANY = /[\uE000-\uE003]/g;

/** A part of a sentence as core gives it. */
export type CoreRun = string | { readonly strong: string };
export type CoreSentence = readonly CoreRun[];

/** A part of a sentence as it is shown. */
export interface SaidRun {
  readonly text: string;
  readonly isStrong: boolean;
  /** English in a sentence of another language: the name of a food, a source */
  readonly isForeign: boolean;
}

const bare = (text: string): string => text.replace(ANY, '');
export const strong = (text: string): string => `${STRONG[0]}${text}${STRONG[1]}`;
export const foreign = (text: string): string => `${FOREIGN[0]}${text.replace(/[\uE002\uE003]/g, '')}${FOREIGN[1]}`;

/** A sentence of core as one string. */
export const marked = (of: CoreSentence | string): string =>
  typeof of === 'string'
    ? bare(of)
    : of.map((run) => (typeof run === 'string' ? bare(run) : strong(bare(run.strong)))).join('');

/** A text of the language file with its `<b>` as marks. */
export const markedTemplate = (text: string): string => text.replaceAll('<b>', STRONG[0]).replaceAll('</b>', STRONG[1]);

/** What is put together, in runs. */
export function runsOf(text: string): readonly SaidRun[] {
  const runs: SaidRun[] = [];
  let [isStrong, isForeign] = [false, false];
  for (const part of text.split(/([\uE000-\uE003])/)) {
    if (part === STRONG[0] || part === STRONG[1]) isStrong = part === STRONG[0];
    else if (part === FOREIGN[0] || part === FOREIGN[1]) isForeign = part === FOREIGN[0];
    else if (part !== '') runs.push({ text: part, isStrong, isForeign });
  }
  return runs;
}
