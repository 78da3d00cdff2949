import type { Transaction } from 'dexie';
import type { Copies } from './copies.js';
import type { Database } from './database.js';
import { LIST_NAMES } from './lists.js';
import type { News } from './news.js';
import { allOf } from './pages.js';
import type { WholeFile } from './records.js';
import { readSettings } from './settings.js';
import { FILE_SCHEMA } from './whole-file.js';

/** What the store is made of. */
export interface Parts {
  readonly database: Database;
  readonly copies: Copies;
  readonly news: News;
  /** milliseconds since 1970 */
  readonly now: () => number;
  /** of the program; stands in every file */
  readonly version: string;
}

/** Everything a person has, as of this transaction. */
export async function wholeOf(transaction: Transaction, { now, version }: Parts): Promise<WholeFile> {
  const lists: Record<string, unknown> = {};
  for (const list of LIST_NAMES) lists[list] = await allOf(transaction.table(list));
  return {
    schema: FILE_SCHEMA,
    savedAt: `${new Date(now()).toISOString().slice(0, 19)}Z`,
    version,
    ...(lists as unknown as Omit<WholeFile, 'schema' | 'savedAt' | 'version' | 'settings'>),
    settings: await readSettings(transaction),
  };
}
