import type { Problem } from '../../base/index.js';

/** Ranks of a lineage, from the top; the index of a name in {@link ProfileTaxon.lineage}. */
export const RANKS = ['domain', 'phylum', 'class', 'order', 'family', 'genus', 'species', 'strain'] as const;
export type Rank = (typeof RANKS)[number];

/** One row of a table: a species, a genus, or a cluster or variant of sequences that a lineage is known for. */
export interface ProfileTaxon {
  /** as the file names it; unique within a table */
  readonly id: string;
  /** names from {@link RANKS} downwards, without prefixes such as "g__"; '' where nothing is said of that rank. Empty: no taxonomy */
  readonly lineage: readonly string[];
  /** rank of the row itself; null for clusters and sequence variants, which lie below what their lineage names */
  readonly rank: Rank | null;
  /** identifier of the NCBI taxonomy; null where the file has none */
  readonly ncbiTaxonId: number | null;
}

/** Amounts of taxa in samples, by sample: entries `starts[s] … starts[s + 1] − 1` belong to sample s, taxa ascending, no zeros. */
export interface SparseTable {
  readonly taxa: readonly ProfileTaxon[];
  readonly samples: readonly string[];
  /** length samples + 1 */
  readonly starts: Int32Array;
  /** index into `taxa` */
  readonly taxonIndices: Int32Array;
  /** greater than 0 and finite */
  readonly values: Float64Array;
}

export const PROFILE_FORMATS = [
  'biom-1.0',
  'biom-2.1',
  'qiime2',
  'table',
  'metaphlan3',
  'metaphlan4',
  'kraken2-report',
  'kraken-mpa',
  'bracken',
  'mothur',
  'ubiome-json',
  'ubiome-csv',
  'taxon-count',
] as const;
export type ProfileFormat = (typeof PROFILE_FORMATS)[number];

/** A stool profile (or several) as read: nothing computed, nothing rounded, nothing lost that a number could rest on. */
export interface Profile {
  readonly file: string;
  readonly format: ProfileFormat;
  /** "v30_CHOCOPhlAn_201901" of MetaPhlAn; '' where the file does not say */
  readonly database: string;
  /** one marker gene, all DNA, or not to be told from the file */
  readonly method: 'amplicon' | 'shotgun' | 'unknown';
  /** what the values are: counts of reads, or shares between 0 and 1 */
  readonly unit: 'reads' | 'share';
  /** what they are counts or shares of; never pooled with one another */
  readonly of: 'reads' | 'cells' | 'unknown';
  /** true: rows are denoised sequence variants, which have no true singletons; null: not to be told */
  readonly denoised: boolean | null;
  /** rows of one rank only, so that nothing is counted twice */
  readonly table: SparseTable;
  /** the rank that rows were kept at, where the file repeats every rank; null where it does not */
  readonly keptRank: Rank | null;
  /** every row of a file that repeats every rank (MetaPhlAn, Kraken, consumer exports): ids as in the file; null otherwise */
  readonly clades: SparseTable | null;
  /** in each sample, what no taxon of any rank was found for, in the unit of the values; 0 where the file says nothing */
  readonly unclassified: Float64Array;
  /** in each sample, everything: classified at whatever rank, and unclassified. Shares of the result rest on this */
  readonly totals: Float64Array;
  /** columns about the samples that stood in the same file: name to one text a sample */
  readonly sampleColumns: Readonly<Record<string, readonly string[]>>;
  readonly notices: readonly Problem[];
}

/** A rooted tree of taxa: node 0 is the root, every parent stands before its children. */
export interface PhyloTree {
  /** parent of each node; −1 for the root */
  readonly parents: Int32Array;
  /** length of the branch above each node; 0 for a root without one. A root's own length counts in Faith PD and UniFrac, as in scikit-bio */
  readonly branchLengths: Float64Array;
  /** node of each tip by its name */
  readonly tips: ReadonlyMap<string, number>;
  readonly notices: readonly Problem[];
}
