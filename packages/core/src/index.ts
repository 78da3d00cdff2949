export type * from './assessment.js';
export * from './base/index.js';
export * from './foods/index.js';
export * from './intake/index.js';
export { CONDITIONS, type Condition, type Person } from './person.js';
