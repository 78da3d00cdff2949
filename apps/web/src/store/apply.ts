import type { Transaction } from 'dexie';
import type { ListName } from './contract.js';
import { keepDerived } from './keep-derived.js';
import { type AnyRecord, LIST_NAMES, type Slot } from './lists.js';
import { PAGE_ROWS, putAll } from './pages.js';
import type { EntryRecord } from './records.js';
import { countChanges } from './settings.js';

const ofList = (slots: readonly Slot[], list: ListName): readonly Slot[] => slots.filter((slot) => slot.list === list);

/** What is there now under the names of these slots, in their order. */
export async function slotsThere(transaction: Transaction, slots: readonly Slot[]): Promise<readonly Slot[]> {
  const found = new Map<Slot, AnyRecord | null>();
  for (const list of LIST_NAMES) {
    const mine = ofList(slots, list);
    for (let from = 0; from < mine.length; from += PAGE_ROWS) {
      const page = mine.slice(from, from + PAGE_ROWS);
      const records: (AnyRecord | undefined)[] = await transaction.table(list).bulkGet(page.map(({ key }) => key));
      page.forEach((slot, i) => {
        found.set(slot, records[i] ?? null);
      });
    }
  }
  return slots.map((slot) => ({ ...slot, record: found.get(slot) ?? null }));
}

/** Writes slots, and all that is counted from them. `before`: what `slotsThere` gave for the same slots. */
export async function applySlots(
  transaction: Transaction,
  slots: readonly Slot[],
  before: readonly Slot[],
): Promise<void> {
  for (const list of LIST_NAMES) {
    const mine = ofList(slots, list);
    if (mine.length === 0) continue;
    const table = transaction.table<AnyRecord, string>(list);
    await putAll(
      table,
      mine.flatMap(({ record }) => (record ? [record] : [])),
    );
    const removed = mine.filter(({ record }) => record === null).map(({ key }) => key);
    if (removed.length > 0) await table.bulkDelete(removed);
  }
  const deltas = slots.flatMap((slot, i) =>
    slot.list === 'entries'
      ? [{ before: before[i]!.record as EntryRecord | null, after: slot.record as EntryRecord | null }]
      : [],
  );
  if (deltas.length > 0) await keepDerived(transaction, deltas);
  await countChanges(transaction, slots.length);
}
