// Words for numbers, in one shape. A language file may add its own under `diary.more-number-words`
// ("2: zwei; 1/2: halb halbe; 12x: dutzend; few: paar einige; and: und").

/** What a typed word says of a number. */
export type NumberWord =
  | { readonly kind: 'count' | 'part' | 'times'; readonly value: number }
  /** some: no number ("a few"); and: between a number and a part ("one and a half") */
  | { readonly kind: 'few' | 'and' };
export type NumberWords = ReadonlyMap<string, NumberWord>;
export type ReadNumber = (text: string) => number | null;

const ENGLISH = `1: one a an; 2: two; 3: three; 4: four; 5: five; 6: six; 7: seven; 8: eight; 9: nine; 10: ten; 11: eleven;
12: twelve; 1/2: half halves; 1/3: third thirds; 1/4: quarter quarters; 2x: couple pair; 12x: dozen; few: few some several;
and: and`;

/** @param more words of the reader's language, as the language file gives them */
export function numberWords(more = ''): NumberWords {
  const words = new Map<string, NumberWord>();
  for (const line of `${ENGLISH};${more}`.split(';')) {
    const [means = '', names = ''] = line.split(':').map((part) => part.trim());
    const word = meaning(means);
    if (word !== null) for (const name of names.toLowerCase().split(/\s+/)) if (name !== '') words.set(name, word);
  }
  return words;
}

function meaning(text: string): NumberWord | null {
  if (text === 'few' || text === 'and') return { kind: text };
  const [, top, bottom, times] = /^(\d+(?:\.\d+)?)(?:\/(\d+))?(x)?$/.exec(text) ?? [];
  if (top === undefined) return null;
  const value = Number(top) / Number(bottom ?? 1);
  return { kind: times ? 'times' : value < 1 ? 'part' : 'count', value };
}

const SIGNS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };

/** A number in digits: "1.5", "1/2", "½", "1½", "2x". */
export function digitsOf(token: string, read: ReadNumber): number | null {
  const times = /^(?:x|×)?(.+?)(?:x|×)?$/i.exec(token)?.[1] ?? token;
  const [, whole, top, bottom] = /^(?:(\d+)-)?(\d+)\/(\d+)$/.exec(times) ?? [];
  if (Number(bottom) > 0) return Number(whole ?? 0) + Number(top) / Number(bottom);
  const mixed = /^(\d*)([½¼¾⅓⅔])$/.exec(times);
  if (mixed) return Number(mixed[1] || 0) + SIGNS[mixed[2]!]!;
  const value = read(times);
  return value !== null && value > 0 ? value : null;
}

/** Words that go with a number in the name of a food: "half and half", "half fat milk", "five spice", "two percent milk". */
const NAMED = {
  part: new Set(['and', '&', 'fat', 'cream', 'skimmed', 'pounder']),
  count: new Set([
    'percent',
    'per',
    'grain',
    'grains',
    'bean',
    'cheese',
    'spice',
    'musketeers',
    'up',
    'leches',
    'quesos',
  ]),
};
/** Words between a number or measure and its food. */
export const JOINING = new Set(['of', 'the', 'de', 'del', 'von', 'vom']);

export interface Quantity {
  /** null: some, and not how much */
  readonly value: number | null;
  /** tokens it took */
  readonly took: number;
  /** true where it was written out, and so may be part of a name */
  readonly isWord: boolean;
}

/**
 * The number that begins at a token, or null.
 * @example quantityAt(['half', 'a', 'dozen', 'eggs'], 0, numberWords(), Number) // { value: 6, took: 3, isWord: true }
 */
export function quantityAt(
  tokens: readonly string[],
  at: number,
  words: NumberWords,
  read: ReadNumber,
): Quantity | null {
  const lower = tokens.map((token) => token.toLowerCase());
  const wordAt = (i: number): NumberWord | undefined => words.get(lower[i] ?? '');
  const isOne = (i: number): boolean => {
    const word = wordAt(i);
    return word?.kind === 'count' && word.value === 1;
  };
  /** past "of", "de una", "a" */
  const pastJoining = (i: number): number => {
    let past = i;
    while (JOINING.has(lower[past] ?? '')) past++;
    return isOne(past) ? past + 1 : past;
  };
  const timesFrom = (value: number, from: number, isWord: boolean): Quantity => {
    const past =
      wordAt(from)?.kind === 'times' ? from : isOne(from) && wordAt(from + 1)?.kind === 'times' ? from + 1 : -1;
    const times = past < 0 ? undefined : wordAt(past);
    return times?.kind === 'times'
      ? { value: value * times.value, took: past + 1 - at, isWord: true }
      : { value, took: from - at, isWord };
  };

  const word = wordAt(at);
  const digits = word ? null : digitsOf(lower[at]!, read);
  if (word?.kind === 'few') return { value: null, took: 1, isWord: true };
  if (word?.kind === 'times') return { value: word.value, took: 1, isWord: true };
  if (word?.kind === 'part') {
    if (NAMED.part.has(lower[at + 1] ?? '')) return null;
    const times = timesFrom(word.value, at + 1, true);
    return times.took > 1 ? times : { ...times, took: pastJoining(at + 1) - at };
  }
  const value = word?.kind === 'count' ? word.value : digits;
  if (value === null) return null;
  if (word && NAMED.count.has(lower[at + 1] ?? '')) return null;
  const next = wordAt(at + 1);
  if (isOne(at) && next?.kind === 'few') return { value: null, took: 2, isWord: true };
  // "three quarters", "ein halber", "un cuarto"
  if (next?.kind === 'part' && !NAMED.part.has(lower[at + 2] ?? '')) {
    const parts = timesFrom(value * next.value, at + 2, true);
    return parts.took > 2 ? parts : { ...parts, took: pastJoining(at + 2) - at };
  }
  // "1 1/2", "2 ½"
  const rest = digits !== null && Number.isInteger(digits) && /^(\d+\/\d+|[½¼¾⅓⅔])$/.test(lower[at + 1] ?? '');
  if (rest) return { value: value + digitsOf(lower[at + 1]!, read)!, took: 2, isWord: false };
  const and = partAfterAnd(lower, at + 1, words);
  if (and !== null) return { value: value + and.value, took: 1 + and.took, isWord: word !== undefined };
  return timesFrom(value, at + 1, word !== undefined);
}

/** "and a half", "y medio". */
export function partAfterAnd(
  tokens: readonly string[],
  at: number,
  words: NumberWords,
): { readonly value: number; readonly took: number } | null {
  const wordAt = (i: number): NumberWord | undefined => words.get(tokens[i]?.toLowerCase() ?? '');
  if (wordAt(at)?.kind !== 'and') return null;
  const one = wordAt(at + 1);
  const skipped = one?.kind === 'count' && one.value === 1 ? 2 : 1;
  const part = wordAt(at + skipped);
  return part?.kind === 'part' ? { value: part.value, took: skipped + 1 } : null;
}
