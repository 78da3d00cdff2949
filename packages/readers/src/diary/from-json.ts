import { type RawDiary, SelenoscopeError } from '@selenoscope/core';
import { type DateOrder, dateOrder } from '../dates.js';
import { isObject, jsonKind, parseJson } from '../json.js';
import { numberStyle } from '../numbers.js';
import { FIELDS, type Field } from './formats.js';
import { collectedNotices, RowCollector, type RowFields } from './rows.js';

/** Name of the project's own JSON diary: `{ schema, entries: [{ date, time, meal, food, amount, unit, note }] }`. */
export const DIARY_SCHEMA = 'selenoscope.diary/1';

export interface JsonDiaryOptions {
  readonly file: string;
  readonly today?: string | undefined;
  readonly dateOrder?: DateOrder | undefined;
}

const WHAT = 'diary';
const EXPECTED = `an object with "schema": "${DIARY_SCHEMA}" and "entries", or a list of entries`;

function entriesOf(text: string, file: string): readonly unknown[] {
  const value = parseJson(text, file, WHAT);
  if (Array.isArray(value)) return value;
  const shape = (came: string) =>
    new SelenoscopeError({ code: 'file.json.shape', file, what: WHAT, came, expected: EXPECTED });
  if (!isObject(value)) throw shape(jsonKind(value));
  if (value['schema'] !== undefined && value['schema'] !== DIARY_SCHEMA)
    throw shape(`an object with the schema ${JSON.stringify(value['schema'])}`);
  if (value['entries'] === undefined) throw shape('an object without "entries"');
  if (!Array.isArray(value['entries'])) throw shape(`an object whose "entries" is ${jsonKind(value['entries'])}`);
  return value['entries'];
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** Nutrients that an entry carries; anything that is no number counts as unknown. */
function carriedOf(value: unknown): Record<string, number | null> | undefined {
  if (!isObject(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([key, amount]) => [
      key,
      typeof amount === 'number' && Number.isFinite(amount) && amount >= 0 ? amount : null,
    ]),
  );
}

function fieldsOf(entry: Record<string, unknown>, row: number): RowFields {
  const lower = new Map(Object.entries(entry).map(([key, value]) => [key.toLowerCase(), value]));
  const field = (name: Field): string => {
    for (const word of FIELDS[name]) {
      const value = lower.get(word);
      if (value !== undefined && value !== null) return textOf(value);
    }
    return '';
  };
  return {
    row,
    date: field('date'),
    time: field('time'),
    meal: field('meal'),
    food: field('food'),
    amount: field('amount'),
    unit: field('unit'),
    note: field('note'),
    category: field('category'),
    carried: carriedOf(lower.get('carried')),
  };
}

/** Reads the project's own JSON diary. Rows are the entries' numbers from 1. */
export function diaryFromJson(text: string, options: JsonDiaryOptions): RawDiary {
  const { file } = options;
  const values = entriesOf(text, file);
  const fields = values.map((value, i) => (isObject(value) ? fieldsOf(value, i + 1) : null));
  const known = fields.filter((f) => f !== null);
  const rows = new RowCollector({
    file,
    today: options.today,
    order: options.dateOrder ?? dateOrder(known.map((f) => f.date)),
    style: numberStyle(known.map((f) => f.amount)),
    impliedOne: false,
  });
  fields.forEach((entry, i) => {
    if (entry) rows.add(entry);
    else {
      const came = jsonKind(values[i]);
      rows.reject(i + 1, came, { code: 'diary.row.shape', place: { file, row: i + 1 }, came });
    }
  });
  return {
    kind: 'selenoscope-json',
    file,
    rowsIn: values.length,
    entries: rows.entries,
    rejected: rows.rejected,
    notices: collectedNotices(rows, file),
  };
}
