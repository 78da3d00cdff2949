import { computed, effect, signal } from '@preact/signals';
import { languageFor, useLanguage } from './base/index.js';
import { exampleAnswer } from './example.js';
import { model } from './model/index.js';
import type { Answered } from './model/protocol.js';
import { whoseShown } from './said/index.js';
import type { Settings, Store } from './store/index.js';
import { DEFAULT_SETTINGS, openStore, StoreError } from './store/index.js';

/** The diary on this device; null while it opens. */
export const store = signal<Store | null>(null);
/** Why the diary cannot be opened; null where it can. */
export const storeFault = signal<StoreError['fault'] | null>(null);
export const settings = signal<Settings>(DEFAULT_SETTINGS);
/** Entries in the diary; null while it opens. */
export const entryCount = signal<number | null>(null);
/** Rises with every write, here or in another tab. */
export const written = signal(0);

/** The diary once it is open, for a hand that was quicker. @throws StoreError where it cannot be opened */
export const storeOpened = (): Promise<Store> =>
  new Promise((resolve, reject) => {
    const stop = effect(() => {
      if (store.value) resolve(store.value);
      else if (storeFault.value) reject(new StoreError(storeFault.value));
      else return;
      queueMicrotask(() => stop());
    });
  });

/** What the person has of their own: a diary, else a check, else the example. */
export const shownOf = computed<'diary' | 'check' | 'example'>(() =>
  (entryCount.value ?? 0) > 0 ? 'diary' : settings.value.answers ? 'check' : 'example',
);

/** The answer that is shown: the example until the person's own is made. */
export const answered = signal<Answered | null>(null);
/** True while a newer answer is on its way. */
export const isThinking = signal(false);
/** What the computing said instead of an answer. */
export const modelFault = signal<string | null>(null);

// Whether this device held something of the person's own when it was last used: known before the diary is open, so that
// the example never flashes up in its place.
const HAD_OWN = 'selenoscope.own';

/** Opens the diary. The example is shown meanwhile where the person has nothing of their own. */
export async function start(): Promise<void> {
  if (localStorage.getItem(HAD_OWN) === null) {
    void exampleAnswer().then((example) => {
      if (shownOf.value === 'example') answered.value ??= example;
    });
  }
  try {
    const opened = await openStore();
    settings.value = await opened.settings();
    entryCount.value = await opened.count();
    store.value = opened;
    opened.onChange(() => void renew(opened));
    void opened.rollCopies().catch(() => undefined);
  } catch (error) {
    storeFault.value = error instanceof StoreError ? error.fault : 'broken';
    entryCount.value = 0;
  }
}

async function renew(from: Store): Promise<void> {
  [settings.value, entryCount.value] = await Promise.all([from.settings(), from.count()]);
  written.value += 1;
}

/** Keeps language, theme and answer in step with what is stored. */
export function follow(): void {
  effect(() => {
    const { theme } = settings.value.preferences;
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  });
  effect(() => {
    const wish = settings.value.preferences.language;
    void useLanguage(languageFor(wish ? [wish] : navigator.languages));
  });
  effect(() => {
    whoseShown.value = answered.value?.of === 'example' ? 'other' : 'you';
  });
  let latest = 0;
  effect(() => {
    const of = shownOf.value;
    // what was shown of someone else is not this person's
    if (answered.peek()?.of === 'example' && of !== 'example') answered.value = null;
    // read so that every write asks anew
    void written.value;
    if (entryCount.value === null) return;
    if (of === 'example') localStorage.removeItem(HAD_OWN);
    else localStorage.setItem(HAD_OWN, '1');
    const turn = ++latest;
    if (of === 'example') {
      void exampleAnswer().then((example) => {
        if (turn === latest) answered.value = example;
      });
      return;
    }
    isThinking.value = true;
    const { answers } = settings.value;
    const asked = of === 'check' ? model.check(answers!, 1000) : model.assess('diary');
    asked
      .then((found) => {
        if (turn !== latest) return;
        if (found) answered.value = found;
        modelFault.value = null;
      })
      .catch((error: unknown) => {
        const { code, message } = error as { readonly code?: string; readonly message?: string };
        if (turn === latest && code !== 'superseded') modelFault.value = message ?? '';
      })
      .finally(() => {
        if (turn === latest) isThinking.value = false;
      });
  });
}
