export { renderBodyText } from './body-course/index.js';
export { type ClaimedOf, type ClaimShown, claimFor, isBrazilNut, isColitisTrial } from './claim-links.js';
export * from './claims/index.js';
export { type ColonFed, type ColonShown, renderColonText } from './colon-course/index.js';
export {
  type ComparisonRow,
  type ComparisonView,
  comparisonView,
  INFUSION_WORDS,
  renderComparison,
} from './compare/index.js';
export { countryCode } from './countries.js';
export * as reportDates from './dates.js';
export { findingRow, seleniumFindingRows, speciesWords } from './finding-rows.js';
export type { FormClass, JourneyLink, JourneyNode, JourneyRow, JourneyView } from './journey-parts.js';
export { BODY_STATIONS } from './journey-parts.js';
export { formName, referenceKindName } from './names.js';
export * as reportNumbers from './numbers.js';
export * from './plan/index.js';
export { PLASMA_MARKS, type PlasmaMark } from './plasma-marks.js';
export { type About, plain as plainWords, type Run, type Sentence, type Strong } from './sentence.js';
export { shortName } from './short-name.js';
export { renderFindings, renderStoolText, renderTraits } from './stool/index.js';
export { MOST_STOPS } from './text/first-screen.js';
export { renderText, type TextOptions } from './text/index.js';
export type { UpperLevel } from './upper.js';
export { type ReportExtras, type ReportView, viewOf } from './view.js';
export type { BodyRowView, BodyView } from './view-body.js';
export type {
  AmountRow,
  ChamberView,
  FindingRow,
  GroupView,
  GutView,
  MeasuredRange,
  RangeView,
} from './view-gut.js';
export { findingMark } from './view-gut-findings.js';
export type { FateView, FloraView } from './view-gut-flora.js';
export type { StarchRow, StarchView } from './view-gut-starch.js';
export type { KindView, RestOfKinds } from './view-kinds.js';
export type { LabsView, LabValueView } from './view-labs.js';
export type { PlasmaScaleView, PlasmaValueView } from './view-plasma.js';
export type { Chances, Moon, MoonFace, ScaleView } from './view-scale.js';
export { leading as leadingSources, type SourcesView, type SourceView } from './view-sources.js';
export {
  type DayView,
  type FormView,
  type NutrientView,
  type ReferenceView,
  type RejectedView,
  rowsText,
  type UnmatchedView,
} from './view-tables.js';
export { capitalised, GRADES, GUT_HEADS, tight as tightRange } from './words-gut.js';
export { INTERVALS, NOT_A_DIAGNOSIS, RECALLED_SPREADS } from './words-how.js';
export { NOTHING_TO_SETTLE, overlapOf, type SettleView, settleSentences } from './words-settle.js';
export { sumSentence } from './words-sources.js';
export { VERDICT_WORDS, type VerdictWords } from './words-verdict.js';
export type { Yardstick } from './yardstick.js';
