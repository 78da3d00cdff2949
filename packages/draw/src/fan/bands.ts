import { power } from '@selenoscope/core';
import { type Drawn, marked, node } from '../drawn.js';
import { px } from '../px.js';
import type { Plot } from './axes.js';
import type { FanCurve, FanView } from './view.js';

// Strength where all pairs lie on each other, whatever their number.
const STRENGTH = { now: 0.503, with: 0.536 } as const;
const FILL = { now: 'var(--flow-out)', with: 'var(--form-1)' } as const;
const LINE = { now: ['var(--ink-2)', 1.6], with: ['var(--accent)', 2.4] } as const;

/** A point of a row as it stands in a path; rows end where they are not known. */
function places(days: readonly number[], row: ArrayLike<number>, plot: Plot): readonly string[] {
  const known = Array.from(row).findIndex((value) => !Number.isFinite(value));
  const count = known < 0 ? Math.min(days.length, row.length) : known;
  return days.slice(0, count).map((day, i) => `${px(plot.x(day))} ${px(plot.y(row[i]!))}`);
}

/** The row of the median: the one at 0.5, else the one in the middle. */
export function medianRow({ at, levels }: FanCurve): ArrayLike<number> {
  const half = at.findIndex((p) => Math.abs(p - 0.5) < 1e-9);
  return levels[half < 0 ? Math.floor(levels.length / 2) : half]!;
}

/** A curve as pairs of quantiles, the widest first, that grow stronger towards the median. */
export function fanOf(curve: FanCurve, view: FanView, plot: Plot): Drawn {
  const { levels, tone } = curve;
  const pairs = Math.floor(levels.length / 2);
  const opacity = Math.round((1 - power(1 - STRENGTH[tone], 1 / Math.max(1, pairs))) * 1000) / 1000;
  const bands = Array.from({ length: pairs }, (_, i) => {
    const upper = places(view.days, levels[levels.length - 1 - i]!, plot);
    const lower = [...places(view.days, levels[i]!, plot)].reverse();
    return upper.length > 1 && node('path', { d: `M${[...upper, ...lower].join('L')}Z` });
  });
  const middle = places(view.days, medianRow(curve), plot);
  const [stroke, width] = LINE[tone];
  const drawn = node(
    'g',
    { class: `fan-${tone}` },
    node('g', { fill: FILL[tone], 'fill-opacity': opacity }, bands),
    middle.length > 1 && node('path', { d: `M${middle.join('L')}`, fill: 'none', stroke, 'stroke-width': width }),
  );
  return marked(drawn, `curve:${tone}`);
}
