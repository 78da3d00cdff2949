export { createDailyRegimenEngine, type DailyRegimen, type DailyRegimenEngine } from './daily-regimen.js';
export { createEngine, type Engine, type EngineOptions, type PersonRun, type RunOutcome } from './engine.js';
export { createLinearEngine, type LinearEngine, type LinearRun } from './linear-engine.js';
export type { SystemPattern } from './pattern.js';
export type { PersonRates } from './rates.js';
export { compileTimeline, roundTime, type Timeline, type TimelineEvent, type TimelineInput } from './timeline.js';
