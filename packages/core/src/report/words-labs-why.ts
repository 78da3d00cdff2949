import type { Assessment, LabShown, LabsReport } from '../assessment.js';
import { clean } from './clean.js';
import { longDate } from './dates.js';
import { count, NBSP, whole } from './numbers.js';
import { join, type Sentence, say, strong } from './sentence.js';
import { levelRange, levelText } from './words-body.js';
import { analyteName, effectSentence, reasonText, shortAnalyte, valueWords } from './words-labs.js';

const isUsed = (value: LabShown): boolean => value.used;
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** True where diary and laboratory lie too far apart to agree. */
export const contradicts = (assessment: Assessment): boolean =>
  assessment.notices.some((notice) => notice.code === 'labs.contradiction');

// The amount of C-reactive protein stands in an assessment only in the words of its notice.
const CRP_IN_NOTICE = /is (?:only known to be )?((?:above )?[\d.]+) mg\/L\. Above ([\d.]+) mg\/L/;

/** "C-reactive protein was 25 mg/L, and above 20 inflammation lowers plasma selenium without loss from the body" */
function inflammationClause(assessment: Assessment, barred: readonly LabShown[]): string {
  const names = distinct(barred.map((value) => value.analyte));
  const name = names.length === 1 ? analyteName(names[0]!) : '';
  const what = names.length > 1 ? 'such values' : name.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  const found = assessment.notices.flatMap((notice) => {
    const figures = notice.code === 'labs.crp.high' ? CRP_IN_NOTICE.exec(notice.message) : null;
    return figures ? [{ crp: figures[1]!, limit: figures[2]! }] : [];
  });
  const without = `inflammation lowers ${what} without loss from the body`;
  if (found.length === 0) return `C-reactive protein was high, and ${without}`;
  const crp = listed(distinct(found.map((figures) => figures.crp)));
  return `C-reactive protein was ${crp}${NBSP}mg/L, and above ${found[0]!.limit} ${without}`;
}

/** Why values were not used, each reason once; empty where no reason is known. */
function reasonsOf(assessment: Assessment, unused: readonly LabShown[]): string {
  const clauses = distinct(unused.map((value) => value.reason)).map((reason) =>
    reason === 'crp-high'
      ? inflammationClause(
          assessment,
          unused.filter((value) => value.reason === reason),
        )
      : reasonText(reason).replace(/\.$/, ''),
  );
  return clauses.filter((clause) => clause !== '').join('; ');
}

/** A test that met one fate by its name alone; one that met several, value by value. */
function namesOf(of: readonly LabShown[], all: readonly LabShown[]): string {
  const isMixed = of.some(({ analyte }) => all.some((value) => value.analyte === analyte && !of.includes(value)));
  return listed(distinct(of.map((value) => (isMixed ? valueWords(value) : shortAnalyte(value.analyte)))));
}

/** Each reason with the values that it is about, so that no value is given the reason of another. */
function unusedSentence(assessment: Assessment, labs: LabsReport): Sentence {
  const unused = labs.values.filter((value) => !value.used && value.reason !== 'contradiction');
  if (unused.length === 0) return [];
  const byReason = distinct(unused.map((value) => value.reason)).map((reason) =>
    unused.filter((value) => value.reason === reason),
  );
  const each = byReason.map((of) => {
    const why = reasonsOf(assessment, of);
    return say`Not used as status: ${namesOf(of, labs.values)}${why === '' ? '' : `, because ${why}`}.`;
  });
  // where others were used, or contradict the diary, it is said already what the answer rests on
  if (unused.length < labs.values.length) return join(each);
  if (byReason.length > 1)
    return join([
      say`None of your ${count(unused.length, 'laboratory value')} was used as status, so the answer rests on the diary alone.`,
      ...each,
    ]);
  const reasons = reasonsOf(assessment, unused);
  const none =
    unused.length === 1
      ? 'Your laboratory value was not used'
      : `None of your ${count(unused.length, 'laboratory value')} was used`;
  return say`${none}${reasons === '' ? '' : ` as status: ${reasons}`}, so the answer rests on the diary alone.`;
}

/** The reader's own message without the place and the words that the sentence around it says already. */
function messageOf(labs: LabsReport, row: number, message: string): string {
  const place = [`${clean(labs.file)}, row ${row}`, `row ${row}`].find((start) => message.startsWith(start));
  const end = place === undefined ? -1 : message.indexOf(': ', place.length);
  return (end < 0 ? message : message.slice(end + 2)).replace(/, so it was (?:not used|left out)\./, '.');
}

/** "Row 2 was not used: 95 mg/L of plasma selenium is 95000 µg/L, …. Is it µg/L?": the first row that was left out. */
function rejectedSentence(labs: LabsReport): Sentence {
  const isAnyUsed = labs.values.some(isUsed);
  // a repeated row is counted by the one that it repeats
  const rows = labs.rejected.filter((row) => row.code !== 'labs.rows.repeat');
  const first = rows[0];
  if (!first) return [];
  const message = messageOf(labs, first.row, clean(first.message));
  // where something was measured, the hint waits among the rows left out
  const hint = isAnyUsed ? '' : ` ${clean(first.hint)}`;
  const more = rows.length - 1;
  const others = more === 0 ? '' : ` ${count(more, 'more row')} ${more === 1 ? 'was' : 'were'} not used.`;
  return say`Row ${whole(first.row)} was not used: ${message}${hint}${others}`;
}

/** How many times beyond the expected interval a value lies; at most 1 inside it. */
function beyond({ value, expectedBefore }: LabShown): number {
  if (!expectedBefore) return 0;
  const { p5, p95 } = expectedBefore;
  return Math.max(value / p95, p5 / value);
}

const MORE_MEASURED =
  'The laboratory speaks for more selenium than the diary. What could explain it: a supplement or Brazil nuts not written down, a habit that ended lately, or the unit.';
const LESS_MEASURED =
  'The laboratory speaks for less selenium than the diary. What could explain it: days in the diary that are not as usual, a supplement or Brazil nuts begun lately, inflammation, or the unit.';

/** What was expected and what was measured, of the value farthest out, which way that points, and what could explain it. */
function contradictionSentence(assessment: Assessment, labs: LabsReport): Sentence {
  if (!contradicts(assessment)) return [];
  const [far] = labs.values.filter((value) => value.expectedBefore).sort((a, b) => beyond(b) - beyond(a));
  if (!far?.expectedBefore) return [];
  const { p5, p95, unit } = far.expectedBefore;
  const unitPart = unit.startsWith('fraction') ? '' : levelText(p95, unit).replace(/^[^\u00a0]*/, '');
  const date = far.date === null ? '' : ` (${longDate(clean(far.date))})`;
  const name = shortAnalyte(far.analyte);
  return say`The laboratory does not agree with the diary: ${name} of ${levelRange(p5, p95, unit)}${unitPart} was expected, ${strong(levelText(far.value, far.unit))} was measured${date}. ${far.value > p95 ? MORE_MEASURED : LESS_MEASURED}`;
}

/** Beside levels that are the diary's: what a laboratory measured instead. Nothing where the two agree. */
export function measuredOtherwise({ values }: LabsReport): readonly Sentence[] {
  const against = values.filter((value) => value.reason === 'contradiction');
  if (against.length === 0) return [];
  return [
    say`These levels are by the diary alone and do not agree with what was measured: ${listed(against.map(valueWords))}.`,
  ];
}

/** What stands here while the two do not agree. */
const DIARY_ALONE = 'They cannot both be right, so what is said here of intake and body is by the diary alone.';

/**
 * What the laboratory values did to the answer and, of what was not used or does not agree, why.
 * @example "Your laboratory value was not used as status: C-reactive protein was 25 mg/L, and above 20 inflammation …"
 */
export function labsSentence(assessment: Assessment, labs: LabsReport): Sentence {
  const rejected = rejectedSentence(labs);
  if (labs.values.length === 0) {
    const first = rejected.length > 0 ? rejected : say`No value stands in the laboratory’s file.`;
    return join([first, say`The answer rests on the diary alone.`]);
  }
  const contradiction = contradictionSentence(assessment, labs);
  const effect =
    contradiction.length > 0 ? join([contradiction, say`${DIARY_ALONE}`]) : effectSentence(assessment, labs);
  return join([effect, unusedSentence(assessment, labs), rejected]);
}
