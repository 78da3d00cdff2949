import type { JSX } from 'preact';
import { addDays, dayLong, t, today, weekdayShort } from '../../../base/index.js';

/** Seven days around a date, none of them to come. @example daysAround('2026-01-08', '2026-01-09')[6] // '2026-01-09' */
export function daysAround(date: string, now: string): readonly string[] {
  const middle = addDays(date, 3);
  const last = middle < now ? middle : date > now ? date : now;
  return Array.from({ length: 7 }, (_, i) => addDays(last, i - 6));
}

/** The days around a day, with a mark on every day that holds something. */
export function Week(props: { readonly date: string; readonly days: ReadonlyMap<string, number> | null }): JSX.Element {
  const { date, days } = props;
  const now = today();
  return (
    <nav class="dw" aria-label={t('diary.week')}>
      {daysAround(date, now).map((day) => {
        const count = days?.get(day) ?? 0;
        const inside = (
          <>
            <span aria-hidden="true">{weekdayShort(day)}</span>
            <b aria-hidden="true">{Number(day.slice(8))}</b>
            <span class={count > 0 ? 'dw-mark full' : 'dw-mark'} aria-hidden="true" />
            <span class="sr">
              {dayLong(day)}, {t('diary.entries', { count })}
            </span>
          </>
        );
        return (
          <a
            key={day}
            class="dw-day"
            href={day === now ? '/diary' : `/diary/${day}`}
            aria-current={day === date ? 'date' : undefined}
          >
            {inside}
          </a>
        );
      })}
    </nav>
  );
}
