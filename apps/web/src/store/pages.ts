import type { Table } from 'dexie';

/** Rows read at once: few enough that no task of the page takes long. */
export const PAGE_ROWS = 1000;
const PUT_ROWS = 250;

/** A table in the order of its key, a page at a time. (No async generator: Dexie loses its transaction in one.) */
export async function eachPage<T>(
  table: Table<T, string>,
  heard: (rows: readonly T[]) => void,
  pageRows = PAGE_ROWS,
): Promise<void> {
  const field = table.schema.primKey.keyPath as keyof T & string;
  let rows = await table.toCollection().limit(pageRows).toArray();
  while (rows.length > 0) {
    heard(rows);
    if (rows.length < pageRows) return;
    rows = await table.where(':id').above(rows.at(-1)![field]).limit(pageRows).toArray();
  }
}

/** All of a table in the order of its key. */
export async function allOf<T>(table: Table<T, string>, pageRows = PAGE_ROWS): Promise<T[]> {
  const all: T[] = [];
  const add = (rows: readonly T[]): void => {
    for (const row of rows) all.push(row);
  };
  await eachPage(table, add, pageRows);
  return all;
}

/** Puts many rows, a page at a time. */
export async function putAll<T>(table: Table<T, string>, rows: readonly T[]): Promise<void> {
  for (let from = 0; from < rows.length; from += PUT_ROWS) await table.bulkPut(rows.slice(from, from + PUT_ROWS));
}
