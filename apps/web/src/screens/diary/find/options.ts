import type { FoodShown } from '../../../model/index.js';
import type { FoodUseRecord } from '../../../store/index.js';
import { firstPortion, isStated, type Portion, typedPortion } from './portion.js';
import type { Typed } from './typed.js';

/** A line of the list. */
export interface Option {
  readonly food: string;
  readonly name: string;
  /** null where the tables do not know it: its value is not known; undefined while they are read */
  readonly line: FoodShown | null | undefined;
  readonly hits: FoodShown['hits'];
  readonly portion: Portion;
  /** how often the person had it; 0: never */
  readonly times: number;
  /** what was typed, kept by its own words: no food of the tables */
  readonly isAsTyped?: boolean;
}

/** A food the person has used, or a dish or product of their own. */
export interface OwnFood {
  readonly food: string;
  readonly name: string;
  readonly times: number;
  readonly portion: Portion | null;
  readonly line: FoodShown | null | undefined;
  /** words of the name, lower case */
  readonly words: readonly string[];
}

export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Own foods shown above what the tables offer, at most. */
const MOST_OWN = 3;
/** A food of the tables that was used before goes first where it fits nearly as well as the best. */
const NEARLY = 0.8;

export function ownFood(
  use: Pick<FoodUseRecord, 'food' | 'name' | 'times' | 'amount' | 'unit'>,
  line: FoodShown | null | undefined,
): OwnFood {
  const { food, name, times, amount, unit } = use;
  return {
    food,
    name,
    times,
    line,
    words: wordsOf(name),
    portion: amount !== null && unit !== null ? { amount, unit } : null,
  };
}

const usualOf = (own: OwnFood | undefined, line: FoodShown | null | undefined): Portion =>
  own?.portion ?? firstPortion(line?.measures ?? [], line?.portion);

export const optionOfOwn = (
  own: OwnFood,
  typed: Pick<Typed, 'amount' | 'unit'>,
  hits: Option['hits'] = [],
): Option => ({
  food: own.food,
  name: own.name,
  line: own.line,
  hits,
  times: own.times,
  portion: typedPortion(typed, own.line, usualOf(own, own.line)),
});

/** Where each word of a query begins a word of the name; null where one does not. */
export function hitsIn(name: string, query: readonly string[]): Option['hits'] | null {
  const lower = name.toLowerCase();
  const hits: (readonly [number, number])[] = [];
  for (const word of query) {
    const at = [...lower.matchAll(/[\p{L}\p{N}]+/gu)].find((found) => found[0].startsWith(word))?.index;
    if (at === undefined) return null;
    hits.push([at, at + word.length]);
  }
  return hits.sort((a, b) => a[0] - b[0]);
}

/** True where all words that were typed begin words of the food's name. */
export const isNamedBy = ({ name }: OwnFood, { query, inEnglish = query }: Typed): boolean =>
  (hitsIn(name, wordsOf(query)) ?? hitsIn(name, wordsOf(inEnglish))) !== null;

/** A text of an imported diary for which no food is settled, or not yet. It has no value, and must not hide one that has. */
const isOpenText = ({ food, line }: OwnFood): boolean => line === null || (line === undefined && !food.includes(':'));

/** What a dish is made with does not name it: water is not "porridge made with water". */
const headOf = (name: string): number => {
  const cut = name.search(/\s(made|cooked|prepared|with|in|and|mit|con|im|en)\s/i);
  return cut < 0 ? name.length : cut;
};

/** What is typed is offered as it is from here on: shorter, it is a word still being typed. */
const LEAST_KEPT = 3;
/** Grams of what has no measures. */
const SOME: Portion = { amount: 100, unit: 'g' };

/** True where no line may be taken without having been chosen: neither the tables nor the person have what fits well. */
export function isDoubtful(
  options: readonly Option[],
  {
    typed,
    own,
    found,
  }: { readonly typed: Typed; readonly own: readonly OwnFood[]; readonly found: readonly FoodShown[] },
): boolean {
  if (found.length > 0 && !found[0]!.isDoubtful) return false;
  const first = options[0];
  return !own.some((one) => one.food === first?.food && !isOpenText(one) && isNamedBy(one, typed));
}

/** With the typed words themselves at the end: an entry under its own name, which counts as unknown. */
export function withTyped(options: readonly Option[], typed: Typed, most: number): Option[] {
  const name = typed.query.trim();
  if (name.length < LEAST_KEPT || typed.impossible !== undefined) return [...options];
  const amount = typed.unit !== null && isStated(typed.unit) ? null : typed.amount;
  const portion = amount === null ? typedPortion(typed, null, SOME) : { ...SOME, amount: SOME.amount * amount };
  const kept: Option = { food: name, name, line: null, hits: [], portion, times: 0, isAsTyped: true };
  return [...options.filter(({ food }) => food !== name).slice(0, most - 1), kept];
}

/** Lines for a query: own foods that it names, then what the tables found, those used before first, then other own ones. */
export function optionsOf(typed: Typed, own: readonly OwnFood[], found: readonly FoodShown[], most: number): Option[] {
  if (typed.impossible !== undefined) return [];
  const query = wordsOf(typed.query);
  const english = wordsOf(typed.inEnglish ?? typed.query);
  const lines: Option[] = [];
  const behind: Option[] = [];
  const byId = new Map(found.map((line) => [line.id, line]));
  for (const one of own) {
    if (lines.length === MOST_OWN) break;
    const hits = hitsIn(one.name, query) ?? hitsIn(one.name, english);
    if (!hits) continue;
    const isNamed = !isOpenText(one) && (hits.length === 0 || hits[0]![0] < headOf(one.name));
    // the line that was found knows the measure that was typed
    const line = one.line && one.food === one.line.id ? (byId.get(one.food) ?? one.line) : one.line;
    const option = optionOfOwn({ ...one, line }, typed, hits);
    if (isNamed) lines.push(option);
    else if (behind.length < MOST_OWN) behind.push(option);
  }
  const best = found[0]?.score ?? 0;
  const byFood = new Map(own.map((one) => [one.food, one]));
  const isUsed = (line: FoodShown): boolean => byFood.has(line.id) && line.score >= best * NEARLY;
  const ranked = [...found.filter(isUsed), ...found.filter((line) => !isUsed(line))];
  for (const line of ranked) {
    if (lines.some((one) => one.food === line.id || one.line?.id === line.id)) continue;
    const before = byFood.get(line.id);
    lines.push({
      food: line.id,
      name: line.name,
      line,
      hits: line.hits,
      times: before?.times ?? 0,
      portion: typedPortion(typed, line, usualOf(before, line)),
    });
  }
  // those behind get their places, but never that of the best
  const left = lines.slice(0, Math.max(Math.min(lines.length, most - behind.length), 1));
  return [...left, ...behind.filter(({ food }) => left.every((one) => one.food !== food))].slice(0, most);
}
