import type { Transaction, TransactionMode } from 'dexie';
import { alone } from './alone.js';
import { type Connection, type ConnectionOptions, connect } from './connection.js';
import { bringInStep } from './second.js';
import { lastWrite, markWrite } from './write-number.js';

// Chromium throws a whole database away when it finds one torn record in it, which an end in the middle of a write can
// leave behind (seen in about one of 50 kills; see tests/kill). Its storage buckets lie in files of their own: there the
// same writes are made a second time, and what one of the two has lost comes back from the other.

export interface DatabaseOptions extends ConnectionOptions {
  /** where the second database lies; null: the browser has no place for it */
  readonly second: IDBFactory | null;
  /** removes all of that place */
  readonly dropSecond?: () => Promise<void>;
}

export interface Database extends Connection {
  /** makes room: the diary goes on with one database until it is opened anew */
  giveUpSecond(): Promise<void>;
}

const LEVEL_FIRST_MS = 300;

/** Work that counts itself, also when it clears the table of marks. */
const counted =
  <T>(work: (transaction: Transaction) => Promise<T>, expected?: number) =>
  async (transaction: Transaction): Promise<{ readonly result: T; readonly number: number }> => {
    const number = (await lastWrite(transaction)) + 1;
    if (expected !== undefined && number !== expected) throw new Error('out of step');
    const result = await work(transaction);
    await markWrite(transaction, number);
    return { result, number };
  };

/** @throws StoreError */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const lock = `${options.name}-writes`;
  const first = await connect(options);
  let second = options.second
    ? await connect({ ...options, name: `${options.name}-second`, indexedDB: options.second }).catch(() => null)
    : null;

  const setAside = (): void => {
    second?.close();
    second = null;
  };

  /** After an end between two writes, or a loss, one is behind. Waited for where it is the first. */
  async function level(): Promise<void> {
    const other = second;
    if (!other) return;
    const [here, there] = [await first.transact('r', lastWrite), await other.transact('r', lastWrite)];
    if (there > here) await bringInStep(first, other);
    else if (here > there) await bringInStep(other, first).catch(setAside);
  }

  async function writeTwice<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { result, number } = await first.transact('rw', counted(work));
    try {
      await second?.transact('rw', counted(work, number));
    } catch {
      // the first has it; the second follows when there is time, or at the next start
      await level().catch(setAside);
    }
    return result;
  }

  if (second) {
    const levelled = alone(lock, level);
    levelled.catch(setAside);
    const isBehind = (await first.transact('r', lastWrite)) < (await second.transact('r', lastWrite).catch(() => 0));
    // a long diary is opened before the second has caught up; writes wait for it
    const patience = new Promise((resolve) => setTimeout(resolve, LEVEL_FIRST_MS));
    await (isBehind ? levelled : Promise.race([levelled.catch(() => undefined), patience]));
  }

  return {
    transact: <T>(mode: TransactionMode, work: (transaction: Transaction) => Promise<T>) =>
      mode === 'rw' && second ? alone(lock, () => writeTwice(work)) : once(mode, work),
    async giveUpSecond() {
      setAside();
      await options.dropSecond?.();
    },
    close() {
      first.close();
      setAside();
    },
  };

  async function once<T>(mode: TransactionMode, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    if (mode !== 'rw') return first.transact(mode, work);
    return (await first.transact(mode, counted(work))).result;
  }
}
