import { type Drawn, node, type Part } from '@selenoscope/draw';
import type { Fan } from '../../../model/index.js';
import type { Marks } from '../marks.js';
import type { Axis } from './axis.js';
import { type Bar, captions } from './captions.js';
import { band, curve } from './curve.js';
import { type LevelShown, lineAt } from './levels.js';
import { type Name, names } from './names.js';
import { type FanSize, type FanWords, type Places, px } from './shown.js';

const LEFT = 46;
const BOTTOM = 30;
export const FAN_SIZES = {
  desk: { width: 830, height: 300, right: 104, top: 14 },
  deskLow: { width: 830, height: 196, right: 104, top: 22 },
  phone: { width: 358, height: 240, right: 4, top: 16 },
  phoneLow: { width: 358, height: 164, right: 4, top: 24 },
} as const satisfies Record<string, FanSize>;

/** Layers of a band, at rest and while a slider moves, with the strength of one. */
const LAYERS = { resting: { count: 15, strength: 0.062 }, moving: { count: 7, strength: 0.125 } } as const;
/** z of the 5th percentile, and how near the innermost layer lies to the middle. */
const [Z_OUTER, Z_INNER] = [1.6449, 0.12];

export interface FanShown {
  readonly days: readonly number[];
  readonly asNow: Fan;
  /** null where no dose is set */
  readonly with: Fan | null;
  readonly marks: Marks;
  readonly axis: Axis;
  /** level at which more adds nothing; null where there is none */
  readonly fullAt: number | null;
  readonly isMoving: boolean;
  readonly words: FanWords;
}

/** Between the axis' numbers and today, so much for each value that was measured. */
const RING = 17;

function placesOf({ days, axis, marks }: FanShown, size: FanSize): Places {
  const left = LEFT + (marks.values.length > 0 ? RING * marks.values.length + 6 : 0);
  const right = size.width - size.right;
  const bottom = size.height - BOTTOM;
  const last = days.at(-1)!;
  return {
    x: days.map((day) => left + ((right - left) * day) / last),
    y: (level) => bottom - ((bottom - size.top) * (level - axis.from)) / (axis.to - axis.from),
    left,
    right,
    bottom,
    size,
  };
}

/** A spread over the days: strongest at its middle, fading to both sides. */
function fan(shown: Fan, fill: string, stroke: string, isMoving: boolean, at: Places): Part {
  const { count, strength } = isMoving ? LAYERS.moving : LAYERS.resting;
  const line = (z: number) => lineAt(shown, z).map(at.y);
  const layers = Array.from({ length: count }, (_, i) => {
    const z = Z_OUTER - ((Z_OUTER - Z_INNER) * i) / (count - 1);
    return node('path', { d: band(at.x, line(z), line(-z)) });
  });
  return [
    node('g', { fill, 'fill-opacity': strength }, layers),
    node('path', { d: curve(at.x, line(0)), fill: 'none', stroke, 'stroke-width': 2.2 }),
  ];
}

function grid({ axis, days, words }: FanShown, at: Places): Part {
  const weeks = days.at(-1)! / 7;
  const week = (n: number) => at.left + ((at.right - at.left) * n) / weeks;
  return [
    axis.ticks.map((tick) => [
      node('path', { d: `M${LEFT} ${px(at.y(tick))}H${px(at.right)}`, stroke: 'var(--line)' }),
      node('text', { x: LEFT - 8, y: px(at.y(tick) + 4.5), 'text-anchor': 'end', class: 'js' }, words.tick(tick)),
    ]),
    [0, weeks / 3, (2 * weeks) / 3, weeks].map((n) => {
      const anchor = n === 0 ? 'start' : n === weeks && at.size.right < 40 ? 'end' : 'middle';
      const said = n === 0 ? words.today : words.week(n);
      return [
        node('path', { d: `M${px(week(n))} ${at.bottom}v5`, stroke: 'var(--edge)' }),
        node('text', { x: px(week(n)), y: at.bottom + 20, 'text-anchor': anchor, class: 'js' }, said),
      ];
    }),
    node('path', { d: `M${LEFT} ${at.bottom}H${px(at.right)}`, stroke: 'var(--edge)' }),
    at.left > LEFT && node('path', { d: `M${px(at.left)} ${at.size.top}V${at.bottom}`, stroke: 'var(--line)' }),
  ];
}

/** Where more adds nothing. */
function full({ fullAt, words }: FanShown, at: Places): Part {
  if (fullAt === null) return null;
  return [
    node('path', {
      d: `M${LEFT} ${px(at.y(fullAt))}H${px(at.right)}`,
      stroke: 'var(--edge)',
      'stroke-dasharray': '2 4',
    }),
    // at the left where names stand over the curves' right ends
    at.size.right > 40
      ? node('text', { x: px(at.right - 4), y: px(at.y(fullAt) - 8), 'text-anchor': 'end', class: 'js' }, words.full)
      : node('text', { x: at.left + 4, y: px(at.y(fullAt) - 8), class: 'js' }, words.full),
  ];
}

/** Rings with their error before today, and the dashed pair between which the level would lie without them. */
function measured({ marks, words, asNow, with: dosed }: FanShown, at: Places): Part {
  const { before, values } = marks;
  const dash = (level: number): Part =>
    node('path', {
      d: `M${px(at.left)} ${px(at.y(level))}H${px(at.right)}`,
      stroke: 'var(--edge)',
      'stroke-dasharray': '5 4',
    });
  const said = before && words.withoutTest(before.p5, before.p95);
  const used = values.filter((one) => one.used);
  const least = Math.min(...used.map((one) => one.value));
  const blocks = values
    .filter((one) => !one.used)
    .map((one) => ({ y: at.y(one.value) + 4, texts: words.setAside(one), tone: 'js halo' }));
  if (used.length > 0) blocks.push({ y: at.y(least) + 21, texts: words.measured(used), tone: 'jl halo' });
  const saidAt = before ? at.y(before.p95) - 7 : 0;
  const thin = (y: number): Bar => [y - 1, y + 1];
  const lines: Bar[] = before ? [thin(at.y(before.p5)), thin(at.y(before.p95)), [saidAt - 11, saidAt + 3]] : [];
  // captions stand at the left, so it is there that they keep off the bands
  const bandOf = (shown: Fan): Bar => [at.y(lineAt(shown, -Z_OUTER)[0]!), at.y(lineAt(shown, Z_OUTER)[0]!)];
  const bands = [asNow, ...(dosed ? [dosed] : [])].map(bandOf).map(([a, b]): Bar => [Math.min(a, b), Math.max(a, b)]);
  const within = { top: at.size.top - 4, bottom: at.bottom - 6 };
  return [
    before && [
      dash(before.p5),
      dash(before.p95),
      node('text', { x: px(at.left + 6), y: px(saidAt), class: 'js halo' }, said),
    ],
    values.map(({ value, used: pulls, within }, i) => {
      const x = LEFT + RING * (i + 0.5) + 2;
      return [
        within &&
          node('path', {
            d: `M${px(x)} ${px(at.y(within.p95))}V${px(at.y(within.p5))}`,
            stroke: 'var(--ink)',
            'stroke-width': 2,
          }),
        node('circle', {
          cx: px(x),
          cy: px(at.y(value)),
          r: 6.5,
          fill: 'var(--paper)',
          stroke: pulls ? 'var(--ink)' : 'var(--edge)',
          'stroke-width': pulls ? 2 : 1.5,
          'stroke-dasharray': !pulls && '2.6 2',
        }),
      ];
    }),
    captions(blocks, within, lines, [thin(at.y(lineAt(asNow, 0)[0]!))], bands).map(({ y, text, tone }, i, all) =>
      // a first line in full strength, what follows it small
      node('text', { x: px(at.left + 6), y: px(y), class: tone === all[i - 1]?.tone ? 'js halo' : tone }, text),
    ),
  ];
}

const last = (shown: Fan): LevelShown => {
  const end = (z: number) => lineAt(shown, z).at(-1)!;
  return { p5: end(-Z_OUTER), p50: end(0), p95: end(Z_OUTER) };
};

/**
 * A level over the days to come: grey as now, in the accent with a dose; what was measured as rings that pull the curve.
 * @example fanDrawing({ days, asNow, with, marks, axis, fullAt: null, isMoving: false, words }, FAN_SIZES.phone)
 */
export function fanDrawing(shown: FanShown, size: FanSize): Drawn {
  const at = placesOf(shown, size);
  const { words, isMoving } = shown;
  const list: Name[] = [{ what: words.asNow, level: last(shown.asNow), tone: '' }];
  if (shown.with) list.unshift({ what: words.with, level: last(shown.with), tone: 'acc' });
  return node(
    'svg',
    { class: 'fan', viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': words.label },
    grid(shown, at),
    full(shown, at),
    fan(shown.asNow, 'var(--flow-out)', 'var(--ink-2)', isMoving, at),
    shown.with && fan(shown.with, 'var(--form-1)', 'var(--accent)', isMoving, at),
    measured(shown, at),
    names(list, at, words),
  );
}
