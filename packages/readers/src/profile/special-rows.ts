import type { RawTable } from './raw-table.js';
import type { Columns } from './sparse.js';

/** What a row is, where it is no taxon. */
export type RowKind = 'taxon' | 'unclassified' | 'other' | 'total';

const UNCLASSIFIED =
  /^(-1|na|n\/a|nan|none|unassigned|unclassified|unknown|unmapped|no[ _]?hits?|no[ _]blast[ _]hit|not[ _]assigned|unidentified)$/i;
const OTHER = /^(others?|rest|remaining|all[ _]others?|other[ _]taxa)$/i;
const TOTAL = /^(grand[ _])?(total|totals|sum)$/i;

/** By its name: "Unassigned;__;__" and "k__;p__" name nothing. */
export function rowKindByName(id: string): RowKind {
  const name = id.trim();
  const parts = name.split(/[;|]/).map((part) => part.trim().replace(/^[a-z]{1,2}__?/i, ''));
  const first = parts[0]!;
  if (parts.length > 1)
    return parts.slice(1).every((part) => /^_*$/.test(part)) && UNCLASSIFIED.test(first) ? 'unclassified' : 'taxon';
  if (UNCLASSIFIED.test(name)) return 'unclassified';
  if (OTHER.test(name)) return 'other';
  return TOTAL.test(name) ? 'total' : 'taxon';
}

/** Kinds of all rows. A row called "total" is one only where it holds the sum of the others in every sample. */
export function rowKinds(raw: RawTable, columns: Columns): RowKind[] {
  const kinds = raw.observationIds.map(rowKindByName);
  const total = kinds.indexOf('total');
  if (total < 0) return kinds;
  const isSum = raw.sampleIds.every((_, s) => {
    let own = 0;
    let others = 0;
    for (let i = columns.starts[s]!; i < columns.starts[s + 1]!; i++)
      if (columns.indices[i] === total) own += columns.values[i]!;
      else others += columns.values[i]!;
    return Math.abs(own - others) <= 1e-6 * others;
  });
  return kinds.map((kind, i) => (kind === 'total' && !(isSum && i === total) ? 'taxon' : kind));
}
