import { singular } from './singular.js';
import { wordsOf } from './text.js';

/** What a row of the food words says. */
export const WORD_KINDS = [
  'abbreviation',
  'plural',
  'same',
  'means',
  'plain',
  'filler',
  'descriptor',
  'form',
  'cost',
  'category',
  'group',
  'measure',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/**
 * One row of `tables/food-words*.csv`: text by column name (kind, text, means, weight, note). `weight` may be empty;
 * `means` too, where the kind needs none.
 */
export type FoodWordRow = Readonly<Record<string, string>>;
export type FoodWordRows = readonly FoodWordRow[];

/** How a food is done, as bits: a name may be both smoked and canned. */
export const FORM_BITS = {
  raw: 1,
  cooked: 2,
  roasted: 4,
  boiled: 8,
  fried: 16,
  canned: 32,
  dried: 64,
  frozen: 128,
  smoked: 256,
  pickled: 512,
  toasted: 1024,
} as const;
export type FormName = keyof typeof FORM_BITS;
/** Every form in which heat was used. */
export const ANY_COOKED = FORM_BITS.cooked | FORM_BITS.roasted | FORM_BITS.boiled | FORM_BITS.fried | FORM_BITS.toasted;

/**
 * Weight of an everyday name that is not the first thing meant. In the table "~" marks a second sense ("~milk" at 2 %
 * milk), "?" the nearest that the tables have to a food they lack ("?crumpet" at the English muffin).
 */
export const SENSES = { second: 0.94, nearest: 0.86 } as const;

/** A phrase that means other words in the tables: "semi skimmed milk" → "milk reduced fat". */
export interface Phrase {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly weight: number;
}

/** The food words, ready to be asked. Keys are singular, folded words. */
export interface FoodWords {
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
  readonly irregular: ReadonlyMap<string, string>;
  /** word → the word that stands for it and all its equals */
  readonly same: ReadonlyMap<string, string>;
  /** phrases by their first word, longest first */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** everyday names by food id, as the table writes them: "milk|whole milk|~semi skimmed milk" (see SENSES) */
  readonly everyday: ReadonlyMap<string, string>;
  readonly fillers: ReadonlySet<string>;
  /** words that say which sort, not which food: "salted", "lean", "red"; they weigh less in a query */
  readonly descriptors: ReadonlySet<string>;
  /** words for a household measure: a filler that also says which measure the food should own */
  readonly measures: ReadonlySet<string>;
  readonly forms: ReadonlyMap<string, number>;
  /** cost of a word that a name has and nobody asked for */
  readonly costs: ReadonlyMap<string, number>;
  /** the same for the foods of some groups only: word → group → cost */
  readonly groupCosts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** first parts of names that say the kind of food, not the food ("fish", "spices"), with what they cost */
  readonly categories: ReadonlyMap<string, number>;
  /** factor on the score of the foods of a group: baby food is rarely what is meant */
  readonly groupPriors: ReadonlyMap<string, number>;
}

const number = (text: string, otherwise: number): number => {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? otherwise : value;
};

/** The word that stands for all forms of a word: singular, then its equal ("courgettes" → "zucchini"). */
export function standIn(word: string, words: StandIns): string {
  const one = singular(word, words.irregular);
  return words.same.get(one) ?? one;
}

/** Next to nothing: who asks for salmon need not say that it is a fish. */
const CATEGORY_COST = 0.02;

/** Reads the rows of the food words. Rows of an unknown kind are left alone, so that a newer table does no harm. */
export function readFoodWords(rows: FoodWordRows): FoodWords {
  const byKind = new Map<string, FoodWordRow[]>(WORD_KINDS.map((kind) => [kind, []]));
  for (const row of rows) byKind.get(row['kind']!)?.push(row);
  const of = (kind: WordKind): FoodWordRow[] => byKind.get(kind)!;
  const irregular = new Map(of('plural').map((row) => [row['text']!, row['means']!]));
  const one = (word: string): string => singular(word, irregular);
  const same = new Map(of('same').map((row) => [one(row['text']!), one(row['means']!)]));
  const words = { irregular, same };
  const costs = readCosts(of('cost'), words);
  return {
    abbreviations: new Map(of('abbreviation').map((row) => [row['text']!, wordsOf(row['means']!)])),
    irregular,
    same,
    phrases: readPhrases(of('means'), words),
    everyday: new Map(of('plain').map((row) => [row['means']!, row['text']!])),
    fillers: new Set(of('filler').map((row) => standIn(row['text']!, words))),
    descriptors: new Set(of('descriptor').map((row) => standIn(row['text']!, words))),
    measures: new Set(of('measure').map((row) => standIn(row['text']!, words))),
    forms: new Map(of('form').map((row) => [standIn(row['text']!, words), FORM_BITS[row['means']! as FormName] ?? 0])),
    costs: costs.everywhere,
    groupCosts: costs.inGroups,
    categories: new Map(of('category').map((row) => [row['text']!, number(row['weight']!, CATEGORY_COST)])),
    groupPriors: new Map(of('group').map((row) => [row['text']!, number(row['weight']!, 1)])),
  };
}

type StandIns = Pick<FoodWords, 'irregular' | 'same'>;

function readPhrases(rows: FoodWordRows, words: StandIns): Map<string, Phrase[]> {
  const standFor = (text: string): string[] => wordsOf(text).map((word) => standIn(word, words));
  const phrases = new Map<string, Phrase[]>();
  for (const row of rows) {
    const from = standFor(row['text']!);
    const first = from[0];
    if (first === undefined) continue;
    const phrase = { from, to: standFor(row['means']!), weight: number(row['weight']!, 1) };
    const list = phrases.get(first);
    if (list === undefined) phrases.set(first, [phrase]);
    else list.push(phrase);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.from.length - a.from.length);
  return phrases;
}

function readCosts(
  rows: FoodWordRows,
  words: StandIns,
): { everywhere: Map<string, number>; inGroups: Map<string, Map<string, number>> } {
  const everywhere = new Map<string, number>();
  const inGroups = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const word = standIn(row['text']!, words);
    const cost = number(row['weight']!, 0);
    if (row['means']! === '') everywhere.set(word, cost);
    else {
      const ofWord = inGroups.get(word) ?? new Map<string, number>();
      for (const group of row['means']!.split(' ')) ofWord.set(group, cost);
      inGroups.set(word, ofWord);
    }
  }
  return { everywhere, inGroups };
}
