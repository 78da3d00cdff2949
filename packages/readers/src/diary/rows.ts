import type { Place, Problem, RawEntry, Rejected } from '@selenoscope/core';
import { type AmountRead, readAmount } from '../amounts.js';
import { type DateOrder, readDate, readTime } from '../dates.js';
import type { NumberStyle } from '../numbers.js';

/** The cells of one row by field, as text. */
export interface RowFields {
  readonly row: number;
  readonly date: string;
  readonly time: string;
  readonly meal: string;
  readonly food: string;
  readonly amount: string;
  readonly unit: string;
  readonly note: string;
  readonly category: string;
  readonly carried?: Readonly<Record<string, number | null>> | undefined;
}

export interface RowSettings {
  readonly file: string;
  /** yyyy-mm-dd; without it no date counts as future */
  readonly today?: string | undefined;
  readonly order: DateOrder | null;
  readonly style: NumberStyle;
  /** true where an amount without a number means one of it (Cronometer) */
  readonly impliedOne: boolean;
}

/** Nobody kept a food diary on a computer before; an earlier year is a slip of a digit or a spreadsheet's empty date. */
const EARLIEST_DAY = '1970-01-01';

/** Collects what was read: every row ends as an entry or as a rejection, and remarks are gathered by kind. */
export class RowCollector {
  readonly entries: RawEntry[] = [];
  readonly rejected: Rejected[] = [];
  readonly decimalCommaRows: number[] = [];
  readonly approximate: { rows: number[]; came: string } = { rows: [], came: '' };
  readonly timeUnread: { rows: number[]; came: string } = { rows: [], came: '' };
  // diaries repeat themselves: each text is understood once
  private readonly dates = new Map<string, ReturnType<typeof readDate>>();
  private readonly times = new Map<string, string | null>();
  private readonly amounts = new Map<string, AmountRead>();

  constructor(private readonly settings: RowSettings) {}

  reject(row: number, text: string, problem: Problem): void {
    this.rejected.push({ row, text: shortened(text), problem });
  }

  /** Turns fields into an entry, or rejects the row. */
  add(fields: RowFields): void {
    const read = this.entryOf(fields);
    if ('code' in read) this.reject(fields.row, rowText(fields), read);
    else this.entries.push(read);
  }

  /** The entry, or the first reason against it: date, food, amount. */
  private entryOf(fields: RowFields): RawEntry | Problem {
    const { row } = fields;
    const place = (field: string) => ({ file: this.settings.file, row, field });
    const day = this.dayOf(fields, place('date'));
    if ('code' in day) return day;
    const food = fields.food.trim();
    if (food === '') return { code: 'diary.food.missing', place: place('food') };
    const amount = this.amountOf(fields.amount, fields.unit);
    if ('fault' in amount) return { ...amountProblem(amount), place: place('amount') } as Problem;
    if (amount.amount === null && fields.carried === undefined)
      return { code: 'diary.amount.missing', place: place('amount'), food };
    if (amount.decimalComma) this.decimalCommaRows.push(row);
    if (amount.approximate) {
      this.approximate.rows.push(row);
      this.approximate.came ||= shortened(fields.amount, 40);
    }
    const time = this.timeOf(fields, day.time);
    return {
      row,
      date: day.date,
      ...(time !== null && { time }),
      ...optional('meal', fields.meal),
      food,
      amount: amount.amount,
      unit: amount.unit,
      ...optional('note', fields.note),
      ...(fields.carried && { carried: fields.carried }),
      ...optional('category', fields.category),
    };
  }

  private dayOf(fields: RowFields, place: Place): { date: string; time?: string } | Problem {
    const text = fields.date.trim();
    if (text === '') return { code: 'diary.date.missing', place };
    const read = this.dateOf(text);
    if ('fault' in read) {
      if (read.fault !== 'ambiguous') return { code: `diary.date.${read.fault}`, place, came: shortened(text, 40) };
      const { dayFirst, monthFirst } = read;
      return { code: 'diary.date.ambiguous', place, came: text, dayFirst, monthFirst };
    }
    if (read.date < EARLIEST_DAY) return { code: 'diary.date.impossible', place, came: shortened(text, 40) };
    const { today } = this.settings;
    // both are yyyy-mm-dd, so the order of the texts is the order of the days
    if (today !== undefined && read.date > today) return { code: 'diary.date.future', place, came: read.date, today };
    return read;
  }

  private dateOf(text: string): ReturnType<typeof readDate> {
    let read = this.dates.get(text);
    if (read === undefined) {
      read = readDate(text, this.settings.order);
      this.dates.set(text, read);
    }
    return read;
  }

  private amountOf(amount: string, unit: string): AmountRead {
    const key = `${amount}\0${unit}`;
    let read = this.amounts.get(key);
    if (read === undefined) {
      read = readAmount(amount, unit, this.settings.style, this.settings.impliedOne);
      this.amounts.set(key, read);
    }
    return read;
  }

  private timeOf(fields: RowFields, withDate: string | undefined): string | null {
    const text = fields.time.trim();
    if (text === '') return withDate ?? null;
    let time = this.times.get(text);
    if (time === undefined) {
      time = readTime(text);
      this.times.set(text, time);
    }
    if (time === null) {
      this.timeUnread.rows.push(fields.row);
      this.timeUnread.came ||= shortened(text, 40);
    }
    return time;
  }
}

type AmountFault = Extract<AmountRead, { fault: string }>;

function amountProblem(read: AmountFault) {
  switch (read.fault) {
    case 'ambiguous':
      return { code: 'diary.amount.ambiguous', came: shortened(read.came), small: read.small, large: read.large };
    case 'twoUnits':
      return { code: 'diary.amount.twoUnits', inAmount: shortened(read.inAmount), inUnit: shortened(read.inUnit) };
    case 'split':
      return { code: 'diary.amount.split', amount: shortened(read.amount), unit: shortened(read.unit) };
    default:
      return { code: `diary.amount.${read.fault}`, came: shortened(read.came) };
  }
}

const optional = <K extends string>(key: K, text: string): Partial<Record<K, string>> => {
  const trimmed = text.trim();
  return trimmed === '' ? {} : ({ [key]: trimmed } as Record<K, string>);
};

/** A row in words, for the list of what was left out. */
export const rowText = (fields: Pick<RowFields, 'food' | 'amount' | 'unit'>): string =>
  [fields.food, fields.amount, fields.unit]
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');

export const shortened = (text: string, limit = 120): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
};

/** Notices that the collector gathered. */
export function collectedNotices(rows: RowCollector, file: string): Problem[] {
  const notices: Problem[] = [];
  if (rows.decimalCommaRows.length > 0) notices.push({ code: 'diary.decimalComma', file, rows: rows.decimalCommaRows });
  if (rows.approximate.rows.length > 0) notices.push({ code: 'diary.amount.approximate', file, ...rows.approximate });
  if (rows.timeUnread.rows.length > 0) notices.push({ code: 'diary.time.unread', file, ...rows.timeUnread });
  const pairs = duplicates(rows.entries);
  if (pairs.length > 0) notices.push({ code: 'diary.rows.duplicate', file, pairs });
  return notices;
}

/** Rows that repeat an earlier one in date, time, meal, food, amount and unit. They stay: people eat two eggs twice. */
export function duplicates(entries: readonly RawEntry[]): [first: number, again: number][] {
  const seen = new Map<string, number>();
  const pairs: [number, number][] = [];
  for (const entry of entries) {
    const { date, time, meal, food, amount, unit } = entry;
    const key = `${date}\0${time ?? ''}\0${meal ?? ''}\0${food}\0${amount}\0${unit}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, entry.row);
    else pairs.push([first, entry.row]);
  }
  return pairs;
}
