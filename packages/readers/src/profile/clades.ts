import { type Problem, type Profile, type ProfileTaxon, RANKS, type Rank } from '@selenoscope/core';
import { checkTable } from './checked.js';
import type { FormatFacts, ProfileOptions } from './options.js';
import type { RawTable } from './raw-table.js';
import { type Columns, columnSums, subset } from './sparse.js';
import type { RowKind } from './special-rows.js';
import { refuse } from './text.js';
import { decideUnit, type Unit } from './unit.js';

/** A row of a file that repeats every rank: its amount holds those of the rows below it. */
export interface CladeRow {
  readonly taxon: ProfileTaxon;
  readonly kind: RowKind;
  /** nearest row above that holds this one; −1: none, so that it counts towards the whole; null: not to be told, so that it does not */
  readonly parent: number | null;
}

/** Rounding that parts may exceed their whole by: percent are written with two to five digits. */
const ROUNDING = 0.02;

/**
 * A profile from rows of every rank: the table keeps one rank, `clades` keeps all, and the whole is what stands at the top.
 *
 * @param classified what was classified in each sample, where the rows at the top do not say; index as in `raw`
 */
export function settleClades(
  raw: RawTable,
  rows: readonly CladeRow[],
  facts: FormatFacts,
  options: ProfileOptions,
  classified: ((checked: RawTable) => Float64Array) | null = null,
): Profile {
  const { file } = options;
  const isTaxon = (row: number) => rows[row]!.kind === 'taxon';
  const checked = checkTable(raw, file, isTaxon);
  partsWithinWhole(checked, rows, file);
  const unclassified = columnSums(checked, (row) => rows[row]!.kind === 'unclassified');
  const top =
    classified?.(checked) ?? columnSums(checked, (row) => rows[row]!.parent === -1 && isWhole(rows[row]!.kind));
  const unit = decideUnit({
    file,
    samples: checked.sampleIds,
    sums: top.map((sum, s) => sum + unclassified[s]!),
    values: checked.values,
    stated: options.unit ?? facts.stated,
  });
  const present = RANKS.filter((rank) => rows.some((row) => row.kind === 'taxon' && row.taxon.rank === rank));
  const rank = chosenRank(present, options);
  const ofRank = rows.flatMap((row, i) => (row.kind === 'taxon' && row.taxon.rank === rank ? [i] : []));
  const totals = wholes(checked, rows, present, unit, unclassified, file);
  const shares = columnSums(checked, (row) => isTaxon(row) && rows[row]!.taxon.rank === rank).map(
    (sum, s) => sum / unit.divisors[s]! / totals[s]!,
  );
  const every = rows.flatMap((row, i) => (row.kind === 'taxon' ? [i] : []));
  const notices: Problem[] = [...checked.notices, ...unit.notices];
  if (ofRank.length < every.length)
    notices.push({ code: 'profile.file.rank.kept', file, rank, lowest: least(shares), highest: most(shares) });
  if (facts.everyRank) notices.push(...incompleteRanks(checked, rows, present, file));
  if (ofRank.length === 1) notices.push({ code: 'profile.file.taxon.one', file, id: rows[ofRank[0]!]!.taxon.id });
  const table = (wanted: readonly number[]) => ({
    taxa: wanted.map((i) => rows[i]!.taxon),
    samples: checked.sampleIds,
    ...scaled(subset(checked, wanted, everyIndex(checked.sampleIds), rows.length), unit.divisors),
  });
  return {
    file,
    format: facts.format,
    database: facts.database,
    method: options.method ?? facts.method,
    unit: unit.unit,
    of: facts.of === 'unknown' && unit.unit === 'reads' ? 'reads' : facts.of,
    denoised: facts.denoised,
    table: table(ofRank),
    keptRank: rank,
    clades: table(every),
    unclassified: unclassified.map((value, s) => value / unit.divisors[s]!),
    totals,
    sampleColumns: checked.sampleColumns,
    notices,
  };
}

const isWhole = (kind: RowKind): boolean => kind === 'taxon' || kind === 'other';
const least = (values: Float64Array): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: Float64Array): number => values.reduce((a, b) => Math.max(a, b), 0);
const everyIndex = (items: readonly unknown[]): number[] => items.map((_, i) => i);

/** Amounts divided by what their sample is to be divided by, as columns of a table. */
export function scaled(
  { starts, indices, values }: Columns,
  divisors: Float64Array,
): { starts: Int32Array; taxonIndices: Int32Array; values: Float64Array } {
  const out = values.slice();
  for (let s = 0; s < divisors.length; s++)
    if (divisors[s] !== 1) for (let i = starts[s]!; i < starts[s + 1]!; i++) out[i]! /= divisors[s]!;
  return { starts, taxonIndices: indices, values: out };
}

/** What the ranks above may hold more than a rank, of which nothing is missing yet. */
const MISSING_BY_ROUNDING = 0.01;

/**
 * Says where a program that writes every rank down to species left one out, or wrote less of it than of those above:
 * a file that was cut at the end of a line looks whole otherwise. A row that is missing in between, as MetaPhlAn leaves
 * out some orders of viruses, is none of it: the finer rows that it holds are there.
 */
function incompleteRanks(
  table: RawTable,
  rows: readonly CladeRow[],
  present: readonly Rank[],
  file: string,
): readonly Problem[] {
  const larger = (a: Float64Array, b: Float64Array) => a.map((value, s) => Math.max(value, b[s]!));
  const listed = present.filter((rank) => RANKS.indexOf(rank) <= RANKS.indexOf('species'));
  const sums = listed.map((rank) =>
    columnSums(table, (row) => rows[row]!.kind === 'taxon' && rows[row]!.taxon.rank === rank),
  );
  for (let i = 1; i < listed.length; i++) {
    const above = sums.slice(0, i).reduce(larger);
    const held = sums.slice(i).reduce(larger);
    const missing = most(held.map((sum, s) => (above[s]! > 0 ? 1 - sum / above[s]! : 0)));
    if (missing > MISSING_BY_ROUNDING)
      return [{ code: 'profile.file.ranks.incomplete', file, rank: listed[i]!, missing }];
  }
  return present.some((rank) => RANKS.indexOf(rank) >= RANKS.indexOf('species'))
    ? []
    : [{ code: 'profile.file.ranks.incomplete', file, rank: 'species', missing: 1 }];
}

/** Species, else genus, else the finest rank above strains: strains of most databases cover little. */
function chosenRank(present: readonly Rank[], { rank, file }: ProfileOptions): Rank {
  if (rank !== undefined && !present.includes(rank))
    refuse({ code: 'profile.file.rank.missing', file, came: rank, present });
  const usual = present.filter((name) => name !== 'strain').at(-1) ?? present.at(-1);
  return rank ?? usual ?? refuse({ code: 'profile.file.rank.missing', file, came: 'species or genus', present });
}

/** Everything in each sample; refused where one rank alone holds more. */
function wholes(
  table: RawTable,
  rows: readonly CladeRow[],
  present: readonly Rank[],
  unit: Unit,
  unclassified: Float64Array,
  file: string,
): Float64Array {
  const totals = unit.totals.slice();
  for (const rank of present) {
    const sums = columnSums(table, (row) => rows[row]!.kind === 'taxon' && rows[row]!.taxon.rank === rank);
    sums.forEach((sum, s) => {
      const held = (sum + unclassified[s]!) / unit.divisors[s]!;
      const tolerance = unit.unit === 'reads' ? 0 : ROUNDING;
      if (held > totals[s]! * (1 + tolerance))
        refuse({
          code: 'profile.file.rank.exceeds',
          file,
          sample: table.sampleIds[s]!,
          rank,
          sum: held,
          total: unit.totals[s]!,
        });
      totals[s] = Math.max(totals[s]!, held);
    });
  }
  return totals;
}

/** Refuses rows whose parts add to more than they hold themselves. */
function partsWithinWhole(table: RawTable, rows: readonly CladeRow[], file: string): void {
  const own = new Float64Array(rows.length);
  const parts = new Float64Array(rows.length);
  for (let s = 0; s < table.sampleIds.length; s++) {
    own.fill(0);
    parts.fill(0);
    for (let i = table.starts[s]!; i < table.starts[s + 1]!; i++) {
      const row = table.indices[i]!;
      own[row] = table.values[i]!;
      const parent = rows[row]!.parent;
      if (parent === null || parent < 0) continue;
      parts[parent]! += own[row]!;
    }
    for (let row = 0; row < rows.length; row++)
      if (parts[row]! > own[row]! * (1 + ROUNDING) + 1e-4)
        refuse({
          code: 'profile.file.parent.exceeded',
          place: { file, field: `"${rows[row]!.taxon.id}" in sample "${table.sampleIds[s]}"` },
          child: rows.findLast((child) => child.parent === row)!.taxon.id,
          value: parts[row]!,
          parentValue: own[row]!,
        });
  }
}
