import { type LabFile, type Place, type Problem, type Rejected, SelenoscopeError } from '@selenoscope/core';
import { decodeText, MAX_SMALL_FILE_BYTES } from '../bytes.js';
import { type DateOrder, dateOrder, readDate } from '../dates.js';
import { type NumberStyle, numberStyle } from '../numbers.js';
import { type Crp, type CrpReading, crpMgPerL, crpOf, isOpen, withCrp } from './crp.js';
import { judge, nameOf } from './judge.js';
import { type Measured, settleOverlaps } from './overlap.js';
import { cellOf, type LabReading, numbersOf, readingsOf, styleOf } from './readings.js';
import { type LabRow, labTableFromCsv, labTableFromJson, shortened } from './table.js';

export const LAB_KINDS = ['csv', 'json'] as const;
export type LabKind = (typeof LAB_KINDS)[number];

export interface ReadLabsOptions {
  /** the file's name as the person gave it; stands in every message */
  readonly file: string;
  /** yyyy-mm-dd; later dates are rejected. Without it no date counts as future. */
  readonly today?: string | undefined;
  /** one of {@link LAB_KINDS}; recognised from the content where it is left out */
  readonly kind?: string | undefined;
  /** order of day and month in dates like 03/04/2026, where the person has said it */
  readonly dateOrder?: DateOrder | undefined;
}

const WHAT = 'laboratory file';
/** Selenium in blood was not measured before; an earlier year is a slip or a spreadsheet's empty date. */
const EARLIEST_DAY = '1970-01-01';

/**
 * Reads laboratory values, CSV or JSON: one test a row (`date,test,value,unit`, with method, sample and CRP where there
 * are such columns), or one column for each test with its unit in the header. Columns may stand in any order.
 *
 * Values come in the unit of the model (µg/L, µg/d, µg/g creatinine, mg/L, fraction of plateau). A value that is far
 * from what people have is asked about and not used, with what it would be in the unit that was probably meant.
 * Readings in = values + rejected + CRP readings.
 * @throws SelenoscopeError `file.*`, `labs.header.missing`, `labs.kind.unknown`
 * @example readLabs(bytes, { file: 'labs.csv', today: '2026-03-09' }).values[0]?.value // 92
 */
export function readLabs(bytes: Uint8Array, options: ReadLabsOptions): LabFile {
  const { file, kind } = options;
  if (kind !== undefined && !(LAB_KINDS as readonly string[]).includes(kind))
    throw new SelenoscopeError({ code: 'labs.kind.unknown', came: kind, known: LAB_KINDS });
  const decoded = decodeText(bytes, { file, what: WHAT, limitBytes: MAX_SMALL_FILE_BYTES });
  const json = kind === 'json' || (kind === undefined && /^\s*[[{]/.test(decoded.text));
  const table = json ? labTableFromJson(decoded.text, file) : labTableFromCsv(decoded.text, file);
  const collector = new LabCollector(table.rows, options);
  for (const row of table.rows) collector.add(row);
  const settled = settleOverlaps(collector.measured, file);
  const joined = withCrp(settled.values, collector.crp, file);
  const rejected = [...table.rejected, ...collector.rejected, ...settled.rejected].sort((a, b) => a.row - b.row);
  const crpRows = collector.crp.filter(({ isBeside }) => isBeside !== true).map((reading) => reading.row);
  return {
    file,
    rowsIn: collector.readings + table.rejected.length,
    values: joined.values,
    crpRows,
    crp: collector.crp.map(({ date, mgPerL, limit }) => ({ date, mgPerL, limit })),
    rejected,
    notices: [...decoded.notices, ...table.notices, ...collector.allNotices(), ...settled.notices, ...joined.notices],
  };
}

/** Goes through the rows; every reading ends as a value, as CRP or as a rejection. */
class LabCollector {
  readings = 0;
  readonly measured: Measured[] = [];
  readonly crp: CrpReading[] = [];
  readonly rejected: Rejected[] = [];
  private readonly notices: Problem[] = [];
  private readonly decimalCommaRows = new Set<number>();
  private readonly undatedRows = new Set<number>();
  private readonly assumedCrpRows = new Set<number>();
  private readonly limitCrpRows = new Set<number>();
  private readonly style: NumberStyle;
  private readonly order: DateOrder | null;

  constructor(
    rows: readonly LabRow[],
    private readonly options: ReadLabsOptions,
  ) {
    this.style = numberStyle(numbersOf(rows));
    this.order = options.dateOrder ?? dateOrder(rows.map((row) => cellOf(row, row.columns.fields.date)));
  }

  add(row: LabRow): void {
    for (const reading of readingsOf(row, this.style)) {
      this.readings++;
      const problem = this.take(reading, row);
      if (problem !== null) this.rejected.push({ row: row.row, text: row.text, problem });
    }
  }

  allNotices(): Problem[] {
    const { file } = this.options;
    const notices = [...this.notices];
    if (this.decimalCommaRows.size > 0)
      notices.push({ code: 'labs.decimalComma', file, rows: [...this.decimalCommaRows] });
    if (this.undatedRows.size > 0) notices.push({ code: 'labs.date.missing', file, rows: [...this.undatedRows] });
    if (this.assumedCrpRows.size > 0)
      notices.push({ code: 'labs.crp.assumedUnit', file, rows: [...this.assumedCrpRows] });
    if (this.limitCrpRows.size > 0) notices.push({ code: 'labs.crp.limit', file, rows: [...this.limitCrpRows] });
    return notices;
  }

  /** Takes a reading, or says why not. */
  private take(reading: LabReading, row: LabRow): Problem | null {
    const { file } = this.options;
    const name = nameOf(reading, file);
    if (typeof name === 'object') return name.problem;
    const day = this.dayOf(row);
    if (typeof day === 'object' && day !== null) return day;
    if (name === 'crp') return this.takeCrp(reading, day);
    if (name === 'slow' || name === 'other-peroxidase') throw new Error('nameOf refuses these');
    const judged = judge(reading, name, file);
    if ('problem' in judged) {
      const beside = this.crpBeside(row);
      if (beside)
        this.crp.push({ row: row.row, date: day, mgPerL: beside.mgPerL, limit: beside.limit, isBeside: true });
      return judged.problem;
    }
    const { analyte, value, unit, written, unitKey } = judged;
    if (judged.decimalComma) this.decimalCommaRows.add(row.row);
    if (day === null) this.undatedRows.add(row.row);
    this.notices.push(...judged.notices);
    const method = reading.method.trim() === '' ? null : shortened(reading.method, 80);
    const crp = this.crpBeside(row);
    this.measured.push({
      value: { row: row.row, date: day, analyte, value, unit, written, method, ...crpOf(crp) },
      unit: unitKey,
    });
    return null;
  }

  private takeCrp(reading: LabReading, date: string | null): Problem | null {
    const place: Place = { file: this.options.file, row: reading.row, field: reading.field };
    if (reading.value.trim() === '') return { code: 'labs.value.missing', place, test: 'CRP' };
    const read = crpMgPerL(reading.value, reading.unit, reading.style);
    if (read === null) {
      const came = shortened(`${reading.value} ${reading.unit}`, 40);
      return { code: 'labs.crp.unread', place, came };
    }
    if (read.assumed) this.assumedCrpRows.add(reading.row);
    if (isOpen(read)) this.limitCrpRows.add(reading.row);
    this.crp.push({ row: reading.row, date, mgPerL: read.mgPerL, limit: read.limit });
    return null;
  }

  /** The CRP in a column beside the value. One that cannot be read costs the value nothing. */
  private crpBeside(row: LabRow): Crp | null {
    const { crp } = row.columns;
    const text = crp === null ? '' : cellOf(row, crp.column);
    if (crp === null || text.trim() === '') return null;
    const read = crpMgPerL(text, crp.unit, styleOf(row, crp.column, this.style));
    const place: Place = { file: this.options.file, row: row.row, field: crp.name };
    // where each test has a column, the cell is a reading of its own and is rejected as such
    if (read === null && row.columns.fields.value !== undefined)
      this.notices.push({ code: 'labs.crp.unread', place, came: shortened(text, 40) });
    else if (read?.assumed) this.assumedCrpRows.add(row.row);
    if (read && isOpen(read)) this.limitCrpRows.add(row.row);
    return read;
  }

  private dayOf(row: LabRow): string | null | Problem {
    const text = cellOf(row, row.columns.fields.date).trim();
    if (text === '') return null;
    const { file, today } = this.options;
    const place: Place = { file, row: row.row, field: 'date' };
    const came = shortened(text, 40);
    const read = readDate(text, this.order);
    if ('fault' in read) {
      if (read.fault !== 'ambiguous') return { code: `labs.date.${read.fault}`, place, came };
      return { code: 'labs.date.ambiguous', place, came, dayFirst: read.dayFirst, monthFirst: read.monthFirst };
    }
    if (read.date < EARLIEST_DAY) return { code: 'labs.date.impossible', place, came };
    // both are yyyy-mm-dd, so the order of the texts is the order of the days
    if (today !== undefined && read.date > today) return { code: 'labs.date.future', place, came: read.date, today };
    return read.date;
  }
}
