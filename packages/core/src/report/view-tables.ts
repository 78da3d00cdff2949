import type { Assessment, DayNutrient, NutrientStatus, ReferenceShown } from '../assessment.js';
import type { Notice, Summary } from '../base/index.js';
import { clean } from './clean.js';
import { formName, goalName, referenceKindName } from './names.js';
import { unitText } from './numbers.js';
import { isRequirement } from './yardstick.js';

/** One day of the diary. Amounts in µg. */
export interface DayView {
  readonly date: string;
  /** the part with a value of its own */
  readonly knownUg: number;
  readonly coverage: number;
  /** with the gaps filled; null where no estimate was made */
  readonly estimate: Summary | null;
  readonly energyKcal: number | null;
}

function estimateOf(nutrient: DayNutrient): Summary | null {
  const { mean, p5, p50, p95 } = nutrient;
  if (mean === undefined || p5 === undefined || p50 === undefined || p95 === undefined) return null;
  return { mean, p5, p50, p95 };
}

export const dayViews = (assessment: Assessment): readonly DayView[] =>
  assessment.intake.days.map(({ date, nutrients }) => {
    const selenium = nutrients.selenium;
    return {
      date,
      knownUg: selenium?.known ?? 0,
      coverage: selenium?.coverage ?? 0,
      estimate: selenium ? estimateOf(selenium) : null,
      energyKcal: nutrients.energy?.known ?? null,
    };
  });

export interface FormView {
  readonly name: string;
  readonly share: number;
  readonly range: Summary | null;
}

/** Chemical forms, largest first. */
export const formViews = (assessment: Assessment): readonly FormView[] =>
  Object.entries(assessment.intake.forms)
    .map(([key, share]) => ({ name: formName(key), share, range: assessment.intake.formRanges[key] ?? null }))
    .sort((a, b) => b.share - a.share);

export interface ReferenceView extends ReferenceShown {
  readonly kindName: string;
  readonly unitName: string;
  /** what the level is set for, or guards against; empty where it is not said */
  readonly goalText: string;
  /** true for the one that the chance of too little is held against */
  readonly isYardstick: boolean;
}

const isUpper = (kind: string): boolean => kind === 'UL' || kind === 'TUL';

const goalText = (kind: string, goal: string): string =>
  `${isUpper(kind) ? 'Guards against' : 'Set for'} ${goalName(clean(goal))}`;

/** Reference values: the yardstick first, then as the assessment gives them. */
export function referenceViews(assessment: Assessment): readonly ReferenceView[] {
  const { status } = assessment;
  const views = status.references.map((reference) => ({
    ...reference,
    authorityName: clean(reference.authorityName),
    source: clean(reference.source.replace(/^read: /, '')),
    goalText: reference.goal ? goalText(reference.kind, reference.goal) : '',
    kindName: referenceKindName(reference.kind),
    unitName: unitText(reference.unit),
    isYardstick:
      status.requirement !== null && reference.authority === status.authority && isRequirement(reference.kind),
  }));
  return [...views.filter((view) => view.isYardstick), ...views.filter((view) => !view.isYardstick)];
}

// Said once above the table instead.
const AI_NOTE = /An adequate intake \(AI\) gives no chance of too little\.\s*/;

export interface NutrientView extends NutrientStatus {
  /** the name up to its first comma or bracket: "Vitamin A" */
  readonly shortName: string;
  readonly unitName: string;
  readonly kindName: string;
  /** after the number of what is no upper level: "CDRR"; empty for an upper level, and where there is none */
  readonly upperMark: string;
}

export const nutrientViews = (assessment: Assessment): readonly NutrientView[] =>
  assessment.status.nutrients.map((nutrient) => ({
    ...nutrient,
    name: clean(nutrient.name),
    shortName: clean(nutrient.name).replace(/(?<=.)\s*[,(].*$/, ''),
    note: clean(nutrient.note.replace(AI_NOTE, '')),
    unitName: unitText(nutrient.unit),
    kindName: referenceKindName(nutrient.kind),
    upperMark: nutrient.upperKind === 'CDRR' ? 'CDRR' : '',
  }));

/** A notice made safe to show. */
export const noticeView = (notice: Notice): Notice => ({
  code: clean(notice.code),
  message: clean(notice.message),
  hint: clean(notice.hint),
});

/** A text that no food was found for, with every row it stands in. */
export interface UnmatchedView {
  readonly rows: readonly number[];
  readonly text: string;
  readonly candidates: Assessment['diary']['unmatched'][number]['candidates'];
}

export type RejectedView = Assessment['diary']['rejected'][number];

/** Texts without a food, each once, with the three nearest foods. */
export function unmatchedViews(assessment: Assessment): readonly UnmatchedView[] {
  const byText = new Map<string, UnmatchedView>();
  for (const { row, text, candidates } of assessment.diary.unmatched) {
    const key = clean(text);
    const known = byText.get(key);
    const nearest = candidates.slice(0, 3).map((c) => ({ id: clean(c.id), name: clean(c.name), score: c.score }));
    byText.set(key, known ? { ...known, rows: [...known.rows, row] } : { rows: [row], text: key, candidates: nearest });
  }
  return [...byText.values()];
}

/** "row 2", "rows 2, 61" */
export const rowsText = (rows: readonly number[]): string => `${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`;

export const rejectedViews = (assessment: Assessment): readonly RejectedView[] =>
  assessment.diary.rejected.map((r) => ({
    row: r.row,
    text: clean(r.text),
    code: clean(r.code),
    message: clean(r.message),
    hint: clean(r.hint),
  }));
