import type { PlanView } from '@selenoscope/core';
import { reportNumbers } from '@selenoscope/core';
import { type Drawn, node } from '../drawn.js';
import { px } from '../px.js';
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

// Room for the names of the axes (px).
const [LEFT, RIGHT, TOP, BOTTOM] = [46, 62, 30, 30];

/**
 * Chance of enough, and of too much, against the number of changes. A ring is proven, a dashed one the best found.
 * @example tradeOffDrawing(view, { adequate: 0.9, above: 0.05 }, CURVE_SIZES.desk)
 */
export function tradeOffDrawing(
  { tradeOff, isTooMuch: isMuch }: Pick<PlanView, 'tradeOff' | 'isTooMuch'>,
  aim: PlanAim,
  size: CurveSize,
  words: DrawWords = ENGLISH_DRAW_WORDS,
): Drawn {
  const { aim: aimWord, changes: countOf, label, noChange } = words.curve;
  const most = Math.max(1, ...tradeOff.map(({ changes }) => changes));
  const x = (changes: number) => LEFT + 14 + ((size.width - LEFT - RIGHT - 14) * changes) / most;
  const y = (p: number) => TOP + (size.height - TOP - BOTTOM) * (1 - p);
  const right = size.width - RIGHT;
  const line = (of: (point: Point) => number, tone: string): Drawn => {
    const way = tradeOff.map((point) => `${px(x(point.changes))} ${px(y(of(point)))}`).join('L');
    return node('path', { d: `M${way}`, fill: 'none', stroke: `var(--${tone})`, 'stroke-width': 1.6 });
  };
  const grid = [0, 0.5, 1].map((p) => [
    node('path', { d: `M${LEFT} ${px(y(p))}H${right + 8}`, stroke: 'var(--line)' }),
    node(
      'text',
      { x: LEFT - 8, y: px(y(p) + 4), 'text-anchor': 'end', class: 'js' },
      words.tick(100 * p),
      p === 1 && `${NBSP}%`,
    ),
  ]);
  const goal = [
    node('path', {
      d: `M${LEFT} ${px(y(aim.adequate))}H${right + 8}`,
      stroke: 'var(--accent)',
      'stroke-dasharray': '4 3',
    }),
    node('text', { x: right + 14, y: px(y(aim.adequate) + 4), class: 'jl acc' }, aimWord),
  ];
  const ticks = tradeOff.map(({ changes }) =>
    node(
      'text',
      { x: px(x(changes)), y: size.height - BOTTOM + 20, 'text-anchor': 'middle', class: 'js' },
      changes === most ? countOf(changes) : changes === 0 ? noChange : words.tick(changes),
    ),
  );
  const dots = tradeOff.map((point) =>
    node('circle', {
      cx: px(x(point.changes)),
      cy: px(y(point.pAdequate)),
      r: 5,
      fill: 'var(--moon)',
      stroke: 'var(--ink-2)',
      'stroke-dasharray': !point.proven && '2 2',
    }),
  );
  // the figures stand on the line that the plans are for
  const numbers = tradeOff.map((point) => {
    const p = isMuch ? point.pAboveUpper : point.pAdequate;
    // over the point, or under it where it would stand on the line of the aim
    const isNear = !isMuch && p < aim.adequate && Math.abs(y(p) - 11 - y(aim.adequate)) < 14;
    const at = { x: px(x(point.changes)), y: px(y(p) + (isNear ? 21 : -11)) };
    return node('text', { ...at, 'text-anchor': 'middle', class: 'jn' }, words.chance(p));
  });
  const last = tradeOff.at(-1)!;
  const above = { x: px(x(last.changes) + 12), y: px(y(last.pAboveUpper) - (isMuch ? 28 : 6)) };
  const said = label(tradeOff.map((point) => ({ changes: point.changes, chance: words.chance(point.pAdequate) })));
  return node(
    'svg',
    { class: 'curve', viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': said },
    grid,
    goal,
    line((point) => point.pAboveUpper, 'warn'),
    line((point) => point.pAdequate, 'accent'),
    dots,
    numbers,
    ticks,
    node('text', { ...above, 'text-anchor': 'middle', class: 'jl wrn' }, words.scale.tooMuch),
  );
}
