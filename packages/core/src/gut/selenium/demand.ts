import type { RandomSource } from '../../base/index.js';
import type { Ranges } from '../substrate/index.js';
import { SELENIUM_STREAM } from './fates.js';
import type { FloraFood } from './input.js';

/** Selenium that the outflow of bacteria may carry away at most. */
export interface FloraDemand {
  /** µg/d */
  readonly draws: Float64Array;
  /** dry bacteria that leave, g/d: at rest, what grows on the food of the day */
  readonly biomassG: Float64Array;
  readonly grade: string;
  readonly source: string;
}

/**
 * Demand follows the diet: bacteria that leave = yield × what they live on, times the selenium of their dry mass.
 * @example 50 g of carbohydrate, 5 of mucin and 10 of protein a day: 19 g of bacteria a day
 */
export function floraDemand(food: FloraFood, parameters: Ranges, source: RandomSource): FloraDemand {
  const count = food.carbohydrateG.length;
  const range = (key: string, unit: string) => parameters.draws(key, unit, source, SELENIUM_STREAM, count);
  const ofCarbohydrate = range('biomass.yield.carbohydrate', 'fraction');
  const ofProtein = range('biomass.yield.protein', 'fraction');
  const perGram = range('biomass.selenium', 'ug/g');
  const biomassG = food.carbohydrateG.map((g, i) => g * ofCarbohydrate[i]! + food.proteinG[i]! * ofProtein[i]!);
  const selenium = parameters.get('biomass.selenium', 'ug/g');
  return {
    draws: biomassG.map((g, i) => g * perGram[i]!),
    biomassG,
    grade: selenium.grade,
    source: `selenium of bacteria: ${selenium.source}; bacteria: ${parameters.get('biomass.yield.carbohydrate', 'fraction').source}`,
  };
}
