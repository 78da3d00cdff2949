import { limitText } from '../../model/diary/limit.js';
import type { FileRead } from '../../model/index.js';
import type { LabRecord } from '../../store/index.js';
import { sixFigures } from './same.js';

type Cell = string | number | null | undefined;

// a spreadsheet takes a cell that begins so for a formula
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const table = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** Laboratory values as the reader of this project reads them again. */
export const labsCsv = (labs: readonly LabRecord[]): string =>
  table([
    ['date', 'test', 'value', 'unit', 'note'],
    ...labs.map((lab) => [
      lab.date,
      lab.analyte,
      lab.limit ? limitText(lab.value, lab.limit) : sixFigures(lab.value),
      lab.unit,
      lab.note,
    ]),
  ]);

/** All that was left out, however many rows, to be put right in a spreadsheet. */
export const leftOutCsv = (reads: readonly FileRead[]): string =>
  table([
    ['file', 'row', 'text', 'why', 'what to do'],
    ...reads.flatMap((read) => read.leftOut.map((one) => [read.name, one.row, one.text, one.message, one.hint])),
  ]);
