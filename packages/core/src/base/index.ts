export { dayNumber, daysInMonth, isoDate } from './days.js';
export { addExactly, type Decimal, ExactSum, fromDecimal, toDecimal } from './decimals.js';
export { exp, log, power } from './elementary.js';
export { cvOfLogSd, factorGrid, logSdOfCv } from './lognormal.js';
export { normalCdf, normalQuantile } from './normal.js';
export { PARAMETER_METHODS, type Parameter, Parameters } from './parameters.js';
export * from './problems/index.js';
export { mean, probability, quantilesOf, type Summary, sortedQuantile, sum, summarise } from './quantiles.js';
export { GRID_SIZE, hashText, normalGrid, philox, type RandomSource, type Stream, stream } from './random.js';
export { numberOf, numberOrNull, type Row, type Rows, textOf } from './tables.js';
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
export { doubleBytes, leb128, WASM_F64, WASM_V128, wasmModuleOf } from './wasm.js';
