import type { Assessment, LabExpected, LabShown, LabsReport } from '../assessment.js';
import { clean } from './clean.js';
import { longDate } from './dates.js';
import type { Sentence } from './sentence.js';
import type { RejectedView } from './view-tables.js';
import { levelRange, levelText } from './words-body.js';
import { analyteName, labsNotes, reasonText } from './words-labs.js';
import { labsSentence } from './words-labs-why.js';

/** One laboratory value with what was expected of it. */
export interface LabValueView {
  readonly row: number;
  readonly name: string;
  /** empty where the file has none */
  readonly date: string;
  /** in the model's unit */
  readonly value: string;
  /** as it stood in the file; empty where that says the same */
  readonly written: string;
  readonly used: boolean;
  /** why it was not used, or counted for less; empty otherwise */
  readonly reason: string;
  /** what such a test was expected to show by the diary alone, and with all values: "88 (62 to 98)"; empty where not used */
  readonly before: string;
  readonly after: string;
}

/** What the laboratory values did. */
export interface LabsView {
  readonly file: string;
  readonly sentence: Sentence;
  readonly notes: readonly Sentence[];
  readonly values: readonly LabValueView[];
  readonly rejected: readonly RejectedView[];
}

function expected(found: LabExpected | null): string {
  if (!found || ![found.p5, found.p50, found.p95].every(Number.isFinite)) return '';
  const { unit, p5, p50, p95 } = found;
  // the unit stands beside the measured value
  const middle = unit.startsWith('fraction') ? levelText(p50, unit) : levelText(p50, unit).replace(/\u00a0.*$/, '');
  return `${middle} (${levelRange(p5, p95, unit)})`;
}

const letters = (text: string): string =>
  text
    .replace(/[\s\u00a0]/g, '')
    .replace(/μ/g, 'µ')
    .toLowerCase();

function valueView(value: LabShown): LabValueView {
  const shown = levelText(value.value, value.unit);
  const written = clean(value.written);
  const isAsShown = letters(written) === letters(shown);
  return {
    row: value.row,
    name: analyteName(value.analyte),
    date: value.date === null ? '' : longDate(clean(value.date)),
    value: shown,
    written: isAsShown ? '' : written,
    used: value.used,
    reason: reasonText(value.reason),
    before: expected(value.expectedBefore),
    after: expected(value.expectedAfter),
  };
}

export const labsView = (assessment: Assessment, labs: LabsReport): LabsView => ({
  file: clean(labs.file),
  sentence: labsSentence(assessment, labs),
  notes: labsNotes(labs),
  values: labs.values.map(valueView),
  rejected: labs.rejected.map((r) => ({
    ...r,
    text: clean(r.text),
    code: clean(r.code),
    message: clean(r.message),
    hint: clean(r.hint),
  })),
});
