import type { FoodHit, FoodMatch, FoodSearch } from '../match.js';
import { buildNameIndex } from './build-index.js';
import { CONFIDENCE_LINE, confidenceOf } from './confidence.js';
import { favoured } from './hints.js';
import type { NameIndex } from './name-index.js';
import { openIndex, packIndex } from './packed-index.js';
import { QueryReader } from './query.js';
import { type RankedFood, Ranking } from './ranking.js';
import { type FoodSource, listedFoods, type SearchableFood } from './searchable.js';
import { wordsOf } from './text.js';
import { type FoodWordRows, type FoodWords, readFoodWords, standIn } from './words.js';

const DEFAULT_LIMIT = 20;
const CANDIDATES = 3;
/** Looked at beyond the candidates, to see rivals of other groups and what a unit or a category speaks for. */
const LOOKED_AT = 12;
/** A text that is a food's own name, letter by letter. */
const SAME_NAME = 0.99;
/** From so many words on, a text that equals a table name can only be meant as that. */
const SURELY_A_NAME = 3;
const ID = /^[a-z0-9-]+:\S+$/i;

/** What is left of a name when capitals, commas and spaces do not count. */
const bare = (name: string): string => wordsOf(name).join(' ');

/**
 * Makes the search over a list of foods. Once: reading 9,000 names takes as long as a few hundred searches; where the
 * foods are the compiled tables, `openFoodSearch` has that done beforehand. Then it is asked often.
 * @param foods in the order of their numbers (`FoodHit.index`); `searchableFoods(catalogue)` gives them
 * @param words rows of all `food-words*.csv`; without them only the words of the tables themselves are known
 * @example createFoodSearch(searchableFoods(catalogue), rows).search('prawns')[0]?.name // 'Crustaceans, shrimp, …'
 */
export function createFoodSearch(foods: readonly SearchableFood[], words: FoodWordRows): FoodSearch {
  const foodWords = readFoodWords(words);
  return searchIn(buildNameIndex(foods, foodWords), foodWords, listedFoods(foods));
}

/**
 * The index of a food search as bytes, for a file beside the compiled tables.
 * @param stamp whole number, 0 to 4,294,967,295, that changes with the foods and the words: of their hash, for instance
 */
export function packFoodSearch(foods: readonly SearchableFood[], words: FoodWordRows, stamp: number): Uint8Array {
  return packIndex(buildNameIndex(foods, readFoodWords(words)), stamp);
}

/**
 * The search over foods whose index was packed beforehand. Gives the same answers as `createFoodSearch`, and is ready
 * in a few milliseconds, because no food need be read before it is found.
 * @param packed bytes of `packFoodSearch`
 * @param foods  the same foods in the same order; `catalogueFoods(catalogue)` gives them
 * @param words  rows of `food-words*.csv`; the everyday names (kind `plain`) and costs are in the bytes and may be left out
 * @returns null where the bytes are not of this layout and stamp; `createFoodSearch` is then the way
 */
export function openFoodSearch(
  packed: Uint8Array,
  foods: FoodSource,
  words: FoodWordRows,
  stamp: number,
): FoodSearch | null {
  const foodWords = readFoodWords(words);
  const index = openIndex(packed, stamp, (spelling) => standIn(spelling, foodWords));
  return index === null || index.tableNameOf.length !== foods.size ? null : searchIn(index, foodWords, foods);
}

function searchIn(index: NameIndex, foodWords: FoodWords, foods: FoodSource): FoodSearch {
  const reader = new QueryReader(index, foodWords);
  const ranking = new Ranking(index);

  const hit = (food: number, score: number): FoodHit => {
    const { id, name } = foods.food(food);
    return { index: food, id, name, score };
  };
  const byId = (text: string): number => (ID.test(text.trim()) ? foods.indexOf(text.trim()) : -1);

  function search(query: string, limit: number = DEFAULT_LIMIT): FoodHit[] {
    const most = Math.max(0, Math.floor(limit));
    if (most === 0) return [];
    const asked = byId(query);
    if (asked >= 0) return [hit(asked, 1)];
    const found = ranking.best(reader.readings(query, true), Math.max(most, LOOKED_AT));
    return found
      .slice(0, most)
      .map(({ food, score }, place) =>
        place === 0 ? { ...hit(food, score), confidence: trustIn(found, query) } : hit(food, score),
      );
  }

  /** How surely the first of these is meant by what was typed so far. */
  function trustIn(found: readonly RankedFood[], query: string): number {
    const best = found[0]!;
    return hasName(foods.food(best.food), query) ? SAME_NAME : confidenceOf(best, rivalScore(found), true);
  }

  function match(
    text: string,
    { unit = null, groupHint = null }: { unit?: string | null; groupHint?: string | null } = {},
  ): FoodMatch {
    const asked = byId(text);
    if (asked >= 0) return certain(asked, []);
    const found = favoured(ranking.best(reader.readings(text, false), LOOKED_AT), foods, unit, groupHint);
    const same = found.find(({ food }, place) => (place === 0 || isLong(text)) && hasName(foods.food(food), text));
    if (same !== undefined) return certain(same.food, found);
    const best = found[0];
    if (best === undefined) return { best: null, confidence: 0, confident: false, candidates: [] };
    const confidence = confidenceOf(best, rivalScore(found));
    const candidates = found.slice(0, CANDIDATES).map(({ food, score }) => hit(food, score));
    return { best: candidates[0]!, confidence, confident: confidence >= CONFIDENCE_LINE, candidates };
  }

  function certain(food: number, found: readonly RankedFood[]): FoodMatch {
    const others = found.filter((other) => other.food !== food).slice(0, CANDIDATES - 1);
    const best = hit(food, 1);
    const candidates = [best, ...others.map((other) => hit(other.food, other.score))];
    return { best, confidence: SAME_NAME, confident: true, candidates };
  }

  /** Score of the best food of another group than the best of all. */
  function rivalScore(found: readonly RankedFood[]): number {
    const group = index.groupOf[found[0]!.food];
    return found.find(({ food }) => index.groupOf[food] !== group)?.score ?? 0;
  }

  return { search, match };
}

/** A short text ("Salmon") is an everyday word first, and a table's name for some salmon second. */
const isLong = (text: string): boolean => wordsOf(text).length >= SURELY_A_NAME;

function hasName(food: SearchableFood, text: string): boolean {
  const typed = bare(text);
  return bare(food.name) === typed || (food.shortName !== undefined && bare(food.shortName) === typed);
}
