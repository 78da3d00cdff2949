import type { MeasuredRange, RangeView } from '@selenoscope/core';
import { type Drawn, node, type Part } from '../drawn.js';
import { px } from '../px.js';

// From the whole interval to its middle: where more layers lie over one another a value is more likely.
const LAYERS = [1, 0.8, 0.62, 0.46, 0.3];
const LAYER = 0.2;
const HEIGHT = 11;
/** Half of the upright at the middle, and how far above the bar a measured mean stands. */
const UPRIGHT = 8;
const ABOVE = 12;

/** A line on which ranges lie (px), and the values at its ends. */
export interface Track {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

/** Where a value stands on its line; what lies beyond an end stands at it. */
export const placeOn = ({ x, width, from, to }: Track, value: number): number =>
  x + width * Math.min(1, Math.max(0, (value - from) / (to - from)));

/** The line itself. */
export const line = ({ x, y, width }: Track): Drawn =>
  node('path', { d: `M${px(x)} ${px(y)}h${px(width)}`, stroke: 'var(--edge)', 'stroke-opacity': '.45' });

/** A range with soft edges; nothing where its numbers are not known. */
export function softRange({ p5, p50, p95 }: RangeView, track: Track): Part {
  if (![p5, p50, p95].every(Number.isFinite)) return null;
  const middle = placeOn(track, p50);
  const [low, high] = [placeOn(track, p5), placeOn(track, p95)];
  const layers = LAYERS.map((part) => {
    const from = middle + (low - middle) * part;
    const width = Math.max(2, (high - low) * part);
    return node('rect', {
      x: px(from),
      y: px(track.y - HEIGHT / 2),
      width: px(width),
      height: HEIGHT,
      rx: px(Math.min(width, HEIGHT) / 2),
    });
  });
  return node('g', { class: 'soft', fill: 'var(--form-1)', 'fill-opacity': LAYER }, layers);
}

/** The middle of a range, as an upright. */
export const upright = ({ p50 }: RangeView, track: Track): Part =>
  Number.isFinite(p50)
    ? node('path', {
        class: 'mid',
        d: `M${px(placeOn(track, p50))} ${px(track.y - UPRIGHT)}v${2 * UPRIGHT}`,
        stroke: 'var(--ink)',
        'stroke-width': 2,
      })
    : null;

/** The mean that was measured in people: a triangle above the line, pointing at its value. */
export const measuredMark = ({ measured }: MeasuredRange, track: Track): Part =>
  Number.isFinite(measured)
    ? node('path', {
        class: 'seen',
        d: `M${px(placeOn(track, measured))} ${px(track.y - ABOVE)}l4.5 -7h-9z`,
        fill: 'var(--ink-2)',
      })
    : null;

/** The triangle for a legend. */
export const MEASURED_KEY: Drawn = node(
  'svg',
  { class: 'tri', width: 11, height: 9, viewBox: '0 0 11 9', 'aria-hidden': 'true' },
  node('path', { d: 'M5.5 8.5l4.5-7H1z', fill: 'var(--ink-2)' }),
);
