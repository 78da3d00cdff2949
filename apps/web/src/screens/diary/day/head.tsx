import type { JSX } from 'preact';
import { addDays, dayLong, go, t, today } from '../../../base/index.js';
import { Button } from '../../../parts/index.js';

export const dayPath = (date: string): string => (date === today() ? '/diary' : `/diary/${date}`);
/** Days to come hold nothing that was eaten. */
export const goToDay = (date: string): void => {
  if (date <= today()) go(dayPath(date));
};

/** "Today", "Yesterday", or the year where the day's name does not tell it. */
function nearName(date: string): string {
  const now = today();
  if (date === now) return t('diary.today');
  if (date === addDays(now, -1)) return t('diary.yesterday');
  return date.slice(0, 4);
}

interface HeadProps {
  readonly date: string;
  readonly onCopy: () => void;
}

/** Ways to other days. */
export function DayWays({ date, onCopy }: HeadProps): JSX.Element {
  const isToday = date >= today();
  return (
    <div class="dh-ways">
      <Button onClick={onCopy}>{t('diary.copy-a-day')}</Button>
      <Button onClick={() => goToDay(addDays(date, -1))}>{t('diary.previous')}</Button>
      {!isToday && <Button onClick={() => goToDay(today())}>{t('diary.today')}</Button>}
      <Button disabled={isToday} onClick={() => goToDay(addDays(date, 1))}>
        {t('diary.next')}
      </Button>
      <label class="dh-date">
        <span class="sr">{t('diary.pick-date')}</span>
        <input
          class="box"
          type="date"
          max={today()}
          value={date}
          onChange={(event) => event.currentTarget.value && goToDay(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}

/** The day's name; beside it on a wide window the ways to other days, which on a phone stand at the end. */
export function DayHead({ date, onCopy }: HeadProps): JSX.Element {
  return (
    <div class="head dh">
      <div>
        <p class="note dh-near">{nearName(date)}</p>
        <h1 class="voice" tabIndex={-1} id="day-title">
          {dayLong(date)}
        </h1>
      </div>
      <div class="right desk">
        <DayWays date={date} onCopy={onCopy} />
      </div>
    </div>
  );
}
