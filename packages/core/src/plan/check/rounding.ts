/** A sum, and how far off it may be: added up in any order, it lies within `slack` of `sum`. */
export interface RoundedSum {
  readonly sum: number;
  readonly slack: number;
}

/** Far above what rounding can do to a dozen terms (2 × 10⁻¹⁵), far below what any limit means. */
const RELATIVE_SLACK = 1e-12;

/** Numbers like 3, −0.5 or 1.25 below 2⁴⁰, of which sums have no rounding at all. */
function addsExactly(value: number): boolean {
  return Number.isInteger(value * 1024) && Math.abs(value) < 1_099_511_627_776;
}

/**
 * Adds up plainly, from left to right, and says how much another order of adding could differ.
 *
 * A limit that is met to the last bit ("one portion of oily fish, and one is the most") must count as met, while a sum
 * that misses a limit by rounding alone is nobody's mistake. So the slack is 0 where nothing can round.
 *
 * @param terms any unit
 * @example addUp([1, 0, 1])     // { sum: 2, slack: 0 }
 * @example addUp([0.1, 0.2])    // { sum: 0.30000000000000004, slack: 3e-13 }
 */
export function addUp(terms: readonly number[]): RoundedSum {
  let sum = 0;
  let size = 0;
  let nonZero = 0;
  let exact = true;
  for (const term of terms) {
    sum += term;
    size += Math.abs(term);
    if (term !== 0) nonZero += 1;
    exact &&= addsExactly(term);
  }
  return { sum, slack: exact || nonZero < 2 ? 0 : RELATIVE_SLACK * size };
}

/** What a comparison says when rounding is allowed for: "edge" where rounding decides. */
export type Kept = 'kept' | 'broken' | 'edge';

/** Whether low ≤ sum ≤ high. A sum that is not a number is broken. */
export function within({ sum, slack }: RoundedSum, low: number, high: number): Kept {
  if (sum - slack >= low && sum + slack <= high) return 'kept';
  return sum + slack >= low && sum - slack <= high ? 'edge' : 'broken';
}
