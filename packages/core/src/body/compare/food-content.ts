import { exp, factorGrid, type RandomSource, stream } from '../../base/index.js';
import { nutSeleniumUgPerG, seleniumColumn } from '../../foods/index.js';
import type { IntakeModel } from '../../intake/index.js';

/** What of the intake stage is needed to say what a portion of food holds. */
export type ContentModel = Pick<IntakeModel, 'catalogue' | 'parameters' | 'origin' | 'spread'>;

const GRAMS_OF_TABLE = 100;

/**
 * Selenium per gram of a food that is eaten as a habit (µg/g), one value for each draw: Brazil nuts by the region they
 * grew in, other foods by the table's value, how samples of the food differ, and where it is from. A value that the
 * table does not have is drawn from the foods that it resembles.
 * @param food number in the catalogue @param country ISO code, or null where it is not known
 * @example foodContentUgPerG(catalogue.indexOf('sr28:12078'), 'GB', model, { seed: 1, person: 0 }, 1000)
 */
export function foodContentUgPerG(
  food: number,
  country: string | null,
  model: ContentModel,
  source: RandomSource,
  count: number,
): Float64Array {
  const known = model.catalogue.food(food);
  if (known.isBrazilNut) return nutSeleniumUgPerG(model.parameters, source, count);
  const column = seleniumColumn(model.catalogue);
  const value = column.value[food]!;
  const like = model.catalogue.classDistribution(food, 'selenium');
  const sample = model.spread.ofCell(column, food, known);
  // a food without a value lies as far from its kind as kinds lie apart, and samples of one food
  const logSd = Number.isNaN(value) ? Math.sqrt(like.logSd * like.logSd + sample * sample) : sample;
  const middle = Number.isNaN(value) ? exp(like.logMean + (logSd * logSd) / 2) : value;
  const factors = factorGrid(Math.min(logSd, 2));
  const origins = originDraws(food, country, model, source, count);
  const share = known.originGroup === 'none' ? 1 : known.originShare;
  return Float64Array.from(
    stream(source, `food.${known.id}`).gridIndices(count),
    (k, i) => (middle / GRAMS_OF_TABLE) * factors[k]! * (1 + share * (origins[i]! - 1)),
  );
}

/** How much more or less a food holds for being from that country. */
function originDraws(
  food: number,
  country: string | null,
  { catalogue, origin }: ContentModel,
  source: RandomSource,
  count: number,
): Float64Array {
  const { originGroup, tableCountry } = catalogue.food(food);
  const { factor, logSd, chanceOfOne } = origin.factor(country, originGroup, tableCountry);
  const name = `origin.${country}.${originGroup}`;
  const same = stream(source, `${name}.same`).uniforms(count);
  // the grid has mean 1, the factor is a median
  const [grid, middle] = [factorGrid(logSd), factor * exp((logSd * logSd) / 2)];
  return Float64Array.from(stream(source, name).gridIndices(count), (k, i) =>
    same[i]! < chanceOfOne ? 1 : middle * grid[k]!,
  );
}
