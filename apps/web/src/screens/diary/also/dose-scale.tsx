import { node } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { micrograms, t } from '../../../base/index.js';
import { Picture } from '../../../live/index.js';
import type { UpperShown } from '../../../model/index.js';
import { type Above, aboveOf, levelsText } from './uppers.js';

const WIDTH = 480;

/** The day with this dose on a line with the upper levels of this person. Linear, because doses add. */
function scaleOf(before: number, dose: number, uppers: readonly UpperShown[]) {
  const last = uppers.at(-1)?.ugPerDay ?? 0;
  const most = Math.max(last * 1.25, (before + dose) * 1.08, 1);
  const x = (ug: number): number => Math.round((Math.min(ug, most) / most) * WIDTH * 10) / 10;
  const limit = (ug: number) => node('path', { d: `M${x(ug)} 0V28`, stroke: 'var(--warn)', 'stroke-width': 2 });
  const box = (from: number, to: number, look: Readonly<Record<string, string | number>>) =>
    node('rect', { x: from, y: 7, width: Math.max(0, to - from), height: 14, ...look });
  const [lower] = uppers;
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
    lower && box(x(lower.ugPerDay), x(last), { fill: 'url(#dd-h)', opacity: 0.7 }),
    lower && box(x(last), WIDTH, { fill: 'var(--copper)', opacity: 0.55 }),
    node('rect', { x: 0.5, y: 7.5, width: WIDTH - 1, height: 13, rx: 4, fill: 'none', stroke: 'var(--edge)' }),
    node('rect', { x: 1, y: 8, width: Math.max(0, x(before) - 1), height: 12, fill: 'var(--flow-food)' }),
    node('rect', {
      x: x(before),
      y: 8,
      width: Math.max(0, x(before + dose) - x(before)),
      height: 12,
      fill: 'var(--form-1)',
    }),
    ...uppers.map(({ ugPerDay }) => limit(ugPerDay)),
  );
}

const wordsOf = (above: Above): string =>
  above.kind === 'some'
    ? t('diary.dose-above-some', { passed: levelsText(above.passed), other: levelsText(above.left) })
    : t(`diary.dose-above-${above.kind}`, { levels: levelsText([...above.passed, ...above.left]) });

/** What the day holds with the dose, beside the upper levels of this person, in a sentence and as a line. */
export function DoseScale(props: {
  readonly before: number;
  readonly dose: number;
  /** empty where no authority has one at this age, or none is known yet: nothing is then said of them */
  readonly uppers: readonly UpperShown[];
}): JSX.Element {
  const { before, dose, uppers } = props;
  const total = before + dose;
  const above = aboveOf(total, uppers);
  return (
    <div class="dd-day">
      <p aria-live="polite">
        {t('diary.dose-day', { dose: micrograms(dose), before: micrograms(before), total: micrograms(total) })}{' '}
        {uppers.length > 0 && <span class={above.passed.length === 0 ? undefined : 'df-unk'}>{wordsOf(above)}</span>}
      </p>
      <Picture drawn={scaleOf(before, dose, uppers)} />
      {uppers.length > 0 && <p class="note">{t('diary.dose-limits', { levels: levelsText(uppers) })}</p>}
    </div>
  );
}
