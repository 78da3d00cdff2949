import type { Moon, MoonFace, ScaleView } from '@selenoscope/core';
import { node, type Part } from '../drawn.js';
import { litPart } from '../moon/glyph.js';
import { px, px2 } from '../px.js';
import { axisOf, type ScaleSize, SIDE } from './axis.js';

interface Placed {
  readonly moon: Moon;
  readonly x: number;
  readonly level: number;
}

/** Moons in stacks as wide as a moon. Stacks start at the line, so that none straddles it. */
function stacked(
  moons: readonly Moon[],
  at: (ug: number) => number,
  line: number,
  pitch: number,
  width: number,
): Placed[] {
  const levels = new Map<number, number>();
  const least = Math.ceil((SIDE - line) / pitch);
  const most = Math.floor((width - SIDE - line) / pitch) - 1;
  return moons.map((moon) => {
    const bin = Math.min(most, Math.max(least, Math.floor((at(moon.ugPerDay) - line) / pitch)));
    const level = levels.get(bin) ?? 0;
    levels.set(bin, level + 1);
    return { moon, x: line + (bin + 0.5) * pitch, level };
  });
}

function face(kind: MoonFace, r: number): Part {
  const inner = r - 0.6;
  switch (kind) {
    case 'crescent':
      return [node('circle', { r: px2(r), fill: 'var(--night)', stroke: 'var(--ink-2)' }), litPart(inner, 0.24)];
    case 'full':
      return node('circle', { r: px2(r), fill: 'var(--moon)', stroke: 'var(--ink-2)' });
    case 'copper':
      return [
        node('circle', { r: px2(r), fill: 'var(--night)', stroke: 'var(--ink-2)' }),
        node('circle', { r: px2(0.66 * r), fill: 'none', stroke: 'var(--copper)', 'stroke-width': px2(0.38 * r) }),
      ];
    case 'unknown':
      return node('circle', { r: px2(r), fill: 'var(--surface)', stroke: 'var(--ink-2)', 'stroke-dasharray': '2 2' });
  }
}

/** The twenty moons; they shrink where the stacks would rise above the lines. */
export function moons(scale: ScaleView, size: ScaleSize): Part {
  if (scale.moons.length === 0) return null;
  const at = axisOf(scale, size);
  const line = at(scale.yardstick?.ugPerDay ?? scale.uppers[0]!.ugPerDay);
  const room = size.track.y - 3 - size.top - 6;
  let pitch: number = size.pitch;
  let placed = stacked(scale.moons, at, line, pitch, size.width);
  const highest = () => Math.max(...placed.map((moon) => moon.level)) + 1;
  while (highest() * pitch > room && pitch > 3) {
    pitch -= 0.5;
    placed = stacked(scale.moons, at, line, pitch, size.width);
  }
  const r = 0.45 * pitch;
  const bottom = size.track.y - 3 - pitch / 2;
  return node(
    'g',
    { class: 'moons' },
    placed.map(({ moon, x, level }) =>
      node(
        'g',
        { class: `m-${moon.face}`, transform: `translate(${px(x)} ${px(bottom - level * pitch)})` },
        face(moon.face, r),
      ),
    ),
  );
}
