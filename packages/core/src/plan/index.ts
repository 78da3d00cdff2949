export { type PlannedIntakeInput, plannedIntake } from './apply/index.js';
export type { Candidate, SupplementProduct } from './candidate.js';
export { candidatesFor, fishLimitsFor, type PlanTables, parseWishes, productsOf } from './candidates/index.js';
export { type CheckReport, checkPlan, checkSmallest, type SmallestReport } from './check/index.js';
export * from './choice/index.js';
export { clinicalOf } from './clinical/index.js';
export { type FindOut, type FindOutInput, findOutMoves, findOutNumbersOf } from './find-out/index.js';
export { COURSE_DAYS, type Forecast, type Forecaster, openForecaster } from './forecast/index.js';
export * from './limits/index.js';
export type { Habit, Move, MoveEffect, MoveSet, MoveVector } from './move.js';
export { type MovesInput, movesOf } from './moves/index.js';
export {
  type LinearLimit,
  type PlanProblem,
  type PlanValue,
  REQUIREMENT_KEYS,
  type RequirementKey,
  type SearchMove,
  type SearchOptions,
  type SearchProof,
  type SearchResult,
} from './problem.js';
export { openSearch, type Search, searchSmallest } from './search/index.js';
export { proposedDoseAllowed, type StopPolicy, stopPolicy } from './stops/index.js';
export { DIETS, type Diet, type InfusionOrder, type Price, type Wishes } from './wishes.js';
