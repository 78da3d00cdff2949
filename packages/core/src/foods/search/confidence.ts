import { exp, log } from '../../base/index.js';
import { NAME_KINDS } from './name-index.js';
import type { RankedFood } from './ranking.js';

/**
 * Weights of a logistic regression, fitted on the query list, the diary texts and the texts that no table has
 * (`validation/search`), rounded; left out by fifths, every weight kept its sign. `sense` is set by hand, ten times as
 * strong as fitted: a name that stands at the nearest food because the tables lack the right one is a proposal, whatever
 * the numbers say.
 */
const WEIGHT = {
  constant: 4,
  /** per unit of log(covered): half of the text unanswered costs 7 */
  covered: 10,
  unasked: -6.8,
  sense: -25,
  spelling: -2.3,
  notEveryday: -0.6,
  rival: -1.6,
} as const;
/** Risk that a mistyped word was read as the wrong one, by its length: short words have many neighbours. */
const SPELLING_RISK = [1, 1, 1, 1, 1, 0.8, 0.35] as const;
const SPELLING_RISK_LONG = 0.2;
/** A food of another group that scores nearly as well is a rival: "chips" are fried or crisp. */
const RIVAL_FROM = 0.9;
/** Nothing is certain that was guessed from a name. */
const HIGHEST = 0.99;

/**
 * From here on a match is used without asking. At this line 97 % or more of the confident matches are right on texts
 * that the tables have and texts that they lack together (`node validation/run.mjs search` prints it); a lower line
 * gains few matches, and each wrong one goes unseen into a verdict.
 */
export const CONFIDENCE_LINE = 0.8;

function spellingRisk(best: RankedFood): number {
  let total = 0;
  let risk = 0;
  for (const slot of best.reading.slots) {
    total += slot.weight;
    if (slot.found === 'near') risk += slot.weight * (SPELLING_RISK[slot.text.length] ?? SPELLING_RISK_LONG);
  }
  return total === 0 ? 0 : risk / total;
}

/**
 * The chance that the best food found is the one meant (0 to 1).
 * @param rivalScore score of the best food of another group, 0 if there is none
 */
export function confidenceOf(best: RankedFood, rivalScore: number): number {
  const rival = best.score > 0 ? Math.max(0, rivalScore / best.score - RIVAL_FROM) / (1 - RIVAL_FROM) : 0;
  const z =
    WEIGHT.constant +
    WEIGHT.covered * log(Math.max(best.covered, 0.01)) +
    WEIGHT.unasked * best.unasked +
    WEIGHT.sense * Math.max(0, 1 - best.sense * best.reading.weight) +
    WEIGHT.spelling * spellingRisk(best) +
    (best.kind === NAME_KINDS.everyday ? 0 : WEIGHT.notEveryday) +
    WEIGHT.rival * rival;
  return Math.min(HIGHEST, 1 / (1 + exp(-z)));
}
