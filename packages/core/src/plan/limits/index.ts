export { type CountedLimit, type LimitsInput, limitsOf, type PortionLimit } from './limits.js';
export { nutrientChanges } from './nutrient-changes.js';
export { type GuardInput, type NutrientGuard, nutrientGuards } from './nutrient-guard.js';
export { Slack } from './slack.js';
export { planProblem, type SeleniumAim } from './to-problem.js';
