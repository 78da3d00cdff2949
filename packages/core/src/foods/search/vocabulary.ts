/** A vocabulary as lists, for writing and reading. */
export interface VocabularyLists {
  /** in order of their characters */
  readonly spellings: readonly string[];
  /** the word each spelling stands for */
  readonly words: Int32Array;
  /** text of each word: singular, folded */
  readonly texts: readonly string[];
}

/**
 * Every spelling that occurs in a name, and the word it stands for.
 *
 * A *spelling* is a word as written ("courgettes"); a *word* is a number that all its forms and equals share
 * ("zucchini"). Spellings are kept sorted for prefix and typing-error lookup; a fresh vocabulary sorts them at the first
 * such lookup.
 */
export class Vocabulary {
  readonly #wordOfSpelling = new Map<string, number>();
  readonly #wordOfText = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #standIn: (spelling: string) => string;
  #sorted: readonly string[] | null = null;
  #shared: Uint8Array | null = null;

  /** @param standIn the text of the word that a spelling stands for */
  constructor(standIn: (spelling: string) => string, known?: VocabularyLists) {
    this.#standIn = standIn;
    if (known === undefined) return;
    for (let word = 0; word < known.texts.length; word++) this.#wordOfText.set(known.texts[word]!, word);
    for (let s = 0; s < known.spellings.length; s++) this.#wordOfSpelling.set(known.spellings[s]!, known.words[s]!);
    this.#texts = [...known.texts];
    this.#sorted = known.spellings;
  }

  /** Number of words. */
  get size(): number {
    return this.#texts.length;
  }

  /** The word a spelling stands for, made if it is new. */
  learn(spelling: string): number {
    const known = this.#wordOfSpelling.get(spelling);
    if (known !== undefined) return known;
    const text = this.#standIn(spelling);
    let word = this.#wordOfText.get(text);
    if (word === undefined) {
      word = this.#texts.length;
      this.#wordOfText.set(text, word);
      this.#texts.push(text);
    }
    this.#wordOfSpelling.set(spelling, word);
    this.#sorted = null;
    return word;
  }

  /** Also learns the equals of known words, so that "courget" finds zucchini. */
  learnEquals(equals: ReadonlyMap<string, string>): void {
    for (const [spelling, standsFor] of equals) if (this.#wordOfText.has(standsFor)) this.learn(spelling);
  }

  /** The word a spelling stands for, −1 if no name has it in any form. */
  find(spelling: string): number {
    return this.#wordOfSpelling.get(spelling) ?? this.#wordOfText.get(this.#standIn(spelling)) ?? -1;
  }

  /** Text of a word: singular, folded. */
  text(word: number): string {
    return this.#texts[word]!;
  }

  /** Spellings in order of their characters. */
  get sorted(): readonly string[] {
    if (this.#sorted === null) {
      this.#sorted = [...this.#wordOfSpelling.keys()].sort();
      this.#shared = null;
    }
    return this.#sorted;
  }

  /** How many characters each sorted spelling shares with the one before. */
  get shared(): Uint8Array {
    const { sorted } = this;
    this.#shared ??= sharedStarts(sorted);
    return this.#shared;
  }

  /** Place of the first sorted spelling that is not below `text`. */
  lowerBound(text: string): number {
    const list = this.sorted;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]! < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  lists(): VocabularyLists {
    const spellings = this.sorted;
    return {
      spellings,
      words: Int32Array.from(spellings, (spelling) => this.#wordOfSpelling.get(spelling)!),
      texts: this.#texts,
    };
  }
}

function sharedStarts(sorted: readonly string[]): Uint8Array {
  const shared = new Uint8Array(sorted.length);
  for (let i = 1; i < sorted.length; i++) {
    const a = sorted[i - 1]!;
    const b = sorted[i]!;
    const n = Math.min(a.length, b.length, 255);
    let k = 0;
    while (k < n && a.charCodeAt(k) === b.charCodeAt(k)) k++;
    shared[i] = k;
  }
  return shared;
}
