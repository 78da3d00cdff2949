import { language } from '../base/text.js';
import { resaid, resaidChanges } from './book.js';
import { type CoreSentence, foreign, marked, runsOf, type SaidRun } from './marks.js';
import { noted } from './notes.js';
import { type Whose, whoseShown } from './whose.js';

/** What core says: a sentence with its emphasis, words, or several sentences. */
export type OfCore = CoreSentence | string | readonly CoreSentence[];

export interface Told {
  readonly runs: readonly SaidRun[];
  /** where core's own English is shown */
  readonly lang: 'en' | null;
}

const isSeveral = (of: OfCore): of is readonly CoreSentence[] => typeof of !== 'string' && of.some(Array.isArray);
const textOf = (of: OfCore): string => (isSeveral(of) ? of.map(marked).join(' ') : marked(of));

// A full stop, and a new sentence behind it; marks may stand on both sides.
const BETWEEN = /(?<=[.!?][\uE001]?) (?=[\uE000]?[\p{Lu}“\d])/u;

/** In the language in use, sentence by sentence where the whole is not known; null where nothing of it is. */
function whole(text: string, whose: Whose): string | null {
  const found = resaid(text, whose);
  if (found !== null) return found;
  const parts = text.split(BETWEEN);
  if (parts.length < 2) return null;
  const said = parts.map((part) => resaid(part, whose));
  if (said.every((part) => part === null)) return null;
  return said.map((part, i) => part ?? foreign(parts[i]!)).join(' ');
}

/**
 * What core says in the language in use. English is core's own, but where it would address someone else.
 * @param whose `other` for the worked example
 */
export function told(of: OfCore, whose: Whose = whoseShown.value): Told {
  const text = textOf(of);
  const isEnglish = language.value === 'en';
  const said = isEnglish && whose === 'you' ? null : whole(text, whose);
  if (said === null) return english(text);
  const runs = runsOf(said).flatMap((run) => noted(isEnglish ? { ...run, isForeign: false } : run));
  return { runs, lang: isEnglish ? 'en' : null };
}

/** Words that stay English. Where one of their authors' notes is said in the language in use, not all of it is English. */
export function english(text: string): Told {
  const runs = runsOf(text);
  const said = runs.flatMap((run) => noted({ ...run, isForeign: language.value !== 'en' }));
  return said.some(({ isForeign }) => !isForeign) && language.value !== 'en'
    ? { runs: said, lang: null }
    : { runs: said.map((run) => ({ ...run, isForeign: false })), lang: 'en' };
}

/** The same as words alone, for a label. @example saidText(view.scale.label) */
export const saidText = (of: OfCore, whose?: Whose): string =>
  told(of, whose)
    .runs.map(({ text }) => text)
    .join('');

/** The changes of a plan, which are words and no sentence. */
export function toldChanges(of: string): Told {
  const said = language.value === 'en' ? null : resaidChanges(marked(of), 'you');
  return said === null ? { runs: runsOf(marked(of)), lang: 'en' } : { runs: runsOf(said), lang: null };
}
