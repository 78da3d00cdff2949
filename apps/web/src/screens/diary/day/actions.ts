import { signal } from '@preact/signals';
import { t } from '../../../base/index.js';
import { say } from '../../../parts/index.js';
import { store } from '../../../state.js';
import { type Change, type Done, type EntryRecord, newId, StoreError, type StoreFault } from '../../../store/index.js';
import { shortName } from '../find/words.js';
import { nameOf } from './name-of.js';
import { nextOrder } from './order.js';

/** Why the last write did not happen; null after one that did. */
export const writeFault = signal<StoreFault | null>(null);

/** What is new in an entry; the rest is given to it here. */
export type NewEntry = Omit<EntryRecord, 'id' | 'order' | 'changedAt'>;

/** Writes all of it or nothing. Null where it was not written: the notice says why, and what was typed stays. */
export async function act(changes: readonly Change[], what: string): Promise<Done | null> {
  try {
    if (!store.value) throw new StoreError('closed');
    const done = await store.value.write(changes, what);
    writeFault.value = null;
    return done;
  } catch (error) {
    writeFault.value = error instanceof StoreError ? error.fault : 'broken';
    return null;
  }
}

async function undo(step: string): Promise<void> {
  try {
    await store.value?.undo(step);
    say(t('diary.undone'));
  } catch {
    say(t('diary.undo-failed'));
  }
}

/** Writes, then tells in one sentence what was done, with the way back. */
export async function actAndSay(changes: readonly Change[], words: string): Promise<boolean> {
  const done = await act(changes, words);
  if (done) say(words, () => void undo(done.step));
  return done !== null;
}

/** Entries put behind those of their meal on a day. */
export function placed(entries: readonly NewEntry[], before: readonly EntryRecord[]): EntryRecord[] {
  const all: EntryRecord[] = [...before];
  const made = entries.map((entry): EntryRecord => {
    const sameDay = all.filter((one) => one.date === entry.date);
    const record = { ...entry, id: newId(), order: nextOrder(sameDay, entry.meal), changedAt: Date.now() };
    all.push(record);
    return record;
  });
  return made;
}

export const putEntries = (entries: readonly EntryRecord[]): readonly Change[] =>
  entries.map((put): Change => ({ list: 'entries', put }));

/** A day's entries as new ones of another day: what was eaten, without the ids and the file they came with. */
export function copied(entries: readonly EntryRecord[], to: string): readonly NewEntry[] {
  return entries.map(({ id: _id, order: _order, changedAt: _at, importId: _import, ...entry }) => ({
    ...entry,
    date: to,
  }));
}

/** Takes an unlikely amount as meant, by the word that the model knows. */
export function confirmAmount(entry: EntryRecord): Promise<boolean> {
  const note = [entry.note, 'confirmed'].filter((part) => part).join(', ');
  const changed = { ...entry, note, changedAt: Date.now() };
  return actAndSay(putEntries([changed]), t('diary.changed', { name: shortName(nameOf(entry)) }));
}
