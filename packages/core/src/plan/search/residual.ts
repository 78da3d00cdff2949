import type { Held } from './held.js';
import { creditOf, LEAST_LACK } from './sums.js';

/** Of the draws to be brought down beyond the spare ones, the share that is counted; and what a move brings unnoticed. */
const SHARE = 0.35;
const UNNOTICED = 0.1;

/** A sum of credits over `draws` draws that two more moves must reach. */
export interface ResidualSum {
  readonly most: number;
  readonly draws: number;
  /** minus the credit of a move, so that less is better */
  of(place: number): number;
}

/**
 * What the upper level asks of two more moves once the first is chosen: the bound of the credit sums, with all that the first move
 * does counted exactly. It may push draws over that were not, and these must be taken down again by the others; the sums
 * over whole sets cannot see that. (The same for what is short was tried: it rules out nearly all that is left, and
 * costs more than looking at it.)
 */
export class Residuals {
  readonly #held: Held;
  readonly #asked: boolean;

  constructor(held: Held, notOver: boolean) {
    this.#held = held;
    this.#asked = notOver && held.upperUg < Number.POSITIVE_INFINITY;
  }

  /** The sum for what stands beside the move at `first`; null where it leaves nothing to ask. */
  beside(first: number): ResidualSum | null {
    if (!this.#asked) return null;
    const held = this.#held;
    const { start, upperUg, mayExceed, draws } = held;
    const change = held.seleniumOf(first);
    const over: number[] = [];
    for (let i = draws - 1; i >= 0; i--) {
      const above = start[i]! + change[i]! - upperUg;
      if (above > LEAST_LACK * Math.max(1, Math.abs(start[i]!), Math.abs(upperUg), above)) over.push(i);
    }
    if (over.length <= mayExceed) return null;
    const counted = Math.min(over.length, mayExceed + Math.ceil(SHARE * (over.length - mayExceed)));
    const among = Int32Array.from(over.slice(0, counted));
    const perUg = Float64Array.from(among, (i) => -(1 + 1e-6) / (start[i]! + change[i]! - upperUg));
    return {
      most: mayExceed - counted + 1e-6,
      draws: counted,
      of: (place) => -creditOf(held.seleniumOf(place), among, perUg, UNNOTICED, 2),
    };
  }
}
