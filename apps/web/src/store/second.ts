import type { Table, Transaction } from 'dexie';
import type { Connection } from './connection.js';
import { putAll } from './pages.js';
import { canonical } from './whole-file.js';

type Row = Readonly<Record<string, unknown>>;

/** Copies are no part of the diary: each place keeps its own. */
const isDiary = (table: Table): boolean => table.name !== 'copies';

const keyIn = (table: Table, row: Row): unknown => {
  const path = table.schema.primKey.keyPath!;
  return typeof path === 'string' ? row[path] : path.map((field) => row[field]);
};

async function eachRow(table: Table<Row>, heard: (key: string, row: Row) => void): Promise<void> {
  // in pages by key: no task of the page may take long
  let page = await table.orderBy(':id').limit(1000).toArray();
  while (page.length > 0) {
    for (const row of page) heard(JSON.stringify(keyIn(table, row)), row);
    page = await table
      .where(':id')
      .above(keyIn(table, page.at(-1)!) as string)
      .limit(1000)
      .toArray();
  }
}

type Rows = ReadonlyMap<string, ReadonlyMap<string, Row>>;

async function rowsOf(transaction: Transaction): Promise<Rows> {
  const tables = new Map<string, Map<string, Row>>();
  for (const table of transaction.db.tables.filter(isDiary)) {
    const rows = new Map<string, Row>();
    await eachRow(transaction.table(table.name), (key, row) => void rows.set(key, row));
    tables.set(table.name, rows);
  }
  return tables;
}

/** Makes one database hold what another holds; in one transaction, and only what differs is written. */
export async function bringInStep(behind: Connection, ahead: Connection): Promise<void> {
  const wanted = await ahead.transact('r', rowsOf);
  await behind.transact('rw', async (transaction) => {
    for (const table of transaction.db.tables.filter(isDiary)) {
      const missing = new Map(wanted.get(table.name));
      const surplus: unknown[] = [];
      await eachRow(transaction.table(table.name), (key, row) => {
        const right = missing.get(key);
        if (!right) surplus.push(keyIn(table, row));
        else if (canonical(right) === canonical(row)) missing.delete(key);
      });
      await putAll(transaction.table(table.name), [...missing.values()]);
      if (surplus.length > 0) await transaction.table(table.name).bulkDelete(surplus);
    }
  });
}
