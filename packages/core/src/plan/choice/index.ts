export { type Conflict, type ConflictOptions, minimalConflict } from './conflict.js';
export {
  type DifferentOptions,
  type DifferentPlan,
  type DifferentPlans,
  type DosesAnswer,
  differentPlans,
} from './different.js';
export { CUT_MARK, MAIN_SHARE, mainFamilies } from './main-families.js';
export { type OtherCutsOptions, otherCuts } from './other-cuts.js';
export type { Reach, Relaxation } from './relaxation.js';
export type { BestChance, BestChanceOptions, OpenProblem, Searcher } from './searcher.js';
export { type TradeOff, type TradeOffOptions, type TradeOffStep, tradeOff } from './trade-off.js';
