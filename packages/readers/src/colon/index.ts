export { MAX_INFLOW_BYTES, readInflow } from './inflow.js';
export { readColonFile } from './scenario.js';
