import { amount, NBSP } from './numbers.js';
import { type Sentence, say } from './sentence.js';
import type { SourcesView } from './view-sources.js';

/** What the rows add up to and, where usual intake is another amount, why. */
export function sumSentence(sources: SourcesView): Sentence {
  const sum = `${amount(sources.sumUgPerDay)}${NBSP}µg a${NBSP}day`;
  if (!sources.usual || !sources.sumDiffers) return say`Together ${sum}.`;
  return say`Amounts are means, so that they add up, together ${sum}; half of what is possible lies below ${amount(sources.usual.p50)}.`;
}
