import type { Assessment, LabShown, LabsReport } from '../assessment.js';
import { clean } from './clean.js';
import { dateSpan, longDate } from './dates.js';
import { range, whole } from './numbers.js';
import { type Sentence, say, strong } from './sentence.js';
import { levelText } from './words-body.js';

/** What was measured, as short as a sentence needs it. */
const SHORT: Readonly<Record<string, string>> = {
  'plasma-selenium': 'plasma',
  'whole-blood-selenium': 'whole blood',
  'erythrocyte-selenium': 'red cells',
  'selenoprotein-p': 'selenoprotein P',
  gpx3: 'GPX3',
  'urine-selenium-per-day': 'urine',
  'urine-selenium-per-creatinine': 'urine',
  'urine-selenium-spot': 'spot urine',
};

const LONG: Readonly<Record<string, string>> = {
  'plasma-selenium': 'Plasma selenium',
  'whole-blood-selenium': 'Whole blood selenium',
  'erythrocyte-selenium': 'Red cell selenium',
  'selenoprotein-p': 'Selenoprotein P',
  gpx3: 'GPX3, share of its full level',
  'urine-selenium-per-day': 'Urine selenium per day',
  'urine-selenium-per-creatinine': 'Urine selenium per creatinine',
  'urine-selenium-spot': 'Spot urine selenium',
};

/** What was measured, within a sentence. @example shortAnalyte('erythrocyte-selenium') // "red cells" */
export const shortAnalyte = (analyte: string): string => SHORT[analyte] ?? analyteName(analyte);

export const analyteName = (analyte: string): string => LONG[analyte] ?? clean(analyte).replaceAll('-', ' ');

/** Reasons that come as a code; any other is words already. */
const REASONS: Readonly<Record<string, string>> = {
  contradiction: 'does not agree with the diary; set aside until that is cleared up',
  'long-ago': 'taken more than half a year from the diary',
  read: '',
  'read-shifted': 'lowered by inflammation (C-reactive protein), which was allowed for',
  'crp-high': 'C-reactive protein was so high that it is not read as status',
  'crp-open': 'C-reactive protein is only known to be above a number, so inflammation may have lowered it much',
  'urine-without-creatinine': 'a spot of urine without creatinine tells mostly how much was drunk',
  'not-positive': 'not above zero',
};

/** Why a value was not used, or counted for less; empty where it was read as it is. */
export const reasonText = (reason: string): string => REASONS[reason] ?? clean(reason);

const isUrine = (value: LabShown): boolean => value.analyte.startsWith('urine');

// Of one test, more values than this are counted, not named.
const MOST_NAMED = 3;

/** "73 and 81 µg/L": values of one test, in one unit. */
function valuesText(values: readonly LabShown[]): string {
  const texts = values.map((value) => levelText(value.value, value.unit));
  if (texts.length === 1) return texts[0]!;
  // the unit is said once, after the last
  const bare = (text: string) => text.replace(/\u00a0.*$/, '');
  const more = texts.length - MOST_NAMED;
  if (more > 0)
    return `${texts
      .slice(0, MOST_NAMED - 1)
      .map(bare)
      .join(', ')}, ${texts[MOST_NAMED - 1]} and ${more} more`;
  return `${texts.slice(0, -1).map(bare).join(', ')} and ${texts.at(-1)}`;
}

/** "plasma 73 and 81 µg/L, whole blood 118 µg/L; 12 January to 23 February 2026" */
function namedAll(values: readonly LabShown[]): string {
  const analytes = [...new Set(values.map((value) => value.analyte))];
  const tests = analytes.map((analyte) => {
    const of = values.filter((value) => value.analyte === analyte);
    return `${shortAnalyte(analyte)} ${valuesText(of)}`;
  });
  const dates = values.flatMap((value) => (value.date === null ? [] : [clean(value.date)]));
  const when = dateSpan(dates);
  if (when === '') return tests.join(', ');
  return `${tests.join(', ')}${values.length > 1 ? ';' : ','} ${when}`;
}

/** One value told apart from others of its test. @example "plasma 45 µg/L (3 May 1998)" */
export const valueWords = ({ analyte, value, unit, date }: LabShown): string =>
  `${shortAnalyte(analyte)} ${levelText(value, unit)}${date === null ? '' : ` (${longDate(clean(date))})`}`;

function whose(values: readonly LabShown[]): string {
  if (values.length > 1) return `Your ${whole(values.length)} laboratory values (${namedAll(values)})`;
  return `Your ${values.some(isUrine) ? 'urine' : 'blood'} test (${namedAll(values)})`;
}

// Within this much of 1 an interval is said to be as wide as it was.
const AS_WIDE = 0.03;

/**
 * "Your blood test (plasma 72 µg/L, 3 January 2022) makes the interval of your intake 29 to 57 into 33 to 46." Nothing
 * where no value was used.
 */
export function effectSentence(assessment: Assessment, labs: LabsReport): Sentence {
  const used = labs.values.filter((value) => value.used);
  const usual = assessment.intake.usual.selenium;
  if (used.length === 0 || !usual) return [];
  const verb = used.length === 1 ? { make: 'makes', leave: 'leaves' } : { make: 'make', leave: 'leave' };
  const before = range(labs.intakeBefore.p5, labs.intakeBefore.p95);
  const after = strong(range(usual.p5, usual.p95));
  const ratio = (usual.p95 - usual.p5) / (labs.intakeBefore.p95 - labs.intakeBefore.p5);
  if (Math.abs(ratio - 1) < AS_WIDE)
    return say`${whose(used)} ${verb.leave} the interval of your intake about as wide as it was: ${before} before, ${after} now.`;
  return say`${whose(used)} ${verb.make} the interval of your intake ${before} into ${after}${ratio > 1 ? ': wider, because it does not agree with the diary' : ''}.`;
}

const SPEAKS_OF_INFLAMMATION = /C-reactive|\bCRP\b|inflam/i;

// Values that inflammation lowers: they circulate in plasma, wholly or in part.
const LOWERED = new Set(['plasma-selenium', 'whole-blood-selenium', 'selenoprotein-p', 'gpx3']);

/** What else must be said of laboratory values: why inflammation bars some, and how many draws the answer rests on. */
export function labsNotes(labs: LabsReport): readonly Sentence[] {
  const notes: Sentence[] = [];
  const barred = labs.values.filter(
    (value) => !value.used && LOWERED.has(value.analyte) && SPEAKS_OF_INFLAMMATION.test(reasonText(value.reason)),
  );
  if (barred.length > 0)
    notes.push(
      say`In inflammation selenium in plasma falls although the body has lost none, and selenoprotein P and GPX3 fall with it. Such a value would read as too little where there may be enough, so it is not read as status. Red cells and urine still are; plasma is again when the inflammation is over.`,
    );
  if (labs.values.some((value) => value.used))
    notes.push(
      say`With the laboratory values the answer rests on about ${whole(labs.effectiveDraws)} independent pairs of an intake and a body that agree with the diary and the laboratory.`,
    );
  return notes;
}
