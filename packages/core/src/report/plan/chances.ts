import type { PlanAnswer } from '../../plan-answer.js';

/**
 * A chance of enough as it is printed, wherever it is printed: what the printed chance of too little leaves of a hundred,
 * so that 48 here and 49 there cannot be said of one number; and never the aim where it stays short of it.
 * @param aim chance of enough that was aimed for; absent: none
 * @example enoughPrinted(0.485) // 0.48: too little is printed as 52 %
 * @example enoughPrinted(0.897, 0.9) // 0.89
 */
export function enoughPrinted(pAdequate: number, aim?: number): number {
  // at the ends it is "under 1" and "over 99"
  if (pAdequate < 0.01 || pAdequate > 0.99) return pAdequate;
  // half a hundredth that binary fractions keep just short of it is one all the same
  const enough = 100 - Math.round(100 * (1 - pAdequate) + 1e-9);
  const isShort = aim !== undefined && pAdequate < aim && enough / 100 >= aim;
  return (isShort ? Math.ceil(100 * aim) - 1 : enough) / 100;
}

/** True where too much is what the plans are against: then they are told by the chance of that, and of too little. */
export const isAgainstExcess = ({ start, wishes }: Pick<PlanAnswer, 'start' | 'wishes'>): boolean =>
  (start.pAboveUpper ?? 0) > wishes.aim.above;
