export type {
  AlphaShown,
  BetaName,
  ComparisonShown,
  IndexShown,
  PermanovaShown,
  StoolAnswer,
  StoolFile,
  StoolSample,
  TraitShown,
} from './answer.js';
export { type DescribeOptions, describeProfile } from './describe.js';
export { BETA_NAMES, type BetaAsked, MOST_SAMPLES } from './distances.js';
export type { GroupsAsked } from './groups.js';
export { openStoolModel, type StoolModel, type StoolTables } from './model.js';
