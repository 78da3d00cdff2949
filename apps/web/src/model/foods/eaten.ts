import { type EatenStep, eatenOn } from '@selenoscope/core';
import type { EatenShown, FoodShown } from '../protocol.js';
import type { Eaten } from './eaten-kept.js';
import type { FoodsEngine } from './engine.js';
import type { Spread } from './spread.js';

const of100 = ({ mean, p5, p95 }: Spread): Spread => ({ mean: mean * 100, p5: p5 * 100, p95: p95 * 100 });
const shown = (steps: readonly EatenStep[]): readonly EatenShown[] =>
  steps.map(({ upToGrams, perGram }) => ({ upToGrams, per100g: of100(perGram) }));

/** A food of the tables as an entry of a date, by the draws and the noise that the entry will have; kept for that date. */
export function eatenOf(engine: FoodsEngine, food: number, date: string): Eaten {
  const { eaten } = engine;
  if (eaten.date !== date) {
    eaten.date = date;
    eaten.byFood.clear();
    eaten.nuts = null;
  }
  let known = eaten.byFood.get(food);
  if (known === undefined) {
    // all Brazil nuts are one, in many steps
    const isNut = engine.catalogue.food(food).isBrazilNut;
    if (isNut && eaten.nuts) known = eaten.nuts;
    else {
      const contents = engine.contents();
      const weight = shown(eatenOn(contents, food, date, 'weight'));
      known = { weight, measure: isNut ? weight : shown(eatenOn(contents, food, date, 'measure')) };
      if (isNut) eaten.nuts = known;
    }
    eaten.byFood.set(food, known);
  }
  return known;
}

/** Lines for one date: what their portions bring is what the entry will show. */
export const onDate = (engine: FoodsEngine, line: FoodShown, food: number, date: string | undefined): FoodShown =>
  date === undefined ? line : { ...line, eaten: eatenOf(engine, food, date) };
