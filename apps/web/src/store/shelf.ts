import type { CopyInfo } from './contract.js';
import type { Database } from './database.js';

/** Where copies lie. A name that `put` was fulfilled for holds all of its bytes. */
export interface Shelf {
  list(): Promise<readonly CopyInfo[]>;
  put(info: CopyInfo, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** null: no such copy */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  remove(names: readonly string[]): Promise<void>;
  /** also what is not a copy: parts of one that was never finished */
  clear(): Promise<void>;
}

/** A name says all that a list of copies shows. @example copyName(Date.UTC(2026, 0, 2), 40) // '20260102T000000000Z-40.json.gz' */
export const copyName = (at: number, entries: number): string =>
  `${new Date(at).toISOString().replace(/[-:.]/g, '')}-${entries}.json.gz`;

/** Null where the name is not that of a copy. */
export function copyInfo(name: string, bytes: number): CopyInfo | null {
  const m = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)\d{3}Z-(\d+)\.json\.gz$/.exec(name);
  if (!m) return null;
  const at = `${m[1]}-${m[2]}-${m[3]}T${m[4]}:${m[5]}:${m[6]}Z`;
  return { name, at, entries: Number(m[7]), bytes };
}

/** A table of the diary's own database, where the browser has no private files. */
export function tableShelf(database: Database): Shelf {
  return {
    list: () =>
      database.transact('r', async (transaction) => {
        const rows: { readonly info: CopyInfo }[] = await transaction.table('copies').toArray();
        return rows.map(({ info }) => info);
      }),
    put: (info, bytes) =>
      database.transact('rw', async (transaction) => {
        await transaction.table('copies').put({ name: info.name, info: { ...info, bytes: bytes.length }, bytes });
      }),
    get: (name) =>
      database.transact('r', async (transaction) => (await transaction.table('copies').get(name))?.bytes ?? null),
    remove: (names) =>
      database.transact('rw', (transaction) => transaction.table('copies').bulkDelete(names as string[])),
    clear: () => database.transact('rw', (transaction) => transaction.table('copies').clear()),
  };
}
