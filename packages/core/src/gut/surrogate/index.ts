export { INPUT_COUNT, inflowAt, SURROGATE_INPUTS } from './inputs.js';
export { type ColonDraws, ColonSurrogate } from './surrogate.js';
