import { type Profile, RANKS, type Rank } from '@selenoscope/core';
import { type CladeRow, settleClades } from './clades.js';
import { rankByWord } from './lineage.js';
import type { FormatFacts, ProfileOptions } from './options.js';
import type { RawTable } from './raw-table.js';
import { settleTable } from './settle.js';
import { columnSums, Entries } from './sparse.js';
import { rowKindByName } from './special-rows.js';
import { fileStem, refuse, shown } from './text.js';

/** A row of a consumer test's export: one taxon with its amount. */
export interface ListedTaxon {
  readonly name: string;
  /** '' where there is no such column */
  readonly rank: string;
  readonly taxonId: number | null;
  /** id or name of the taxon above; '' at the top */
  readonly parent: string;
  readonly amount: number;
}

/** Rounding that rows of one rank may exceed the rows above them by. */
const ROUNDING = 0.02;

/**
 * A profile from listed taxa of one sample: of every rank with what lies above them, of one rank, or of none that is said.
 *
 * @param said the rank of all rows, where the name of their column says it
 */
export function settleList(
  listed: readonly ListedTaxon[],
  ranked: boolean,
  hasParents: boolean,
  options: ProfileOptions,
  facts: FormatFacts,
  said: Rank | null = null,
): Profile {
  const { file } = options;
  if (!ranked && hasParents) refuse({ code: 'profile.file.rank.none', file });
  const ranks = listed.map((row) => rankByWord(row.rank));
  const ids = distinctIds(listed);
  const entries = new Entries(file);
  listed.forEach((row, i) => {
    entries.add(i, 0, row.amount);
  });
  const raw: RawTable = {
    observationIds: ids,
    sampleIds: [fileStem(file)],
    ...entries.byColumn(1),
    taxonomy: null,
    confidence: null,
    sampleColumns: {},
    notices: [],
  };
  const distinct = new Set(listed.flatMap((row, i) => (rowKindByName(row.name) === 'taxon' ? [ranks[i]!] : [])));
  const taxonIds = listed.map((row) => row.taxonId);
  if (!ranked) return settleTable(raw, facts, options, { taxonIds, rank: said });
  if (distinct.size === 1 && ![...distinct].includes(null!))
    return settleTable(raw, facts, options, { taxonIds, rank: [...distinct][0]! });

  const parents = hasParents ? parentsByCell(listed, ranks) : listed.map(() => null);
  const rows = listed.map((row, i): CladeRow => {
    const lineage = lineageUpwards(i, listed, ranks, parents, file);
    return {
      taxon: { id: ids[i]!, lineage, rank: ranks[i]!, ncbiTaxonId: row.taxonId },
      kind: rowKindByName(row.name),
      parent: parents[i]!,
    };
  });
  const isRoot = (i: number) => /^root$/i.test(listed[i]!.name) || /^root$/i.test(listed[i]!.rank);
  const present = RANKS.filter((rank) => ranks.includes(rank));
  // rows whose parent is not listed may lie below others, so the top is the root, or else the rank that holds most
  const classified = (table: RawTable) => {
    if (listed.some((_, i) => isRoot(i))) return columnSums(table, isRoot);
    const held = present.map((rank) =>
      columnSums(table, (row) => ranks[row] === rank && rows[row]!.kind === 'taxon').reduce((a, b) => a + b, 0),
    );
    // parents that are not listed hide which row belongs where, but all of them belong to a domain
    if (present[0] === 'domain')
      held.forEach((sum, i) => {
        if (sum > held[0]! * (1 + ROUNDING))
          refuse({
            code: 'profile.file.rank.exceeds',
            file,
            sample: table.sampleIds[0]!,
            rank: present[i]!,
            sum,
            total: held[0]!,
          });
      });
    return Float64Array.of(held.reduce((most, sum) => Math.max(most, sum), 0));
  };
  return settleClades(raw, rows, facts, options, classified);
}

/** Names, with the rank where a phylum and its class share one. */
function distinctIds(listed: readonly ListedTaxon[]): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { name } of listed) (seen.has(name) ? repeated : seen).add(name);
  return listed.map(({ name, rank }) => (repeated.has(name) && rank !== '' ? `${name} (${rank})` : name));
}

/** Row of each parent, named by its id or by its name; −1 at the top, null where it is not listed. */
function parentsByCell(listed: readonly ListedTaxon[], ranks: readonly (Rank | null)[]): (number | null)[] {
  const byId = new Map(listed.flatMap((row, i) => (row.taxonId === null ? [] : [[String(row.taxonId), i] as const])));
  const byName = new Map<string, number[]>();
  listed.forEach((row, i) => {
    byName.set(row.name, [...(byName.get(row.name) ?? []), i]);
  });
  const depth = (i: number) => (ranks[i] ? RANKS.indexOf(ranks[i]!) : -1);
  return listed.map(({ parent }, i) => {
    if (parent === '') return -1;
    const found = byId.get(parent);
    if (found !== undefined) return found;
    // of several of that name: the lowest that lies above this row
    const above = (byName.get(parent) ?? []).filter((row) => row !== i && (depth(i) < 0 || depth(row) < depth(i)));
    return above.sort((a, b) => depth(b) - depth(a))[0] ?? null;
  });
}

function lineageUpwards(
  start: number,
  listed: readonly ListedTaxon[],
  ranks: readonly (Rank | null)[],
  parents: readonly (number | null)[],
  file: string,
): string[] {
  const names: string[] = [];
  let at: number | null = start;
  for (let steps = 0; at !== null && at >= 0; steps++) {
    if (steps > listed.length || steps > 200)
      return refuse({ code: 'profile.file.parent.ring', file, id: shown(listed[start]!.name) });
    const rank: Rank | null = ranks[at]!;
    if (rank) {
      const index = RANKS.indexOf(rank);
      while (names.length <= index) names.push('');
      if (names[index] === '') names[index] = listed[at]!.name;
    }
    at = parents[at]!;
  }
  return names;
}
