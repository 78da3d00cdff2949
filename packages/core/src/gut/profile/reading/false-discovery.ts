import { normalCdf } from '../../../base/index.js';

/** Two-sided probability of a difference this many standard deviations from nothing. @example twoSided(1.96) // 0.05 */
export const twoSided = (z: number): number => Math.min(1, 2 * normalCdf(-Math.abs(z)));

/**
 * Adjusted probabilities (Benjamini and Hochberg 1995): calling different whatever is at most q leads to a share of
 * false alarms of at most q. Index as given; 1 stays at most 1.
 */
export function adjusted(probabilities: readonly number[]): readonly number[] {
  const order = probabilities.map((_, i) => i).sort((a, b) => probabilities[b]! - probabilities[a]! || b - a);
  const out = new Array<number>(probabilities.length).fill(1);
  let least = 1;
  order.forEach((index, k) => {
    const rank = probabilities.length - k;
    least = Math.min(least, probabilities[index]! * (probabilities.length / rank));
    out[index] = least;
  });
  return out;
}
