export { renderBodyText } from './body-course/index.js';
export {
  type ComparisonRow,
  type ComparisonView,
  comparisonView,
  INFUSION_WORDS,
  renderComparison,
} from './compare/index.js';
export * as reportDates from './dates.js';
export type { FormClass, JourneyLink, JourneyNode, JourneyRow, JourneyView } from './journey-parts.js';
export { BODY_STATIONS } from './journey-parts.js';
export { formName, referenceKindName } from './names.js';
export * as reportNumbers from './numbers.js';
export { PLASMA_MARKS, type PlasmaMark } from './plasma-marks.js';
export { type About, plain as plainWords, type Run, type Sentence, type Strong } from './sentence.js';
export { shortName } from './short-name.js';
export { MOST_STOPS } from './text/first-screen.js';
export { renderText, type TextOptions } from './text/index.js';
export type { UpperLevel } from './upper.js';
export { type ReportView, viewOf } from './view.js';
export type { BodyRowView, BodyView } from './view-body.js';
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
export { INTERVALS, NOT_A_DIAGNOSIS, RECALLED_SPREADS } from './words-how.js';
export { NOTHING_TO_SETTLE, type SettleView } from './words-settle.js';
export { sumSentence } from './words-sources.js';
export { VERDICT_WORDS, type VerdictWords } from './words-verdict.js';
export type { Yardstick } from './yardstick.js';
