import type { Transaction } from 'dexie';

/** The mark that counts writes: it tells which of two databases is ahead, and numbers the steps that can be undone. */
export const WRITES = 'writes';

/** The number of the last write, 0 for none. */
export async function lastWrite(transaction: Transaction): Promise<number> {
  return (await transaction.table('marks').get(WRITES))?.value ?? 0;
}

export async function markWrite(transaction: Transaction, value: number): Promise<void> {
  await transaction.table('marks').put({ name: WRITES, value });
}
