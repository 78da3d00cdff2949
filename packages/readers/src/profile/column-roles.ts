import type { Rank } from '@selenoscope/core';
import { rankByWord } from './lineage.js';
import type { TableLines } from './table-lines.js';

const NUMBER = /^[-−+]?[\d.,]+(e[-+]?\d+)?\s*%?$/i;
const TAXONOMY = /^#?(taxonomy|taxon|consensus ?lineage|lineage)$/i;
const TAXON_ID = /^(ncbi_?tax_?id|tax_?id|taxonomy_id|taxon_id)$/i;
/** How many rows of so many cells are looked at to find out what a column holds. */
export const rowsToLookAt = (width: number): number => Math.max(20, Math.min(200, Math.floor(200_000 / width)));

/** What each column holds. */
export interface Roles {
  readonly names: readonly number[];
  readonly taxonomy: number;
  readonly confidence: number;
  readonly taxonId: number;
  /** the word for each row's own rank */
  readonly rowRank: number;
  /** ranks that have a column of their own */
  readonly ranks: readonly (readonly [column: number, rank: Rank])[];
  readonly text: readonly number[];
  readonly amounts: readonly number[];
}

/** What the columns of a table hold, by their names and by the first rows. */
export function rolesOf({ header }: TableLines, looked: readonly (readonly string[])[]): Roles {
  const isText = (column: number) => {
    const filled = looked
      .map((cells) => cells[column]!.trim())
      .filter((cell) => !/^([+-]?(nan|inf|infinity)|na|n\/a)?$/i.test(cell));
    return filled.length > 0 && filled.every((cell) => !NUMBER.test(cell));
  };
  const known = header.map((_, i) => isText(i));
  const textual = (column: number) => known[column]!;
  const find = (pattern: RegExp) => header.findIndex((name, i) => i > 0 && pattern.test(name));
  const taxonomy = find(TAXONOMY);
  const confidence = find(/^confidence$/i);
  const taxonId = find(TAXON_ID);
  const rowRank = find(/^(rank|tax_?rank|taxon_?rank|taxonomic_?rank)$/i);
  const named = header.flatMap((name, i) => {
    const rank = rankByWord(name);
    return rank && textual(i) ? [[i, rank] as const] : [];
  });
  const lineageFirst = named.length > 1 && named[0]![0] === 0;
  const ranks = lineageFirst ? named : named.filter(([i]) => i > 0);
  const own = new Set([0, taxonomy, confidence, taxonId, rowRank, ...ranks.map(([i]) => i)]);
  const others = header.flatMap((_, i) => (own.has(i) ? [] : [i]));
  return {
    names: lineageFirst ? ranks.map(([i]) => i) : [0],
    taxonomy,
    confidence,
    taxonId,
    rowRank,
    ranks,
    text: others.filter(textual),
    amounts: others.filter((i) => !textual(i)),
  };
}
