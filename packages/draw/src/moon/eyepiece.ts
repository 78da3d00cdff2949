import type { Chances, Verdict } from '@selenoscope/core';
import { cosine, sine } from '../circle.js';
import { type Drawn, node, type Part } from '../drawn.js';
import { px2 as n } from '../px.js';
import { crescentMoon, moon } from './face.js';
import { STARS } from './stars.js';

type Stroke = Readonly<Record<string, string>>;

const TURN = 2 * Math.PI;

/** A hundred ticks, one for each chance in a hundred; every 5th longer, every 25th longest. */
function ticks(outer: number): Part {
  const from = 0.93 * outer;
  const line = (i: number) => {
    const to = from - (i % 25 === 0 ? 9 : i % 5 === 0 ? 6.5 : 4);
    const [sin, cos] = [sine((i / 100) * TURN), -cosine((i / 100) * TURN)];
    return `M${n(from * sin)} ${n(from * cos)}L${n(to * sin)} ${n(to * cos)}`;
  };
  const all = Array.from({ length: 100 }, (_, i) => i);
  const fifths = all.filter((i) => i % 5 === 0).map(line);
  const others = all.filter((i) => i % 5 !== 0).map(line);
  return [
    node('path', { d: others.join(''), 'stroke-width': '.7' }),
    node('path', { d: fifths.join(''), 'stroke-width': 1.1 }),
  ];
}

/** One chance as an arc of the ring, with a gap of 0.4 in 100 at each end. */
function arc(from: number, to: number, radius: number, stroke: Stroke): Part {
  if (to - from < 0.012) return null;
  const [a, b] = [(from + 0.004) * TURN, (to - 0.004) * TURN];
  const at = (angle: number) => `${n(radius * sine(angle))} ${n(-radius * cosine(angle))}`;
  const large = b - a > Math.PI ? 1 : 0;
  return node('path', { d: `M${at(a)}A${n(radius)} ${n(radius)} 0 ${large} 1 ${at(b)}`, ...stroke });
}

/** The three chances around the field, from the top clockwise; one dashed ring where they cannot be given. */
function ring(chances: Chances | null, outer: number): Part {
  const radius = 0.815 * outer;
  const width = n(0.05 * outer);
  const unknown = { stroke: 'var(--ink-2)', 'stroke-dasharray': '1.5 2.5' };
  if (!chances) {
    return node('circle', {
      r: n(radius),
      fill: 'none',
      stroke: 'var(--edge)',
      'stroke-width': 1.5,
      'stroke-dasharray': '5 6',
    });
  }
  const enoughFrom = chances.tooLittle;
  const muchFrom = chances.tooLittle + chances.enough;
  return node(
    'g',
    { fill: 'none', 'stroke-width': width },
    arc(0, enoughFrom, radius, unknown),
    arc(enoughFrom, muchFrom, radius, { stroke: 'var(--moon-shade)' }),
    arc(muchFrom, 1, radius, { stroke: 'var(--warn)' }),
  );
}

/** How the eyepiece is drawn, beside its verdict. */
export interface EyepieceOptions {
  /** px, 96 and more */
  readonly size: number;
  /** unique in the page */
  readonly id: string;
  /** shape and words, because it may stand alone; null where words stand beside it, and it is hidden from readers */
  readonly label: string | null;
  /** lit part on the way from one phase to another, 0 to 1: then the moon is drawn as this phase (see `litOf`) */
  readonly lit?: number;
}

/**
 * The moon in its eyepiece, with the ring of the three chances: one tick is one in a hundred.
 * @example eyepieceDrawing('perhaps-too-little', { tooLittle: 0.64, enough: 0.35, tooMuch: 0.01 }, { size: 228, id: 'moon', label })
 */
export function eyepieceDrawing(verdict: Verdict, chances: Chances | null, options: EyepieceOptions): Drawn {
  const { size, id, label, lit } = options;
  const outer = size / 2;
  const r = 0.52 * outer;
  const stars = STARS.map(([x, y, radius, opacity]) =>
    node('circle', { cx: n(x * outer), cy: n(y * outer), r: n(radius * 90), opacity }),
  );
  const blur = (name: string, reach: string, size: string, deviation: number) =>
    node(
      'filter',
      { id: `${id}-${name}`, x: `-${reach}`, y: `-${reach}`, width: size, height: size },
      node('feGaussianBlur', { stdDeviation: n(deviation * r) }),
    );
  const said = label === null ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label };
  return node(
    'svg',
    { class: 'eyepiece', viewBox: `${-outer} ${-outer} ${size} ${size}`, width: size, height: size, ...said },
    node('defs', {}, blur('glow', '20%', '140%', 0.13), blur('soft', '50%', '200%', 0.035)),
    node('circle', { r: outer - 1, fill: 'var(--surface)', stroke: 'var(--line)' }),
    node('g', { stroke: 'var(--edge)' }, ticks(outer)),
    ring(chances, outer),
    node('circle', { r: n(0.76 * outer), fill: 'var(--night)' }),
    node('g', { fill: '#fff' }, stars),
    lit === undefined ? moon(verdict, r, id) : crescentMoon(r, lit, id),
  );
}
