import { dayStripDrawing, scaleSparkline, stripSizes } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { amount, dayLong, dayShort, fixed, rangeOf, t } from '../../base/index.js';
import { isNarrow, Picture } from '../../live/index.js';
import type { Answered } from '../../model/index.js';
import { PictureOrTable, Table, Term, Words } from '../../parts/index.js';
import { pictureWords } from '../body/common/index.js';
import { dayScales } from './days.js';

/** Days of the strip; more stand in the picture below it. */
const STRIP = 7;

type Day = Answered['view']['days'][number];
const percent = (share: number): string => `${fixed(100 * share, 0)}\u00A0%`;

const between = ({ estimate }: Day): string => {
  if (!estimate) return '–';
  const [low, high] = rangeOf(estimate.p5, estimate.p95);
  return t('selenium.range', { low, high });
};

/** The day's name; of a diary it leads to that day. */
const DayName = ({ day, of }: { readonly day: Day; readonly of: Answered['of'] }): JSX.Element =>
  of === 'diary' ? <a href={`/diary/${day.date}`}>{dayLong(day.date)}</a> : <span>{dayLong(day.date)}</span>;

/** Seven days as seven lines: where the day lies on the scale, how sure, and how much of it has a value. */
function Strip({ shown }: { readonly shown: Answered }): JSX.Element {
  const { days, yardstick, uppers } = shown.view;
  const last = days.slice(-STRIP);
  const scales = dayScales(last, yardstick, uppers);
  return (
    <ul class="week">
      {last.map((day, i) => (
        <li key={day.date}>
          <p class="week-day">
            <DayName day={day} of={shown.of} />
          </p>
          <div class="week-scale">{scales[i] && <Picture drawn={scaleSparkline(scales[i], `day-${i}`)} />}</div>
          <p class="week-ug">
            <b>{day.estimate ? t('selenium.about', { ug: amount(day.estimate.p50) }) : t('selenium.no-estimate')}</b>{' '}
            <span class="note">{between(day)}</span>
          </p>
          <p class="note week-known">
            {t('selenium.known-of-day', { ug: amount(day.knownUg) })}
            {day.coverage < 0.995 && (
              <span class="week-gap">
                <i class="kind-mark unknown" aria-hidden="true" />
                {t('selenium.gap', { share: percent(1 - day.coverage) })}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

const daysTable = (shown: Answered): JSX.Element => (
  <Table
    caption={t('selenium.as-table', { name: t('selenium.days') })}
    columns={[
      { name: t('selenium.day') },
      { name: t('selenium.estimate'), right: true },
      { name: t('selenium.nine-in-ten'), right: true },
      { name: t('selenium.known'), right: true },
      { name: <Term id="coverage">{t('selenium.covered')}</Term>, right: true },
    ]}
    rows={shown.view.days.map((day) => [
      <DayName day={day} of={shown.of} />,
      day.estimate ? amount(day.estimate.p50) : '–',
      between(day),
      amount(day.knownUg),
      percent(day.coverage),
    ])}
  />
);

/** Selenium by day. */
export function Days({ shown }: { readonly shown: Answered }): JSX.Element {
  const { view } = shown;
  const size = stripSizes(view.days.length)[isNarrow.value ? 'phone' : 'desk'];
  if (view.days.length === 0) return <p class="note">{t('selenium.no-days')}</p>;
  return (
    <>
      <p class="note">
        <Words k="selenium.strip-note" />
      </p>
      <Strip shown={shown} />
      <p class="note">{t('selenium.known-note')}</p>
      {view.days.length > STRIP && (
        <p class="note">
          {t('selenium.more-days', {
            count: view.days.length,
            from: dayShort(view.days[0]!.date),
            to: dayShort(view.days.at(-1)!.date),
          })}
        </p>
      )}
      <PictureOrTable
        class="all-days"
        title={<h3 class="h3">{t('selenium.all-days')}</h3>}
        picture={<Picture drawn={dayStripDrawing(view, size, { words: pictureWords.value })} named />}
        table={daysTable(shown)}
      />
    </>
  );
}
