import type { ScaleView } from '@selenoscope/core';
import { node, type Part } from '../drawn.js';
import { px } from '../px.js';
import { axisOf, type ScaleSize, SIDE } from './axis.js';

// As parts of the need: where the grey of "too little" fades, and the column of need that differs between people.
const FADE_FROM = 34 / 45;
export const FADE_TO = 58 / 45;
const NEED_FROM = 0.8;
const NEED_TO = 1.22;

/** Colours, hatching and the outline of the track. */
export function defs(scale: ScaleView, size: ScaleSize, id: string): Part {
  const at = axisOf(scale, size);
  const need = scale.isRequirement ? scale.yardstick : null;
  const solid = need ? (at(need.ugPerDay * FADE_FROM) - SIDE) / Math.max(1, at(need.ugPerDay * FADE_TO) - SIDE) : 0;
  const { y, height } = size.track;
  return node(
    'defs',
    {},
    node(
      'linearGradient',
      { id: `${id}-low` },
      node('stop', { 'stop-color': 'var(--ink-2)', 'stop-opacity': '.55' }),
      node('stop', { offset: Math.max(0, solid).toFixed(3), 'stop-color': 'var(--ink-2)', 'stop-opacity': '.5' }),
      node('stop', { offset: 1, 'stop-color': 'var(--ink-2)', 'stop-opacity': 0 }),
    ),
    node(
      'pattern',
      { id: `${id}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      node('path', { d: 'M0 0V6', stroke: 'var(--warn)', 'stroke-width': 3.2 }),
    ),
    node(
      'linearGradient',
      { id: `${id}-need` },
      node('stop', { 'stop-color': 'var(--accent)', 'stop-opacity': 0 }),
      node('stop', { offset: '.5', 'stop-color': 'var(--accent)', 'stop-opacity': '.2' }),
      node('stop', { offset: 1, 'stop-color': 'var(--accent)', 'stop-opacity': 0 }),
    ),
    node(
      'clipPath',
      { id: `${id}-track` },
      node('rect', { x: SIDE, y, width: size.width - 2 * SIDE, height, rx: height / 2 }),
    ),
  );
}

/** The track: grey that fades out about the need, nothing, hatched where the authorities disagree, solid above both. */
export function track(scale: ScaleView, size: ScaleSize, id: string): Part {
  const at = axisOf(scale, size);
  const { y, height } = size.track;
  const right = size.width - SIDE;
  const rect = (from: number, to: number, fill: string, more = ''): Part =>
    to <= from ? null : node('rect', { x: px(from), y, width: px(to - from), height, fill, opacity: more || '1' });
  const need = scale.isRequirement ? scale.yardstick : null;
  const [low, high] = [at(scale.uppers[0]!.ugPerDay), at(scale.uppers[1]!.ugPerDay)];
  return [
    node(
      'g',
      { 'clip-path': `url(#${id}-track)` },
      rect(SIDE, right, 'var(--sunk)'),
      need && rect(SIDE, at(need.ugPerDay * FADE_TO), `url(#${id}-low)`),
      rect(low, high, `url(#${id}-hatch)`, '.75'),
      rect(high, right, 'var(--warn)'),
    ),
    node('rect', {
      x: SIDE,
      y,
      width: size.width - 2 * SIDE,
      height,
      rx: height / 2,
      fill: 'none',
      stroke: 'var(--edge)',
    }),
  ];
}

/** The column of need, which fades to both sides because people differ. */
export function needColumn(scale: ScaleView, size: ScaleSize, id: string): Part {
  if (!scale.yardstick || !scale.isRequirement) return null;
  const at = axisOf(scale, size);
  const [from, to] = [at(scale.yardstick.ugPerDay * NEED_FROM), at(scale.yardstick.ugPerDay * NEED_TO)];
  return node('rect', {
    x: px(from),
    y: size.top,
    width: px(to - from),
    height: size.track.y - 3 - size.top,
    fill: `url(#${id}-need)`,
  });
}
