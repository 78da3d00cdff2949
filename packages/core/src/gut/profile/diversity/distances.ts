import { log } from '../../../base/index.js';
import type { SparseTable } from '../profile.js';
import { type SparseVectors, sharedSums, sumOfDifferences, totalsOf } from './sparse.js';

/** A rest below this part of the sums that it is left of is taken from the differences themselves. */
const ALMOST_THE_SAME = 1e-3;

/** A distance from Σ|x − y|, Σ min(x, y) and Σ(x + y). */
export type Finish = (apart: number, shared: number, both: number) => number;

/**
 * A full matrix of `finish(apart, shared, both)`: apart = Σ|x − y|, shared = Σ min, both = Σ(x + y).
 *
 * apart = both − 2 shared, which is exact for whole numbers; where it is a small rest of large sums it is taken from the
 * differences, so that samples almost the same keep their digits and samples quite the same are at 0.
 */
export function distances(vectors: SparseVectors, finish: Finish): Float64Array {
  const { count } = vectors;
  const out = sharedSums(vectors, 'smaller');
  const totals = totalsOf(vectors);
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      const shared = out[i * count + j]!;
      const both = totals[i]! + totals[j]!;
      let apart = both - 2 * shared;
      if (apart < ALMOST_THE_SAME * both) apart = sumOfDifferences(vectors, i, j, 0, Math.abs).sum;
      out[i * count + j] = out[j * count + i] = finish(apart, shared, both);
    }
  return out;
}

/** The table as it stands. */
export const vectorsOf = (table: SparseTable): SparseVectors => ({
  count: table.samples.length,
  width: table.taxa.length,
  starts: table.starts,
  indices: table.taxonIndices,
  values: table.values,
});

/** 1 for every taxon of a sample. */
export const presenceOf = (table: SparseTable): SparseVectors => ({
  ...vectorsOf(table),
  values: new Float64Array(table.values.length).fill(1),
});

/** Each value as a share of its sample. */
export function sharesOf(table: SparseTable): SparseVectors {
  const vectors = vectorsOf(table);
  const totals = totalsOf(vectors);
  const values = new Float64Array(table.values.length);
  for (let s = 0; s < vectors.count; s++)
    for (let e = table.starts[s]!; e < table.starts[s + 1]!; e++) values[e] = table.values[e]! / totals[s]!;
  return { ...vectors, values };
}

const square = (x: number): number => x * x;

/**
 * Euclidean distance of clr(x + pseudocount) (Aitchison 1986; pseudocount for zeros as in scikit-bio's examples).
 *
 * With l = ln(x + c) − ln c, which is 0 where x is 0, and m its mean over all taxa, the squared distance is
 * Σ(lₓ − l_y)² − taxa · (mₓ − m_y)²: only taxa that are there are touched.
 */
export function aitchison(table: SparseTable, pseudocount: number): Float64Array {
  const logPseudocount = log(pseudocount);
  const vectors: SparseVectors = {
    ...vectorsOf(table),
    values: table.values.map((value) => log(value + pseudocount) - logPseudocount),
  };
  const { count, width } = vectors;
  const means = totalsOf(vectors).map((total) => total / width);
  const squares = totalsOf({ ...vectors, values: vectors.values.map(square) });
  const out = sharedSums(vectors, 'product');
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      const offset = means[i]! - means[j]!;
      const both = squares[i]! + squares[j]!;
      let squared = both - 2 * out[i * count + j]! - width * offset * offset;
      if (squared < ALMOST_THE_SAME * both) {
        const { sum, indices } = sumOfDifferences(vectors, i, j, offset, square);
        squared = sum + (width - indices) * offset * offset;
      }
      out[i * count + j] = out[j * count + i] = Math.sqrt(squared);
    }
  return out;
}
