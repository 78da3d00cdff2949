import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type OpenTables, openTables } from '@selenoscope/data/open';
import { DEFAULT_SETTINGS, type EntryRecord, type Lists, type Settings } from '../store/index.js';
import type { ModelStore } from './assess/index.js';

// Tests ask the engine of the workers without a browser: files from the disk, a store that is a few lists.

const repository = new URL('../../../../', import.meta.url);
export const fileBytes = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(path, repository))));

const tables = openTables((name) => fileBytes(`packages/data/compiled/${name}`));
export const testTables = async (): Promise<OpenTables> => tables;

export const testExample = async () => ({
  diary: fileBytes('examples/diary-week.csv'),
  person: fileBytes('examples/person.json'),
});

export interface Held extends Partial<{ [L in Exclude<keyof Lists, 'entries'>]: readonly Lists[L][] }> {
  readonly entries?: readonly EntryRecord[];
  readonly settings?: Partial<Settings>;
}

/** A store that holds what it is given. */
export function heldStore(held: Held): ModelStore & { changed(lists: readonly 'settings'[]): void } {
  const entries = [...(held.entries ?? [])].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const heard: ((lists: readonly 'settings'[]) => void)[] = [];
  return {
    settings: async () => ({ ...DEFAULT_SETTINGS, ...held.settings }),
    all: async (list) => (held[list] ?? []) as never,
    entries: async (from = '', to = '9999') => entries.filter(({ date }) => date >= from && date <= to),
    days: async () => {
      const counts = new Map<string, number>();
      for (const { date } of entries) counts.set(date, (counts.get(date) ?? 0) + 1);
      return [...counts].map(([date, n]) => ({ date, entries: n }));
    },
    onChange: (hear) => {
      heard.push(hear);
      return () => undefined;
    },
    changed: (lists) => {
      for (const hear of heard) hear(lists);
    },
  };
}

let made = 0;
/** An entry with what a test says of it. */
export const entryOf = (given: Pick<EntryRecord, 'food'> & Partial<EntryRecord>): EntryRecord => ({
  ...{ id: `e${String(++made).padStart(6, '0')}`, date: '2026-03-02', name: given.food, amount: 100, unit: 'g' },
  ...{ order: made, changedAt: 0 },
  ...given,
});
