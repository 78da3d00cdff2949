import type { Problem } from '@selenoscope/core';

/**
 * A table as a file holds it, before anything is judged: the neutral form between the readers of one format each and
 * the one place where a table is checked and becomes a profile (`settleTable`).
 *
 * Observations are rows (taxa, clusters, variants), stored by sample. Readers check the shape (indices in range, lengths
 * that agree) and nothing else: values may be zero, negative or NaN here, entries of a sample may stand in any order, and
 * ids may repeat; `settleTable` refuses or sorts.
 */
export interface RawTable {
  /** as the file names them */
  readonly observationIds: readonly string[];
  readonly sampleIds: readonly string[];
  /** length samples + 1: entries `starts[s] … starts[s + 1] − 1` belong to sample s */
  readonly starts: Int32Array;
  /** index into `observationIds`, 0 ≤ index < observations */
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /**
   * Lineage of each observation, from the top, as the file writes it ("k__Bacteria", prefixes still on; a single string
   * "k__A; p__B" as a list of one). Null for an observation without; null for all where the file holds no taxonomy.
   */
  readonly taxonomy: readonly (readonly string[] | null)[] | null;
  /** confidence of the taxonomy, 0 to 1; null where the file has none, NaN inside where one row has none */
  readonly confidence: Float64Array | null;
  /** columns about the samples that stand in the same file: name to one text a sample ('' where nothing is said) */
  readonly sampleColumns: Readonly<Record<string, readonly string[]>>;
  /** how the file was read, for the person's eye */
  readonly notices: readonly Problem[];
}

/** What a reader of one format is told. */
export interface RawOptions {
  /** the name as the person gave it, for messages */
  readonly file: string;
}
