import type { SparseTable } from '../profile.js';

/**
 * One sample as its distinct amounts, rising, and how many taxa have each.
 *
 * No measure of diversity within a sample asks which taxon it was. Sorted amounts give the same bits in whatever order
 * the taxa stand, and one logarithm serves all taxa of an amount.
 */
export interface Amounts {
  /** rising, no two the same */
  readonly distinct: Float64Array;
  /** taxa with that amount */
  readonly taxa: Int32Array;
  /** sum of all amounts */
  readonly total: number;
  /** taxa above zero */
  readonly observed: number;
  /** every amount is a whole number that is represented exactly */
  readonly whole: boolean;
}

/** The distinct amounts of one sample. @example [1, 4, 1] gives distinct [1, 4], taxa [2, 1] */
export function amountsOf(table: SparseTable, sample: number): Amounts {
  const values = table.values.slice(table.starts[sample]!, table.starts[sample + 1]!).sort();
  const distinct = new Float64Array(values.length);
  const taxa = new Int32Array(values.length);
  let count = 0;
  let total = 0;
  let whole = true;
  for (const value of values) {
    if (count === 0 || distinct[count - 1] !== value) {
      distinct[count++] = value;
      if (!Number.isSafeInteger(value)) whole = false;
    }
    taxa[count - 1]!++;
    total += value;
  }
  return {
    distinct: distinct.subarray(0, count),
    taxa: taxa.subarray(0, count),
    total,
    observed: values.length,
    whole: whole && Number.isSafeInteger(total),
  };
}

/** Taxa that have exactly this amount: singletons at 1, doubletons at 2. */
export function taxaAt(amounts: Amounts, value: number): number {
  const { distinct, taxa } = amounts;
  for (let i = 0; i < distinct.length && distinct[i]! <= value; i++) if (distinct[i] === value) return taxa[i]!;
  return 0;
}
