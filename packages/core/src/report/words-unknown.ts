import type { Assessment } from '../assessment.js';
import { clean } from './clean.js';
import { countedOf } from './counted.js';
import { isUnknownKind } from './names.js';
import { amount, count, NBSP, sharePercent, whole } from './numbers.js';
import { type Sentence, say, strong } from './sentence.js';
import { isCheck } from './words-person.js';

const quoted = (text: string): string => `“${clean(text)}”`;

function listed(rows: readonly { readonly row: number; readonly text: string }[]): string {
  const first = rows.slice(0, 2).map((entry) => `row${NBSP}${entry.row} ${quoted(entry.text)}`);
  const more = rows.length - first.length;
  return more > 0 ? `${first.join(', ')} and ${more} more` : first.join(', ');
}

/** Selenium counted for entries that have no value of their own (µg/day); 0 where every entry has one. */
function estimatedUgPerDay(assessment: Assessment): number {
  return assessment.intake.sources.filter((s) => isUnknownKind(s.kind)).reduce((sum, s) => sum + s.ugPerDay, 0);
}

const NOT_COUNTED = {
  nothing: say`What you eat: nothing in this diary could be counted.`,
  'no-whole-day': say`What you eat on a usual day: no whole day of this diary counts.`,
  'no-answer': say`What you eat: no question about food was answered.`,
} as const;

/** What is not known, each with what was done about it. Never an empty list. */
export function unknownSentences(assessment: Assessment): readonly Sentence[] {
  const { diary, intake } = assessment;
  const found: Sentence[] = [];
  const counted = countedOf(assessment);
  if (counted !== 'counted') found.push(NOT_COUNTED[counted]);
  else if (isCheck(assessment)) {
    if (intake.coverage < 1)
      found.push(say`What was not answered, or answered “not sure”, was taken from people like you.`);
  } else if (intake.coverage < 1) {
    const gap = sharePercent(1 - intake.coverage);
    const filled = estimatedUgPerDay(assessment);
    const asMuch = filled > 0 ? `, about ${amount(filled)}${NBSP}µg a day` : '';
    found.push(
      say`${strong(gap)} of what was eaten (by energy) has no selenium value. It was estimated from like foods${asMuch}, never set to zero.`,
    );
  }
  if (diary.unmatched.length > 0) {
    const one = diary.unmatched.length === 1;
    found.push(
      say`${count(diary.unmatched.length, 'entry', 'entries')} ${one ? 'is no food' : 'are no foods'} we know: ${listed(diary.unmatched)}. ${one ? 'It counts' : 'They count'} as unknown.`,
    );
  }
  if (diary.rejected.length > 0) {
    const was = diary.rejected.length === 1 ? 'was' : 'were';
    found.push(
      say`${whole(diary.rejected.length)} of ${count(diary.rowsIn, 'row')} ${was} left out: ${listed(diary.rejected)}.`,
    );
  }
  if (found.length === 0)
    found.push(
      isCheck(assessment)
        ? say`Portions and foods are typical ones, not yours.`
        : say`Every entry has a selenium value.`,
    );
  return found;
}

/** "Read 98 rows: 96 entries, 2 left out." */
export function readSentence(assessment: Assessment): Sentence {
  const { diary } = assessment;
  if (isCheck(assessment)) return say`${whole(diary.entries)} of ${count(diary.rowsIn, 'question')} answered.`;
  const out = diary.rejected.length;
  const left = out === 0 ? 'none left out' : `${whole(out)} left out`;
  return say`Read ${count(diary.rowsIn, 'row')}: ${count(diary.entries, 'entry', 'entries')}, ${left}; a food was found for ${whole(diary.matched)}.`;
}
