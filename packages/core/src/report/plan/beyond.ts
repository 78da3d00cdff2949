import type { PlanAnswer } from '../../plan-answer.js';
import { clean } from '../clean.js';
import { enoughPrinted, isAgainstExcess } from './chances.js';
import { counted } from './often.js';
import { ofHundred } from './plan-sentence.js';

/** So many hundredths are worth a sentence. */
const LEAST_GAIN = 0.01;

/**
 * What stands in the curve alone and does better than every plan that is shown: named beside the plans, so that nobody
 * has to find it in a table. Empty where there is none.
 * @example "Two changes can do more: two boiled eggs every day and a tin of tuna once a week; enough in 98 of 100, too much in under 1 of 100."
 */
export function beyondOf(answer: PlanAnswer): string {
  const { tradeOff, plans, short, wishes } = answer;
  const isMuch = isAgainstExcess(answer);
  const { adequate, above } = wishes.aim;
  const shown = [...plans, ...short].filter(({ changes }) => changes.some(({ kind }) => kind !== 'find-out'));
  if (shown.length === 0) return '';
  // as long as too much is not ended, less of it is better; from there on, as everywhere, more chance of enough
  const worth = (p: { readonly pAdequate: number | null; readonly pAboveUpper: number | null }): number =>
    isMuch && (p.pAboveUpper ?? 0) > above ? -(p.pAboveUpper ?? 0) : enoughPrinted(p.pAdequate ?? 0, adequate);
  const best = [...tradeOff].sort((a, b) => worth(b) - worth(a) || a.changes - b.changes)[0];
  if (best === undefined || best.what === '') return '';
  if (worth(best) < Math.max(...shown.map(worth)) + LEAST_GAIN - 1e-9) return '';
  const much = `too much in ${ofHundred(best.pAboveUpper)}`;
  const enough = enoughPrinted(best.pAdequate, adequate);
  const chances = isMuch
    ? `${much}, too little in ${ofHundred(1 - enough)}`
    : `enough in ${ofHundred(enough)}, ${much}`;
  const many = counted(best.changes);
  const who = `${many.charAt(0).toUpperCase()}${many.slice(1)} ${best.changes === 1 ? 'change' : 'changes'}`;
  return `${who} can do more: ${clean(best.what)}; ${chances}.`;
}
