// The food tables are in English. A language file names everyday foods under `diary.more-food-words`
// ("wholemeal bread: vollkornbrot; cheddar: cheddar cheddarkäse"; a name of two words is written "rote_bete").

/** Words of a language and what the tables call them. */
export type FoodWords = ReadonlyMap<string, string>;

/** Letters without their accents, so that "jamon" and "kase" find what "jamón" and "käse" find. */
const bare = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');

/** @param list as a language file gives it; empty in English */
export function foodWords(list: string): FoodWords {
  const words = new Map<string, string>();
  for (const line of list.split(';')) {
    const [english = '', names = ''] = line.split(':').map((part) => part.trim());
    for (const name of names.split(/\s+/))
      if (name !== '' && english !== '') words.set(bare(name.replaceAll('_', ' ')), english);
  }
  return words;
}

/** True where a text is one of these names, all of it. */
export const isNamed = (text: string, words: FoodWords): boolean => words.has(bare(text));

const MOST_WORDS = 3;
/** A word that is still being typed is guessed from here on. */
const LEAST_LETTERS = 3;

/** The shortest name that begins so: what is most likely being typed. */
function begunBy(start: string, words: FoodWords): string | undefined {
  let best: string | undefined;
  for (const name of words.keys()) if (name.startsWith(start) && (!best || name.length < best.length)) best = name;
  return best && words.get(best);
}

/**
 * What was typed, with the words of a language put into those of the tables; unknown words stay.
 * @example inEnglish('Vollkornbrot', foodWords('wholemeal bread: vollkornbrot')) // "wholemeal bread"
 */
export function inEnglish(query: string, words: FoodWords): string {
  if (words.size === 0) return query;
  const typed = query.split(/\s+/).filter((one) => one !== '');
  const said: string[] = [];
  for (let at = 0; at < typed.length; ) {
    let taken = 0;
    for (let count = Math.min(MOST_WORDS, typed.length - at); count > 0 && taken === 0; count--) {
      const phrase = bare(typed.slice(at, at + count).join(' '));
      const isLast = at + count === typed.length;
      const english =
        words.get(phrase) ?? (isLast && phrase.length >= LEAST_LETTERS ? begunBy(phrase, words) : undefined);
      if (english === undefined) continue;
      said.push(english);
      taken = count;
    }
    if (taken === 0) said.push(typed[at]!);
    at += Math.max(taken, 1);
  }
  return said.join(' ');
}

/** A name as someone else wrote it, word for word: nothing is guessed. */
export interface Translated {
  readonly english: string;
  /** how many of its words were put into English, and how many it has */
  readonly known: number;
  readonly of: number;
}

/**
 * A written name with the words of a language put into those of the tables.
 * @example translated('Lachs, geräuchert', words) // { english: 'salmon smoked', known: 2, of: 2 }
 */
export function translated(text: string, words: FoodWords): Translated {
  const written = text
    // "Scheibe(n)"
    .replace(/\(\p{Ll}{1,2}\)/gu, '')
    .split(/[\s,;()/]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word !== '');
  const said: string[] = [];
  let known = 0;
  for (let at = 0; at < written.length; ) {
    let count = Math.min(MOST_WORDS, written.length - at);
    const phrase = () => words.get(bare(written.slice(at, at + count).join(' ')));
    while (count > 1 && phrase() === undefined) count--;
    const english = phrase();
    said.push(english ?? written[at]!);
    if (english !== undefined) known += count;
    at += count;
  }
  return { english: said.join(' '), known, of: written.length };
}
