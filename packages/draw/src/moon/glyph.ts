import type { Verdict } from '@selenoscope/core';
import { type Drawn, node, type Part } from '../drawn.js';
import { px2 as n } from '../px.js';

/** Lit part of the moon for the verdicts that are crescents; fixed per verdict, it is not the chance. */
const LIT: Partial<Readonly<Record<Verdict, number>>> = { 'likely-too-little': 0.11, 'perhaps-too-little': 0.25 };

/**
 * Lit part of the moon for a verdict: what to move the terminator between when the verdict changes. Null for faces that
 * are no phase (first contact, eclipse, veil): those are changed at once.
 * @example litOf('perhaps-too-little') // 0.25
 */
export const litOf = (verdict: Verdict): number | null => LIT[verdict] ?? (verdict === 'likely-adequate' ? 1 : null);

/** Outline of the lit part of a moon of radius r, lit on the right. */
export function crescent(r: number, lit: number): string {
  const k = r * (1 - 2 * lit);
  return `M0 ${n(-r)}A${n(r)} ${n(r)} 0 0 1 0 ${n(r)}A${n(Math.abs(k))} ${n(r)} 0 0 ${lit > 0.5 ? 1 : 0} 0 ${n(-r)}Z`;
}

/** The lit part, turned as the moon stands in the sky. */
export const litPart = (r: number, lit: number): Drawn =>
  node('g', { transform: 'rotate(-18)' }, node('path', { d: crescent(r, lit), fill: 'var(--moon)' }));

function cloud(r: number): Part {
  const a = n(0.36 * r);
  const b = n(0.5 * r);
  return node('path', {
    d: `M${n(-0.62 * r)} ${n(0.92 * r)}a${a} ${a} 0 0 1 ${n(-0.04 * r)} ${n(-0.7 * r)}a${b} ${b} 0 0 1 ${n(0.94 * r)} ${n(-0.14 * r)}a${a} ${a} 0 0 1 ${n(0.5 * r)} ${n(0.84 * r)}Z`,
    fill: 'var(--flow-out)',
    stroke: 'var(--night)',
    'stroke-width': n(0.16 * r),
    'stroke-linejoin': 'round',
  });
}

/** Disc of the moon in first contact: the shadow with its copper rim, cut to the moon. */
export const firstContact = (r: number): Part => [
  node('circle', { cx: n(-0.62 * r), cy: n(-0.3 * r), r: n(1.02 * r), fill: 'var(--copper)' }),
  node('circle', { cx: n(-0.72 * r), cy: n(-0.36 * r), r: n(0.98 * r), fill: 'var(--night-2)' }),
];

function face(verdict: Verdict, r: number, id: string): Part {
  const lit = LIT[verdict];
  if (lit !== undefined) return [node('circle', { r: n(r), fill: 'var(--night-2)' }), litPart(r, lit)];
  switch (verdict) {
    case 'perhaps-too-much':
      return [
        node('clipPath', { id }, node('circle', { r: n(r) })),
        node('g', { 'clip-path': `url(#${id})` }, node('circle', { r: n(r), fill: 'var(--moon)' }), firstContact(r)),
      ];
    case 'likely-too-much':
      return node('circle', {
        r: n(0.86 * r),
        fill: 'var(--night)',
        stroke: 'var(--copper)',
        'stroke-width': n(0.3 * r),
      });
    case 'cannot-tell':
      return [node('circle', { cx: n(0.08 * r), cy: n(-0.12 * r), r: n(0.86 * r), fill: 'var(--moon)' }), cloud(r)];
    default:
      return node('circle', { r: n(r), fill: 'var(--moon)' });
  }
}

/**
 * The flat moon for lists and headings. The verdict's words always stand beside it, so it is hidden from readers.
 * @param size px, 16 to 72 @param id unique in the page
 * @example moonGlyph('perhaps-too-little', 30, 'brand')
 */
export function moonGlyph(verdict: Verdict, size: number, id: string): Drawn {
  const half = size / 2;
  const r = half * (size < 20 ? 0.84 : 0.76);
  return node(
    'svg',
    { class: 'glyph', width: size, height: size, viewBox: `${-half} ${-half} ${size} ${size}`, 'aria-hidden': 'true' },
    node('circle', { r: half - 0.5, fill: 'var(--night)', stroke: 'var(--edge)' }),
    face(verdict, r, id),
  );
}
