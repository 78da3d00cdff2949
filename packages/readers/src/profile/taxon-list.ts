import type { Profile } from '@selenoscope/core';
import { rankByWord } from './lineage.js';
import { listColumns, listLines, plain } from './list-columns.js';
import { type ListedTaxon, settleList } from './listed-taxa.js';
import { AmountReader, amountStyle } from './numbers.js';
import type { FormatFacts, ProfileOptions } from './options.js';
import { cellsOf, delimiterOf, type Line, refuse, rowCells } from './text.js';

/** A list of taxa of one sample: uBiome's CSV, taxon counts of other tests, or bare names with percent. */
export function readTaxonList(text: string, all: readonly Line[], options: ProfileOptions): Profile {
  const { file } = options;
  const lines = listLines(all);
  if (lines.length === 0) refuse({ code: 'profile.file.headerOnly', file, what: 'a stool profile' });
  const delimiter = delimiterOf(lines[0]!.text) ?? ',';
  const header = cellsOf(lines[0]!, delimiter, file);
  const named = listColumns(header);
  // names and amounts without a header
  const columns = named ?? { name: 0, rank: -1, taxonId: -1, parent: -1, amount: 1, stated: null };
  const rows = named ? lines.slice(1) : lines;
  if (rows.length === 0) refuse({ code: 'profile.file.headerOnly', file, what: 'a stool profile' });
  const amounts = new AmountReader(amountStyle(text, delimiter), options.emptyIsZero ?? false);
  const listed = rows.map((line): ListedTaxon => {
    const cells = rowCells(line, delimiter, header.length, file).map((cell) => cell.trim());
    const id = columns.taxonId < 0 ? '' : cells[columns.taxonId]!;
    if (cells[columns.name] === '') refuse({ code: 'profile.file.taxon.unnamed', place: { file, row: line.row } });
    return {
      name: cells[columns.name]!,
      rank: columns.rank < 0 ? '' : cells[columns.rank]!,
      taxonId: /^\d+$/.test(id) ? Number(id) : null,
      parent: columns.parent < 0 ? '' : cells[columns.parent]!,
      amount: amounts.read(cells[columns.amount]!, file, line.row, named ? header[columns.amount]!.trim() : 'amount'),
    };
  });
  const ubiome = header.some((cell) => plain(cell) === 'tax_name') && header.some((cell) => plain(cell) === 'tax_rank');
  const said = named ? rankByWord(header[columns.name]!) : null;
  const facts: FormatFacts = {
    format: ubiome ? 'ubiome-csv' : 'taxon-count',
    database: '',
    method: ubiome ? 'amplicon' : 'unknown',
    of: ubiome ? 'reads' : 'unknown',
    denoised: ubiome ? false : null,
    stated: amounts.percentSigns ? 'percent' : columns.stated,
  };
  const profile = settleList(listed, columns.rank >= 0, columns.parent >= 0, options, facts, said);
  if (amounts.emptyCells === 0) return profile;
  return {
    ...profile,
    notices: [{ code: 'profile.file.cells.emptyAsZero', file, cells: amounts.emptyCells }, ...profile.notices],
  };
}
