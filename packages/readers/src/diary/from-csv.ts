import { type Problem, type RawDiary, SelenoscopeError } from '@selenoscope/core';
import { type CsvRecord, readCsv, unguardedCell } from '../csv.js';
import { type DateOrder, dateOrder } from '../dates.js';
import { type NumberStyle, numberStyle, readDecimal } from '../numbers.js';
import {
  type Columns,
  columnsOf,
  type DiaryKind,
  type Field,
  isCronometer,
  isCronometerDaily,
  knownColumns,
  otherFormat,
} from './formats.js';
import { inOurUnit, type NutrientColumnOf, nutrientColumns } from './nutrients.js';
import { collectedNotices, RowCollector, shortened } from './rows.js';

export interface CsvDiaryOptions {
  readonly file: string;
  readonly kind?: DiaryKind | undefined;
  readonly today?: string | undefined;
  readonly dateOrder?: DateOrder | undefined;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

interface Recognised {
  readonly kind: 'selenoscope-csv' | 'cronometer';
  readonly delimiter: string;
  readonly header: CsvRecord;
  readonly columns: Columns;
}

const isBlank = (record: CsvRecord): boolean => record.cells.every((cell) => cell.trim() === '');

/** The header under the delimiter that makes most sense of it. Excel's "sep=;" line and blank lines may stand before. */
function findHeader(text: string): { delimiter: string; header: CsvRecord } {
  const declared = /^\s*"?sep=(.)"?\s*[\r\n]/i.exec(text)?.[1];
  const candidates = declared === undefined ? DELIMITERS : [declared, ...DELIMITERS];
  let best: { delimiter: string; header: CsvRecord; known: number } | undefined;
  for (const delimiter of candidates) {
    const header = readCsv(text, delimiter, 20).find((record) => !isBlank(record) && !/^"?sep=.?"?/i.test(record.text));
    if (!header) continue;
    const known = knownColumns(header.cells) + (header.cells.length > 1 ? 0.5 : 0);
    if (!best || known > best.known) best = { delimiter, header, known };
  }
  // a text that is not blank has a record that is not blank under some delimiter, except one made of delimiters only
  return best ?? { delimiter: ',', header: { row: 1, cells: [''], text: '', openQuote: false, multiLine: false } };
}

function recognise(text: string, { file, kind }: CsvDiaryOptions): Recognised {
  const { delimiter, header } = findHeader(text);
  const columns = columnsOf(header.cells);
  if (kind === undefined || kind === 'cronometer') {
    if (isCronometer(header.cells)) return { kind: 'cronometer', delimiter, header, columns };
  }
  const other = otherFormat(header.cells);
  if (other) throw new SelenoscopeError({ code: 'diary.format.other', file, ...wordsOf(other) });
  if (isCronometerDaily(header.cells)) throw new SelenoscopeError({ code: 'diary.format.dailySummary', file });
  const missing = (['date', 'food', 'amount'] as const).filter((field) => columns[field] < 0);
  const came = shortened(header.text);
  if (kind === undefined && missing.length >= 2)
    throw new SelenoscopeError({ code: 'diary.format.unknown', file, came });
  if (missing.length > 0)
    throw new SelenoscopeError({ code: 'diary.header.missing', file, row: header.row, columns: missing, came });
  return { kind: kind === 'cronometer' ? 'cronometer' : 'selenoscope-csv', delimiter, header, columns };
}

const wordsOf = ({ app, why, instead }: { app: string; why: string; instead: string }) => ({ app, why, instead });

// A line that begins with a date and a delimiter, inside a quoted cell: probably rows that a missing quote swallowed.
const LOOKS_LIKE_ROW = /[\r\n]\s*"?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}"?\s*[,;\t|]/;

/**
 * Reads a diary in CSV: the project's own, or Cronometer's servings in any of its layouts.
 * Rows in = entries + rejected; rows without any content are no rows, and a notice names them.
 */
export function diaryFromCsv(text: string, options: CsvDiaryOptions): RawDiary {
  const { file } = options;
  const { kind, delimiter, header, columns } = recognise(text, options);
  const records = readCsv(text, delimiter).filter((record) => record.row > header.row);
  const filled = records.filter((record) => !isBlank(record));
  const nutrients = nutrientColumns(header.cells);
  const texts = (field: Field): Set<string> => column(filled, columns[field]);
  const style = numberStyle(texts('amount'));
  const order = options.dateOrder ?? dateOrder(texts('date'));
  const rows = new RowCollector({ file, today: options.today, order, style, impliedOne: kind === 'cronometer' });
  const nutrientCells = new NutrientCells(nutrients.columns, style, kind === 'cronometer');
  const oddQuotes: number[] = [];

  for (const record of filled) {
    const fault = shapeFault(record, header.cells.length, columns, file);
    if (fault) {
      rows.reject(record.row, record.text, fault);
      continue;
    }
    if (record.openQuote) oddQuotes.push(record.row);
    const cell = (field: Field): string => unguardedCell(record.cells[columns[field]] ?? '');
    const amount = cell('amount');
    const unit = cell('unit');
    rows.add({
      row: record.row,
      date: cell('date'),
      time: cell('time'),
      meal: cell('meal'),
      food: cell('food'),
      amount,
      unit: unit.trim() === '' && /[\d½¼¾]\s*$/.test(amount) ? columns.defaultUnit : unit,
      note: cell('note'),
      category: cell('category'),
      carried: nutrientCells.of(record),
    });
  }

  const notices: Problem[] = [];
  const rowsOf = (wanted: readonly CsvRecord[]) => wanted.map((record) => record.row);
  const blank = rowsOf(records.filter((record) => isBlank(record)));
  if (blank.length > 0) notices.push({ code: 'diary.rows.blank', file, rows: blank });
  if (oddQuotes.length > 0) notices.push({ code: 'diary.quotes.odd', file, rows: oddQuotes });
  const swallowed = rowsOf(filled.filter((record) => record.multiLine && LOOKS_LIKE_ROW.test(record.text)));
  if (swallowed.length > 0) notices.push({ code: 'diary.rows.insideQuotes', file, rows: swallowed });
  if (nutrients.unread.length > 0) notices.push({ code: 'diary.columns.unread', file, columns: nutrients.unread });
  notices.push(...nutrientCells.notices(file), ...collectedNotices(rows, file));
  const selenium = nutrients.columns.find((of) => of.key === 'selenium' && of.ratio.times !== of.ratio.per);
  const { entries, rejected } = rows;
  const rowsIn = filled.length;
  return { kind, file, rowsIn, ...(selenium && { seleniumHeader: selenium.name }), entries, rejected, notices };
}

/** The different texts of a column. */
function column(records: readonly CsvRecord[], at: number): Set<string> {
  const texts = new Set<string>();
  if (at >= 0) for (const record of records) texts.add(record.cells[at] ?? '');
  return texts;
}

function shapeFault(record: CsvRecord, columnCount: number, columns: Columns, file: string): Problem | null {
  const { cells, row, text, openQuote } = record;
  const place = { file, row };
  if (openQuote && cells.length !== columnCount) return { code: 'diary.row.quote', place, came: shortened(text, 80) };
  const extra = cells.slice(columnCount).some((cell) => cell.trim() !== '');
  return extra || isShifted(cells, columnCount, columns)
    ? { code: 'diary.row.cells', place, came: cells.length, expected: columnCount }
    : null;
}

/** An empty cell too many is harmless, unless a comma in the food has pushed its second half into the amount. */
const isShifted = (cells: readonly string[], columnCount: number, columns: Columns): boolean =>
  cells.length > columnCount &&
  /^\s*\d[\d.,]*\s*$/.test(cells[columns.unit] ?? '') &&
  !/^\s*[-−–]?[\d½¼¾]/.test(cells[columns.amount] ?? '');

/** Reads the nutrient cells of rows. An empty cell is null: unknown; 0.00 is zero. */
class NutrientCells {
  private readonly unread = new Map<string, { rows: number[]; came: string }>();

  constructor(
    private readonly columns: readonly NutrientColumnOf[],
    private readonly style: NumberStyle,
    /** true where a row carries its nutrients even when all of them are empty */
    private readonly always: boolean,
  ) {}

  of(record: CsvRecord): Record<string, number | null> | undefined {
    if (this.columns.length === 0) return undefined;
    const carried: Record<string, number | null> = {};
    let any = this.always;
    for (const { column, key, ratio, name } of this.columns) {
      const text = (record.cells[column] ?? '').trim();
      const value = text === '' ? null : this.number(text);
      if (value === null && text !== '') this.note(name, record.row, text);
      carried[key] = value === null ? null : inOurUnit(value, ratio);
      any ||= value !== null;
    }
    return any ? carried : undefined;
  }

  private number(text: string): number | null {
    const read = readDecimal(text, this.style === 'comma' ? 'comma' : 'point');
    return read !== null && 'value' in read ? read.value : null;
  }

  private note(name: string, row: number, came: string): void {
    const known = this.unread.get(name);
    if (known) known.rows.push(row);
    else this.unread.set(name, { rows: [row], came: shortened(came, 40) });
  }

  notices(file: string): Problem[] {
    return [...this.unread].map(([name, { rows, came }]) => ({
      code: 'diary.cells.unread',
      file,
      rows,
      column: name,
      came,
    }));
  }
}
