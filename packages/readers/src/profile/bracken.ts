import type { Profile, ProfileTaxon, Rank } from '@selenoscope/core';
import { AmountReader, amountStyle } from './numbers.js';
import type { ProfileOptions } from './options.js';
import type { RawTable } from './raw-table.js';
import { settleTable } from './settle.js';
import { Entries } from './sparse.js';
import { cellsOf, delimiterOf, fileStem, linesOf, refuse, rowCells, shown } from './text.js';

const LEVELS: Readonly<Record<string, Rank>> = {
  D: 'domain',
  K: 'domain',
  P: 'phylum',
  C: 'class',
  O: 'order',
  F: 'family',
  G: 'genus',
  S: 'species',
};

/** Whether a header is that of a Bracken table, of one sample or combined. */
export const isBrackenHeader = (text: string): boolean =>
  /^name[\t,]taxonomy_id[\t,]taxonomy_lvl[\t,]/.test(text.replaceAll('"', ''));

/** Bracken's table: estimated reads of the taxa of one rank, for one sample or (combine_bracken_outputs) for several. */
export function readBracken(text: string, options: ProfileOptions): Profile {
  const { file } = options;
  const lines = linesOf(text);
  const delimiter = delimiterOf(lines[0]!.text) ?? '\t';
  const header = cellsOf(lines[0]!, delimiter, file).map((cell) => cell.trim());
  const rows = lines.slice(1);
  if (rows.length === 0) refuse({ code: 'profile.file.headerOnly', file, what: 'a stool profile' });
  const single = header.indexOf('new_est_reads');
  const columns = single >= 0 ? [single] : header.flatMap((name, i) => (name.endsWith('_num') ? [i] : []));
  if (columns.length === 0)
    refuse({
      code: 'profile.file.columns',
      place: { file, row: lines[0]!.row },
      expected: 'a column new_est_reads, or one ending in _num for each sample',
      came: shown(lines[0]!.text),
    });
  const samples =
    single >= 0 ? [fileStem(file)] : columns.map((i) => header[i]!.slice(0, -4).replace(/\.bracken$/, ''));
  const amounts = new AmountReader(amountStyle(text, delimiter), options.emptyIsZero ?? false);
  const entries = new Entries(file);
  const ids: string[] = [];
  const taxonIds: (number | null)[] = [];
  const levels = new Set<string>();
  for (const line of rows) {
    const cells = rowCells(line, delimiter, header.length, file);
    const id = cells[0]!.trim();
    columns.forEach((column, s) => {
      entries.add(ids.length, s, amounts.read(cells[column]!.trim(), file, line.row, header[column]!));
    });
    ids.push(id);
    taxonIds.push(/^\d+$/.test(cells[1]!.trim()) ? Number(cells[1]) : null);
    levels.add(cells[2]!.trim());
    if (levels.size > 1)
      refuse({
        code: 'profile.file.row.unread',
        place: { file, row: line.row, field: 'taxonomy_lvl' },
        expected: `the level ${[...levels][0]} of the rows before, since levels hold one another`,
        came: shown(cells[2]!),
      });
  }
  const raw: RawTable = {
    observationIds: ids,
    sampleIds: samples,
    ...entries.byColumn(samples.length),
    taxonomy: null,
    confidence: null,
    sampleColumns: {},
    notices: [{ code: 'profile.file.unclassified.unsaid', file }],
  };
  const rank: ProfileTaxon['rank'] = LEVELS[[...levels][0]!] ?? null;
  return settleTable(
    raw,
    { format: 'bracken', database: '', method: 'shotgun', of: 'reads', denoised: null, stated: 'reads' },
    options,
    { rank, taxonIds },
  );
}
