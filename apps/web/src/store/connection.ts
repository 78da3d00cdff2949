import Dexie, { type Transaction, type TransactionMode } from 'dexie';
import { StoreError, type StoreFault } from './contract.js';
import { storeErrorOf } from './faults.js';
import type { SchemaVersion } from './versions.js';

export interface ConnectionOptions {
  readonly name: string;
  readonly versions: readonly SchemaVersion[];
  readonly indexedDB: IDBFactory;
  readonly keyRange: typeof IDBKeyRange;
  /** how long another tab may take to let go of an older version */
  readonly blockedAfterMs: number;
}

/** One database of the browser. */
export interface Connection {
  /** all or nothing; fulfilled when it is on the disk @throws StoreError */
  transact<T>(mode: TransactionMode, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): void;
}

/** Native version of what is there, 0 for nothing. Dexie multiplies its own by ten. */
function versionThere({ name, indexedDB }: ConnectionOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction!.abort();
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (request.error?.name === 'AbortError') resolve(0);
      else reject(request.error);
    };
  });
}

function declared({ name, versions, indexedDB, keyRange }: ConnectionOptions): Dexie {
  const db = new Dexie(name, {
    indexedDB,
    IDBKeyRange: keyRange,
    // without it Chromium calls a transaction complete before the disk has it
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    autoOpen: false,
  });
  for (const { version, tables, upgrade } of versions) {
    const made = db.version(version).stores(tables);
    if (upgrade) made.upgrade(upgrade);
  }
  return db;
}

/** @throws StoreError */
export async function connect(options: ConnectionOptions): Promise<Connection> {
  const latest = options.versions.at(-1)!.version;
  const db = declared(options);
  let whyClosed: StoreFault | null = null;
  let opening: Promise<void> | null = null;

  db.on('versionchange', (event) => {
    // let go, or the other tab could not go on; what runs is finished first
    whyClosed = event.newVersion === null ? 'closed' : 'newer';
    db.close();
    return false;
  });

  async function open(): Promise<void> {
    // looked at first: Dexie itself would open, and mend, what a newer version wrote
    if ((await versionThere(options)) >= (latest + 1) * 10) throw new StoreError('newer');
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGivenUp = false;
    const blocked = new Promise<never>((_, reject) => {
      db.on('blocked', () => {
        timer ??= setTimeout(() => {
          isGivenUp = true;
          reject(new StoreError('blocked'));
        }, options.blockedAfterMs);
        return false;
      });
    });
    const opened = Promise.resolve(db.open()).then(() => {
      if (isGivenUp) db.close();
    });
    try {
      await Promise.race([opened, blocked]);
    } finally {
      clearTimeout(timer);
      opened.catch(() => undefined);
    }
  }

  async function ensureOpen(): Promise<void> {
    if (whyClosed !== null) throw new StoreError(whyClosed);
    if (db.isOpen()) return;
    // a page that comes back from the browser's memory finds its connection closed
    opening ??= open().finally(() => {
      opening = null;
    });
    await opening;
  }

  const told = (error: unknown): StoreError => storeErrorOf(error, whyClosed ?? 'closed');

  try {
    await ensureOpen();
  } catch (error) {
    throw told(error);
  }
  return {
    async transact(mode, work) {
      try {
        await ensureOpen();
        return await db.transaction(mode, db.tables, work);
      } catch (error) {
        throw told(error);
      }
    },
    close() {
      whyClosed ??= 'closed';
      db.close();
    },
  };
}
