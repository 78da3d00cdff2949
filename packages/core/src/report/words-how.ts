import type { Assessment } from '../assessment.js';
import { countedOf } from './counted.js';
import { goalName } from './names.js';
import { amount, NBSP, sharePercent, whole } from './numbers.js';
import { type Sentence, say } from './sentence.js';
import { isCheck } from './words-person.js';
import { isRequirement, type Yardstick } from './yardstick.js';

/** "selenoscope 0.1.0 · data 3f9a1c · seed 1 · 1,000 draws" */
export function runLine(assessment: Assessment): string {
  const { version, data, seed, draws } = assessment.run;
  return `selenoscope ${version} · data ${data.slice(0, 12)} · seed ${seed} · ${whole(draws)} draws`;
}

/** What this is not. */
export const NOT_A_DIAGNOSIS = 'A level and its reference, never a diagnosis.';

/** What the two ends of every interval mean. */
export const INTERVALS = 'Intervals hold 9 of 10 possibilities.';

/** nutrient-within-cv.csv: every row of it is from memory. */
export const RECALLED_SPREADS = 'The day-to-day spreads of these nutrients are recalled, not verified.';

/** How the figures were made, for the reader who wants to hold them against something. */
export function howSentences(assessment: Assessment, yardstick: Yardstick | null): readonly Sentence[] {
  const { intake, run } = assessment;
  const found: Sentence[] = [
    say`Every figure is the outcome of ${whole(run.draws)} draws (seed ${run.seed}): in each, all that is not known exactly takes one possible value, and keeps it through the whole calculation. ${INTERVALS}`,
  ];
  const counted = countedOf(assessment);
  if (intake.prior && counted !== 'counted')
    found.push(
      say`Nothing of yours counts yet, so the amount is what people like you eat: on average ${amount(intake.prior.meanUgPerDay)}${NBSP}µg a day (${intake.prior.country}; ${intake.prior.source}; ${intake.prior.status}).`,
    );
  if (intake.prior && counted === 'counted')
    found.push(
      say`${isCheck(assessment) ? 'Answers are coarse, so they are' : 'Days differ, so the days written down are'} weighed against what people like you eat: on average ${amount(intake.prior.meanUgPerDay)}${NBSP}µg a day (${intake.prior.country}; ${intake.prior.source}; ${intake.prior.status}). The more is known, the less this counts.`,
    );
  if (yardstick && isRequirement(yardstick.kind) && yardstick.cv !== null) {
    const goal = yardstick.goal === '' ? '' : `, set for ${goalName(yardstick.goal)}`;
    found.push(
      say`The chance of too little is the share of draws in which usual intake lies below a need that is drawn too: on average ${amount(yardstick.ugPerDay)}${NBSP}µg a day (${yardstick.kind}, ${yardstick.authorityName} ${yardstick.year}${goal}), differing between people by ${sharePercent(yardstick.cv)}.`,
    );
  }
  if (assessment.body)
    found.push(
      say`What is expected in the body comes from a model of how selenium is taken up, held and lost, fitted to published trials and at rest under the usual intake. Its bodies differ as people do, and that is in every interval.`,
    );
  found.push(say`Upper levels count all routes together: food, supplements, infusions.`);
  return found;
}
