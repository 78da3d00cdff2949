export { dayNumber, daysInMonth, isoDate } from './days.js';
export { type Decimal, ExactSum, fromDecimal, toDecimal } from './decimals.js';
export { exp, log, power } from './elementary.js';
export { normalCdf, normalQuantile } from './normal.js';
export * from './problems/index.js';
export { mean, probability, type Summary, sortedQuantile, sum, summarise } from './quantiles.js';
export { GRID_SIZE, hashText, normalGrid, philox, type RandomSource, type Stream, stream } from './random.js';
export {
  GRAMS_PER_UNIT,
  type Grams,
  grams,
  MILLILITRES_PER_UNIT,
  type Quantity,
  type Ug,
  type UgPerDay,
  ug,
  ugPerDay,
} from './units.js';
