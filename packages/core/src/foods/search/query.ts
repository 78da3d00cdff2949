import { log } from '../../base/index.js';
import type { NameIndex } from './name-index.js';
import { JOINING_WORDS, turned } from './name-parts.js';
import { editsAllowed, nearSpellings } from './spelling.js';
import { wordsOf } from './text.js';
import { type FoodWords, type Phrase, standIn } from './words.js';

/** A word of the tables that a typed word may mean, and how likely (1 = the same word). */
export interface Candidate {
  readonly word: number;
  readonly quality: number;
}

/** A typed word. */
export interface Slot {
  readonly text: string;
  /** how much it says: rare words more than common ones, fillers next to nothing */
  readonly weight: number;
  readonly candidates: readonly Candidate[];
  /** bits of FORM_BITS */
  readonly form: number;
  /** exact: in the tables as typed; near: only as a start or with typing errors; unknown: not at all */
  readonly found: 'exact' | 'near' | 'unknown';
  /** true for what is no word of the tables but the beginning of one, and may still be typed */
  readonly isBegun: boolean;
}

/** One way to read a typed text. */
export interface Reading {
  readonly slots: readonly Slot[];
  /** words that the text may begin with */
  readonly first: ReadonlySet<number>;
  /** below 1 where a phrase was replaced by one that may mean something else */
  readonly weight: number;
}

const WEIGHT = { filler: 0.02, form: 0.25, percent: 0.3, descriptor: 0.3, turned: 0.15, least: 0.3 } as const;
const QUALITY = {
  joined: 0.97,
  split: 0.97,
  outsideBrackets: 0.97,
  start: 0.72,
  startGain: 0.2,
  edit: 0.14,
  otherFirstLetter: 0.85,
} as const;
/** More readings than this of one text are never needed, and each costs a pass over the names. */
const MOST_READINGS = 6;
const MOST_CANDIDATES = 4000;
/** Brackets explain, as a rule: "Mayonnaise (more than 70 % fat)". */
const BRACKETS = /\([^)]*\)?|\[[^\]]*\]?/g;
/** Begins a word that is said not to be there. */
const MINUS = 45;
const AMOUNT = /^\d[\d.]*(?:x|g|gr|gm|kg|mg|ml|cl|dl|l|oz|lb|lbs|pc|pcs)?$/;
const PERCENT = /^\d[\d.]*%$/;

/** What follows explains: "Tomato, raw, includes cherry, grape, roma" is a tomato. */
const EXPLAINING_WORDS: ReadonlySet<string> = new Set(['includes', 'include', 'including', 'incl', 'eg']);

/** The words of a typed text that say which food: without explanations, joining words and amounts, if others remain. */
export function meaningfulWords(text: string): string[] {
  const all = wordsOf(text);
  const explained = all.findIndex((word, at) => at > 0 && EXPLAINING_WORDS.has(word));
  const said = explained < 0 ? all : all.slice(0, explained);
  const kept = said.filter((word) => !JOINING_WORDS.has(word) && !AMOUNT.test(word));
  return kept.length > 0 ? kept : said;
}

/** "White, yellow or red": the writer leaves the sort open. */
const leavesSortOpen = (text: string): boolean => / or /i.test(text);

/** Reads typed texts against an index. */
export class QueryReader {
  readonly #index: NameIndex;
  readonly #words: FoodWords;
  readonly #logNames: number;

  constructor(index: NameIndex, words: FoodWords) {
    this.#index = index;
    this.#words = words;
    this.#logNames = log(Math.max(index.foodOf.length, 2));
  }

  /**
   * Every way to read a text, the literal one first.
   * @param typing true while the last word may be unfinished
   */
  readings(text: string, typing: boolean): Reading[] {
    const said = meaningfulWords(text);
    const open = leavesSortOpen(text)
      ? said.filter((word) => !this.#words.descriptors.has(standIn(word, this.#words)))
      : said;
    const typed = open.length > 0 ? open : said;
    if (typed.length === 0) return [];
    const plain = this.#abbreviated(typed);
    const outside = meaningfulWords(text.replace(BRACKETS, ' '));
    const alternatives: { words: readonly string[]; weight: number }[] = [{ words: plain, weight: 1 }];
    if (outside.length > 0 && outside.length < said.length)
      alternatives.push({ words: this.#abbreviated(outside), weight: QUALITY.outsideBrackets });
    for (const split of this.#splits(plain)) alternatives.push(split);
    for (const rephrased of this.#rephrased(plain)) alternatives.push(rephrased);
    return alternatives.slice(0, MOST_READINGS).map(({ words, weight }, at) => {
      const slots = this.#slots(words, typing && at === 0);
      const begin = slots.find((slot) => slot.weight > WEIGHT.filler && slot.candidates.length > 0) ?? slots[0]!;
      return { slots, first: new Set(begin.candidates.map(({ word }) => word)), weight };
    });
  }

  /** "CKD" → "cooked", where the tables have no such word. */
  #abbreviated(typed: readonly string[]): string[] {
    return typed.flatMap((word) => {
      const long = this.#words.abbreviations.get(word);
      return long === undefined || this.#index.vocabulary.find(word) >= 0 ? [word] : [...long];
    });
  }

  /** "coconutmilk" → "coconut milk", for words the tables do not have. */
  #splits(typed: readonly string[]): { words: readonly string[]; weight: number }[] {
    const { vocabulary } = this.#index;
    const at = typed.findIndex((word) => word.length >= 6 && vocabulary.find(word) < 0);
    if (at < 0) return [];
    const word = typed[at]!;
    let best: readonly [string, string] | null = null;
    let bestNames = 0;
    for (let cut = 3; cut <= word.length - 3; cut++) {
      const parts = [word.slice(0, cut), word.slice(cut)] as const;
      const names = Math.min(...parts.map((part) => this.#namesWith(vocabulary.find(part))));
      if (names > bestNames) {
        best = parts;
        bestNames = names;
      }
    }
    return best === null
      ? []
      : [{ words: [...typed.slice(0, at), ...best, ...typed.slice(at + 1)], weight: QUALITY.split }];
  }

  #rephrased(typed: readonly string[]): { words: readonly string[]; weight: number }[] {
    const standing = typed.map((word) => standIn(word, this.#words));
    let open: { words: string[]; weight: number; changed: boolean }[] = [{ words: [], weight: 1, changed: false }];
    let i = 0;
    while (i < standing.length) {
      const fitting = this.#phrasesAt(standing, i);
      if (fitting.length === 0) {
        for (const reading of open) reading.words.push(typed[i]!);
        i++;
        continue;
      }
      open = open
        .flatMap((reading) =>
          fitting.map((phrase) => ({
            words: [...reading.words, ...phrase.to],
            weight: reading.weight * phrase.weight,
            changed: true,
          })),
        )
        .slice(0, MOST_READINGS);
      i += fitting[0]!.from.length;
    }
    return open.filter((reading) => reading.changed);
  }

  /** The longest phrases that start at a place; several if a phrase has several meanings. */
  #phrasesAt(standing: readonly string[], at: number): Phrase[] {
    const fitting = (this.#words.phrases.get(standing[at]!) ?? []).filter((phrase) =>
      phrase.from.every((word, k) => standing[at + k] === word),
    );
    return fitting.filter((phrase) => phrase.from.length === fitting[0]!.from.length);
  }

  #namesWith(word: number): number {
    const { starts } = this.#index;
    return word < 0 ? 0 : starts[word + 1]! - starts[word]!;
  }

  #slots(words: readonly string[], typing: boolean): Slot[] {
    const { vocabulary } = this.#index;
    const meant = turned(words);
    // a word said twice is said once ("chickpeas (garbanzo)"); "a" and "no" alone are the beginnings of words
    const distinct = new Map((meant.length > 0 ? meant : words).map((word) => [standIn(word, this.#words), word]));
    const typed = [...distinct.values()];
    return typed.map((text, at) => {
      const candidates = new Map<number, number>();
      const offer = (word: number, quality: number): void => {
        if (word >= 0 && quality > (candidates.get(word) ?? 0)) candidates.set(word, quality);
      };
      const exact = vocabulary.find(text);
      offer(exact, 1);
      for (const joined of [`${text}${typed[at + 1] ?? ''}`, `${typed[at - 1] ?? ''}${text}`]) {
        if (joined.length > text.length) offer(vocabulary.find(joined), QUALITY.joined);
      }
      const unfinished = typing && at === typed.length - 1;
      if (unfinished || candidates.size === 0) this.#offerStarts(text, offer);
      const isBegun = unfinished && exact < 0 && candidates.size > 0;
      if (candidates.size === 0) this.#offerNear(text, offer);
      const standing = standIn(text, this.#words);
      const form = this.#words.forms.get(standing) ?? 0;
      return {
        text: standing,
        weight: this.#weight(standing, text, form, exact),
        candidates: [...candidates]
          .map(([word, quality]) => ({ word, quality }))
          .sort((a, b) => b.quality - a.quality || a.word - b.word)
          .slice(0, MOST_CANDIDATES),
        form,
        found: exact >= 0 ? 'exact' : candidates.size > 0 ? 'near' : 'unknown',
        isBegun,
      };
    });
  }

  #offerStarts(text: string, offer: (word: number, quality: number) => void): void {
    const { vocabulary } = this.#index;
    const { sorted } = vocabulary;
    for (let s = vocabulary.lowerBound(text); s < sorted.length && sorted[s]!.startsWith(text); s++) {
      offer(vocabulary.find(sorted[s]!), QUALITY.start + (QUALITY.startGain * text.length) / sorted[s]!.length);
    }
  }

  #offerNear(text: string, offer: (word: number, quality: number) => void): void {
    const { vocabulary } = this.#index;
    for (const near of nearSpellings(vocabulary, text, editsAllowed(text.length))) {
      const start = near.whole ? 1 : QUALITY.start + (QUALITY.startGain * text.length) / near.length;
      const first = vocabulary.text(near.word).charCodeAt(0) === text.charCodeAt(0) ? 1 : QUALITY.otherFirstLetter;
      offer(near.word, (1 - QUALITY.edit * near.edits) * start * first);
    }
  }

  #weight(standing: string, text: string, form: number, exact: number): number {
    if (this.#words.fillers.has(standing) || this.#words.measures.has(standing)) return WEIGHT.filler;
    if (form !== 0) return WEIGHT.form;
    if (PERCENT.test(text)) return WEIGHT.percent;
    if (text.charCodeAt(0) === MINUS) return WEIGHT.turned;
    if (this.#words.descriptors.has(standing)) return WEIGHT.descriptor;
    const names = this.#namesWith(exact);
    const rarity = names === 0 ? 1 : 1 - log(names) / this.#logNames;
    return WEIGHT.least + (1 - WEIGHT.least) * rarity;
  }
}
