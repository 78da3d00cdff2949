import { COST_UNIT, NAME_KINDS, type NameIndex } from './name-index.js';
import type { Reading, Slot } from './query.js';
import { ANY_COOKED, FORM_BITS } from './words.js';

/** A food found, with what its score was made of. */
export interface RankedFood {
  readonly food: number;
  /** 0 to 1 */
  readonly score: number;
  /** share of the typed text, by weight, that the name answers (0 to 1) */
  readonly covered: number;
  /** cost of the words of the name that were not asked for */
  readonly unasked: number;
  /** where the name came from: NAME_KINDS */
  readonly kind: number;
  /** factor of the name: below 1 for a second sense, the nearest thing, a name in another language, a rare food group */
  readonly sense: number;
  /** the reading of the text under which it was found */
  readonly reading: Reading;
}

/** How fast the score falls with the cost of words nobody asked for. */
const UNASKED = 0.5;
/** Another form of the same doing: "grilled" asked, "cooked" or "roasted" in the table. */
const FORM_FIT = { general: 0.85, other: 0.65, dry: 0.5 } as const;
/** Asked raw, found cooked, or the other way. */
const FORM_CONFLICT = 0.6;
/** A word that only the table's name of the food answers, not the name that was found. */
const BORROWED = 0.97;
/** Begins with another word than the text: "milk chocolate" for "chocolate milk". */
const OTHER_ORDER = 0.98;
/** An everyday food before its rare relatives, a known selenium value before an unknown one, all else equal. */
const FACTOR = { notEveryday: 0.94, noSelenium: 0.97 } as const;
/** Among equals the name that people use decides: "baked potato with skin" is no "Potatoes, baked, skin". */
const NOT_EVERYDAY_NAME = 0.99;

/** A word in so many names says little; it opens no new names where the other words have found some. */
const BROAD = 20_000;
const ENOUGH = 100;
/** Words of a text that are looked at: as many as there are bits in a number. */
const MOST_SLOTS = 30;

function formFit(asked: number, has: number): number {
  if ((asked & has) !== 0) return 1;
  // dried beans are what the tables call raw
  if (asked === FORM_BITS.dried && (has & FORM_BITS.raw) !== 0) return FORM_FIT.dry;
  if ((asked & ANY_COOKED) === 0 || (has & ANY_COOKED) === 0) return 0;
  return asked === FORM_BITS.cooked || (has & FORM_BITS.cooked) !== 0 ? FORM_FIT.general : FORM_FIT.other;
}

function formsConflict(asked: number, has: number): boolean {
  const cooked = (has & (ANY_COOKED | FORM_BITS.canned)) !== 0;
  const raw = (has & FORM_BITS.raw) !== 0;
  if ((asked & ANY_COOKED) !== 0) return raw && !cooked;
  if (asked === FORM_BITS.dried) return cooked && (has & FORM_BITS.dried) === 0;
  return (asked & FORM_BITS.raw) !== 0 && cooked && !raw;
}

/** Scores names against readings. Holds arrays of the size of the index, so it is made once and used again. */
export class Ranking {
  readonly #index: NameIndex;
  readonly #coveredWeight: Float32Array;
  readonly #paid: Uint16Array;
  readonly #matched: Int32Array;
  readonly #pass: Int32Array;
  readonly #bestScore: Float32Array;
  readonly #bestName: Int32Array;
  readonly #bestCovered: Float32Array;
  readonly #bestUnasked: Float32Array;
  readonly #bestReading: Uint8Array;
  readonly #foodPass: Int32Array;
  #passes = 0;
  #queries = 0;

  constructor(index: NameIndex) {
    this.#index = index;
    this.#coveredWeight = new Float32Array(index.foodOf.length);
    this.#paid = new Uint16Array(index.foodOf.length);
    this.#matched = new Int32Array(index.foodOf.length);
    this.#pass = new Int32Array(index.foodOf.length);
    this.#bestScore = new Float32Array(index.tableNameOf.length);
    this.#bestName = new Int32Array(index.tableNameOf.length);
    this.#bestCovered = new Float32Array(index.tableNameOf.length);
    this.#bestUnasked = new Float32Array(index.tableNameOf.length);
    this.#bestReading = new Uint8Array(index.tableNameOf.length);
    this.#foodPass = new Int32Array(index.tableNameOf.length);
  }

  /** The best foods over all readings of a text, best first, ties in the order of the foods. */
  best(readings: readonly Reading[], limit: number): RankedFood[] {
    const query = ++this.#queries;
    const foods: number[] = [];
    for (let at = 0; at < readings.length; at++) {
      const reading = readings[at]!;
      let asked = 0;
      for (const slot of reading.slots) asked |= slot.form;
      for (const name of this.#gather(reading.slots)) {
        const food = this.#index.foodOf[name]!;
        const covered = this.#covered(name, reading.slots);
        const unasked = this.#unasked(name);
        const score = this.#score(name, covered, unasked, reading, asked);
        if (this.#foodPass[food] !== query) {
          this.#foodPass[food] = query;
          this.#bestScore[food] = -1;
          foods.push(food);
        }
        if (score > this.#bestScore[food]!) {
          this.#bestScore[food] = score;
          this.#bestName[food] = name;
          this.#bestCovered[food] = covered;
          this.#bestUnasked[food] = unasked;
          this.#bestReading[food] = at;
        }
      }
    }
    return this.#top(foods, readings, limit);
  }

  /**
   * Names that have at least one of the words; what they answer is left in the arrays. Rare words go first: when "butter
   * b" is being typed in a large table, the names with "butter" are gathered, and of the many with a word in "b" only
   * those among them count.
   */
  #gather(slots: readonly Slot[]): number[] {
    const pass = ++this.#passes;
    const touched: number[] = [];
    const byRarity = slots
      .slice(0, MOST_SLOTS)
      .map((slot, at) => ({ slot, at, names: this.#namesOf(slot) }))
      .sort((a, b) => a.names - b.names || a.at - b.at);
    for (const { slot, at, names } of byRarity) {
      const onlyKnown = names > BROAD && touched.length >= ENOUGH;
      this.#credit(slot, 1 << at, pass, onlyKnown ? null : touched);
    }
    return touched;
  }

  #namesOf(slot: Slot): number {
    const { starts } = this.#index;
    let names = 0;
    for (const { word } of slot.candidates) names += starts[word + 1]! - starts[word]!;
    return names;
  }

  /** Credits the names that have the word of a slot; new ones are added to `touched`, or passed over if that is null. */
  #credit(slot: Slot, bit: number, pass: number, touched: number[] | null): void {
    const { starts, postings, postingCosts } = this.#index;
    const coveredWeight = this.#coveredWeight;
    const paid = this.#paid;
    const matched = this.#matched;
    const passOf = this.#pass;
    for (const { word, quality } of slot.candidates) {
      const gain = slot.weight * quality;
      const end = starts[word + 1]!;
      for (let p = starts[word]!; p < end; p++) {
        const name = postings[p]!;
        if (passOf[name] === pass) {
          if ((matched[name]! & bit) !== 0) continue;
          coveredWeight[name]! += gain;
          paid[name]! += postingCosts[p]!;
          matched[name]! |= bit;
        } else if (touched !== null) {
          passOf[name] = pass;
          coveredWeight[name] = gain;
          paid[name] = postingCosts[p]!;
          matched[name] = bit;
          touched.push(name);
        }
      }
    }
  }

  /** Share of the typed text that a name answers, counting what the table's name of the same food adds to it. */
  #covered(name: number, slots: readonly Slot[]): number {
    const { tableNameOf, foodOf, formsOf } = this.#index;
    const table = tableNameOf[foodOf[name]!]!;
    const matched = this.#matched[name]!;
    const alsoMatched = this.#pass[table] === this.#passes ? this.#matched[table]! & ~matched : 0;
    let covered = this.#coveredWeight[name]!;
    let total = 0;
    for (let at = 0; at < slots.length && at < MOST_SLOTS; at++) {
      const slot = slots[at]!;
      total += slot.weight;
      if (((alsoMatched >> at) & 1) === 1) covered += slot.weight * slot.candidates[0]!.quality * BORROWED;
      else if (slot.form !== 0 && ((matched >> at) & 1) === 0)
        covered += slot.weight * formFit(slot.form, formsOf[name]!);
    }
    return Math.min(1, covered / total);
  }

  /** Cost of what the name says beyond the typed text. */
  #unasked(name: number): number {
    const { costOf, inheritedOf, tableNameOf, foodOf } = this.#index;
    const own = costOf[name]! - this.#paid[name]!;
    const inherited = inheritedOf[name]!;
    if (inherited === 0) return Math.max(0, own) / COST_UNIT;
    const table = tableNameOf[foodOf[name]!]!;
    const paidShare = this.#pass[table] === this.#passes ? this.#paid[table]! / Math.max(1, costOf[table]!) : 0;
    return Math.max(0, own + inherited * (1 - paidShare)) / COST_UNIT;
  }

  #score(name: number, covered: number, unasked: number, reading: Reading, asked: number): number {
    const { factorOf, kindOf, formsOf, firstWordOf, foodOf, everyday, hasSelenium } = this.#index;
    const food = foodOf[name]!;
    let score = (reading.weight * covered * covered * factorOf[name]!) / (1 + UNASKED * unasked);
    if (kindOf[name] !== NAME_KINDS.table && !reading.first.has(firstWordOf[name]!)) score *= OTHER_ORDER;
    if (asked !== 0 && formsConflict(asked, formsOf[name]!)) score *= FORM_CONFLICT;
    if (kindOf[name] !== NAME_KINDS.everyday) score *= everyday[food] === 1 ? NOT_EVERYDAY_NAME : FACTOR.notEveryday;
    return hasSelenium[food] === 1 ? score : score * FACTOR.noSelenium;
  }

  #top(foods: readonly number[], readings: readonly Reading[], limit: number): RankedFood[] {
    const { kindOf, factorOf } = this.#index;
    const before = (a: number, b: number): boolean =>
      this.#bestScore[a]! !== this.#bestScore[b]! ? this.#bestScore[a]! > this.#bestScore[b]! : a < b;
    const top: number[] = [];
    for (const food of foods) {
      if (top.length === limit && !before(food, top[limit - 1]!)) continue;
      let at = top.length === limit ? limit - 1 : top.length;
      while (at > 0 && before(food, top[at - 1]!)) {
        top[at] = top[at - 1]!;
        at--;
      }
      top[at] = food;
    }
    return top.map((food) => {
      const name = this.#bestName[food]!;
      return {
        food,
        score: Math.min(1, this.#bestScore[food]!),
        covered: this.#bestCovered[food]!,
        unasked: this.#bestUnasked[food]!,
        kind: kindOf[name]!,
        sense: factorOf[name]!,
        reading: readings[this.#bestReading[food]!]!,
      };
    });
  }
}
