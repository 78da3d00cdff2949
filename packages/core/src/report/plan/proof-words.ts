import type { PlanAnswer, ProofShown } from '../../plan-answer.js';
import { chancePercent, NBSP, whole } from '../numbers.js';
import { enoughPrinted } from './chances.js';
import { countedOf } from './often.js';

const LARGE: readonly (readonly [number, string])[] = [
  [1e12, 'million million'],
  [1e9, 'thousand million'],
  [1e6, 'million'],
];

/** A large count as it is read aloud. @example many(9_300_000) // "9.3 million" */
export function many(n: number): string {
  const found = LARGE.find(([size]) => n >= size);
  if (found === undefined) return whole(n);
  const value = n / found[0];
  return `${value >= 99.5 ? whole(value) : String(Number(value.toPrecision(2)))}${NBSP}${found[1]}`;
}

/** The alternative that came nearest. */
function nearest({ bestRejected }: ProofShown, aim: number): string {
  if (!('text' in bestRejected)) return '';
  const { text, pAdequate, pAboveUpper } = bestRejected;
  const much = pAboveUpper >= 0.01 ? `, too much ${chancePercent(pAboveUpper)}` : '';
  return `; nearest: ${text}, enough ${chancePercent(enoughPrinted(pAdequate, aim))}${much}`;
}

/**
 * What shows that nothing smaller does it.
 * @example "Nothing smaller does it: 212 foods with 4,312 changes, 9.3 million sets looked at or ruled out; nearest:
 * kippers once a week, enough 71 %. A check written apart from the search agrees."
 * @param isFirst false for the plans after the first, which differ from it in kind
 * @param aim chance of enough that was aimed for: what was refused must not look as if it reached it
 */
export function proofSentence(
  proof: ProofShown,
  changes: number,
  { foods, moves }: PlanAnswer['candidates'],
  isFirst = true,
  aim = 0.9,
): string {
  const checked = proof.checked
    ? ' A check written apart from the search agrees.'
    : ' The check written apart from the search has not confirmed it.';
  if (changes === 0) return `Nothing was searched for: no change is the smallest.${checked}`;
  const sets = `${many(proof.nodes + proof.bounded)} ${proof.nodes + proof.bounded === 1 ? 'set' : 'sets'}`;
  const what = `${countedOf(foods, 'food')} with ${countedOf(moves, 'change')}`;
  // a later plan is the smallest of those that do it with other kinds of food
  const smaller = isFirst
    ? 'othing smaller does it'
    : 'othing smaller does it with kinds of food that no plan above uses';
  const claim = proof.complete ? `N${smaller}` : `Not shown that n${smaller}`;
  return `${claim}: ${what}, ${sets} looked at or ruled out${nearest(proof, aim)}.${checked}`;
}
