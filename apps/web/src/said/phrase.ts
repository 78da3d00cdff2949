import { markedTemplate } from './marks.js';

/** A text of the book as it is looked for: what stands fast, and what is put in between. */
export interface Phrase {
  readonly key: string;
  readonly parts: readonly Part[];
  /** letters that stand fast: the more, the surer it is meant */
  readonly weight: number;
}
type Part = { readonly fast: string } | { readonly name: string };

export const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');

export function phraseOf(key: string, english: string): Phrase {
  const parts = spaced(markedTemplate(english))
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part): Part => (/^\{\w+\}$/.test(part) ? { name: part.slice(1, -1) } : { fast: part }));
  const weight = parts.reduce((sum, part) => sum + ('fast' in part ? part.fast.length : 0), 0);
  return { key, parts, weight };
}

export type Values = Readonly<Record<string, string>>;
/** What a value is in the language in use; null where it is not one. */
export type WordsOf = (name: string, text: string) => string | null;

/** True where a text may be this phrase: it begins, goes on and ends so. */
function mayBe({ parts }: Phrase, text: string): boolean {
  let from = 0;
  for (const [i, part] of parts.entries()) {
    if (!('fast' in part)) continue;
    if (i === 0 && !text.startsWith(part.fast)) return false;
    if (i === parts.length - 1 && !text.endsWith(part.fast)) return false;
    const at = text.indexOf(part.fast, from);
    if (at < 0) return false;
    from = at + part.fast.length;
  }
  return true;
}

const SLOW = /^(said|list|rows|changes)/;
/** A phrase with next to no fast words is sought only in what is short: it may be anywhere. */
const LEAST_FAST = 4;
const SHORT = 90;

/** The values of a phrase in a text, each in the language in use; null where the text is not this phrase. */
export function valuesIn(phrase: Phrase, text: string, wordsOf: WordsOf): Values | null {
  const isAnywhere = phrase.weight < LEAST_FAST && !phrase.parts.some((part) => 'name' in part && part.name === 'rows');
  if (isAnywhere && text.length > SHORT) return null;
  if (!mayBe(phrase, text)) return null;
  const { parts } = phrase;
  const from = (i: number, at: number): Values | null => {
    const part = parts[i];
    if (part === undefined) return at === text.length ? {} : null;
    if ('fast' in part) return text.startsWith(part.fast, at) ? from(i + 1, at + part.fast.length) : null;
    const next = parts[i + 1];
    const ends = next === undefined ? [text.length] : 'fast' in next ? endsAt(text, next.fast, at) : [];
    for (const end of ends) {
      // what is quick to tell first: a number refuses at once, a phrase within looks the whole book through
      const isQuick = !SLOW.test(part.name);
      const value = isQuick ? wordsOf(part.name, text.slice(at, end)) : undefined;
      if (value === null) continue;
      const rest = from(i + 1, end);
      if (rest === null) continue;
      const found = value ?? wordsOf(part.name, text.slice(at, end));
      if (found !== null) return { [part.name]: found, ...rest };
    }
    return null;
  };
  return from(0, 0);
}

function endsAt(text: string, fast: string, from: number): readonly number[] {
  const ends: number[] = [];
  for (let at = text.indexOf(fast, from + 1); at >= 0; at = text.indexOf(fast, at + 1)) ends.push(at);
  return ends;
}
