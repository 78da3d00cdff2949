import { type Problem, type Profile, type ProfileTaxon, RANKS, type Rank } from '@selenoscope/core';
import { checkTable } from './checked.js';
import { type CladeRow, scaled, settleClades } from './clades.js';
import { featureKind, genusOfName, rankOfNames } from './feature-names.js';
import { isLineage, lineageOf, lineageParts, rankedName, rowRank } from './lineage.js';
import type { FormatFacts, ProfileOptions } from './options.js';
import type { RawTable } from './raw-table.js';
import { columnSums, subset } from './sparse.js';
import { rowKindByName, rowKinds } from './special-rows.js';
import { refuse } from './text.js';
import { decideUnit } from './unit.js';

/** What a table says of its rows beyond their ids and lineages. */
export interface RowFacts {
  /** "Genus" as the name of the first column */
  readonly rank?: Rank | null;
  /** identifiers of the NCBI taxonomy */
  readonly taxonIds?: readonly (number | null)[] | null;
  /** the rank of each row, from a column */
  readonly rowRanks?: readonly (Rank | null)[] | null;
}

/**
 * A profile from a table of rows that do not hold one another: checked, with lineages, in counts or in parts of 1.
 *
 * Where the ids turn out to be lineages of several ranks that do hold one another, the rows of one rank are kept.
 */
export function settleTable(
  raw: RawTable,
  facts: FormatFacts,
  options: ProfileOptions,
  rowFacts: RowFacts = {},
): Profile {
  const { file } = options;
  const byName = raw.observationIds.map(rowKindByName);
  const nested = nestedRows(raw, rowFacts);
  if (nested) return settleClades(raw, nested.rows, facts, options, nested.classified);
  const checked = checkTable(raw, file, (row) => byName[row] === 'taxon');
  const kinds = rowKinds(checked, checked);
  const wanted = kinds.flatMap((kind, i) => (kind === 'taxon' ? [i] : []));
  const named = (kind: string) => checked.observationIds.filter((_, i) => kinds[i] === kind);
  const notices: Problem[] = [...checked.notices];
  if (named('unclassified').length > 0)
    notices.push({ code: 'profile.file.rows.unclassified', file, ids: named('unclassified') });
  if (named('other').length > 0) notices.push({ code: 'profile.file.rows.other', file, ids: named('other') });
  for (const id of named('total')) notices.push({ code: 'profile.file.rows.total', file, id });

  const counted = columnSums(checked, (row) => kinds[row] !== 'total');
  const features = featureKind(wanted.map((i) => checked.observationIds[i]!));
  const method = options.method ?? (facts.method === 'unknown' ? features.method : facts.method);
  const unit = decideUnit({
    file,
    samples: checked.sampleIds,
    sums: counted,
    values: subset(checked, wanted, everyIndex(checked.sampleIds), kinds.length).values,
    stated: options.unit ?? facts.stated,
  });
  const described = describeRows(checked, wanted, rowFacts, options, features.method === 'amplicon');
  if (wanted.length === 1)
    notices.push({ code: 'profile.file.taxon.one', file, id: checked.observationIds[wanted[0]!]! });
  const unclassified = columnSums(checked, (row) => kinds[row] === 'unclassified');
  return {
    file,
    format: facts.format,
    database: facts.database,
    method,
    unit: unit.unit,
    of: facts.of === 'unknown' && (method === 'amplicon' || unit.unit === 'reads') ? 'reads' : facts.of,
    denoised: facts.denoised ?? features.denoised,
    table: {
      taxa: described.taxa,
      samples: checked.sampleIds,
      ...scaled(subset(checked, wanted, everyIndex(checked.sampleIds), kinds.length), unit.divisors),
    },
    keptRank: null,
    clades: null,
    unclassified: unclassified.map((value, s) => value / unit.divisors[s]!),
    totals: unit.totals,
    sampleColumns: checked.sampleColumns,
    notices: [...notices, ...unit.notices, ...described.notices],
  };
}

const everyIndex = (items: readonly unknown[]): number[] => items.map((_, i) => i);

/** Ids that are lineages and hold one another, or bare names with prefixes of several ranks; null for an ordinary table. */
function nestedRows(
  raw: RawTable,
  { taxonIds, rowRanks }: RowFacts,
): { rows: CladeRow[]; classified: ((table: RawTable) => Float64Array) | null } | null {
  const ids = raw.observationIds;
  const kinds = ids.map(rowKindByName);
  const rowOf = (id: string, i: number, parts: readonly string[], parent: number | null): CladeRow => ({
    taxon: { id, lineage: lineageOf(parts), rank: rowRank(parts), ncbiTaxonId: taxonIds?.[i] ?? null },
    kind: kinds[i]!,
    parent,
  });
  const lineages = ids.map((id) => (isLineage(id) ? lineageParts(id) : null));
  if (lineages.some((parts) => parts !== null && parts.length > 1)) {
    const parents = parentsByLineage(ids.map((id, i) => lineages[i] ?? [id]));
    if (!parents.some((parent) => parent >= 0)) return null;
    return { rows: ids.map((id, i) => rowOf(id, i, lineages[i] ?? [id], parents[i]!)), classified: null };
  }
  const ranks = ids.map((id, i): Rank | null => {
    if (kinds[i] !== 'taxon') return null;
    const index = rankedName(id).rank;
    return rowRanks ? rowRanks[i]! : typeof index === 'number' ? RANKS[index]! : null;
  });
  const distinct = new Set(ranks.filter((rank) => rank !== null));
  if (distinct.size < 2) return null;
  // rows of one rank do not hold one another: the rank that holds most comes nearest to everything
  const largest = (table: RawTable) =>
    [...distinct]
      .map((rank) => columnSums(table, (row) => ranks[row] === rank))
      .reduce((most, sums) => most.map((value, s) => Math.max(value, sums[s]!)));
  const rows = ids.map((id, i): CladeRow => {
    const rank = ranks[i]!;
    const { name } = rankedName(id);
    const lineage = rank && name !== '' ? [...RANKS.slice(0, RANKS.indexOf(rank)).map(() => ''), name] : [];
    return { taxon: { id, lineage, rank, ncbiTaxonId: taxonIds?.[i] ?? null }, kind: kinds[i]!, parent: null };
  });
  return { rows, classified: largest };
}

/** More parts than any taxonomy has; keeps one absurd name from costing quadratic time. */
const DEEPEST_LINEAGE = 60;

/** Index of the nearest row above each row by the parts of its lineage; −1 where none is in the file. */
export function parentsByLineage(lineages: readonly (readonly string[])[]): number[] {
  const keyOf = (parts: readonly string[]) => parts.join('\u0000');
  const rows = new Map(lineages.map((parts, i) => [keyOf(parts), i]));
  return lineages.map((parts) => {
    for (let length = Math.min(parts.length - 1, DEEPEST_LINEAGE); length > 0; length--) {
      const found = rows.get(keyOf(parts.slice(0, length)));
      if (found !== undefined) return found;
    }
    return -1;
  });
}

interface Described {
  readonly taxa: readonly ProfileTaxon[];
  readonly notices: readonly Problem[];
}

/** Lineage and rank of each row: from the taxonomy given, else from the file, else from the id itself. */
function describeRows(
  raw: RawTable,
  wanted: readonly number[],
  rowFacts: RowFacts,
  options: ProfileOptions,
  features: boolean,
): Described {
  const { file, taxonomy } = options;
  const notices: Problem[] = [];
  const ids = wanted.map((i) => raw.observationIds[i]!);
  if (taxonomy) notices.push(...overlap(ids, file, taxonomy));
  const known = ids.some(
    (id, k) =>
      taxonomy?.lineages.has(id) || raw.taxonomy?.[wanted[k]!] || isLineage(id) || rankedName(id).rank !== undefined,
  );
  let assumed: Rank | null = rowFacts.rank ?? null;
  if (!known && !features && assumed === null) {
    assumed = options.rank ?? rankOfNames(ids);
    if (assumed && options.rank === undefined) notices.push({ code: 'profile.file.rank.assumed', file, rank: assumed });
  } else if (options.rank !== undefined && options.rank !== assumed)
    notices.push({ code: 'profile.file.rank.single', file, came: options.rank });
  const taxa = ids.map((id, k): ProfileTaxon => {
    const i = wanted[k]!;
    const ncbiTaxonId = rowFacts.taxonIds?.[i] ?? null;
    const written = taxonomy?.lineages.get(id);
    const inFile = raw.taxonomy?.[i];
    if (written || inFile) {
      const lineage = written ?? lineageOf(inFile!.length === 1 ? lineageParts(inFile![0]!) : inFile!);
      const rank = lineage.length > 0 && lineage.at(-1) === id ? RANKS[lineage.length - 1]! : assumed;
      return { id, lineage, rank, ncbiTaxonId };
    }
    const parts = isLineage(id) ? lineageParts(id) : rankedName(id).rank !== undefined ? [id] : null;
    if (parts) return { id, lineage: lineageOf(parts), rank: rowRank(parts) ?? assumed, ncbiTaxonId };
    if (!assumed) return { id, lineage: [], rank: null, ncbiTaxonId };
    const lineage = [...RANKS.slice(0, RANKS.indexOf(assumed)).map(() => ''), id];
    if (assumed === 'species') lineage[RANKS.indexOf('genus')] = genusOfName(id);
    return { id, lineage, rank: assumed, ncbiTaxonId };
  });
  return { taxa, notices };
}

function overlap(ids: readonly string[], file: string, taxonomy: NonNullable<ProfileOptions['taxonomy']>): Problem[] {
  const missing = ids.filter((id) => !taxonomy.lineages.has(id));
  if (missing.length === ids.length)
    refuse({ code: 'profile.file.taxonomy.other', file, taxonomy: taxonomy.file, first: ids[0]! });
  const lacks: Problem[] =
    missing.length > 0
      ? [
          {
            code: 'profile.file.taxonomy.lacks',
            file,
            taxonomy: taxonomy.file,
            missing: missing.length,
            of: ids.length,
            first: missing[0]!,
          },
        ]
      : [];
  return [...taxonomy.notices, ...lacks];
}
