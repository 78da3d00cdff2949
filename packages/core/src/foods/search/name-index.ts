import type { Vocabulary } from './vocabulary.js';

/** Where a name comes from. */
export const NAME_KINDS = { table: 0, other: 1, everyday: 2 } as const;
/** Costs are whole hundredths, so that a packed index and a fresh one give the same scores. */
export const COST_UNIT = 100;

/**
 * All names of all foods, and for each word the names that have it. Foods, names and words are numbers, and everything
 * known about them stands in arrays under that number: it can be written to a file and read back without making objects.
 */
export interface NameIndex {
  readonly vocabulary: Vocabulary;
  readonly foodOf: Int32Array;
  /** the table's own name of a food, by food */
  readonly tableNameOf: Int32Array;
  readonly kindOf: Uint8Array;
  /** cost of all words of the name together, in hundredths */
  readonly costOf: Uint16Array;
  /** what a name takes over of the cost of the table's name, in hundredths */
  readonly inheritedOf: Uint16Array;
  /** the word a name begins with, −1 if it has none: "milk chocolate" is not "chocolate milk" */
  readonly firstWordOf: Int32Array;
  /** bits of FORM_BITS */
  readonly formsOf: Uint16Array;
  /** factor on the score: food group, language, second sense */
  readonly factorOf: Float32Array;
  /** names of word w: postings[starts[w]] … postings[starts[w + 1] − 1], with what the word costs in that name */
  readonly starts: Int32Array;
  readonly postings: Int32Array;
  readonly postingCosts: Uint8Array;
  /** by food: 1 where it has an everyday name */
  readonly everyday: Uint8Array;
  /** by food: 1 where its selenium is known */
  readonly hasSelenium: Uint8Array;
  /** by food: the same number for foods of the same group */
  readonly groupOf: Uint16Array;
}
