import { CONFIDENCE_LINE } from '@selenoscope/core';
import type { FoodShown } from '../protocol.js';
import { onDate } from './eaten.js';
import type { FoodsEngine } from './engine.js';
import { hitsIn } from './hits.js';
import { lineOfFood } from './lines.js';
import { withUnits } from './measures.js';

/** A query as short touches thousands of foods, and is typed before every other. */
const SHORT = 2;

/** Lines of results for a query, best first. Those of its first letters are remembered. */
export function searchFoods(
  engine: FoodsEngine,
  query: string,
  limit: number,
  unit: string | null = null,
  date?: string,
): readonly FoodShown[] {
  if (unit !== null) {
    const found = foundFor(engine, query, limit, date);
    return withUnits(
      engine,
      found,
      found.map(({ id }) => ({ food: id, unit })),
    );
  }
  if (query.length > SHORT) return foundFor(engine, query, limit, date);
  const key = `${limit}|${date}|${query}`;
  let found = engine.short.get(key);
  if (found === undefined) {
    found = foundFor(engine, query, limit, date);
    engine.short.set(key, found);
  }
  return found;
}

const foundFor = (engine: FoodsEngine, query: string, limit: number, date?: string): readonly FoodShown[] =>
  engine.search.search(query, limit).map((hit) => ({
    ...onDate(engine, lineOfFood(engine, hit.index), hit.index, date),
    score: hit.score,
    hits: hitsIn(hit.name, query),
    // below this line a diary's text is asked about, too
    ...(hit.confidence !== undefined && hit.confidence < CONFIDENCE_LINE ? { isDoubtful: true } : {}),
  }));
