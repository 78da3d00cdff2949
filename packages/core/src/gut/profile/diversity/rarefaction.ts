import { SelenoscopeError } from '../../../base/index.js';
import type { SparseTable } from '../profile.js';
import { type Amounts, amountsOf } from './amounts.js';
import { type Measured, measured, unmeasured } from './measured.js';

/** What is left unseen below this moves no digit of a richness. */
const NOTHING = 1e-20;

/**
 * Probability that a taxon with `reads` of `total` reads is among `depth` reads drawn without replacement,
 * 1 − C(total − reads, depth) / C(total, depth).
 *
 * The ratio of binomials is a product of min(reads, depth) factors, because reads and depth may change places in it. It
 * is taken from the side of what was seen, so that a rare taxon keeps all its digits; differences of log-gamma lose nine
 * of them at a million reads.
 */
function chanceSeen(reads: number, total: number, depth: number): number {
  if (reads > total - depth) return 1;
  const many = Math.max(reads, depth);
  const few = Math.min(reads, depth);
  let seen = 0;
  let unseen = 1;
  for (let k = 0; k < few && unseen > NOTHING; k++) {
    seen += (unseen * many) / (total - k);
    unseen *= (total - many - k) / (total - k);
  }
  return seen;
}

/**
 * Richness expected in `depth` reads drawn without replacement (Hurlbert 1971), taxa. No draw is made: the same input
 * gives the same number. Whole counts only; no value above the reads that there are.
 */
export function rarefiedRichness(amounts: Amounts, depth: number): Measured {
  if (depth > amounts.total) return unmeasured('profile.alpha.depthAbove');
  let richness = 0;
  for (let i = 0; i < amounts.distinct.length; i++)
    richness += amounts.taxa[i]! * chanceSeen(amounts.distinct[i]!, amounts.total, depth);
  return measured(richness);
}

/** Refuses a depth that is no whole number of reads. */
export function checkDepth(depth: number): void {
  if (!Number.isSafeInteger(depth) || depth < 1)
    throw new SelenoscopeError({ code: 'profile.alpha.depth', came: depth });
}

/** Fewest reads of a sample that has any; null for an empty table. The usual depth to rarefy to. */
export function smallestTotal(table: SparseTable): number | null {
  let smallest = Number.POSITIVE_INFINITY;
  for (let s = 0; s < table.samples.length; s++) {
    let total = 0;
    for (let e = table.starts[s]!; e < table.starts[s + 1]!; e++) total += table.values[e]!;
    if (total > 0) smallest = Math.min(smallest, total);
  }
  return Number.isFinite(smallest) ? smallest : null;
}

/** Richness expected at each depth. */
export interface RarefactionPoint {
  /** reads */
  readonly depth: number;
  /** taxa expected among them; null above the reads that the sample has */
  readonly richness: Measured;
}

export interface RarefactionOptions {
  /** what the values of the table are */
  readonly unit: 'reads' | 'share';
  /** reads, each at least 1; without them `points` depths evenly spaced from 1 to all reads */
  readonly depths?: readonly number[];
  /** 25 where not said; at least 2 */
  readonly points?: number;
}

/**
 * The rarefaction curve of one sample. Empty where the table holds shares or amounts that are no whole numbers, and for
 * a sample without reads: `alphaOf` tells why.
 * @example rarefactionCurve(table, 0, { unit: 'reads', depths: [1, 100] })[0].richness.value // 1
 */
export function rarefactionCurve(
  table: SparseTable,
  sample: number,
  options: RarefactionOptions,
): readonly RarefactionPoint[] {
  options.depths?.forEach(checkDepth);
  const amounts = amountsOf(table, sample);
  if (options.unit === 'share' || !amounts.whole || amounts.total === 0) return [];
  const depths = options.depths ?? evenDepths(amounts.total, Math.max(2, options.points ?? 25));
  return depths.map((depth) => ({ depth, richness: rarefiedRichness(amounts, depth) }));
}

/** Whole depths from 1 to all reads, first and last among them, none twice. */
function evenDepths(total: number, points: number): number[] {
  const depths = new Set<number>();
  for (let i = 0; i < points; i++) depths.add(1 + Math.round(((total - 1) * i) / (points - 1)));
  return [...depths];
}
