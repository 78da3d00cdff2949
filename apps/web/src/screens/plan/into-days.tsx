import type { ChangeShown } from '@selenoscope/core';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { dayLong, has, t, today, withUnit } from '../../base/index.js';
import { Button, Dialog, Field, Seg, say } from '../../parts/index.js';
import { store } from '../../state.js';
import { newId } from '../../store/index.js';
import { faultWords } from '../settings/save.js';
import { entriesOfPlan, type PlannedEntry } from './entries-of-plan.js';

const mealName = (meal: string): string => (has(`diary.meal-${meal}`) ? t(`diary.meal-${meal}`) : meal);
const amountOf = ({ amount, unit }: PlannedEntry): string => withUnit(amount, unit === 'ug' ? 'µg' : (unit ?? ''));

/** Writes the rows; all or nothing. @returns how to take it back */
async function write(rows: readonly PlannedEntry[]): Promise<() => void> {
  const kept = store.value!;
  const at = Date.now();
  const done = await kept.write(
    rows.map((row) => ({ list: 'entries', put: { ...row, id: newId(), order: 0, changedAt: at } })),
    t('plan.step', { count: rows.length }),
  );
  return () => void kept.undo(done.step).catch((error: unknown) => say(faultWords(error)));
}

/** Offers to copy the foods and doses of a plan into days; nothing is written before it is confirmed. */
export function IntoDays(props: {
  readonly changes: readonly ChangeShown[];
  readonly onClose: () => void;
}): JSX.Element {
  const [from, setFrom] = useState(today());
  const [days, setDays] = useState<'7' | '14'>('7');
  const [left, leave] = useState<ReadonlySet<number>>(new Set());
  const [fault, setFault] = useState<string | null>(null);
  const rows = useMemo(
    () => (from === '' ? [] : entriesOfPlan(props.changes, from, Number(days))),
    [props.changes, from, days],
  );
  const chosen = rows.filter((_, i) => !left.has(i));
  const add = async (): Promise<void> => {
    try {
      const undo = await write(chosen);
      say(t('plan.told-copied', { count: chosen.length }), undo);
      props.onClose();
    } catch (error) {
      setFault(faultWords(error));
    }
  };
  const isNothing = entriesOfPlan(props.changes, today(), 7).length === 0;
  return (
    <Dialog title={t('plan.into-days')} onClose={props.onClose}>
      {isNothing ? (
        <p>{t('plan.copy-nothing')}</p>
      ) : (
        <>
          <p>{t('plan.copy-what')}</p>
          <div class="copy-from">
            <Field id="plan-from" label={t('plan.copy-from')}>
              <input
                id="plan-from"
                type="date"
                value={from}
                onInput={(event) => {
                  leave(new Set());
                  setFrom(event.currentTarget.value);
                }}
              />
            </Field>
            <Seg
              label={t('plan.copy-days')}
              value={days}
              onChoose={(n) => {
                leave(new Set());
                setDays(n);
              }}
              choices={(['7', '14'] as const).map((n) => ({
                id: n,
                words: t('plan.copy-n-days', { count: Number(n) }),
              }))}
            />
          </div>
          <ul class="copy-rows">
            {rows.map((row, i) => (
              <li key={`${row.date}-${i}`}>
                <label class="tick">
                  <input
                    type="checkbox"
                    checked={!left.has(i)}
                    onChange={() => {
                      const next = new Set(left);
                      if (!next.delete(i)) next.add(i);
                      leave(next);
                    }}
                  />
                  <span>
                    {dayLong(row.date)}
                    {row.meal !== undefined && `, ${mealName(row.meal)}`}: <span lang="en">{row.name}</span>,{' '}
                    {amountOf(row)}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {fault && (
            <p class="fault" role="alert">
              {fault}
            </p>
          )}
          <p class="act">
            <Button look="go" disabled={chosen.length === 0} onClick={() => void add()}>
              {t('plan.copy-add', { count: chosen.length })}
            </Button>
          </p>
        </>
      )}
    </Dialog>
  );
}
