import { type FoodCatalogue, type FoodSearch, type Price, type Problem, SelenoscopeError } from '@selenoscope/core';
import { decodeText, MAX_SMALL_FILE_BYTES } from '../bytes.js';
import { type CsvRecord, readCsv } from '../csv.js';
import { type NumberStyle, numberStyle, readDecimal } from '../numbers.js';

const WHAT = 'file of prices';
const DELIMITERS = [',', ';', '\t', '|'] as const;
const COLUMNS = ['food', 'price', 'per'] as const;
type Column = (typeof COLUMNS)[number];

/** The food tables that names and ids are held against. */
export interface PriceTables {
  readonly file: string;
  readonly catalogue: Pick<FoodCatalogue, 'indexOf' | 'food'>;
  readonly search: Pick<FoodSearch, 'match'>;
}

export interface PricesRead {
  /** by food id; any currency, the same for all */
  readonly prices: ReadonlyMap<string, Price>;
  readonly notices: readonly Problem[];
}

/**
 * Reads prices of foods: a CSV with the columns food (id or name), price and per ("100g" or "portion"), in any order.
 *
 * Nothing is guessed: a price that is no number or below zero, a food that is not known for sure, and a food with two
 * prices refuse the file.
 * @throws SelenoscopeError `file.*`, `plan.prices.*`
 * @example readPrices(bytes, { file: 'prices.csv', catalogue, search }).prices.get('sr28:15088') // { amount: 1.2, per: 'portion' }
 */
export function readPrices(bytes: Uint8Array, tables: PriceTables): PricesRead {
  const { file } = tables;
  const { text, notices } = decodeText(bytes, { file, what: WHAT, limitBytes: MAX_SMALL_FILE_BYTES });
  const { records, places } = opened(text, file);
  const cellOf = (record: CsvRecord, column: Column): string => record.cells[places[column]]?.trim() ?? '';
  const style = numberStyle(records.map((record) => cellOf(record, 'price')));
  const prices = new Map<string, Price>();
  const rowOf = new Map<string, number>();
  for (const record of records) {
    const { row } = record;
    const food = cellOf(record, 'food');
    const amount = amountOf(cellOf(record, 'price'), style, { file, row, food });
    const per = perOf(cellOf(record, 'per'), { file, row });
    const id = idOf(food, row, tables);
    const before = rowOf.get(id);
    if (before !== undefined) throw new SelenoscopeError({ code: 'plan.prices.twice', file, row, food, before });
    rowOf.set(id, row);
    prices.set(id, { amount, per });
  }
  return { prices, notices };
}

interface Opened {
  readonly records: readonly CsvRecord[];
  readonly places: Readonly<Record<Column, number>>;
}

function opened(text: string, file: string): Opened {
  const delimiter = DELIMITERS.find((d) => (readCsv(text, d, 1)[0]?.cells.length ?? 0) > 1) ?? ',';
  const [header, ...records] = readCsv(text, delimiter);
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const [food, price, per] = COLUMNS.map((column) => names.indexOf(column)) as [number, number, number];
  if (food < 0 || price < 0 || per < 0) {
    throw new SelenoscopeError({ code: 'plan.prices.header', file, came: (header?.text ?? '').trim().slice(0, 120) });
  }
  const filled = records.filter((record) => record.cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) throw new SelenoscopeError({ code: 'plan.prices.empty', file });
  return { records: filled, places: { food, price, per } };
}

interface PricePlace {
  readonly file: string;
  readonly row: number;
  readonly food: string;
}

function amountOf(came: string, style: NumberStyle, { file, row, food }: PricePlace): number {
  const isNegative = /^[-−–]/.test(came);
  const read = readDecimal(came.replace(/^[-−–]\s*/, ''), style);
  if (read === null || !('value' in read)) {
    throw new SelenoscopeError({ code: 'plan.prices.number', file, row, field: 'price', came });
  }
  if (isNegative && read.value > 0) throw new SelenoscopeError({ code: 'plan.prices.negative', file, row, food, came });
  return read.value;
}

function perOf(came: string, { file, row }: Pick<PricePlace, 'file' | 'row'>): Price['per'] {
  const said = came
    .toLowerCase()
    .replace(/^per\b/, '')
    .replace(/\s+/g, '');
  if (said === '100g') return '100g';
  if (said === 'portion') return 'portion';
  throw new SelenoscopeError({ code: 'plan.prices.number', file, row, field: 'per', came });
}

/** The food that an id or a name means; a name only where it is sure. */
function idOf(food: string, row: number, { file, catalogue, search }: PriceTables): string {
  if (food !== '' && catalogue.indexOf(food) >= 0) return food;
  const isId = /^[a-z]+[0-9]*:\S+$/i.test(food);
  const found = food === '' || isId ? null : search.match(food);
  if (found?.best && found.confident) return found.best.id;
  const candidates = (found?.candidates ?? []).slice(0, 3).map(({ id, name }) => `${id} (${name})`);
  throw new SelenoscopeError({ code: 'plan.prices.food', file, row, food, candidates });
}
