export { type MemberParameters, memberParameters } from './member.js';
export { type EnsembleInput, type EnsemblePart, runMembers } from './run.js';
export { type ColonSpread, openColonSpread } from './spread.js';
export { type ColonEnsemble, type Range, summariseEnsemble } from './summary.js';
