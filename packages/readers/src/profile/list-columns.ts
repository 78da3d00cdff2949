import type { Line } from './text.js';
import type { FormatUnit } from './unit.js';

/** Where a list of taxa has what; −1: nowhere. */
export interface ListColumns {
  readonly name: number;
  readonly rank: number;
  readonly taxonId: number;
  readonly parent: number;
  readonly amount: number;
  readonly stated: FormatUnit | null;
}

/** A name of a column as it is compared. */
export const plain = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[ .-]+/g, '_');
const AMOUNTS: readonly (readonly [pattern: RegExp, stated: FormatUnit | null])[] = [
  [/^(count|counts|reads|read_count|reads_count|num_reads|number_of_reads)$/, 'counts'],
  [
    /^(percent|percentage|pct|%|relative_abundance|rel_abundance|abundance|fraction|proportion|share|ratio)(_\(?%\)?)?$/,
    'share',
  ],
  [/^count_norm$/, 'scaled'],
];

/** Columns of a list of taxa by their names. Null: this is no such list. */
export function listColumns(header: readonly string[]): ListColumns | null {
  const names = header.map(plain);
  const find = (pattern: RegExp) => names.findIndex((name) => pattern.test(name));
  const rank = find(/^(rank|tax_rank|taxon_rank|taxonomic_rank|tax_level)$/);
  const parent = find(/^(parent|parent_id|parent_taxon|parent_taxid|parent_name)$/);
  let name = find(/^(tax_name|taxon_name|name|scientific_name|organism|bacteria|microbe|taxa)$/);
  let taxonId = find(/^(taxon_id|tax_id|taxid|ncbi_taxid|ncbi_tax_id|ncbi_id|taxonomy_id)$/);
  const taxon = find(/^(taxon|species|genus)$/);
  if (name < 0) name = taxon;
  else if (taxonId < 0) taxonId = taxon;
  const [amount, stated] = AMOUNTS.map(([pattern, unit]) => [find(pattern), unit] as const).find(([i]) => i >= 0) ?? [
    -1,
    null,
  ];
  if (name < 0 || amount < 0) return null;
  const described = rank >= 0 || parent >= 0 || taxonId >= 0;
  return described || header.length === 2 ? { name, rank, taxonId, parent, amount, stated } : null;
}

/** The lines of a list, without remarks and "sep=" before its header. */
export function listLines(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => !/^(#|"?sep=.)/i.test(line.text));
  return first < 0 ? [] : lines.slice(first);
}
