import type { Estimate, FloraShown } from '../assessment.js';
import { NBSP, range } from './numbers.js';
import { type Sentence, say } from './sentence.js';
import { capitalised } from './words-gut.js';

export { barsLabel } from './words-gut.js';

const FATES: Readonly<Record<string, string>> = {
  elemental: 'Made elemental, and lost',
  organic: 'Built into organic forms',
  volatile: 'Gone as gas',
  unchanged: 'Left as it came',
};

export const fateName = (fate: string): string => FATES[fate] ?? capitalised(fate);

/** What the bacteria that leave may carry, beside what arrives: sizes, and no effect. */
export const demandSentence = (demand: Estimate, grade: string, arrives: Estimate): Sentence =>
  say`The bacteria that leave in a day may carry ${range(demand.p5, demand.p95)}${NBSP}µg of selenium (grade ${grade}); ${range(arrives.p5, arrives.p95)} arrive. That is an estimate of sizes, and no forecast for the flora.`;

/** The finding in mice: what it is, its grade, and whether it is counted. */
export function competitionSentence({ on, text, grade, label, keptFromHost }: FloraShown['competition']): Sentence {
  const counted = on
    ? `It is counted here because that was asked for: flora keep ${range(keptFromHost.p5, keptFromHost.p95)}${NBSP}µg a${NBSP}day, which the body goes without`
    : 'It is not counted here';
  return say`${text.replace(/\.?$/, '.')} ${counted} (${label}, grade ${grade}).`;
}
