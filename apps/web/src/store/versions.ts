import type { Transaction } from 'dexie';
import { DAYS, daysOf, FOOD_USES, usesOf } from './derived.js';
import { allOf, putAll } from './pages.js';
import type { EntryRecord } from './records.js';
import { WRITES } from './write-number.js';

/** One shape of the database. A version that was shipped is never edited: a change is a new version. */
export interface SchemaVersion {
  readonly version: number;
  /** tables added or changed against the version before, as Dexie writes them: key first, then indexes */
  readonly tables: Readonly<Record<string, string>>;
  /** builds what the version before did not have; runs inside the one transaction that changes the version */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

export const VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    tables: {
      entries: 'id, date',
      recipes: 'id',
      products: 'id, barcode',
      labs: 'id',
      stool: 'id',
      mapping: 'text',
      settings: 'name',
    },
  },
  {
    version: 2,
    tables: {
      entries: 'id, date, [food+date]',
      foodUses: 'food',
      days: 'date',
      // the steps that can be undone, and apart from them (they can be large) the records as they were
      journal: 'step',
      before: '[step+part], step',
      // copies, where the browser has no files of its own
      copies: 'name',
      marks: 'name',
    },
    async upgrade(transaction) {
      const entries = await allOf<EntryRecord>(transaction.table('entries'));
      await putAll(transaction.table(FOOD_USES), usesOf(entries));
      await putAll(transaction.table(DAYS), daysOf(entries));
      await transaction.table('marks').put({ name: WRITES, value: 1 });
    },
  },
];

/** The version this program writes. */
export const LATEST = VERSIONS.at(-1)!.version;
