/**
 * How the draws of one thing's content are made, before they are made.
 *
 * Thirty nutrients of two hundred foods would be six thousand vectors; most are needed only as a weighted sum. So a
 * rule is kept, and its draws are either added straight into a sum or written out where they are looked at singly.
 */
export interface DrawRule {
  /** grid positions of the thing, one for each draw; nutrients read them from different offsets */
  readonly indices: Uint16Array;
  readonly offset: number;
  /** factors with mean 1 at the grid's points */
  readonly grid: Float64Array;
  /** value at factor 1 (1 where the amount already is the nutrient) */
  readonly scale: number;
  /** origin of the food, one factor for each draw */
  readonly origin?: Float64Array | undefined;
  /** share of the value that follows the origin */
  readonly originShare: number;
  /** a gap filled from a class with zeros: draws whose position here is below `noneBelow` hold none of the nutrient */
  readonly noneIndices?: Uint16Array | undefined;
  readonly noneBelow: number;
  /** mean of the draws' distribution */
  readonly mean: number;
}

/** Adds weight × draw to every element of `out` (which is changed). */
export function accumulate(rule: DrawRule, weight: number, out: Float64Array): void {
  const n = out.length;
  const { indices, grid, origin, noneIndices, noneBelow } = rule;
  const w = weight * rule.scale;
  const start = rule.offset % n;
  if (!origin && !noneIndices) {
    // two plain runs in place of a wrapped index: this is the innermost loop of an assessment
    for (let i = 0, j = start; j < n; i++, j++) out[i]! += w * grid[indices[j]!]!;
    for (let i = n - start, j = 0; i < n; i++, j++) out[i]! += w * grid[indices[j]!]!;
    return;
  }
  const share = rule.originShare;
  for (let i = 0, j = start; i < n; i++) {
    if (!noneIndices || noneIndices[j]! >= noneBelow)
      out[i]! += w * grid[indices[j]!]! * (origin ? 1 - share + share * origin[i]! : 1);
    if (++j === n) j = 0;
  }
}

/** The draws themselves. */
export function draw(rule: DrawRule, count: number): Float64Array {
  const out = new Float64Array(count);
  accumulate(rule, 1, out);
  return out;
}
