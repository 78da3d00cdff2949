import type { Verdict } from '@selenoscope/core';
import { node, type Part } from '../drawn.js';
import { px2 as n } from '../px.js';
import { crescent, firstContact } from './glyph.js';

/** The seas of the moon, in parts of its radius: x, y, rx, ry. */
const SEAS: readonly (readonly [number, number, number, number])[] = [
  [-0.28, -0.34, 0.3, 0.22],
  [0.24, -0.3, 0.2, 0.17],
  [0.42, 0, 0.2, 0.24],
  [0.62, -0.3, 0.09, 0.12],
  [-0.44, 0.08, 0.26, 0.3],
  [-0.1, 0.34, 0.24, 0.12],
  [0.1, 0.68, 0.05, 0.05],
  [0.5, 0.42, 0.07, 0.07],
  [0.66, 0.22, 0.04, 0.04],
];

/** Clouds before a veiled moon, in parts of its radius: x, y, half width, height, opacity. */
const CLOUDS: readonly (readonly [number, number, number, number, number])[] = [
  [0.34, -0.3, 0.78, 0.26, 0.93],
  [-0.36, 0.16, 0.92, 0.3, 0.96],
  [0.3, 0.62, 0.86, 0.28, 0.93],
];

const seas = (r: number, opacity: number): Part =>
  node(
    'g',
    { fill: 'var(--moon-shade)', opacity },
    SEAS.map(([x, y, rx, ry]) => node('ellipse', { cx: n(x * r), cy: n(y * r), rx: n(rx * r), ry: n(ry * r) })),
  );

function clouds(r: number): Part {
  const drawn = CLOUDS.map(([x, y, half, high, opacity]) => {
    const [w, h] = [half * r, high * r];
    return node(
      'g',
      { transform: `translate(${n(x * r)} ${n(y * r)})`, opacity },
      node('rect', { x: n(-w), y: n(-h / 2), width: n(2 * w), height: n(h), rx: n(h / 2) }),
      node('ellipse', { cx: n(-0.3 * w), cy: n(-0.45 * h), rx: n(0.42 * w), ry: n(0.55 * h) }),
      node('ellipse', { cx: n(0.3 * w), cy: n(-0.28 * h), rx: n(0.34 * w), ry: n(0.42 * h) }),
    );
  });
  return node('g', { fill: 'var(--flow-out)' }, drawn);
}

/** A moon of any phase, with its seas and its glow. @param lit lit part, 0 to 1 */
export function crescentMoon(r: number, lit: number, id: string): Part {
  const path = crescent(r, lit);
  return [
    node('circle', { r: n(r), fill: 'var(--night-2)' }),
    seas(r, 0.085),
    node(
      'g',
      { transform: 'rotate(-18)' },
      node('path', { d: path, fill: 'var(--moon)', opacity: '.35', filter: `url(#${id}-glow)` }),
      node('path', { d: path, fill: 'var(--moon)' }),
      node('clipPath', { id: `${id}-lit` }, node('path', { d: path })),
      node('g', { 'clip-path': `url(#${id}-lit)` }, node('g', { filter: `url(#${id}-soft)` }, seas(r, 0.5))),
    ),
  ];
}

/** The moon of a verdict as it is seen in the eyepiece. */
export function moon(verdict: Verdict, r: number, id: string): Part {
  switch (verdict) {
    case 'likely-too-little':
      return crescentMoon(r, 0.11, id);
    case 'perhaps-too-little':
      return crescentMoon(r, 0.25, id);
    case 'likely-adequate':
      return [
        node('circle', { r: n(1.04 * r), fill: 'var(--moon)', opacity: '.45', filter: `url(#${id}-glow)` }),
        node('circle', { r: n(r), fill: 'var(--moon)' }),
        node('g', { filter: `url(#${id}-soft)`, transform: 'rotate(-18)' }, seas(r, 0.5)),
      ];
    case 'perhaps-too-much':
      return [
        node('clipPath', { id: `${id}-lit` }, node('circle', { r: n(r) })),
        node(
          'g',
          { 'clip-path': `url(#${id}-lit)` },
          node('circle', { r: n(r), fill: 'var(--moon)' }),
          node('g', { filter: `url(#${id}-soft)` }, seas(r, 0.5)),
          firstContact(r),
        ),
      ];
    case 'likely-too-much':
      return [
        node('circle', {
          r: n(0.92 * r),
          fill: 'none',
          stroke: 'var(--copper)',
          'stroke-width': n(0.5 * r),
          opacity: '.5',
          filter: `url(#${id}-glow)`,
        }),
        node('circle', { r: n(0.86 * r), fill: 'var(--night)', stroke: 'var(--copper)', 'stroke-width': n(0.2 * r) }),
        node('circle', {
          r: n(0.9 * r),
          fill: 'none',
          stroke: 'var(--moon)',
          'stroke-width': n(0.05 * r),
          opacity: '.8',
        }),
      ];
    case 'cannot-tell':
      return [
        node('circle', { r: n(1.04 * r), fill: 'var(--moon)', opacity: '.4', filter: `url(#${id}-glow)` }),
        node('circle', { r: n(r), fill: 'var(--moon)', opacity: '.9' }),
        node('g', { filter: `url(#${id}-soft)` }, seas(r, 0.5), clouds(r)),
      ];
  }
}
