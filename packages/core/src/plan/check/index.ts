export { checkPlan } from './check-plan.js';
export { checkSmallest, type SmallestReport } from './check-smallest.js';
export type { CheckFault, CheckReport, CheckWithin } from './report.js';
