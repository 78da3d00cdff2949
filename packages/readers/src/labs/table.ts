import { type Problem, type Rejected, SelenoscopeError } from '@selenoscope/core';
import { type CsvRecord, readCsv } from '../csv.js';
import { isObject, jsonKind, parseJson } from '../json.js';
import { KNOWN_NAMES } from './believed.js';
import { type LabColumns, labColumnsOf } from './columns.js';

/** One row of a laboratory file as text, with the columns that hold for it. */
export interface LabRow {
  readonly row: number;
  readonly columns: LabColumns;
  readonly cells: readonly string[];
  /** cells that are numbers in the file itself, as JSON has them: no comma in them is in doubt */
  readonly numbers: readonly boolean[];
  readonly text: string;
}

export interface LabTable {
  readonly rows: readonly LabRow[];
  readonly rejected: readonly Rejected[];
  readonly notices: readonly Problem[];
}

const WHAT = 'laboratory file';
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Reports often begin with the name of the laboratory and of the patient. */
const ROWS_BEFORE_HEADER = 20;

const isBlank = (record: CsvRecord): boolean => record.cells.every((cell) => cell.trim() === '');
export const shortened = (text: string, limit = 120): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
};

/** @throws SelenoscopeError `labs.header.missing` */
export function labTableFromCsv(text: string, file: string): LabTable {
  const { delimiter, header, columns } = findHeader(text, file);
  const rows: LabRow[] = [];
  const rejected: Rejected[] = [];
  for (const record of readCsv(text, delimiter)) {
    if (record.row <= header.row || isBlank(record)) continue;
    const { row, cells } = record;
    if (cells.slice(header.cells.length).some((cell) => cell.trim() !== '')) {
      const came = cells.length;
      const problem: Problem = { code: 'labs.row.cells', place: { file, row }, came, expected: header.cells.length };
      rejected.push({ row, text: shortened(record.text), problem });
    } else rows.push({ row, columns, cells, numbers: [], text: shortened(record.text) });
  }
  const notices: Problem[] =
    columns.unread.length > 0 ? [{ code: 'labs.columns.unread', file, columns: columns.unread }] : [];
  return { rows, rejected, notices };
}

function findHeader(text: string, file: string): { delimiter: string; header: CsvRecord; columns: LabColumns } {
  let best: { delimiter: string; header: CsvRecord; columns: LabColumns } | null = null;
  for (const delimiter of DELIMITERS) {
    for (const header of readCsv(text, delimiter, ROWS_BEFORE_HEADER)) {
      const columns = labColumnsOf(header.cells);
      if (columns !== null && columns.known > (best?.columns.known ?? 0)) best = { delimiter, header, columns };
    }
  }
  if (best !== null) return best;
  const came = shortened(readCsv(text, ',', 1)[0]?.text ?? '');
  throw new SelenoscopeError({ code: 'labs.header.missing', file, came, known: KNOWN_NAMES });
}

const LISTS = ['labs', 'values', 'results', 'rows'];

/** A list of objects, or an object that holds one. Rows count from 1. @throws SelenoscopeError `file.json.*` */
export function labTableFromJson(text: string, file: string): LabTable {
  const value = parseJson(text, file, WHAT);
  const list = isObject(value) ? listIn(value) : value;
  if (!Array.isArray(list)) {
    const expected = 'a list of objects with date, test, value and unit';
    throw new SelenoscopeError({ code: 'file.json.shape', file, what: WHAT, came: jsonKind(value), expected });
  }
  const rows: LabRow[] = [];
  const rejected: Rejected[] = [];
  // rows of one file mostly have the same keys
  const known = new Map<string, LabColumns | null>();
  for (const [i, item] of (list as unknown[]).entries()) {
    const row = i + 1;
    const reject = (problem: Problem) => rejected.push({ row, text: shortened(jsonKind(item)), problem });
    if (!isObject(item)) {
      reject({ code: 'labs.row.shape', place: { file, row }, came: jsonKind(item) });
      continue;
    }
    const keys = Object.keys(item);
    const key = keys.join('\0');
    if (!known.has(key)) known.set(key, labColumnsOf(keys));
    const columns = known.get(key)!;
    if (columns === null || columns.known === 0) {
      reject({ code: 'labs.test.missing', place: { file, row }, known: KNOWN_NAMES });
      continue;
    }
    const values = Object.values(item);
    const numbers = values.map((cell) => typeof cell === 'number');
    const cells = values.map(textOf);
    rows.push({ row, columns, cells, numbers, text: shortened(cells.join(' ')) });
  }
  return { rows, rejected, notices: [] };
}

/** The list that an object holds, or the object itself where it is one sample. */
function listIn(value: Record<string, unknown>): readonly unknown[] | undefined {
  const list = LISTS.map((key) => value[key]).find((item) => Array.isArray(item));
  if (list !== undefined) return list as unknown[];
  return (labColumnsOf(Object.keys(value))?.known ?? 0) > 0 ? [value] : undefined;
}

const textOf = (value: unknown): string => {
  if (value === null) return '';
  return typeof value === 'object' ? jsonKind(value) : String(value);
};
