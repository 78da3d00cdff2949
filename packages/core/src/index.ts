export {
  type AssessInput,
  type AssessmentParts,
  assess,
  assessmentOf,
  assessmentParts,
  DEFAULT_DRAWS,
  type Model,
  type ModelTables,
  openModel,
  type RunOptions,
} from './assess.js';
export type * from './assessment.js';
export * from './base/index.js';
export * from './body/index.js';
export * from './evidence/index.js';
export * from './foods/index.js';
export * from './gut/index.js';
export * from './intake/index.js';
export { BODY_MASS_RANGES, CONDITIONS, type Condition, OLDEST_YEARS, type Person } from './person.js';
export * from './plan/index.js';
export type * from './plan-answer.js';
export { plan, showPlan } from './plan-diary.js';
export type { PlanInput } from './plan-question.js';
export { type FoundPlan, searchPlan } from './plan-search.js';
export * from './report/index.js';
export * from './status/index.js';
export { VERSION } from './version.js';
export { type DailyDose, openWhatIf, type WhatIf, type WhatIfOptions, type WhatIfResult } from './what-if.js';
