import type { Profile, ProfileTaxon, SparseTable } from '../profile.js';

/** A table for tests: rows of values, one to a sample. */
export function tableOf(
  samples: readonly string[],
  rows: readonly (readonly [ProfileTaxon, readonly number[]])[],
): SparseTable {
  const starts = new Int32Array(samples.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  samples.forEach((_, s) => {
    rows.forEach(([, amounts], r) => {
      if ((amounts[s] ?? 0) > 0) {
        indices.push(r);
        values.push(amounts[s]!);
      }
    });
    starts[s + 1] = indices.length;
  });
  return {
    taxa: rows.map(([taxon]) => taxon),
    samples,
    starts,
    taxonIndices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

/** A row known by its lineage alone: "Bacteria;Firmicutes;…", from the domain downwards. */
export const variant = (id: string, lineage: string): ProfileTaxon => ({
  id,
  lineage: lineage === '' ? [] : lineage.split(';'),
  rank: null,
  ncbiTaxonId: null,
});

/** A genus with its phylum. */
export const genus = (name: string, phylum = '', ncbiTaxonId: number | null = null): ProfileTaxon => ({
  id: name,
  lineage: ['Bacteria', phylum, '', '', '', name],
  rank: 'genus',
  ncbiTaxonId,
});

/** A row of a file that repeats every rank, by MetaPhlAn's name of it. */
export function clade(id: string, ncbiTaxonId: number | null = null): ProfileTaxon {
  const parts = id.split('|');
  const ranks = ['domain', 'phylum', 'class', 'order', 'family', 'genus', 'species', 'strain'] as const;
  return { id, lineage: parts.map((part) => part.slice(3)), rank: ranks[parts.length - 1]!, ncbiTaxonId };
}

/** A profile for tests: counts of reads of clusters, unless said otherwise. Totals are the sums of the table. */
export function profileOf(table: SparseTable, facts: Partial<Profile> = {}): Profile {
  const unclassified = facts.unclassified ?? new Float64Array(table.samples.length);
  const totals = table.samples.map(
    (_, s) => table.values.subarray(table.starts[s], table.starts[s + 1]).reduce((a, b) => a + b, 0) + unclassified[s]!,
  );
  return {
    file: 'table.tsv',
    format: 'table',
    database: '',
    method: 'amplicon',
    unit: 'reads',
    of: 'reads',
    denoised: false,
    table,
    keptRank: null,
    clades: null,
    unclassified,
    totals: Float64Array.from(totals),
    sampleColumns: {},
    notices: [],
    ...facts,
  };
}
