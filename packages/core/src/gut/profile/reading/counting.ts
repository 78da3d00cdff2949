import { log } from '../../../base/index.js';

/**
 * Noise of counting: how far two measurements of one community lie apart because each counted a limited number of reads,
 * drawn as from a multinomial. Closed forms, held against simulation in the tests.
 */

/** 1.645 standard deviations lie above the mean in 5 of 100 cases. */
const UPPER_5 = 1.6448536269514722;
/** Mean and variance of |Z| of a standard normal. */
const MEAN_ABSOLUTE = 0.7978845608028654;
const VARIANCE_ABSOLUTE = 1 - 2 / Math.PI;

/**
 * Bray-Curtis distance of shares that counting alone exceeds in about 5 of 100 cases. The differences of single taxa are
 * taken as normal, and for taxa with less than a read or so as the sum of both counts, which is their largest.
 * @param shares of the community, adding to 1; `first` and `second`: reads counted
 */
export function countingBrayCurtis(shares: ArrayLike<number>, first: number, second: number): number {
  let mean = 0;
  let variance = 0;
  for (let i = 0; i < shares.length; i++) {
    const p = shares[i]!;
    const taxon = p * (1 - p) * (1 / first + 1 / second);
    const absolute = Math.min(MEAN_ABSOLUTE * Math.sqrt(taxon), 2 * p);
    mean += absolute / 2;
    variance += (VARIANCE_ABSOLUTE * taxon) / 4;
  }
  return Math.min(1, mean + UPPER_5 * Math.sqrt(variance));
}

/**
 * Shannon diversity (nats) of shares, with the variance and the downward bias of counting it from `reads` reads
 * (Basharin 1959: variance (Σ p ln² p − H²)/N + (S − 1)/2N², bias (S − 1)/2N). Reads null: neither is known.
 */
export function shannonCounted(
  shares: ArrayLike<number>,
  reads: number | null,
): { readonly shannon: number; readonly variance: number; readonly bias: number } {
  let [shannon, squares, taxa] = [0, 0, 0];
  for (let i = 0; i < shares.length; i++) {
    const p = shares[i]!;
    if (p <= 0) continue;
    const logarithm = log(p);
    shannon -= p * logarithm;
    squares += p * logarithm * logarithm;
    taxa++;
  }
  if (reads === null || reads <= 0) return { shannon, variance: 0, bias: 0 };
  const variance = Math.max(0, squares - shannon * shannon) / reads + (taxa - 1) / (2 * reads * reads);
  return { shannon, variance, bias: (taxa - 1) / (2 * reads) };
}

/** Variance of the logarithm of (count + ½), as counting makes it. @example countingLnVariance(100) // 0.00995 */
export const countingLnVariance = (count: number): number => 1 / (count + 0.5);
