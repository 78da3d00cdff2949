import type { Assessment } from '../assessment.js';
import { clean } from './clean.js';
import { countedOf } from './counted.js';
import { sharePercent } from './numbers.js';
import { type Sentence, say } from './sentence.js';

/** Something that would narrow the answer, with the share of the spread that it explains (0 to 1). */
export interface SettleView {
  readonly code: string;
  readonly sentence: Sentence;
  readonly share: number;
}

const open = (text: string): string => {
  const words = clean(text).replace(/[.\s]+$/, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const DIARY_FIRST: SettleView = {
  code: 'more-days',
  share: 1,
  sentence: say`A few whole days of diary first, everything eaten and drunk, weekend included.`,
};

/** What would narrow the interval most, best first; where nothing counts, a diary before all else. */
export function settleViews(assessment: Assessment): readonly SettleView[] {
  // what other things would bring is measured on an answer that is not this person's
  return countedOf(assessment) === 'counted' ? named(assessment) : [DIARY_FIRST];
}

/** A plasma test that would take away less than this share of the variance is not worth the needle's mention. */
const LEAST_TEST_SHARE = 0.1;

/** A plasma test, where none was read as status yet and it would tell enough. */
function plasmaTest(assessment: Assessment): readonly { code: string; share: number; text: string }[] {
  const share = assessment.body?.plasmaTestWouldTell ?? 0;
  const plasma = (assessment.body?.labs?.values ?? []).filter((value) => value.analyte === 'plasma-selenium');
  if (!(share >= LEAST_TEST_SHARE) || plasma.some((value) => value.used)) return [];
  const isBarred = plasma.some(({ reason }) => reason.startsWith('crp-') || /inflam|C-reactive/i.test(reason));
  const text =
    plasma.length > 0 && isBarred
      ? 'another plasma selenium test, without inflammation (C-reactive protein)'
      : plasma.length > 0
        ? 'another plasma selenium test, best with C-reactive protein'
        : 'a plasma selenium test, best with C-reactive protein';
  return [{ code: 'plasma-test', share, text }];
}

const named = (assessment: Assessment): readonly SettleView[] =>
  [...assessment.intake.wouldSettle, ...plasmaTest(assessment)]
    .sort((a, b) => b.share - a.share)
    .map(({ code, share, text }) => ({
      code,
      share,
      sentence: share >= 0.01 ? say`${open(text)}, ${sharePercent(share)} of the spread.` : say`${open(text)}.`,
    }));

/** Said where nothing would narrow it further. */
export const NOTHING_TO_SETTLE: Sentence = say`Nothing in this diary stands out as the one thing to find out.`;

/** Each share is what one answer alone would take away, and two of them may take away the same. */
export const SHARES_OVERLAP: Sentence = say`The shares overlap and cannot be added.`;

/** What must be said under shares of the spread that stand beside each other; null where there are not two. */
export const overlapOf = (shown: readonly { readonly share: number }[]): Sentence | null =>
  shown.filter(({ share }) => share >= 0.01 && share < 1).length > 1 ? SHARES_OVERLAP : null;

/** The first of what would settle it as sentences, for a paragraph or a list. */
export function settleSentences(settle: readonly SettleView[], most: number): readonly Sentence[] {
  const shown = settle.slice(0, most);
  if (shown.length === 0) return [NOTHING_TO_SETTLE];
  const overlap = overlapOf(shown);
  return [...shown.map(({ sentence }) => sentence), ...(overlap ? [overlap] : [])];
}
