import type { FoodMatch, FoodSearch } from '@selenoscope/core';
import type { Query } from './lists.js';

/** How often a right food stands first, among the first three, among the first five (shares, 0 to 1). */
export interface Places {
  readonly queries: number;
  readonly top1: number;
  readonly top3: number;
  readonly top5: number;
}

export interface Miss {
  readonly query: Query;
  /** place of the first right food, from 1; 0 if it is not among the first five */
  readonly place: number;
  readonly names: readonly string[];
}

/** Asks every query and looks where the first accepted food stands. */
export function judgeSearch(search: FoodSearch, queries: readonly Query[]): Places & { readonly misses: Miss[] } {
  const misses: Miss[] = [];
  const within = [0, 0, 0];
  for (const query of queries) {
    const hits = search.search(query.text, 5);
    const place = hits.findIndex((hit) => query.accept.has(hit.id)) + 1;
    [1, 3, 5].forEach((limit, i) => {
      if (place > 0 && place <= limit) within[i]!++;
    });
    if (place === 0 || place > 3) misses.push({ query, place, names: hits.slice(0, 3).map((hit) => hit.name) });
  }
  const [top1, top3, top5] = within.map((count) => count / queries.length) as [number, number, number];
  return { queries: queries.length, top1, top3, top5, misses };
}

export interface Matched {
  readonly query: Query;
  readonly match: FoodMatch;
  readonly right: boolean;
}

/** Matches every text as a diary would be matched. A query that ends in the middle of a word is no diary text. */
export const matchAll = (search: FoodSearch, queries: readonly Query[]): Matched[] =>
  queries
    .filter((query) => query.kind !== 'prefix')
    .map((query) => {
      const match = search.match(query.text);
      return { query, match, right: match.best !== null && query.accept.has(match.best.id) };
    });

/** What the confidence is worth. */
export interface Trust {
  readonly texts: number;
  readonly confident: number;
  /** share of the confident matches that are right */
  readonly precision: number;
  /** share of the texts that have a right food and are matched confidently and rightly */
  readonly found: number;
}

export function trustIn(matched: readonly Matched[]): Trust {
  const confident = matched.filter(({ match }) => match.confident);
  const findable = matched.filter(({ query }) => query.accept.size > 0);
  const right = (list: readonly Matched[]): number => list.filter((one) => one.right).length;
  return {
    texts: matched.length,
    confident: confident.length,
    precision: right(confident) / confident.length,
    found: right(findable.filter(({ match }) => match.confident)) / findable.length,
  };
}

/** Said and seen: mean confidence and share right of the matches within each band of confidence. */
export function calibration(
  matched: readonly Matched[],
  bands: readonly number[],
): { from: number; to: number; texts: number; said: number; seen: number }[] {
  return bands.slice(1).map((to, i) => {
    const from = bands[i]!;
    const within = matched.filter(({ match }) => match.confidence >= from && match.confidence < to);
    const mean = (value: (one: Matched) => number): number =>
      within.reduce((sum, one) => sum + value(one), 0) / within.length;
    return {
      from,
      to,
      texts: within.length,
      said: mean(({ match }) => match.confidence),
      seen: mean(({ right }) => (right ? 1 : 0)),
    };
  });
}
