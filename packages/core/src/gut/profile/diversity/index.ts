export {
  ALPHA_MEASURES,
  type Alpha,
  type AlphaMeasure,
  type AlphaOptions,
  alphaNotices,
  alphaOf,
  alphaOfAll,
} from './alpha.js';
export { BETA_MEASURES, type BetaMatrix, type BetaMeasure, type BetaOptions, betaMatrix, betaRows } from './beta.js';
export type { AlphaReason, Measured } from './measured.js';
export { type Permanova, type PermanovaOptions, permanova } from './permanova.js';
export { type RarefactionOptions, type RarefactionPoint, rarefactionCurve } from './rarefaction.js';
