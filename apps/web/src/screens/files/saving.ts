import { today } from '../../base/index.js';
import { newId, type Settings, type Store } from '../../store/index.js';
import { type Choice, changesOf } from './changes.js';
import type { Gathered } from './gathered.js';
import type { Weighed } from './weighed.js';

/** What the device holds where the files' days and kinds are. */
export async function thereOf(store: Store, files: Gathered) {
  const dates = files.entries.map((one) => one.date).sort();
  const [entries, labs, mapping, stool] = await Promise.all([
    dates.length === 0 ? [] : store.entries(dates[0], dates.at(-1)),
    store.all('labs'),
    store.all('mapping'),
    store.all('stool'),
  ]);
  return { entries, labs, mapping, stool };
}

/** Settings that files bring: a person, answers. */
function settingsOf({ person, answers }: Gathered): Partial<Settings> | null {
  if (!person && !answers) return null;
  return { ...(person ? { person } : {}), ...(answers ? { answers } : {}) };
}

/**
 * Saves what files hold, all or nothing: should the settings fail after the lists were written, these are taken back.
 * @returns how to undo it
 */
export async function saveFiles(
  store: Store,
  files: Gathered,
  weighed: Weighed,
  choice: Choice,
  what: string,
): Promise<() => Promise<void>> {
  if (files.whole) {
    const { step } = await store.restore(files.whole, choice.how);
    return () => store.undo(step);
  }
  const changes = changesOf(weighed, choice, { newId, now: Date.now() });
  const before = await store.settings();
  const done = changes.length > 0 ? await store.write(changes, what) : null;
  const next = settingsOf(files);
  try {
    if (next) await store.set(next);
  } catch (error) {
    if (done) await store.undo(done.step);
    throw error;
  }
  return async () => {
    if (done) await store.undo(done.step);
    if (next) await store.set({ person: before.person, answers: before.answers });
  };
}

/** Everything as a file was saved outside of the browser. */
export const keepSaved = (store: Store, file: Awaited<ReturnType<Store['whole']>>): Promise<void> =>
  store.saved(today(), file);
