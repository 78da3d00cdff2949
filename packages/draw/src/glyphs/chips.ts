import { type Drawn, node, type Part } from '../drawn.js';

/** How the selenium value of a food came about: measured, calculated, not known, or typed from a label. */
export type KindShape = 'measured' | 'calculated' | 'unknown' | 'label';

const INK = 'var(--ink-2)';

const KINDS: Readonly<Record<KindShape, Part>> = {
  measured: node('circle', { cx: 7, cy: 7, r: 5, fill: INK }),
  calculated: [
    node('path', { d: 'M7 2a5 5 0 0 0 0 10z', fill: INK }),
    node('circle', { cx: 7, cy: 7, r: 5, fill: 'none', stroke: INK, 'stroke-width': 1.5 }),
  ],
  unknown: node('circle', {
    cx: 7,
    cy: 7,
    r: 5,
    fill: 'none',
    stroke: 'var(--warn)',
    'stroke-width': 1.6,
    'stroke-dasharray': '2.6 2',
  }),
  label: node('path', {
    d: 'M2.4 11.6l.6-2.7 6.2-6.2 2.1 2.1-6.2 6.2zM7.8 4.1l2.1 2.1',
    fill: 'none',
    stroke: INK,
    'stroke-width': 1.4,
    'stroke-linejoin': 'round',
  }),
};

/**
 * Shape before the word for the kind of a value: filled, half, dashed ring, pen. The word stands beside it, so it is
 * hidden from readers.
 * @param size px, 14 where nothing else is given
 * @example kindGlyph('unknown')
 */
export const kindGlyph = (kind: KindShape, size = 14): Drawn =>
  node('svg', { width: size, height: size, viewBox: '0 0 14 14', 'aria-hidden': 'true' }, KINDS[kind]);

/** Verdict of a claim, as core's ledger names them. */
export type ClaimShape = 'supported' | 'partly' | 'unsupported' | 'wrong' | 'not-testable';

const ring = { cx: 8, cy: 8, r: 6.2, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 };

const CLAIMS: Readonly<Record<ClaimShape, Part>> = {
  supported: node('circle', { cx: 8, cy: 8, r: 6.5, fill: 'currentColor' }),
  partly: [node('circle', ring), node('path', { d: 'M8 1.8a6.2 6.2 0 0 0 0 12.4z', fill: 'currentColor' })],
  unsupported: node('circle', ring),
  wrong: node('path', {
    d: 'M3 3l10 10M13 3L3 13',
    stroke: 'currentColor',
    'stroke-width': 2.6,
    'stroke-linecap': 'round',
  }),
  'not-testable': node('circle', { ...ring, 'stroke-dasharray': '2.4 2.2' }),
};

/** True for a verdict that has a shape. @example isClaimShape('partly') // true */
export const isClaimShape = (verdict: string): verdict is ClaimShape => Object.hasOwn(CLAIMS, verdict);

/**
 * Shape before the word for a claim's verdict, in the colour of the word: ● ◐ ○ ✕ and a dashed ring. Never alone.
 * @param size px, 16 where nothing else is given
 * @example claimGlyph('partly')
 */
export const claimGlyph = (verdict: ClaimShape, size = 16): Drawn =>
  node('svg', { width: size, height: size, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, CLAIMS[verdict]);
