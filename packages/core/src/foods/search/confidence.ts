import { exp, log } from '../../base/index.js';
import { NAME_KINDS } from './name-index.js';
import type { Slot } from './query.js';
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

/** Fewer letters than these begin too many words. */
const LEAST_BEGUN = 4;

/** A last word of which only the beginning was typed; every word that begins so was offered, none with an error. */
const isBegun = (slot: Slot, at: number, slots: readonly Slot[]): boolean =>
  slot.isBegun && at === slots.length - 1 && slot.text.length >= LEAST_BEGUN;

/** What a beginning leaves of the text unanswered, and its end will answer. */
function stillToCome(best: RankedFood): number {
  const { slots } = best.reading;
  const last = slots.at(-1);
  if (last === undefined || !isBegun(last, slots.length - 1, slots)) return 0;
  const total = slots.reduce((sum, slot) => sum + slot.weight, 0);
  return (last.weight * (1 - last.candidates[0]!.quality)) / total;
}

function spellingRisk(best: RankedFood, isTyping: boolean): number {
  let total = 0;
  let risk = 0;
  for (const [at, slot] of best.reading.slots.entries()) {
    total += slot.weight;
    if (isTyping && isBegun(slot, at, best.reading.slots)) continue;
    if (slot.found === 'near') risk += slot.weight * (SPELLING_RISK[slot.text.length] ?? SPELLING_RISK_LONG);
  }
  return total === 0 ? 0 : risk / total;
}

/**
 * The chance that the best food found is the one meant (0 to 1).
 * @param rivalScore score of the best food of another group, 0 if there is none
 * @param isTyping   true while the last word may be unfinished
 */
export function confidenceOf(best: RankedFood, rivalScore: number, isTyping = false): number {
  const covered = isTyping ? Math.min(1, best.covered + stillToCome(best)) : best.covered;
  const rival = best.score > 0 ? Math.max(0, rivalScore / best.score - RIVAL_FROM) / (1 - RIVAL_FROM) : 0;
  const z =
    WEIGHT.constant +
    WEIGHT.covered * log(Math.max(covered, 0.01)) +
    WEIGHT.unasked * best.unasked +
    WEIGHT.sense * Math.max(0, 1 - best.sense * best.reading.weight) +
    WEIGHT.spelling * spellingRisk(best, isTyping) +
    (best.kind === NAME_KINDS.everyday ? 0 : WEIGHT.notEveryday) +
    WEIGHT.rival * rival;
  return Math.min(HIGHEST, 1 / (1 + exp(-z)));
}
