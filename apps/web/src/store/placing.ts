import type { Transaction } from 'dexie';
import type { Slot } from './lists.js';
import type { EntryRecord } from './records.js';

const placeOf = (entry: EntryRecord): string => JSON.stringify([entry.date, entry.meal ?? null]);

/**
 * Gives new entries whose place is taken the place after the last, so that two tabs that both say "third of lunch" do
 * not clash. `isNew`: whether nothing was there before.
 */
export async function placed(
  transaction: Transaction,
  slots: readonly Slot[],
  isNew: (slot: Slot) => boolean,
): Promise<readonly Slot[]> {
  const added = slots.filter((slot) => slot.list === 'entries' && slot.record !== null && isNew(slot));
  if (added.length === 0) return slots;
  const dates = [...new Set(added.map((slot) => (slot.record as EntryRecord).date))];
  const there: EntryRecord[] = await transaction.table('entries').where('date').anyOf(dates).toArray();

  const changed = new Map(slots.filter((slot) => slot.list === 'entries').map((slot) => [slot.key, slot]));
  const stays = there.filter((entry) => !changed.has(entry.id));
  for (const slot of changed.values()) if (slot.record && !isNew(slot)) stays.push(slot.record as EntryRecord);

  const orders = new Map<string, Set<number>>();
  const last = new Map<string, number>();
  const take = (place: string, order: number): void => {
    const taken = orders.get(place) ?? new Set();
    orders.set(place, taken.add(order));
    last.set(place, Math.max(order, last.get(place) ?? order));
  };
  for (const entry of stays) take(placeOf(entry), entry.order);

  return slots.map((slot) => {
    if (slot.list !== 'entries' || slot.record === null || !isNew(slot)) return slot;
    const entry = slot.record as EntryRecord;
    const place = placeOf(entry);
    const order = orders.get(place)?.has(entry.order) ? Math.floor(last.get(place)!) + 1 : entry.order;
    take(place, order);
    return order === entry.order ? slot : { ...slot, record: { ...entry, order } };
  });
}
