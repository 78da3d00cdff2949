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
