import type { Transaction } from 'dexie';
import { Refused } from './check.js';
import { DEFAULT_SETTINGS, PREFERENCES, UNKNOWN_PERSON } from './defaults.js';
import { SETTING_CHECKS } from './record-checks.js';
import type { Settings } from './records.js';

interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

export const SETTING_NAMES = Object.keys(DEFAULT_SETTINGS) as readonly (keyof Settings)[];

/** What is stored, and defaults for what was never set. */
export async function readSettings(transaction: Transaction): Promise<Settings> {
  const rows: SettingRow[] = await transaction.table('settings').toArray();
  const stored = Object.fromEntries(rows.map(({ name, value }) => [name, value])) as Partial<Settings>;
  return {
    ...DEFAULT_SETTINGS,
    ...stored,
    // fields that came after the value was stored
    person: { ...UNKNOWN_PERSON, ...stored.person },
    preferences: { ...PREFERENCES, ...stored.preferences },
  };
}

/** @throws Refused */
export function checkedSettings(settings: Partial<Settings>): Partial<Settings> {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([name, value]) => {
      const check = SETTING_CHECKS[name as keyof Settings];
      if (!Object.hasOwn(SETTING_CHECKS, name)) throw new Refused('unknown-field', name, name);
      return [name, check(value, name)];
    }),
  );
}

export async function writeSettings(transaction: Transaction, settings: Partial<Settings>): Promise<void> {
  const rows = Object.entries(settings).map(([name, value]) => ({ name, value }));
  await transaction.table('settings').bulkPut(rows);
}

/** Counts changes of all that a saved file holds: since the last saved file, and ever (for the copies). */
export async function countChanges(transaction: Transaction, by: number): Promise<void> {
  if (by === 0) return;
  const { changesSinceSaved } = await readSettings(transaction);
  await writeSettings(transaction, { changesSinceSaved: changesSinceSaved + by });
  await transaction.table('marks').put({ name: 'changes', value: (await changesEver(transaction)) + by });
}

export async function changesEver(transaction: Transaction): Promise<number> {
  return (await transaction.table('marks').get('changes'))?.value ?? 0;
}
