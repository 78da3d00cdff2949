import type { Change, EntryRecord, Store, WholeFile } from '../../src/store/index.js';
import { newId } from '../../src/store/index.js';

/** What is about to be written, told before it is. `slots`: [list, key, record or null] after it. */
interface Intent {
  readonly n: number;
  readonly kind: 'write' | 'restore' | 'undo';
  readonly slots?: readonly (readonly [string, string, unknown])[];
  /** restores: everything, and the count that comes with the file */
  readonly file?: WholeFile;
  readonly since?: number;
  /** undo: the number of the write that is taken back */
  readonly of?: number;
}
type Report = (message: Intent | { readonly ack: number; readonly step: string | null }) => Promise<void>;

const MOST_ENTRIES = 250;
const FOODS = ['sr28:12078', 'sr28:01123', 'sr28:15088', 'recipe:x', 'supplement:selenomethionine'];
const NAMES = ['Nut, brazil', 'Яйцо', '🥚', '"', 'x'.repeat(3000)];
const chance = (below: number): number => Math.floor(Math.random() * below);
const pick = <T>(list: readonly T[]): T => list[chance(list.length)]!;

/** Writes until the browser is ended: puts, changes, removals, many records at once, restores, undos. */
export async function writeOnAndOn(store: Store, report: Report): Promise<void> {
  const start = await store.whole();
  const entries = new Map(start.entries.map((entry) => [entry.id, entry]));
  let order = Math.max(0, ...start.entries.map((entry) => entry.order));
  const done: { readonly n: number; readonly step: string }[] = [];
  const running = new Set<Promise<void>>();
  let n = 0;

  const made = (id: string): EntryRecord => ({
    id,
    date: `2026-0${1 + chance(3)}-1${chance(10)}`,
    meal: pick(['breakfast', 'lunch', 'dinner']),
    food: pick(FOODS),
    name: pick(NAMES),
    amount: chance(10) === 0 ? null : Math.random() * 300,
    unit: 'g',
    order: ++order,
    changedAt: Date.now(),
  });
  const put = (id: string = newId()): Change => {
    const entry = made(id);
    entries.set(id, entry);
    return { list: 'entries', put: entry };
  };
  const change = (): Change => put(entries.size > 0 ? pick([...entries.keys()]) : undefined);
  const remove = (): Change => {
    if (entries.size === 0) return put();
    const id = pick([...entries.keys()]);
    entries.delete(id);
    return { list: 'entries', remove: id };
  };
  const lab = (): Change => ({
    list: 'labs',
    put: {
      id: newId(),
      date: null,
      analyte: 'plasma-selenium',
      value: Math.random(),
      unit: 'µg/L',
      changedAt: Date.now(),
    },
  });
  const slotOf = (one: Change) =>
    'put' in one
      ? ([one.list, (one.put as { id: string }).id, one.put] as const)
      : ([one.list, one.remove, null] as const);

  const run = async (intent: Intent, work: () => Promise<string | null>): Promise<void> => {
    await report(intent);
    const one = work().then((step) => {
      if (step) done.push({ n: intent.n, step });
      return report({ ack: intent.n, step });
    });
    running.add(one);
    void one.finally(() => running.delete(one));
  };
  const write = async (changes: readonly Change[]): Promise<void> => {
    // no record twice in one write, so that what is told is what is written
    const last = new Map(changes.map((one) => [slotOf(one)[1], one]));
    const kept = [...last.values()];
    await run(
      { n: ++n, kind: 'write', slots: kept.map(slotOf) },
      async () => (await store.write(kept, `write ${n}`)).step,
    );
  };
  const restore = async (): Promise<void> => {
    const file = await store.whole();
    const kept = file.entries.filter(() => chance(3) > 0).map((entry) => (chance(4) === 0 ? made(entry.id) : entry));
    entries.clear();
    for (const entry of kept) entries.set(entry.id, entry);
    const given: WholeFile = { ...file, entries: kept, labs: file.labs.slice(0, 20) };
    await run({ n: ++n, kind: 'restore', file: given, since: given.settings.changesSinceSaved }, async () => {
      return (await store.restore(given, 'replace')).step;
    });
  };
  const undo = async (): Promise<void> => {
    const last = done.pop();
    if (!last) return;
    await run({ n: ++n, kind: 'undo', of: last.n }, async () => {
      await store.undo(last.step);
      return null;
    });
    await Promise.all(running);
    entries.clear();
    for (const entry of (await store.whole()).entries) entries.set(entry.id, entry);
  };

  for (;;) {
    const kind = chance(100);
    if (kind < 8) {
      // these read before they write: nothing else may be on its way
      await Promise.all(running);
      await (kind < 4 ? restore() : undo());
      await Promise.all(running);
    } else if (kind < 50) await write([entries.size < MOST_ENTRIES ? put() : remove()]);
    else if (kind < 65) await write([change()]);
    else if (kind < 75) await write([remove()]);
    else await write(Array.from({ length: 2 + chance(40) }, () => pick([put, change, remove, remove, lab])()));
    if (running.size > chance(3)) await Promise.race(running);
  }
}
