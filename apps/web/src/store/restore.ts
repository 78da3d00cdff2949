import type { Transaction } from 'dexie';
import { type AnyRecord, keyOf, LIST_NAMES, type Slot } from './lists.js';
import { allOf } from './pages.js';
import type { WholeFile } from './records.js';
import { canonical } from './whole-file.js';

const changedAt = (record: AnyRecord): number => record.changedAt;

/** What a file changes of what is there. Replacing removes the rest; adding keeps the later of two that share a key. */
export async function slotsOfRestore(
  transaction: Transaction,
  file: WholeFile,
  how: 'replace' | 'add',
): Promise<{ readonly slots: readonly Slot[]; readonly before: readonly Slot[] }> {
  const slots: Slot[] = [];
  const before: Slot[] = [];
  for (const list of LIST_NAMES) {
    const there = new Map<string, AnyRecord>();
    for (const record of await allOf<AnyRecord>(transaction.table(list))) there.set(keyOf(list, record), record);
    const change = (key: string, record: AnyRecord | null): void => {
      slots.push({ list, key, record });
      before.push({ list, key, record: there.get(key) ?? null });
    };
    const kept = new Set<string>();
    for (const record of file[list]) {
      const key = keyOf(list, record);
      const mine = there.get(key);
      kept.add(key);
      if (mine && (canonical(mine) === canonical(record) || (how === 'add' && changedAt(mine) >= changedAt(record))))
        continue;
      change(key, record);
    }
    if (how === 'replace') for (const key of there.keys()) if (!kept.has(key)) change(key, null);
  }
  return { slots, before };
}
