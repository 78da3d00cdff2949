import type { RequirementKey } from '../problem.js';
import type { Held } from './held.js';

/**
 * A sum over the moves of a set that must not pass `most` if the set is to be right: a limit itself, or a condition that
 * follows from what the draws ask for. Loosened by more than rounding can do, so that it refuses only what is wrong.
 */
export interface NecessarySum {
  /** by place */
  readonly of: Float64Array;
  readonly most: number;
  /** what the draws ask for ("enough", "not too much"), or a limit of the problem */
  readonly from: 'limit' | 'enough' | 'not-over';
}

/**
 * The credit sums that are made. `share`: how far beyond the spare draws the hardest ones reach that a sum counts; `unnoticed`: part
 * of what a draw lacks that a move may bring without credit. Any choice is valid; these rule out most (bench/plan-search.mjs).
 */
const CREDITS: Readonly<Record<2 | 3, readonly { readonly share: number; readonly unnoticed: number }[]>> = {
  2: [
    { share: 0.4, unnoticed: 0.12 },
    { share: 1, unnoticed: 0 },
  ],
  3: [
    { share: 0.4, unnoticed: 0.1 },
    { share: 0.6, unnoticed: 0.1 },
    { share: 1, unnoticed: 0 },
  ],
};
/** Lacks smaller than this (of the numbers they are the difference of) count as none: rounding could fill them. */
export const LEAST_LACK = 1e-6;

/** What the draws ask for as a sum: of `lacking` draws that lack something the credits of a set must cover all but the spare ones. */
export interface CreditSum {
  readonly from: 'enough' | 'not-over';
  /** by place; minus the credit, so that less is better */
  readonly of: Float64Array;
  /** draws that it counts */
  readonly lacking: number;
}

/** The largest sum that helps all lacking draws but `spare` of them. */
export const mostOfCredit = (lacking: number, spare: number): number => LEAST_ROUNDING - (lacking - spare);
const LEAST_ROUNDING = 1e-6;

/** The necessary sums of a problem, made once for all searches in it. */
export class NecessarySums {
  readonly #held: Held;
  readonly #limits: readonly (NecessarySum & { readonly requirement: RequirementKey })[];
  readonly #credits = new Map<string, readonly CreditSum[]>();

  constructor(held: Held) {
    this.#held = held;
    const { limits } = held.problem;
    this.#limits = limits.flatMap(({ requirement }, l) => {
      const rising = new Float64Array(held.moves);
      const falling = new Float64Array(held.moves);
      let largest = 0;
      for (let place = 0; place < held.moves; place++) {
        const change = held.changes[place * limits.length + l]!;
        rising[place] = change;
        falling[place] = -change;
        largest = Math.max(largest, Math.abs(change));
      }
      const slack = 1e-12 * largest;
      const [low, high] = [held.low[l]!, held.high[l]!];
      return [
        { of: rising, most: high + slack + 1e-12 * Math.abs(high), from: 'limit' as const, requirement },
        { of: falling, most: slack - low + 1e-12 * Math.abs(low), from: 'limit' as const, requirement },
      ].filter(({ most }) => most < Number.POSITIVE_INFINITY);
    });
  }

  /** Every sum that sets of `size` moves must keep to, but for the requirements set aside. */
  all(size: 2 | 3, dropped: ReadonlySet<RequirementKey> | undefined): readonly NecessarySum[] {
    const { draws, need, mayExceed } = this.#held;
    return [
      ...this.credits(size, draws - need)
        .filter(({ from }) => dropped?.has(from === 'enough' ? 'adequate' : 'upper') !== true)
        .map(({ from, of, lacking }) => ({
          from,
          of,
          most: mostOfCredit(lacking, from === 'enough' ? draws - need : mayExceed),
        }))
        .filter(({ most }) => most < 0),
      ...this.#limits.filter(({ requirement }) => dropped?.has(requirement) !== true),
    ];
  }

  /** The sums of credits for sets of `size` moves, made for `spare` draws that may stay short (right for any number). */
  credits(size: 2 | 3, spare: number): readonly CreditSum[] {
    const key = `${size} ${spare}`;
    const known = this.#credits.get(key);
    if (known !== undefined) return known;
    const made = creditSums(this.#held, size, spare);
    this.#credits.set(key, made);
    return made;
  }
}

/**
 * What the draws ask for, as sums over the moves.
 *
 * Let a draw lack l > 0, and let move j bring it a_j. With x_j = max(0, a_j) / l, the draw has enough only where Σ x_j ≥ 1, whatever
 * negative changes do. For any 0 ≤ e < 1/k, f(x) = min(1, max(0, x − e) / (1 − k·e)) then adds up to at least 1 over
 * the k moves: either one of them reaches 1, or Σ (x_j − e) ≥ 1 − k·e. So the sum over all lacking draws of the credit f of
 * all moves is at least the number of lacking draws that must be helped. The credit for what helps only in part is what
 * makes this a bound and no more; e > 0 withholds it from small parts, e = 0 from large ones.
 * Too much is the same with the signs turned: what a draw has above the upper level must be taken away.
 */
function creditSums(held: Held, size: 2 | 3, spareShort: number): readonly CreditSum[] {
  const { start, requirement, upperUg } = held;
  const sides = [
    { from: 'enough' as const, sign: 1, spare: spareShort, lack: start.map((ug, i) => requirement[i]! - ug) },
    { from: 'not-over' as const, sign: -1, spare: held.mayExceed, lack: start.map((ug) => ug - upperUg) },
  ].flatMap(({ from, sign, spare, lack }) => {
    // hardest first: for what is short the draws stand so already
    const lacking = Int32Array.from(lack.keys()).filter(
      (i) => lack[i]! > LEAST_LACK * Math.max(1, Math.abs(start[i]!), Math.abs(start[i]! + lack[i]!)),
    );
    if (sign < 0) lacking.reverse();
    const perUg = Float64Array.from(lacking, (i) => (sign * (1 + 1e-6)) / lack[i]!);
    const beyond = Math.max(0, lacking.length - spare);
    return CREDITS[size].map(({ share, unnoticed }) => {
      const counted = share === 1 ? lacking.length : Math.min(lacking.length, spare + Math.ceil(share * beyond));
      const of = new Float64Array(held.moves);
      return { from, unnoticed, of, lacking: counted, draws: lacking.subarray(0, counted), perUg };
    });
  });
  const open = sides.filter(({ lacking }) => lacking > 0);
  if (open.length === 0) return [];
  const change = new Float64Array(held.draws);
  for (let place = 0; place < held.moves; place++) {
    held.writeSelenium(place, change);
    for (const { of, draws, perUg, unnoticed } of open) of[place] = -creditOf(change, draws, perUg, unnoticed, size);
  }
  return open.map(({ from, of, lacking }) => ({ from, of, lacking }));
}

/** Sum over some draws of the credit of one move. */
export function creditOf(
  change: Float64Array,
  draws: Int32Array,
  perUg: Float64Array,
  unnoticed: number,
  size: number,
): number {
  const scale = 1 / (1 - size * unnoticed);
  let sum = 0;
  for (let n = 0; n < draws.length; n++) {
    const part = (change[draws[n]!]! * perUg[n]! - unnoticed) * scale;
    if (part > 0) sum += part < 1 ? part : 1;
  }
  return sum;
}
