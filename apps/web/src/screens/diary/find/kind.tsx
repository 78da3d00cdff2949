import { node } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { t } from '../../../base/index.js';
import { Picture } from '../../../live/index.js';
import type { EntryShown } from '../../../model/index.js';

const ink = { fill: 'var(--ink-2)' };
const ring = { cx: 7, cy: 7, r: 5, fill: 'none', 'stroke-width': 1.5 };
const GLYPHS = {
  measured: [node('circle', { cx: 7, cy: 7, r: 5, ...ink })],
  calculated: [
    node('path', { d: 'M7 2a5 5 0 0 0 0 10z', ...ink }),
    node('circle', { ...ring, stroke: 'var(--ink-2)' }),
  ],
  label: [
    node('rect', {
      x: 2.5,
      y: 2.5,
      width: 9,
      height: 9,
      rx: 1.5,
      fill: 'none',
      stroke: 'var(--ink-2)',
      'stroke-width': 1.5,
    }),
    node('path', { d: 'M5 5.5h4M5 8.5h4', stroke: 'var(--ink-2)', 'stroke-width': 1.3 }),
  ],
  dose: [
    node('rect', {
      x: 0.8,
      y: 4,
      width: 12.4,
      height: 6,
      rx: 3,
      fill: 'none',
      stroke: 'var(--ink-2)',
      'stroke-width': 1.5,
    }),
    node('path', { d: 'M7 4v6', stroke: 'var(--ink-2)', 'stroke-width': 1.3 }),
  ],
  unknown: [node('circle', { ...ring, stroke: 'var(--warn)', 'stroke-width': 1.6, 'stroke-dasharray': '2.6 2' })],
} as const satisfies Record<EntryShown['kind'], unknown>;

const glyphOf = (kind: EntryShown['kind']) =>
  node('svg', { width: 14, height: 14, viewBox: '0 0 14 14' }, ...GLYPHS[kind]);
// made once: what is the same as before is not gone through again
const PICTURES = Object.fromEntries(
  (Object.keys(GLYPHS) as EntryShown['kind'][]).map((kind) => [kind, <Picture key={kind} drawn={glyphOf(kind)} />]),
) as Readonly<Record<EntryShown['kind'], JSX.Element>>;

/** How a number came about, as a shape and a word. */
export function Kind({ kind }: { readonly kind: EntryShown['kind'] }): JSX.Element {
  return (
    <span class={kind === 'unknown' ? 'df-k df-unk' : 'df-k'}>
      {PICTURES[kind]}
      {t(`diary.kind-${kind}`)}
    </span>
  );
}
