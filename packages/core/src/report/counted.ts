import type { Assessment } from '../assessment.js';
import { isCheck } from './words-person.js';

/** The source that stands where nothing of the diary speaks for what is usual. */
export const POPULATION = 'population';

/** What usual intake rests on: what was written down, or only what people like this one eat. */
export type Counted = 'counted' | 'nothing' | 'no-whole-day' | 'no-answer';

export function countedOf(assessment: Assessment): Counted {
  const { diary, intake } = assessment;
  if (isCheck(assessment)) return intake.coverage > 0 ? 'counted' : 'no-answer';
  if (diary.entries === 0) return 'nothing';
  if (!intake.usual.selenium || intake.sources.some((source) => source.id === POPULATION)) return 'no-whole-day';
  return 'counted';
}

/** True where the verdict rests on nothing of this person, so that no chance is shown. */
export const isPopulationAlone = (assessment: Assessment): boolean =>
  countedOf(assessment) !== 'counted' && assessment.status.verdict === 'cannot-tell';

const OPEN_DOSE = /^diary\.dose\.(unit|hardStop)$/;
const OPEN_AMOUNT = /^diary\.amount\.(absurd|absurdDay|manyPieces)$/;

/**
 * Rows left out that might hold so much selenium that a chance of too much is withheld; none where the chances stand.
 */
export function openRows(assessment: Assessment): readonly number[] {
  if (Object.values(assessment.status.pAboveUpper).every((p) => p !== null)) return [];
  return assessment.diary.rejected
    .filter((r) => OPEN_DOSE.test(r.code) || (OPEN_AMOUNT.test(r.code) && /brazil/i.test(`${r.text} ${r.message}`)))
    .map((r) => r.row);
}
