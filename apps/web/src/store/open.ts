import { VERSION } from '@selenoscope/core';
import { secondPlace } from './bucket.js';
import type { Store } from './contract.js';
import { copiesOn } from './copies.js';
import { openDatabase } from './database.js';
import { keeping } from './keeping.js';
import { newsOf } from './news.js';
import type { Parts } from './parts.js';
import { privateFilesShelf } from './private-files.js';
import { reading } from './reading.js';
import { type Shelf, tableShelf } from './shelf.js';
import { type SchemaVersion, VERSIONS } from './versions.js';
import { writing } from './writing.js';

/** What tests put in place of the browser's. */
export interface OpenOptions {
  /** of the database, the channel and the folder of copies */
  readonly name?: string;
  readonly now?: () => number;
  readonly indexedDB?: IDBFactory;
  readonly keyRange?: typeof IDBKeyRange;
  readonly versions?: readonly SchemaVersion[];
  readonly blockedAfterMs?: number;
  /** where the second database lies; null: nowhere */
  readonly second?: IDBFactory | null;
  /** where copies go first; null: into the database */
  readonly shelf?: Shelf | null;
  /** of the program, as in its files */
  readonly version?: string;
}

/** Opens the diary of this device, and brings an older one up to date. @throws StoreError */
export async function openStore(options: OpenOptions = {}): Promise<Store> {
  const { name = 'selenoscope', now = Date.now, version = VERSION } = options;
  const bucket = options.second === undefined ? await secondPlace(`${name}-second`.toLowerCase()) : null;
  const database = await openDatabase({
    name,
    versions: options.versions ?? VERSIONS,
    indexedDB: options.indexedDB ?? globalThis.indexedDB,
    keyRange: options.keyRange ?? globalThis.IDBKeyRange,
    blockedAfterMs: options.blockedAfterMs ?? 4000,
    second: bucket?.factory ?? options.second ?? null,
    ...(bucket && { dropSecond: bucket.drop }),
  });
  const files = options.shelf === undefined ? await privateFilesShelf(`${name}-copies`) : options.shelf;
  const copies = copiesOn([...(files ? [files] : []), tableShelf(database)]);
  const news = newsOf(name);
  const parts: Parts = { database, copies, news, now, version };
  const { replace: _replace, ...written } = writing(parts);
  const { finishErasing, ...kept } = keeping(parts, name);
  await finishErasing();
  return {
    ...reading(parts),
    ...written,
    ...kept,
    onChange: (heard) => news.listen(heard),
    close() {
      news.close();
      database.close();
    },
  };
}
