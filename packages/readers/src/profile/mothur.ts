import type { Problem, Profile } from '@selenoscope/core';
import { AmountReader, amountStyle } from './numbers.js';
import type { ProfileOptions } from './options.js';
import type { RawTable } from './raw-table.js';
import { settleTable } from './settle.js';
import { Entries } from './sparse.js';
import { cellsOf, linesOf, refuse, rowCells, shown } from './text.js';

/** Whether a header is that of a mothur .shared file. */
export const isMothurHeader = (text: string): boolean => /^label\tGroup\tnumOtus(\t|$)/i.test(text.replaceAll('"', ''));

/** The distance that most studies cut at. */
const USUAL_LABEL = '0.03';

/** A mothur .shared file: samples in rows, clusters in columns, one block of rows for each distance. */
export function readMothur(text: string, options: ProfileOptions): Profile {
  const { file } = options;
  const lines = linesOf(text);
  const header = cellsOf(lines[0]!, '\t', file).map((cell) => cell.trim());
  while (header.at(-1) === '') header.pop();
  if (lines.length === 1) refuse({ code: 'profile.file.headerOnly', file, what: 'a stool profile' });
  const rows = lines.slice(1).map((line) => ({ line, cells: rowCells(line, '\t', header.length, file) }));
  const labels = [...new Set(rows.map(({ cells }) => cells[0]!.trim()))];
  const used = options.label ?? (labels.includes(USUAL_LABEL) ? USUAL_LABEL : labels.at(-1)!);
  if (!labels.includes(used)) refuse({ code: 'profile.file.mothur.label', file, labels, came: used });
  const notices: Problem[] = labels.length > 1 ? [{ code: 'profile.file.mothur.labels', file, labels, used }] : [];
  const amounts = new AmountReader(amountStyle(text, '\t'), options.emptyIsZero ?? false);
  const entries = new Entries(file);
  const clusters = header.slice(3);
  const samples: string[] = [];
  for (const { line, cells } of rows) {
    if (cells[0]!.trim() !== used) continue;
    const announced = Number(cells[2]!.trim());
    // with several distances the columns are those of the finest
    if (announced !== clusters.length && !(labels.length > 1 && announced <= clusters.length))
      refuse({
        code: 'profile.file.mothur.clusters',
        place: { file, row: line.row, field: 'numOtus' },
        came: shown(cells[2]!),
        expected: clusters.length,
      });
    for (let c = 3; c < cells.length; c++)
      entries.add(c - 3, samples.length, amounts.read(cells[c]!, file, line.row, header[c]!));
    samples.push(cells[1]!.trim());
  }
  const raw: RawTable = {
    observationIds: clusters,
    sampleIds: samples,
    ...entries.byColumn(samples.length),
    taxonomy: null,
    confidence: null,
    sampleColumns: {},
    notices,
  };
  const variants = clusters.every((id) => /^asv/i.test(id));
  return settleTable(
    raw,
    {
      format: 'mothur',
      database: '',
      method: 'amplicon',
      of: 'reads',
      denoised: variants ? null : false,
      stated: 'counts',
    },
    options,
  );
}
