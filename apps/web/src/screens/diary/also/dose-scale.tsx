import { node } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { micrograms, t } from '../../../base/index.js';
import { Picture } from '../../../live/index.js';
import { UPPER_LEVELS } from './dose.js';

const WIDTH = 480;

/** The day with this dose on a line with both upper levels. Linear, because doses add. */
function scaleOf(before: number, dose: number) {
  const most = Math.max(500, (before + dose) * 1.08);
  const x = (ug: number): number => Math.round((Math.min(ug, most) / most) * WIDTH * 10) / 10;
  const limit = (ug: number) => node('path', { d: `M${x(ug)} 0V28`, stroke: 'var(--warn)', 'stroke-width': 2 });
  return node(
    'svg',
    { viewBox: `0 0 ${WIDTH} 28`, class: 'dd-scale' },
    node(
      'defs',
      {},
      node(
        'pattern',
        { id: 'dd-h', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        node('path', { d: 'M0 0V6', stroke: 'var(--copper)', 'stroke-width': 2 }),
      ),
    ),
    node('rect', { x: x(255), y: 7, width: x(400) - x(255), height: 14, fill: 'url(#dd-h)', opacity: 0.7 }),
    node('rect', { x: x(400), y: 7, width: WIDTH - x(400), height: 14, fill: 'var(--copper)', opacity: 0.55 }),
    node('rect', { x: 0.5, y: 7.5, width: WIDTH - 1, height: 13, rx: 4, fill: 'none', stroke: 'var(--edge)' }),
    node('rect', { x: 1, y: 8, width: Math.max(0, x(before) - 1), height: 12, fill: 'var(--flow-food)' }),
    node('rect', {
      x: x(before),
      y: 8,
      width: Math.max(0, x(before + dose) - x(before)),
      height: 12,
      fill: 'var(--form-1)',
    }),
    limit(UPPER_LEVELS.efsa),
    limit(UPPER_LEVELS.iom),
  );
}

/** What the day holds with the dose, beside both upper levels, in a sentence and as a line. */
export function DoseScale({ before, dose }: { readonly before: number; readonly dose: number }): JSX.Element {
  const total = before + dose;
  const above = total > UPPER_LEVELS.iom ? 'both' : total > UPPER_LEVELS.efsa ? 'efsa' : 'none';
  return (
    <div class="dd-day">
      <p aria-live="polite">
        {t('diary.dose-day', { dose: micrograms(dose), before: micrograms(before), total: micrograms(total) })}{' '}
        <span class={above === 'none' ? undefined : 'df-unk'}>{t(`diary.dose-above-${above}`)}</span>
      </p>
      <Picture drawn={scaleOf(before, dose)} />
      <p class="note">{t('diary.dose-limits')}</p>
    </div>
  );
}
