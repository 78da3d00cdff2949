import type { Table, Transaction } from 'dexie';
import type { ListName, Lists, Store } from './contract.js';
import { DAYS, type DayRow, FOOD_USES, rankedUses, type UseRow } from './derived.js';
import { rememberedSteps } from './journal.js';
import { allOf } from './pages.js';
import { type Parts, wholeOf } from './parts.js';
import type { EntryRecord, ProductRecord } from './records.js';
import { readSettings } from './settings.js';
import { lastWrite } from './write-number.js';

/** Read at once: rows of days and uses are small. */
const SMALL_ROWS = 5000;

const byPlace = (a: EntryRecord, b: EntryRecord): number => {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.order - b.order || (a.id < b.id ? -1 : 1);
};

async function entriesBetween(transaction: Transaction, from: string | undefined, to: string | undefined) {
  const table: Table<EntryRecord, string> = transaction.table('entries');
  const found =
    from === undefined && to === undefined
      ? await allOf(table)
      : await table
          .where('date')
          .between(from ?? '', to ?? '\uffff', true, true)
          .toArray();
  return found.sort(byPlace);
}

type Reading = Pick<
  Store,
  'steps' | 'entriesOf' | 'days' | 'entries' | 'count' | 'all' | 'productOf' | 'uses' | 'settings' | 'whole'
>;

export function reading(parts: Parts): Reading {
  const read = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => parts.database.transact('r', work);
  // as of the last write: between two writes, of any tab, nothing is read twice
  const kept = new Map<string, { readonly number: number; readonly rows: readonly unknown[] }>();
  async function rowsOf<T>(transaction: Transaction, name: string): Promise<readonly T[]> {
    const number = await lastWrite(transaction);
    const had = kept.get(name);
    if (had?.number === number) return had.rows as readonly T[];
    const rows = await allOf<T>(transaction.table(name), SMALL_ROWS);
    kept.set(name, { number, rows });
    return rows;
  }
  const days = (transaction: Transaction): Promise<readonly DayRow[]> => rowsOf<DayRow>(transaction, DAYS);
  return {
    steps: () => read(rememberedSteps),
    entriesOf: (date) => read((transaction) => entriesBetween(transaction, date, date)),
    entries: (from, to) => read((transaction) => entriesBetween(transaction, from, to)),
    days: () => read(days),
    count: () => read(async (transaction) => (await days(transaction)).reduce((sum, day) => sum + day.entries, 0)),
    all: <L extends Exclude<ListName, 'entries'>>(list: L) =>
      read((transaction) => allOf<Lists[L]>(transaction.table(list))),
    productOf: (barcode) =>
      read(async (transaction) => {
        const found: ProductRecord[] = await transaction.table('products').where('barcode').equals(barcode).toArray();
        return found.sort((a, b) => b.changedAt - a.changedAt)[0] ?? null;
      }),
    uses: (limit, meal) =>
      read(async (transaction) => {
        const rows = await rowsOf<UseRow>(transaction, FOOD_USES);
        return rankedUses(rows, meal).slice(0, limit);
      }),
    settings: () => read(readSettings),
    whole: () => read((transaction) => wholeOf(transaction, parts)),
  };
}
