import { t } from '../../base/index.js';
import { say } from '../../parts/index.js';
import { settings, store, storeOpened } from '../../state.js';
import type { PersonRecord, Preferences, Settings } from '../../store/index.js';
import { StoreError } from '../../store/index.js';

/** What went wrong, in words of the frame. */
export function faultWords(error: unknown): string {
  const fault = error instanceof StoreError ? error.fault : 'broken';
  return `${t(`frame.fault-${fault}`)} ${t(`frame.fault-${fault}-do`)}`;
}

/**
 * Changes settings: shown at once, kept as soon as the device says so. Where it is not kept, what was there before comes
 * back and the reason is told. @returns true where it was kept
 */
export async function save(change: (now: Settings) => Partial<Settings>): Promise<boolean> {
  const before = settings.value;
  const changed = change(before);
  settings.value = { ...before, ...changed };
  try {
    const kept = store.value ?? (await storeOpened());
    await kept.set(changed);
    // what was read when it opened may have come over it
    settings.value = { ...settings.value, ...changed };
    return true;
  } catch (error) {
    const back = Object.fromEntries(Object.keys(changed).map((key) => [key, before[key as keyof Settings]]));
    settings.value = { ...settings.value, ...back };
    say(`${t('settings.not-saved')} ${faultWords(error)}`);
    return false;
  }
}

/** Changes some of the preferences. */
export const savePreferences = (part: Partial<Preferences>): Promise<boolean> =>
  save((now) => ({ preferences: { ...now.preferences, ...part } }));

/** Changes something about the person. */
export const savePerson = (part: Partial<PersonRecord>): Promise<boolean> =>
  save((now) => ({ person: { ...now.person, ...part } }));
