import { COST_UNIT, NAME_KINDS, type NameIndex } from './name-index.js';
import { PartReader, STANDING } from './name-parts.js';
import type { SearchableFood } from './searchable.js';
import { nameParts } from './text.js';
import { Vocabulary } from './vocabulary.js';
import { type FoodWords, SENSES, standIn } from './words.js';

/**
 * Cost of a word of a name that nobody asked for, by its place. A food's first part is the food itself ("Crackers, milk"
 * is a cracker), later parts narrow it down, brackets only explain. Words of the table `food-words` with kind `cost`
 * have their own: "raw" and "whole" say little, "imitation" a lot. In hundredths.
 */
const COST = { head: 60, tail: 22, brackets: 7, number: 3, brand: 30 } as const;
/** A word this cheap costs no more as part of the first part of a name. */
const CHEAP = 5;
/**
 * Common and local names are given freely ("herring" for the hilsa), so they stand behind the names of the tables and
 * of everyday.
 */
const OTHER_NAME_FACTOR = 0.96;
/** Share of the cost of the table name's later parts that its other names take over ("spaghetti": "cooked, enriched"). */
const INHERITED = 0.5;
/** A cost must fit a byte, a name's cost two. */
const MOST_PER_WORD = 255;
const MOST_PER_NAME = 65_535;
/** Marks of SENSES in the table. */
const TILDE = 126;
const QUESTION_MARK = 63;
/** The maker of a branded food stands among its other names, and is no name of the food. */
const MAKER = /\b(?:co|inc|corp|corporation|llc|ltd|company|foods|usa)\b\.?$/i;

const hundredths = (cost: number | undefined): number | undefined =>
  cost === undefined ? undefined : Math.min(MOST_PER_WORD, Math.round(cost * COST_UNIT));

/** What the table of words says about each word, by its number; filled as words are met. */
class WordFacts {
  readonly tail: number[] = [];
  readonly head: number[] = [];
  readonly forms: number[] = [];
  readonly inGroups: (ReadonlyMap<string, number> | undefined)[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly words: FoodWords,
  ) {}

  catchUp(): void {
    for (let word = this.forms.length; word < this.vocabulary.size; word++) {
      const text = this.vocabulary.text(word);
      const given = hundredths(this.words.costs.get(text));
      this.tail.push(given ?? COST.tail);
      this.head.push(given !== undefined && given < CHEAP ? given : COST.head);
      this.forms.push(this.words.forms.get(text) ?? 0);
      this.inGroups.push(this.words.groupCosts.get(text));
    }
  }

  /** Cost of a word in a part of a name that is not its head. */
  inTail(word: number, group: string): number {
    const groups = this.inGroups[word];
    return hundredths(groups?.get(group)) ?? this.tail[word]!;
  }
}

/** Names and their words in the order they were read. */
class NameList {
  readonly foodOf: number[] = [];
  readonly tableNameOf: number[] = [];
  readonly kindOf: number[] = [];
  readonly costOf: number[] = [];
  readonly inheritedOf: number[] = [];
  readonly firstWordOf: number[] = [];
  readonly formsOf: number[] = [];
  readonly factorOf: number[] = [];
  readonly postingWord: number[] = [];
  readonly postingName: number[] = [];
  readonly postingCost: number[] = [];
  /** the last name that had a word, by word: a word that stands twice in a name counts once */
  readonly lastName: number[] = [];

  add(food: number, kind: number, factor: number, inherited: number, forms: number): number {
    this.kindOf.push(kind);
    this.factorOf.push(factor);
    this.costOf.push(0);
    this.inheritedOf.push(inherited);
    this.firstWordOf.push(-1);
    this.formsOf.push(forms);
    return this.foodOf.push(food) - 1;
  }

  post(name: number, word: number, cost: number): void {
    if (this.lastName[word] === name) return;
    this.lastName[word] = name;
    if (this.firstWordOf[name] === -1) this.firstWordOf[name] = word;
    this.postingWord.push(word);
    this.postingName.push(name);
    this.postingCost.push(cost);
    this.costOf[name]! += cost;
  }
}

class Builder {
  readonly vocabulary: Vocabulary;
  readonly list = new NameList();
  readonly #words: FoodWords;
  readonly #parts: PartReader;
  readonly #facts: WordFacts;
  /** of the table name read last */
  #tailCost = 0;
  #forms = 0;

  constructor(words: FoodWords) {
    this.#words = words;
    this.vocabulary = new Vocabulary((spelling) => standIn(spelling, words));
    this.#parts = new PartReader(this.vocabulary);
    this.#facts = new WordFacts(this.vocabulary, words);
  }

  tableName(food: number, name: string, group: string, factor: number): void {
    const { list } = this;
    const parts = this.#parts;
    const facts = this.#facts;
    const texts = nameParts(name);
    const id = list.add(food, NAME_KINDS.table, factor, 0, 0);
    list.tableNameOf.push(id);
    const category = hundredths(texts.length > 1 ? this.#words.categories.get(texts[0]!.toLowerCase()) : undefined);
    const head = category === undefined ? 0 : 1;
    const shouting = name === name.toUpperCase();
    let forms = 0;
    let tailCost = 0;
    for (let at = 0; at < texts.length; at++) {
      const part = parts.read(texts[at]!);
      facts.catchUp();
      const end = parts.starts[part + 1]!;
      for (let k = parts.starts[part]!; k < end; k++) {
        const word = parts.words[k]!;
        const standing = parts.standing[k]!;
        let cost: number;
        if (category !== undefined && at < head) cost = category;
        else if (standing !== 0 && !(shouting && standing === STANDING.capitals)) {
          cost = costStanding(standing, facts.inTail(word, group), facts.tail[word] === COST.tail, at === head);
        } else cost = at === head ? facts.head[word]! : facts.inTail(word, group);
        list.post(id, word, cost);
        forms |= facts.forms[word]!;
        if (at > head) tailCost += cost;
      }
    }
    list.formsOf[id] = forms;
    this.#forms = forms;
    this.#tailCost = tailCost;
  }

  /** Another name of the food whose table name was read last. */
  otherName(food: number, name: string, factor: number): void {
    this.#name(food, name, NAME_KINDS.other, factor, this.#tailCost * INHERITED);
  }

  /** What the table's name says beyond the everyday name is how the food usually is, and costs nothing. */
  everydayName(food: number, name: string, factor: number): void {
    this.#name(food, name, NAME_KINDS.everyday, factor, 0);
  }

  #name(food: number, name: string, kind: number, factor: number, inherited: number): void {
    const parts = this.#parts;
    const part = parts.read(name);
    const id = this.list.add(food, kind, factor, inherited, this.#forms);
    const end = parts.starts[part + 1]!;
    for (let k = parts.starts[part]!; k < end; k++) this.list.post(id, parts.words[k]!, COST.head);
  }
}

/** Cost of a word that stands in capitals, in brackets, as a number or after "without". */
function costStanding(standing: number, given: number, isDefault: boolean, isHead: boolean): number {
  if ((standing & STANDING.turned) !== 0) return 0;
  if ((standing & STANDING.capitals) !== 0) return isDefault ? COST.brand : given;
  if ((standing & STANDING.brackets) !== 0) return Math.min(given, COST.brackets);
  if ((standing & STANDING.number) !== 0 && isDefault) return isHead ? COST.head : COST.number;
  return isHead ? COST.head : given;
}

/** Reads all names once; nothing is sorted before it is needed. */
export function buildNameIndex(foods: readonly SearchableFood[], words: FoodWords): NameIndex {
  const builder = new Builder(words);
  const everyday = new Uint8Array(foods.length);
  for (let f = 0; f < foods.length; f++) {
    const food = foods[f]!;
    const factor = words.groupPriors.get(food.group) ?? 1;
    builder.tableName(f, food.name, food.group, factor);
    for (const other of food.otherNames) {
      if (!MAKER.test(other)) builder.otherName(f, other, factor * OTHER_NAME_FACTOR);
    }
    const names = words.everyday.get(food.id);
    if (names === undefined) continue;
    everyday[f] = 1;
    for (const name of names.split('|')) {
      const sense = name.charCodeAt(0);
      if (sense === TILDE) builder.everydayName(f, name.slice(1), SENSES.second);
      else if (sense === QUESTION_MARK) builder.everydayName(f, name.slice(1), SENSES.nearest);
      else builder.everydayName(f, name, 1);
    }
  }
  builder.vocabulary.learnEquals(words.same);
  return {
    ...freeze(builder.list, builder.vocabulary),
    everyday,
    hasSelenium: Uint8Array.from(foods, (food) => (food.hasSelenium ? 1 : 0)),
    groupOf: groupNumbers(foods),
  };
}

function groupNumbers(foods: readonly SearchableFood[]): Uint16Array {
  const numbers = new Map<string, number>();
  return Uint16Array.from(foods, ({ group }) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
}

/** From lists in order of names to postings in order of words: a counting sort. */
function freeze(list: NameList, vocabulary: Vocabulary): Omit<NameIndex, 'everyday' | 'hasSelenium' | 'groupOf'> {
  const { postingWord, postingName, postingCost } = list;
  const n = postingWord.length;
  const starts = new Int32Array(vocabulary.size + 1);
  for (let p = 0; p < n; p++) starts[postingWord[p]! + 1]!++;
  for (let w = 0; w < vocabulary.size; w++) starts[w + 1]! += starts[w]!;
  const next = starts.slice();
  const postings = new Int32Array(n);
  const postingCosts = new Uint8Array(n);
  for (let p = 0; p < n; p++) {
    const at = next[postingWord[p]!]!++;
    postings[at] = postingName[p]!;
    postingCosts[at] = postingCost[p]!;
  }
  return {
    vocabulary,
    foodOf: new Int32Array(list.foodOf),
    tableNameOf: new Int32Array(list.tableNameOf),
    kindOf: new Uint8Array(list.kindOf),
    costOf: Uint16Array.from(list.costOf, (cost) => Math.min(cost, MOST_PER_NAME)),
    inheritedOf: Uint16Array.from(list.inheritedOf, (cost) => Math.min(Math.round(cost), MOST_PER_NAME)),
    firstWordOf: new Int32Array(list.firstWordOf),
    formsOf: new Uint16Array(list.formsOf),
    factorOf: new Float32Array(list.factorOf),
    starts,
    postings,
    postingCosts,
  };
}
