import { notice, SelenoscopeError } from '@selenoscope/core';
import type { FileRead } from '../protocol.js';
import { base64Of } from './base64.js';
import { plainRead } from './report.js';
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
      reads.set(table, await tableRead(table, companions));
      for (const file of companions) reads.set(file, 'part');
    } catch (error) {
      if (!(error instanceof SelenoscopeError)) throw error;
      // with a companion of another study it cannot be read; alone it can
      const alone = await tableRead(table, []);
      reads.set(table, { ...alone, notices: [notice(error.problem), ...alone.notices] });
    }
  }
  return reads;
}

async function tableRead(table: Dropped, companions: readonly Dropped[]): Promise<FileRead> {
  const files = [table, ...companions];
  const { profile } = await readStool(files);
  const rows = (profile.clades ?? profile.table).taxa.length;
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
