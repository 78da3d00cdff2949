import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dayLong, t, today } from '../../../base/index.js';
import { Button, Dialog, Field } from '../../../parts/index.js';
import { store } from '../../../state.js';
import type { EntryRecord } from '../../../store/index.js';
import { actAndSay, copied, placed, putEntries } from './actions.js';
import { nameOf } from './name-of.js';
import { Refused } from './refused.js';

const MOST_DAYS = 10;

/** Copies what was eaten on one day to another. */
export function CopyDay(props: {
  readonly to: string;
  readonly days: ReadonlyMap<string, number>;
  readonly onClose: () => void;
}): JSX.Element {
  const { to, days } = props;
  const recent = [...days.keys()]
    .filter((date) => date !== to)
    .sort()
    .reverse();
  const [from, setFrom] = useState(recent.find((date) => date < to) ?? recent[0] ?? '');
  const [entries, setEntries] = useState<readonly EntryRecord[]>([]);
  useEffect(() => {
    let isGone = false;
    setEntries([]);
    if (from)
      void store.value?.entriesOf(from).then(
        (list) => !isGone && setEntries(list),
        () => undefined,
      );
    return () => {
      isGone = true;
    };
  }, [from]);
  const copy = async (): Promise<void> => {
    const there = (await store.value?.entriesOf(to)) ?? [];
    const made = placed(copied(entries, to), there);
    const words = t('diary.copied', { count: made.length, day: dayLong(from) });
    if (await actAndSay(putEntries(made), words)) props.onClose();
  };
  const has = days.get(to) ?? 0;
  return (
    <Dialog title={t('diary.copy-to', { day: dayLong(to) })} onClose={props.onClose}>
      {recent.length === 0 ? (
        <p>{t('diary.copy-none')}</p>
      ) : (
        <>
          <fieldset class="dc-days">
            <legend class="lbl">{t('diary.copy-which')}</legend>
            {recent.slice(0, MOST_DAYS).map((date) => (
              <label key={date}>
                <input type="radio" name="copy-day" checked={date === from} onChange={() => setFrom(date)} />
                <span>{dayLong(date)}</span>
                <small>{t('diary.entries', { count: days.get(date) ?? 0 })}</small>
              </label>
            ))}
          </fieldset>
          {recent.length > MOST_DAYS && (
            <Field id="copy-date" label={t('diary.copy-other')}>
              <input
                id="copy-date"
                type="date"
                max={today()}
                value={from}
                onChange={(event) => event.currentTarget.value && setFrom(event.currentTarget.value)}
              />
            </Field>
          )}
          {entries.length > 0 && (
            <p class="note dc-what" lang="en">
              {entries.slice(0, 6).map(nameOf).join(' · ')}
              {entries.length > 6 && ' …'}
            </p>
          )}
          {has > 0 && <p class="note">{t('diary.copy-adds', { count: has })}</p>}
          <Refused />
          <p class="de-buttons">
            <Button look="go" disabled={entries.length === 0} onClick={() => void copy()}>
              {t('diary.copy-do', { count: entries.length })}
            </Button>
          </p>
        </>
      )}
    </Dialog>
  );
}
