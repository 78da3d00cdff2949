export type { SubstrateIntake } from './eaten.js';
export { SUBSTRATE_KEYS, type SubstrateKey } from './keys.js';
export { openSubstrateModel, type SubstrateModel, type SubstrateTables } from './model.js';
export { Ranges, rangeDraws } from './ranges.js';
export { MOSTLY as STARCH_MOSTLY, type SubstrateOwn } from './rules.js';
export { type ColonInflow, type ResistantStarchRule, substrateScenario } from './scenario.js';
export type { StarchRestsOn } from './starch.js';
export { type Substrate, type SubstrateInput, type SubstratePart, substrateOf } from './substrate.js';
