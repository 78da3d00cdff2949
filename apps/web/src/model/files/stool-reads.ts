import { notice, SelenoscopeError } from '@selenoscope/core';
import type { FileRead } from '../protocol.js';
import { base64Of } from './base64.js';
import { plainRead, refused } from './report.js';
import { headOf } from './sniff.js';
import { type Dropped, partOf, readStool, type StoolPart } from './stool.js';

/**
 * Stool profiles among files: each table with the taxonomy and the tree that were dropped with it. For each file its
 * read, "part" where it stands in the read of a table, or nothing where it belongs to none.
 */
export async function stoolReads(files: readonly Dropped[]): Promise<ReadonlyMap<Dropped, FileRead | 'part'>> {
  const parts = await Promise.all(files.map(async (file) => ({ file, part: await partOf(file) })));
  const of = (wanted: StoolPart) => parts.flatMap(({ file, part }) => (part === wanted ? [file] : []));
  const companions = [...of('taxonomy').slice(0, 1), ...of('tree').slice(0, 1)];
  const reads = new Map<Dropped, FileRead | 'part'>();
  for (const table of of('profile')) {
    try {
      const read = await tableRead(table, companions);
      if (read === null) continue;
      reads.set(table, read);
      for (const file of companions) reads.set(file, 'part');
    } catch (error) {
      if (!(error instanceof SelenoscopeError)) throw error;
      // with a companion of another study it cannot be read; alone it can
      const alone = await tableRead(table, []);
      if (alone === null) continue;
      reads.set(table, { ...alone, notices: [notice(error.problem), ...alone.notices] });
    }
  }
  for (const { file, part } of parts) {
    if (part === null || part === 'profile' || reads.has(file) || !isCompanion(file, part)) continue;
    reads.set(file, refused(file.name, ALONE[part]));
  }
  return reads;
}

/** Many a table has two columns and could be a taxonomy: only one that names ranks is told as one. */
const isCompanion = ({ name, bytes }: Dropped, part: 'taxonomy' | 'tree'): boolean =>
  part === 'tree' || /taxon/i.test(name) || /[dkpcofg]__|Bacteria[;(]/.test(headOf(bytes));

const ALONE = {
  taxonomy: {
    code: 'app.stool.taxonomyAlone',
    message: 'These are names for the rows of a stool profile, without the profile.',
    hint: 'Drop it together with the table that it belongs to.',
  },
  tree: {
    code: 'app.stool.treeAlone',
    message: 'This is the tree of a stool profile, without the profile.',
    hint: 'Drop it together with the table that it belongs to.',
  },
};

/** A name of a microbe or of a sequence: a rank, a Latin name, a number with its kind, a hash, the sequence itself. */
const OF_A_MICROBE =
  /[dkpcofgst]__|[;|]|^(?:otu|asv|sv|zotu|denovo|seq|gg_otu|cluster)[\W_]*\d|^[0-9a-f]{32}$|^[ACGTN]{40,}$|bacteri|^\[?[A-Z][a-z]+(?:aceae|ales|ia|us|um|ella|as|es)\b/i;
const LEAST_OF_MICROBES = 0.3;

/** @returns null for a table of numbers that names no microbe: any table could be read as one */
async function tableRead(table: Dropped, companions: readonly Dropped[]): Promise<FileRead | null> {
  const files = [table, ...companions];
  const { profile, taxonomy } = await readStool(files);
  const { taxa } = profile.clades ?? profile.table;
  const rows = taxa.length;
  const named = taxa.filter(({ id, lineage }) => lineage.length > 0 || OF_A_MICROBE.test(id)).length;
  if (profile.format === 'table' && taxonomy === null && named < LEAST_OF_MICROBES * rows) return null;
  return plainRead(files.map(({ name }) => name).join(' + '), 'stool', profile.format, {
    rowsIn: rows,
    read: rows,
    notices: profile.notices.map(notice),
    content: {
      kind: 'stool',
      name: table.name,
      files: files.map(({ name, bytes }) => ({ name, base64: base64Of(bytes) })),
    },
  });
}
