import { CONFIDENCE_LINE, type FoodHit } from '@selenoscope/core';
import type { FoodShown } from '../protocol.js';
import { onDate } from './eaten.js';
import type { FoodsEngine } from './engine.js';
import { hitsIn } from './hits.js';
import { lineOfFood } from './lines.js';
import { withUnits } from './measures.js';

/** A query as short touches thousands of foods, and is typed before every other: what it finds is remembered. */
const SHORT = 2;

/** Lines of results for a query, best first. */
export function searchFoods(
  engine: FoodsEngine,
  query: string,
  limit: number,
  unit: string | null = null,
  date?: string,
): readonly FoodShown[] {
  const found = hitsOf(engine, query, limit).map(
    (hit): FoodShown => ({
      ...onDate(engine, lineOfFood(engine, hit.index), hit.index, date),
      score: hit.score,
      hits: hitsIn(hit.name, query),
      // below this line a diary's text is asked about, too
      ...(hit.confidence !== undefined && hit.confidence < CONFIDENCE_LINE ? { isDoubtful: true } : {}),
    }),
  );
  if (unit === null) return found;
  return withUnits(
    engine,
    found,
    found.map(({ id }) => ({ food: id, unit })),
  );
}

function hitsOf({ search, short }: FoodsEngine, query: string, limit: number): readonly FoodHit[] {
  if (query.length > SHORT) return search.search(query, limit);
  const key = `${limit}|${query}`;
  const found = short.get(key) ?? search.search(query, limit);
  short.set(key, found);
  return found;
}
