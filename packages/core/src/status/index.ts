export { type Authority, authorityKey, authorityOfCountry, findAuthority } from './authorities.js';
export type { DriValue } from './dri.js';
export { type Goal, goalOf } from './goals.js';
export { LIFE_STAGES, type LifeStage } from './groups.js';
export {
  type HardStopInput,
  hardStops,
  infusionNotices,
  plasmaHighStop,
  plasmaLowStop,
  type SingleEntry,
  topUpStop,
} from './hard-stops.js';
export {
  type NutrientReference,
  type NutrientReferenceInput,
  type NutrientUnits,
  nutrientReference,
} from './nutrient-references.js';
export { type NutrientStatusInput, type NutrientUsual, nutrientStatus } from './nutrient-status.js';
export { type PrintedSource, printedSource } from './printed-source.js';
export {
  type AdequacyConfidence,
  adequacyConfidence,
  meanRisk,
  probabilityAbove,
  probabilityInadequate,
  riskAt,
} from './probability.js';
export {
  REFERENCE_KINDS,
  type ReferenceKind,
  type ReferenceStatus,
  type ReferenceValue,
  readReferenceValues,
  referencesFor,
  strictest,
} from './references.js';
export {
  type RequirementBasis,
  requirementDraws,
  type SeleniumRequirement,
  seleniumRequirement,
} from './requirement.js';
export { type StatusInput, statusNotices, statusOf } from './status-of.js';
export { readStatusTables, type StatusRows, type StatusTables } from './tables.js';
export {
  highestChance,
  probabilitiesAbove,
  type UpperLevel as SeleniumUpperLevel,
  type UpperValue as SeleniumUpperValue,
  upperLevels as seleniumUpperLevels,
  upperValues as seleniumUpperValues,
} from './upper-levels.js';
export { type Evidence, readVerdictRules, type VerdictRule, verdictOf } from './verdict.js';
export { outOf100 } from './words.js';
