export { type CandidatesInput, candidatesFor } from './candidates-for.js';
export { type DietRule, readDiets } from './diets.js';
export { type FishLimit, fishLimitsFor } from './fish-limits.js';
export { type AskedWishes, parseWishes } from './parse-wishes.js';
export { productsOf } from './products.js';
export { type CandidateRow, readCandidateRows } from './rows.js';
export type { PlanTables } from './tables.js';
export { FAMILIES, FEW_CANDIDATES, MOST_CANDIDATES, ROLES, TAGS } from './vocabulary.js';
