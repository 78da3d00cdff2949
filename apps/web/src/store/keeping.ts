import type { Transaction } from 'dexie';
import { alone } from './alone.js';
import type { Store } from './contract.js';
import { LIST_NAMES } from './lists.js';
import { EVERYTHING } from './news.js';
import { type Parts, wholeOf } from './parts.js';
import { changesEver } from './settings.js';
import { checkInTurns } from './whole-file.js';
import { orBroken, waysToMakeRoom, withRoom, writing } from './writing.js';

const DAY_MS = 24 * 3600 * 1000;
const CHANGES_BETWEEN_COPIES = 50;
/** Set before copies are erased and taken away after it: an end in between is made up for at the next start. */
const ERASING = 'erasing';

async function isEmpty(transaction: Transaction): Promise<boolean> {
  const counts = await Promise.all(LIST_NAMES.map((list) => transaction.table(list).limit(1).count()));
  return counts.every((count) => count === 0);
}

async function isCopyDue(transaction: Transaction, newestAt: string | undefined, now: number): Promise<boolean> {
  if (await isEmpty(transaction)) return false;
  if (newestAt === undefined || now - Date.parse(newestAt) > DAY_MS) return true;
  const copied: { readonly value: number } | undefined = await transaction.table('marks').get('copied');
  return (await changesEver(transaction)) - (copied?.value ?? 0) > CHANGES_BETWEEN_COPIES;
}

type Keeping = Pick<Store, 'restore' | 'copies' | 'copy' | 'rollCopies' | 'eraseAll' | 'room' | 'askToPersist'> & {
  /** ends an erasing that was cut off */
  finishErasing(): Promise<void>;
};

export function keeping(parts: Parts, name: string): Keeping {
  const { database, copies, news, now } = parts;
  const { replace } = writing(parts);

  async function makeCopy(): Promise<void> {
    const [file, value] = await database.transact('r', async (transaction) => [
      await wholeOf(transaction, parts),
      await changesEver(transaction),
    ]);
    await withRoom(waysToMakeRoom(parts), () => copies.make(file, now()));
    await database.transact('rw', (transaction) => transaction.table('marks').put({ name: 'copied', value }));
  }

  async function eraseCopies(): Promise<void> {
    await copies.eraseAll();
    await database.transact('rw', (transaction) => transaction.table('marks').delete(ERASING));
  }

  return {
    async restore(file, how) {
      const checked = await checkInTurns(file).catch((error) =>
        orBroken(() => {
          throw error;
        }),
      );
      if (!(await database.transact('r', isEmpty))) await alone(`${name}-copies`, makeCopy);
      return replace(checked, how);
    },
    copies: () => copies.list(),
    copy: (copy) => copies.read(copy),
    rollCopies: () =>
      alone(`${name}-copies`, async () => {
        const newest = (await copies.list())[0]?.at;
        if (await database.transact('r', (transaction) => isCopyDue(transaction, newest, now()))) await makeCopy();
      }),
    async eraseAll() {
      await database.transact('rw', async (transaction) => {
        for (const table of transaction.db.tables) await transaction.table(table.name).clear();
        await transaction.table('marks').put({ name: ERASING, value: true });
      });
      await alone(`${name}-copies`, eraseCopies);
      news.tell(EVERYTHING);
    },
    async finishErasing() {
      const isErasing = await database.transact('r', (transaction) => transaction.table('marks').get(ERASING));
      if (isErasing) await eraseCopies();
    },
    async room() {
      const { usage = 0, quota = 0 } = (await globalThis.navigator?.storage?.estimate?.()) ?? {};
      return { used: usage, allowed: quota, persisted: (await globalThis.navigator?.storage?.persisted?.()) ?? false };
    },
    askToPersist: async () => (await globalThis.navigator?.storage?.persist?.()) ?? false,
  };
}
