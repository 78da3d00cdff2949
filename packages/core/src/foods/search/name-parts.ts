import { scanWords } from './text.js';
import type { Vocabulary } from './vocabulary.js';

/** Words that only join others. They are not searched, and cost nothing in a name. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(
  'a an and as at by for from in into of on or the to with w made style type types'.split(' '),
);

/** Words that turn the rest of their part around: "cooked, without salt" has no salt. */
const TURNING_WORDS: ReadonlySet<string> = new Set(['without', 'no', 'not', 'non']);

/**
 * Marks what a text says is not there: ["without", "salt"] → ["-salt"], so that "unsalted" and "salted" stay apart.
 * Joining words, and the turning word itself, are left out.
 */
export function turned(words: readonly string[]): string[] {
  const found: string[] = [];
  let without = false;
  for (const word of words) {
    if (TURNING_WORDS.has(word)) without = true;
    else if (!JOINING_WORDS.has(word)) found.push(without ? `-${word}` : word);
  }
  return found;
}

/** How a word stands in a name, as bits. */
export const STANDING = { capitals: 1, brackets: 2, number: 4, turned: 8 } as const;

const NUMBER = /^\d[\d.]*%?$/;
const THREE_CAPITALS = /^[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*$/;
const HAS_CAPITALS = /[A-Z]{2}|[A-Z]['-][A-Z]/;
/** Small plain letters and single spaces: nothing to fold, no brackets, no capitals. */
const SIMPLE = /^ ?[a-z]+(?: [a-z]+)*$/;
/** The same in a name's first part: one capital at the start. */
const SIMPLE_FIRST = /^[A-Z][a-z]+(?: [a-z]+)*$/;

/**
 * Reads parts of names, each different one once: "without salt" stands in hundreds of names, and the 40,000 parts of
 * the two tables are 7,000 different ones. What was read is kept in flat lists, since thousands of small objects cost
 * the garbage collector more than the reading itself.
 */
export class PartReader {
  readonly #vocabulary: Vocabulary;
  readonly #known = new Map<string, number>();
  /** words of all parts, one after the other, and how each stands */
  readonly words: number[] = [];
  readonly standing: number[] = [];
  /** part p is words[starts[p]] … words[starts[p + 1] − 1] */
  readonly starts: number[] = [0];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Number of a part. */
  read(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const part = this.starts.length - 1;
    this.#known.set(text, part);
    if (SIMPLE.test(text)) this.#simple(text.charCodeAt(0) === 32 ? text.slice(1) : text);
    else if (SIMPLE_FIRST.test(text)) this.#simple(text.toLowerCase());
    else this.#scan(text);
    this.starts.push(this.words.length);
    return part;
  }

  #simple(text: string): void {
    for (const word of turned(text.split(' '))) this.#add(word, word.charCodeAt(0) === 45 ? STANDING.turned : 0);
  }

  #scan(text: string): void {
    const capitals = HAS_CAPITALS.test(text);
    let without = false;
    scanWords(text, (word, start, end, inBrackets) => {
      if (TURNING_WORDS.has(word)) without = true;
      else if (JOINING_WORDS.has(word)) return;
      else if (without) this.#add(`-${word}`, STANDING.turned);
      else {
        const shouted = capitals && THREE_CAPITALS.test(text.slice(start, end));
        this.#add(
          word,
          (shouted ? STANDING.capitals : 0) |
            (inBrackets ? STANDING.brackets : 0) |
            (NUMBER.test(word) ? STANDING.number : 0),
        );
      }
    });
  }

  #add(word: string, standing: number): void {
    this.words.push(this.#vocabulary.learn(word));
    this.standing.push(standing);
  }
}
