import type { RandomSource } from '../../base/index.js';
import type { Ranges } from '../substrate/index.js';
import { SELENIUM_STREAM } from './fates.js';

const SHARE = ['returned.shareOfOtherLoss', 'fraction'] as const;

/** What the body puts into the gut with bile, pancreatic juice and shed cells. */
export interface ReturnedSelenium {
  /** µg/d in each draw */
  readonly draws: Float64Array;
  /** how it was made, in words */
  readonly rule: string;
  readonly grade: string;
  readonly source: string;
}

/** A share of what the body loses other than in urine (µg/d in each draw): never more than that loss. */
export function returnedSelenium(otherLoss: Float64Array, parameters: Ranges, source: RandomSource): ReturnedSelenium {
  const share = parameters.draws(...SHARE, source, SELENIUM_STREAM, otherLoss.length);
  const range = parameters.get(...SHARE);
  return {
    draws: otherLoss.map((ug, i) => ug * share[i]!),
    rule: `${inWords(range)} of what the body loses other than in urine, ${range.method}, grade ${range.grade}`,
    grade: range.grade,
    source: range.source,
  };
}

const inWords = ({ value, low, high }: ReturnType<Ranges['get']>): string => `${value} (${low} to ${high})`;

/**
 * How far off the stool was where people were measured, as a sentence.
 *
 * It is said and not mended: what the body loses other than in urine is the most that can return for good, and selenium
 * that is secreted and taken up again never leaves. Stool beyond that would have to come out of the urine of the body
 * model, which was fitted to trials of its own.
 */
export function stoolBias(parameters: Ranges): { readonly text: string; readonly source: string } {
  const ug = (key: string) => parameters.get(`stool.balance.${key}`, 'ug/d');
  const usual = ug('usual.measured');
  const text = [
    `Known to be too low: in the two studies of intake and losses that it was held against the model has about ${ug('usual.modelled').value} µg in the stool where ${usual.value} were measured (at ${ug('usual.intake').value} µg eaten)`,
    `and ${ug('little.modelled').low} to ${ug('little.modelled').high} where ${ug('little.measured').value} were (at ${ug('little.intake').value}).`,
  ].join(', ');
  return { text, source: usual.source };
}
