/** Vectors with few entries above zero: entries `starts[i] … starts[i + 1] − 1` belong to vector i, indices rising. */
export interface SparseVectors {
  readonly count: number;
  /** indices lie below it */
  readonly width: number;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** What two vectors share at an index: the smaller value, or the product. */
export type Sharing = 'smaller' | 'product';

/**
 * Sums, over the indices that both vectors have, of what they share: for i < j at `i · count + j`, other places 0.
 *
 * A vector meets only those that have the same index, through the list of vectors of each index; pairs are never merged.
 * Each sum runs over rising indices and its terms are symmetric, so the order of the vectors changes no bit of it.
 */
export function sharedSums(vectors: SparseVectors, sharing: Sharing): Float64Array {
  const { count, starts, indices, values } = vectors;
  const { holderStarts, holders, held } = holdersOf(vectors);
  const next = holderStarts.slice();
  const out = new Float64Array(count * count);
  const row = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    row.fill(0);
    for (let e = starts[i]!; e < starts[i + 1]!; e++) {
      const index = indices[e]!;
      const x = values[e]!;
      // vectors are taken in rising order, so all holders before this place have been met
      next[index]!++;
      const end = holderStarts[index + 1]!;
      if (sharing === 'product') for (let h = next[index]!; h < end; h++) row[holders[h]!]! += x * held[h]!;
      else
        for (let h = next[index]!; h < end; h++) {
          const y = held[h]!;
          row[holders[h]!]! += x < y ? x : y;
        }
    }
    out.set(row, i * count);
  }
  return out;
}

/** For each index the vectors that have it, rising, with their values. */
function holdersOf(vectors: SparseVectors): { holderStarts: Int32Array; holders: Int32Array; held: Float64Array } {
  const { count, width, starts, indices, values } = vectors;
  const holderStarts = new Int32Array(width + 1);
  for (const index of indices) holderStarts[index + 1]!++;
  for (let index = 0; index < width; index++) holderStarts[index + 1]! += holderStarts[index]!;
  const place = holderStarts.slice();
  const holders = new Int32Array(indices.length);
  const held = new Float64Array(indices.length);
  for (let i = 0; i < count; i++)
    for (let e = starts[i]!; e < starts[i + 1]!; e++) {
      const at = place[indices[e]!]!++;
      holders[at] = i;
      held[at] = values[e]!;
    }
  return { holderStarts, holders, held };
}

/** Sum of each vector's values. */
export function totalsOf({ count, starts, values }: SparseVectors): Float64Array {
  const totals = new Float64Array(count);
  for (let i = 0; i < count; i++) for (let e = starts[i]!; e < starts[i + 1]!; e++) totals[i]! += values[e]!;
  return totals;
}

/**
 * Σ term(x − y) over the indices that either vector has, `offset` taken from each difference first. Slower than
 * {@link sharedSums}, and without its subtraction of large numbers: for pairs that are almost the same.
 */
export function sumOfDifferences(
  vectors: SparseVectors,
  i: number,
  j: number,
  offset: number,
  term: (difference: number) => number,
): { sum: number; indices: number } {
  const { starts, indices, values } = vectors;
  let a = starts[i]!;
  let b = starts[j]!;
  const endA = starts[i + 1]!;
  const endB = starts[j + 1]!;
  let sum = 0;
  let met = 0;
  while (a < endA || b < endB) {
    const indexA = a < endA ? indices[a]! : Number.POSITIVE_INFINITY;
    const indexB = b < endB ? indices[b]! : Number.POSITIVE_INFINITY;
    const x = indexA <= indexB ? values[a++]! : 0;
    const y = indexB <= indexA ? values[b++]! : 0;
    sum += term(x - y - offset);
    met++;
  }
  return { sum, indices: met };
}
