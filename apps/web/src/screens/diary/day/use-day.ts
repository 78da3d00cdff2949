import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { type DayShown, type EntryShown, foods } from '../../../model/index.js';
import { store, written } from '../../../state.js';
import type { EntryRecord } from '../../../store/index.js';

const renewals = signal(0);

/** Has the tables' worker read recipes, products and settled texts anew, and the day be reckoned again. */
export async function renewFoods(): Promise<void> {
  await foods.renew().catch(() => undefined);
  renewals.value += 1;
}

/** A day as it is kept, and what the model makes of it. */
export interface Day {
  readonly date: string;
  readonly entries: readonly EntryRecord[];
  /** null while it is reckoned */
  readonly shown: DayShown | null;
  readonly byId: ReadonlyMap<string, EntryShown>;
  readonly isFailed: boolean;
}

const withShown = (date: string, entries: Day['entries'], shown: DayShown | null, isFailed = false): Day => ({
  date,
  entries,
  shown,
  isFailed,
  byId: new Map(shown?.entries.map((entry) => [entry.id, entry])),
});

/** The entries of a day, read anew after every write; null before they are there. */
export function useDay(date: string): Day | null {
  const [day, setDay] = useState<Day | null>(null);
  const from = store.value;
  const version = written.value + renewals.value;
  useEffect(() => {
    if (!from) return;
    let isGone = false;
    void (async () => {
      const entries = await from.entriesOf(date);
      if (isGone) return;
      // figures of before stay until the new ones are there, so that nothing blinks
      setDay((now) => withShown(date, entries, now?.date === date ? now.shown : null));
      const shown = await foods.day(date, entries).catch(() => null);
      if (!isGone)
        setDay((now) => withShown(date, entries, shown ?? (now?.date === date ? now.shown : null), shown === null));
    })().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [from, date, version]);
  return day?.date === date ? day : null;
}

/** Days that hold entries, with how many. */
export function useDays(): ReadonlyMap<string, number> | null {
  const [days, setDays] = useState<ReadonlyMap<string, number> | null>(null);
  const from = store.value;
  const version = written.value;
  useEffect(() => {
    if (!from) return;
    let isGone = false;
    void from
      .days()
      .then((list) => {
        if (!isGone) setDays(new Map(list.map(({ date, entries }) => [date, entries])));
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [from, version]);
  return days;
}
