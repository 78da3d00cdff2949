import { mirrored, node } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { amount, chancePercent, micrograms, t, today } from '../../../base/index.js';
import { isRightToLeft, Picture } from '../../../live/index.js';
import { Words } from '../../../parts/index.js';
import { levelsText } from '../also/uppers.js';
import { betweenText } from '../find/index.js';
import { isDoubtful } from './doubt.js';
import type { Day } from './use-day.js';

const WIDTH = 340;

/** The share of the day's energy whose selenium has a value; the rest is hatched. */
function coverageBar(coverage: number, id: string) {
  const end = Math.round(coverage * WIDTH);
  const clip = node(
    'clipPath',
    { id: `${id}-c` },
    node('rect', { x: 0.5, y: 0.5, width: WIDTH - 1, height: 15, rx: 7.5 }),
  );
  const hatch = node(
    'pattern',
    { id: `${id}-h`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    node('path', { d: 'M0 0V6', stroke: 'var(--warn)', 'stroke-width': 2.4 }),
  );
  return node(
    'svg',
    { viewBox: `0 0 ${WIDTH} 16`, class: 'ds-cover' },
    node('defs', {}, hatch, clip),
    node(
      'g',
      { 'clip-path': `url(#${id}-c)` },
      node('rect', { x: 0, y: 0, width: end, height: 16, fill: 'var(--form-1)' }),
      end < WIDTH && node('rect', { x: end + 2, y: 0, width: WIDTH - end, height: 16, fill: `url(#${id}-h)` }),
    ),
    node('rect', { x: 0.5, y: 0.5, width: WIDTH - 1, height: 15, rx: 7.5, fill: 'none', stroke: 'var(--edge)' }),
  );
}

const percent = (share: number): string => chancePercent(Math.min(0.99, Math.max(0.01, share))).percent;

/** Where the middle and the average are told apart: the lines of the day add up to the average. */
const isLopsided = ({ mean, p50 }: { readonly mean: number; readonly p50: number }): boolean => mean > 1.1 * p50;

/** What the day brought until now: the sum of what is known, the same with gaps filled, and how much is not known. */
export function SoFar({ day, onLabel }: { readonly day: Day; readonly onLabel: () => void }): JSX.Element {
  const id = useId().replace(/[^\w-]/g, '');
  const { shown } = day;
  const coverage = shown?.coverage ?? null;
  const unknown = shown?.unknownEntries ?? 0;
  const leftOut = shown?.leftOutEntries ?? 0;
  const doubtful = shown?.entries.filter(isDoubtful).length ?? 0;
  const shares = leftOut > 0 ? '-of-counted' : '';
  const fully = coverage !== null && coverage > 0.995;
  const bar = coverageBar(coverage ?? 0, id);
  return (
    <div class="sheet ds">
      <h2 class="h2">{t(day.date === today() ? 'diary.so-far' : 'diary.this-day')}</h2>
      {day.isFailed && <p class="fault">{t('diary.day-failed')}</p>}
      {shown && (
        <p class="ds-big voice">
          {micrograms(shown.known)} <span>{t('diary.by-tables')}</span>
        </p>
      )}
      {!shown && !day.isFailed && <p class="note">{t('diary.reckoning')}</p>}
      {shown?.estimate && (
        <p class="ds-filled">
          <Words
            k={unknown > 0 ? 'diary.filled' : 'diary.spread'}
            v={{ amount: micrograms(shown.estimate.p50), range: betweenText(shown.estimate.p5, shown.estimate.p95) }}
          />{' '}
          {isLopsided(shown.estimate) && t('diary.on-average', { amount: micrograms(shown.estimate.mean) })}
        </p>
      )}
      {coverage !== null && (
        <>
          <Picture drawn={isRightToLeft.value ? mirrored(bar, WIDTH) : bar} />
          <p class="ds-shares">
            <span>
              {t(`diary.has-value${shares}`, {
                percent: fully ? percent(0.99).replace(/\d+/, amount(100)) : percent(coverage),
              })}
            </span>
            {!fully && <span>{t('diary.has-none', { percent: percent(1 - coverage) })}</span>}
          </p>
        </>
      )}
      {leftOut > 0 && (
        <p class="note ds-unknown">
          {t(doubtful === leftOut ? 'diary.doubt-count' : 'diary.left-out-count', { count: leftOut })}
        </p>
      )}
      {unknown > 0 && (
        <>
          <p class="note ds-unknown">{t('diary.unknown-count', { count: unknown })}</p>
          <button type="button" class="df-link" onClick={onLabel}>
            {t('diary.type-label')}
          </button>
        </>
      )}
      {shown && shown.uppers.length > 0 && (
        <p class="note ds-limits">
          <Words k="diary.limits" v={{ levels: levelsText(shown.uppers) }} />
        </p>
      )}
    </div>
  );
}
