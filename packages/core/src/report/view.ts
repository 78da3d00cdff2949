import type { Assessment, Verdict } from '../assessment.js';
import type { Notice } from '../base/index.js';
import { type ClaimShown, claimsShown } from './claim-links.js';
import { clean } from './clean.js';
import { isPopulationAlone, openRows } from './counted.js';
import type { JourneyView } from './journey-parts.js';
import type { Sentence } from './sentence.js';
import { say } from './sentence.js';
import { type UpperLevel, upperLevels } from './upper.js';
import { type BodyView, bodyView } from './view-body.js';
import { type FindingRow, type GutView, gutView } from './view-gut.js';
import { journeyView, MOST_ON_NARROW_PLATE } from './view-journey.js';
import { type Chances, chancesOf, type ScaleView, scaleView } from './view-scale.js';
import { type SourcesView, sourcesView } from './view-sources.js';
import {
  type DayView,
  dayViews,
  type FormView,
  formViews,
  type NutrientView,
  noticeView,
  nutrientViews,
  type ReferenceView,
  type RejectedView,
  referenceViews,
  rejectedViews,
  type UnmatchedView,
  unmatchedViews,
} from './view-tables.js';
import { howSentences, runLine } from './words-how.js';
import { contradicts } from './words-labs-why.js';
import {
  adultLevelsSentence,
  contradictedSentence,
  dosesSentence,
  levelSentence,
  populationSentence,
  tooLittleSentence,
  tooMuchSentence,
  uncountedSentence,
  yardstickSentence,
} from './words-level.js';
import { diaryLine, fileLine, personLine } from './words-person.js';
import { type SettleView, settleViews } from './words-settle.js';
import { readSentence, unknownSentences } from './words-unknown.js';
import { VERDICT_WORDS, type VerdictWords } from './words-verdict.js';
import { type Yardstick, yardstickOf } from './yardstick.js';

/** An assessment turned into what is said and shown: words, rows and amounts, in order, with no drawing in it. */
export interface ReportView {
  readonly verdict: VerdictWords & { readonly code: Verdict };
  readonly hardStops: readonly Notice[];
  readonly personLine: string;
  readonly diaryLine: string;
  readonly fileLine: string;
  readonly runLine: string;
  /** the answer in sentences: level, chance of too little, chance of too much */
  readonly lede: readonly Sentence[];
  /** what the answer is held against, and what of it are doses */
  readonly asides: readonly Sentence[];
  /** of these: what of the level are doses; empty where there are none */
  readonly ofDoses: Sentence;
  /** of these: whose levels it is held against, and why they are not those of the person's own authority */
  readonly heldAgainst: readonly Sentence[];
  readonly reasons: readonly string[];
  readonly yardstick: Yardstick | null;
  readonly uppers: readonly UpperLevel[];
  readonly chances: Chances | null;
  readonly scale: ScaleView;
  readonly journey: JourneyView | null;
  /** the same with fewer gates, for a phone */
  readonly narrowJourney: JourneyView | null;
  readonly sources: SourcesView;
  readonly forms: readonly FormView[];
  /** null where the assessment says nothing of the body */
  readonly body: BodyView | null;
  /** null where the assessment says nothing of the gut */
  readonly gut: GutView | null;
  /** claims that the report's statements touch; empty where none were given */
  readonly claims: readonly ClaimShown[];
  readonly settle: readonly SettleView[];
  readonly unknown: readonly Sentence[];
  readonly read: Sentence;
  readonly days: readonly DayView[];
  readonly references: readonly ReferenceView[];
  readonly nutrients: readonly NutrientView[];
  readonly unmatched: readonly UnmatchedView[];
  readonly rejected: readonly RejectedView[];
  readonly notices: readonly Notice[];
  readonly how: readonly Sentence[];
}

/** What a report shows beside an assessment: it is about selenium, not about this person. */
export interface ReportExtras {
  /** what is known about selenium and the gut; shown with the gut */
  readonly findings?: readonly FindingRow[];
  /** claims that the report's statements touch: `claimsView(claims, topicsOf(assessment))` */
  readonly claims?: readonly ClaimShown[];
}

const filled = (sentences: readonly Sentence[]): readonly Sentence[] => sentences.filter((s) => s.length > 0);

function ledeOf(assessment: Assessment, yardstick: Yardstick | null, uppers: readonly UpperLevel[]): Sentence[] {
  const uncounted = uncountedSentence(assessment);
  if (isPopulationAlone(assessment)) return [uncounted, levelSentence(assessment), populationSentence(uppers)];
  const isOpen = openRows(assessment).length > 0;
  const noChance = assessment.status.pInadequate === null && uppers.every((level) => level.p === null);
  if (contradicts(assessment) && noChance && !isOpen)
    return [uncounted, levelSentence(assessment), contradictedSentence(uppers)];
  const unsettled = assessment.status.verdict === 'cannot-tell' ? [say`What is known so far does not settle it.`] : [];
  return [
    ...unsettled,
    uncounted,
    levelSentence(assessment),
    tooLittleSentence(assessment, yardstick),
    tooMuchSentence(assessment, uppers),
  ];
}

/**
 * Everything a report says, from an assessment. Text and page are both made from this, so that they cannot disagree.
 * Text that came from outside (names of foods, rows of a diary) is stripped of control characters; a page must still
 * escape it.
 * @example viewOf(assessment).verdict.title // "Perhaps too little selenium"
 */
export function viewOf(assessment: Assessment, extras: ReportExtras = {}): ReportView {
  const { status } = assessment;
  const yardstick = yardstickOf(status);
  const alone = isPopulationAlone(assessment);
  const body = bodyView(assessment);
  const uppers = upperLevels(status).map((level) => (alone ? { ...level, p: null } : level));
  const ofDoses = dosesSentence(assessment);
  const heldAgainst = filled([yardstickSentence(assessment, yardstick), adultLevelsSentence(uppers)]);
  return {
    verdict: { code: status.verdict, ...VERDICT_WORDS[status.verdict] },
    hardStops: status.hardStops.map(noticeView),
    personLine: clean(personLine(assessment.person)),
    diaryLine: clean(diaryLine(assessment)),
    fileLine: clean(fileLine(assessment)),
    runLine: clean(runLine(assessment)),
    lede: filled(ledeOf(assessment, yardstick, uppers)),
    asides: filled([body?.labs?.sentence ?? [], ofDoses, ...heldAgainst]),
    ofDoses,
    heldAgainst,
    reasons: status.reasons.map(clean),
    yardstick,
    uppers,
    chances: chancesOf(alone ? null : status.pInadequate, uppers),
    scale: scaleView(assessment, yardstick, uppers),
    journey: alone ? null : journeyView(assessment),
    narrowJourney: alone ? null : journeyView(assessment, MOST_ON_NARROW_PLATE),
    sources: sourcesView(assessment),
    forms: alone ? [] : formViews(assessment),
    body,
    gut: gutView(assessment, extras.findings),
    claims: claimsShown(extras.claims ?? []),
    settle: settleViews(assessment),
    unknown: unknownSentences(assessment),
    read: readSentence(assessment),
    days: dayViews(assessment),
    references: referenceViews(assessment),
    nutrients: nutrientViews(assessment),
    unmatched: unmatchedViews(assessment),
    rejected: rejectedViews(assessment),
    notices: assessment.notices.map(noticeView),
    how: howSentences(assessment, yardstick),
  };
}
