import type { Transaction } from 'dexie';
import { applySlots, slotsThere } from './apply.js';
import { Refused } from './check.js';
import { type Change, type Done, type ListName, type Store, StoreError } from './contract.js';
import { recall, remember } from './journal.js';
import { LIST_NAMES, nameOf, type Slot, slotsOf } from './lists.js';
import type { Heard } from './news.js';
import type { Parts } from './parts.js';
import { placed } from './placing.js';
import { RECORD_CHECKS } from './record-checks.js';
import type { Settings, WholeFile } from './records.js';
import { slotsOfRestore } from './restore.js';
import { checkedSettings, countChanges, readSettings, SETTING_NAMES, writeSettings } from './settings.js';
import { canonical } from './whole-file.js';

/** @throws StoreError `broken` where the work throws Refused */
export function orBroken<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) throw new StoreError('broken', { cause: error });
    throw error;
  }
}

function checkedChange(change: Change): Change {
  if (!Object.hasOwn(RECORD_CHECKS, change.list)) throw new Refused('unknown-field', 'list', change.list);
  if ('put' in change) return { list: change.list, put: RECORD_CHECKS[change.list](change.put, change.list) } as Change;
  if (typeof change.remove !== 'string') throw new Refused('wrong-kind', 'remove', 'a text');
  return change;
}

/** Tries again after each way of making room, then gives up. */
export async function withRoom<T>(ways: readonly (() => Promise<unknown>)[], work: () => Promise<T>): Promise<T> {
  for (const makeRoom of ways) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreError && error.fault === 'full')) throw error;
      await makeRoom().catch(() => undefined);
    }
  }
  return work();
}

/** What is given up before the diary fails: all copies but the newest, that one too, the second database. */
export const waysToMakeRoom = ({ copies, database }: Parts): readonly (() => Promise<unknown>)[] => [
  () => copies.giveUp(1),
  () => copies.giveUp(0),
  () => database.giveUpSecond(),
];

const listsOf = (slots: readonly Slot[]): Heard => {
  const lists: (ListName | 'settings')[] = LIST_NAMES.filter((list) => slots.some((slot) => slot.list === list));
  // changes since the last saved file are counted there
  return lists.length > 0 ? [...lists, 'settings'] : lists;
};

async function writeSlots(transaction: Transaction, slots: readonly Slot[], what: string, at: number) {
  const there = await slotsThere(transaction, slots);
  const isMoot = slots.map((slot, i) => slot.record === null && there[i]!.record === null);
  const before = there.filter((_, i) => !isMoot[i]);
  const isNew = new Set(before.filter(({ record }) => record === null).map(({ list, key }) => nameOf(list, key)));
  const changed = await placed(
    transaction,
    slots.filter((_, i) => !isMoot[i]),
    ({ list, key }) => isNew.has(nameOf(list, key)),
  );
  if (changed.length === 0) return { step: '', changed };
  await applySlots(transaction, changed, before);
  return { step: String(await remember(transaction, { what, at }, before)), changed };
}

/** Counted or dated by the store itself; all other settings are the person's word. */
const OF_THE_STORE: ReadonlySet<string> = new Set(['savedOn', 'changesSinceSaved']);

/** How many of these settings are news; what the store itself keeps is none. */
function newsAmong(settings: Partial<Settings>, there: Settings): number {
  const names = Object.keys(settings) as (keyof Settings)[];
  return names.filter((name) => !OF_THE_STORE.has(name) && canonical(settings[name]) !== canonical(there[name])).length;
}

async function undoStep(transaction: Transaction, step: string): Promise<readonly Slot[]> {
  const { row, before } = await recall(transaction, step);
  const { settings } = row;
  if (settings) {
    const now = await readSettings(transaction);
    const same = (name: keyof Settings) =>
      OF_THE_STORE.has(name) || canonical(now[name]) === canonical(settings.after[name]);
    if (!SETTING_NAMES.every(same)) throw new StoreError('touched');
  }
  await applySlots(transaction, before, await slotsThere(transaction, before));
  if (settings) {
    const changesSinceSaved = settings.before.changesSinceSaved + before.length;
    await writeSettings(transaction, { ...settings.before, changesSinceSaved });
  }
  return before;
}

async function restoreFile(transaction: Transaction, file: WholeFile, how: 'replace' | 'add', at: number) {
  const { slots, before } = await slotsOfRestore(transaction, file, how);
  const settings = await readSettings(transaction);
  await applySlots(transaction, slots, before);
  const what = `restore-${how}`;
  if (how === 'add') return { step: String(await remember(transaction, { what, at }, before)), slots };
  await writeSettings(transaction, file.settings);
  const both = { before: settings, after: file.settings };
  return { step: String(await remember(transaction, { what, at, settings: both }, before)), slots };
}

type Writing = Pick<Store, 'write' | 'undo' | 'set' | 'saved'> & {
  /** as Store.restore, without the copy before and with a file that was checked */
  replace(file: WholeFile, how: 'replace' | 'add'): Promise<Done>;
};

export function writing(parts: Parts): Writing {
  const { database, news } = parts;
  // the work is done twice, once for each database, and must give the same both times: so one clock reading for both
  const write = <T>(work: (transaction: Transaction, at: number) => Promise<T>): Promise<T> => {
    const at = parts.now();
    return withRoom(waysToMakeRoom(parts), () => database.transact('rw', (transaction) => work(transaction, at)));
  };
  return {
    async write(changes, what) {
      const slots = orBroken(() => slotsOf(changes.map(checkedChange)));
      const { step, changed } = await write((transaction, at) => writeSlots(transaction, slots, what, at));
      if (changed.length > 0) news.tell(listsOf(changed));
      return { step, changes: changed.length };
    },
    async undo(step) {
      const slots = await write((transaction) => undoStep(transaction, step));
      news.tell([...new Set<ListName | 'settings'>([...listsOf(slots), 'settings'])]);
    },
    async set(settings) {
      const checked = orBroken(() => checkedSettings(settings));
      await write(async (transaction) => {
        const there = await readSettings(transaction);
        await writeSettings(transaction, checked);
        await countChanges(transaction, newsAmong(checked, there));
      });
      news.tell(['settings']);
    },
    async saved(on, file) {
      const checked = orBroken(() => checkedSettings({ savedOn: on }));
      await write(async (transaction) => {
        const since = (await readSettings(transaction)).changesSinceSaved - file.settings.changesSinceSaved;
        await writeSettings(transaction, { ...checked, changesSinceSaved: Math.max(0, since) });
      });
      news.tell(['settings']);
    },
    async replace(file, how) {
      const { step, slots } = await write((transaction, at) => restoreFile(transaction, file, how, at));
      news.tell([...new Set<ListName | 'settings'>([...listsOf(slots), 'settings'])]);
      return { step, changes: slots.length };
    },
  };
}
