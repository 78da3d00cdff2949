import type { PlanView } from '@selenoscope/core';
import { reportNumbers } from '@selenoscope/core';
import { type Drawn, node } from '../drawn.js';
import { px } from '../px.js';
import { textWidth } from '../text-width.js';
import { type DrawWords, ENGLISH_DRAW_WORDS } from '../words.js';

const { NBSP } = reportNumbers;

/** How large the curve of a plan is drawn (px). */
export interface CurveSize {
  readonly width: number;
  readonly height: number;
}

/** The curve on a wide page and paper, and on a phone. */
export const CURVE_SIZES = {
  desk: { width: 520, height: 230 },
  phone: { width: 326, height: 210 },
  print: { width: 520, height: 230 },
} as const satisfies Record<string, CurveSize>;

/** Chances that a plan aims at: of enough at least, of too much at most. */
export interface PlanAim {
  readonly adequate: number;
  readonly above: number;
}

type Point = PlanView['tradeOff'][number];

// Room for the names of the axes (px); what the right side needs, its words say.
const [LEFT, TOP, BOTTOM] = [50, 30, 30];
/** Size of a label's letters, and the least distance of two of them (px). */
const [LETTER, APART] = [13, 16];
const FIGURE = 14.5 * 1.06;
const NAMES_AT = 14;
/** The first point stands clear of the figures of the axis (px). */
const INSET = 24;
/** A line that rises or falls more than this from one point to the next would run through a figure over the point. */
const STEEP = 0.15;
/** Under a point lower than this a figure would stand on the foot of the picture. */
const LOW = 0.25;

/** A line of the picture: what it is called, in which tone, and its chance at a point. */
interface Line {
  readonly name: string;
  readonly tone: 'accent' | 'warn' | 'ink-2';
  readonly of: (point: Point) => number;
}

/** The line that the plans are for, with the aim on it, and the other one. */
function linesOf(isTooMuch: boolean, { scale }: DrawWords): { readonly main: Line; readonly side: Line } {
  const much: Line = { name: scale.tooMuch, tone: 'warn', of: (point) => point.pAboveUpper };
  return isTooMuch
    ? { main: much, side: { name: scale.tooLittle, tone: 'ink-2', of: (point) => 1 - point.pAdequate } }
    : { main: { name: scale.enough, tone: 'accent', of: (point) => point.pAdequate }, side: much };
}

/** Heights of names beside their lines: pushed apart where they would stand on each other, and none outside. */
function apart(wanted: readonly number[], [least, most]: readonly [number, number]): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const at = [...wanted];
  order.forEach((i, k) => {
    at[i] = Math.max(at[i]!, k === 0 ? least : at[order[k - 1]!]! + APART);
  });
  [...order].reverse().forEach((i, k, down) => {
    at[i] = Math.min(at[i]!, k === 0 ? most : at[down[k - 1]!]! - APART);
  });
  return at;
}

const CLASSES = { accent: 'jl acc', warn: 'jl wrn', 'ink-2': 'jl' } as const;

/**
 * What a number of changes can do, by the chance that the plans are for: of enough, or where there is too much, of that.
 * The other chance is the thin line. A ring is proven, a dashed one the best found.
 * @example tradeOffDrawing(view, { adequate: 0.9, above: 0.05 }, CURVE_SIZES.desk)
 */
export function tradeOffDrawing(
  { tradeOff, isTooMuch }: Pick<PlanView, 'tradeOff' | 'isTooMuch'>,
  aim: PlanAim,
  size: CurveSize,
  words: DrawWords = ENGLISH_DRAW_WORDS,
): Drawn {
  const { aim: aimWord, changes: countOf, label, noChange } = words.curve;
  const { main, side } = linesOf(isTooMuch, words);
  const aimAt = isTooMuch ? aim.above : aim.adequate;
  const names = [main.name, side.name, aimWord];
  const right = size.width - NAMES_AT - 2 - Math.max(...names.map((name) => textWidth(name, LETTER)));
  const most = Math.max(1, ...tradeOff.map(({ changes }) => changes));
  const x = (changes: number) => LEFT + INSET + ((right - LEFT - INSET) * changes) / most;
  const y = (p: number) => TOP + (size.height - TOP - BOTTOM) * (1 - p);
  const drawn = ({ of, tone }: Line, width: number): Drawn => {
    const way = tradeOff.map((point) => `${px(x(point.changes))} ${px(y(of(point)))}`).join('L');
    return node('path', { d: `M${way}`, fill: 'none', stroke: `var(--${tone})`, 'stroke-width': width });
  };
  const grid = [0, 0.5, 1].map((p) => [
    node('path', { d: `M${LEFT} ${px(y(p))}H${px(right + 8)}`, stroke: 'var(--line)' }),
    node(
      'text',
      { x: LEFT - 8, y: px(y(p) + 4), 'text-anchor': 'end', class: 'js' },
      words.tick(100 * p),
      p === 1 && `${NBSP}%`,
    ),
  ]);
  const goal = node('path', {
    d: `M${LEFT} ${px(y(aimAt))}H${px(right + 8)}`,
    stroke: 'var(--accent)',
    'stroke-dasharray': '4 3',
  });
  const step = (right - LEFT - INSET) / most;
  const tickOf = (changes: number): string => {
    if (changes === most) return countOf(changes);
    // on a phone the words would reach the next number
    const isWide = textWidth(noChange, LETTER) / 2 + LETTER > step;
    return changes === 0 && !isWide ? noChange : words.tick(changes);
  };
  const ticks = tradeOff.map(({ changes }) =>
    node(
      'text',
      { x: px(x(changes)), y: size.height - BOTTOM + 20, 'text-anchor': 'middle', class: 'js' },
      tickOf(changes),
    ),
  );
  const dots = tradeOff.map((point) => [
    node('circle', { cx: px(x(point.changes)), cy: px(y(side.of(point))), r: 2, fill: `var(--${side.tone})` }),
    node('circle', {
      cx: px(x(point.changes)),
      cy: px(y(main.of(point))),
      r: 5,
      fill: 'var(--moon)',
      stroke: 'var(--ink-2)',
      'stroke-dasharray': !point.proven && '2 2',
    }),
  ]);
  const numbers = tradeOff.map((point, i) => {
    const p = main.of(point);
    const said = words.chance(p);
    const [before, after] = [tradeOff[i - 1], tradeOff[i + 1]];
    // over the point; under it where it would stand on the line of the aim, or where the line climbs away from it
    const isNear = !isTooMuch && p < aimAt && Math.abs(y(p) - 11 - y(aimAt)) < 14;
    const climbs = after !== undefined && main.of(after) - p > STEEP && p > STEEP;
    // right of it where the line comes down to it, and the next figure leaves room
    const falls = before !== undefined && main.of(before) - p > STEEP && after !== undefined;
    const nextHalf = after ? textWidth(words.chance(main.of(after)), FIGURE) / 2 : 0;
    const end = x(point.changes) + 8 + textWidth(said, FIGURE);
    const isRight = falls && after !== undefined && end + 6 < x(after.changes) - nextHalf;
    const [atX, atY] = [x(point.changes), y(p)];
    const at = isRight
      ? { x: px(atX + 8), y: px(atY - 7), 'text-anchor': 'start' }
      : falls && p > LOW
        ? { x: px(atX - 7), y: px(atY + 18), 'text-anchor': 'end' }
        : { x: px(atX), y: px(atY + (isNear || climbs ? 21 : -11)), 'text-anchor': 'middle' };
    return node('text', { ...at, class: 'jn' }, said);
  });
  const last = tradeOff.at(-1)!;
  const heights = apart(
    [y(main.of(last)), y(side.of(last)), y(aimAt)].map((at) => at + 4),
    [TOP - 4, size.height - BOTTOM + 4],
  );
  const named = [CLASSES[main.tone], CLASSES[side.tone], 'jl acc'].map((tone, i) =>
    node('text', { x: px(right + NAMES_AT), y: px(heights[i]!), class: tone }, names[i]!),
  );
  const said = label(
    tradeOff.map((point) => ({ changes: point.changes, chance: words.chance(main.of(point)) })),
    isTooMuch,
  );
  return node(
    'svg',
    { class: 'curve', viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': said },
    grid,
    goal,
    drawn(side, 1.2),
    drawn(main, 2),
    dots,
    numbers,
    ticks,
    named,
  );
}
