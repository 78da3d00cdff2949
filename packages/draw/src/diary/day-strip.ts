import { type DayView, log, type ReportView, reportNumbers } from '@selenoscope/core';
import { type Drawn, marked, node, type Part } from '../drawn.js';
import { px } from '../px.js';
import { type DrawWords, ENGLISH_DRAW_WORDS } from '../words.js';

const { NBSP } = reportNumbers;

/** What the strip draws: an assessment's view has it, and so has a list of days with a scale. */
export type StripView = Pick<ReportView, 'days'> & { readonly scale: Pick<ReportView['scale'], 'usual'> };

type Usual = NonNullable<StripView['scale']['usual']>;

/** How large the strip of days is drawn (px). */
export interface StripSize {
  readonly width: number;
  readonly height: number;
  /** room at the right for the name of the usual band; none, no name */
  readonly right: number;
}

const LEFT = 38;
const RIGHT = 104;
const TOP = 10;
const BOTTOM = 40;
// A band for a day is drawn in layers from its whole interval to its middle, as the bands of the river are.
const LAYERS = [1, 0.87, 0.75, 0.64, 0.54, 0.45, 0.36, 0.28, 0.2, 0.13];
const LAYER = 0.13;
const TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** Sizes for so many days: on a wide window no wider than the days need. */
export const stripSizes = (days: number): Readonly<Record<'desk' | 'phone' | 'print', StripSize>> => ({
  desk: { width: Math.min(1264, Math.max(620, LEFT + RIGHT + days * 64)), height: 250, right: RIGHT },
  phone: { width: 358, height: 230, right: 0 },
  print: { width: 690, height: 200, right: RIGHT },
});

/** Middle of a day: the estimate's, or what is known where there is none. */
const middleOf = (day: DayView): number => day.estimate?.p50 ?? day.knownUg;

/** The strip in a sentence. */
export function stripLabel(view: StripView, { amount, day }: DrawWords = ENGLISH_DRAW_WORDS): string {
  const middles = view.days.map(middleOf);
  return day.label(view.days.length, amount(Math.min(...middles)), amount(Math.max(...middles)));
}

interface Axis {
  readonly y: (ug: number) => number;
  readonly ticks: readonly number[];
}

/** A logarithmic axis like the scale's, because one day may hold ten times what another does. */
function axisOf(view: StripView, size: StripSize): Axis {
  const usual = view.scale.usual;
  const values = view.days.flatMap((day) => [day.estimate?.p5 ?? day.knownUg, day.estimate?.p95 ?? day.knownUg]);
  if (usual) values.push(usual.p5, usual.p95);
  const most = Math.max(10, ...values) * 1.1;
  const least = Math.max(1, most / 500, Math.min(...values.filter((v) => v > 0), most / 4) * 0.85);
  const span = log(most / least);
  const bottom = size.height - BOTTOM;
  const y = (ug: number) => bottom - ((bottom - TOP) * log(Math.max(ug, least) / least)) / span;
  return { y, ticks: TICKS.filter((tick) => tick > least && tick < most) };
}

function dayBand(day: DayView, x: number, width: number, y: Axis['y']): Part {
  const middle = middleOf(day);
  const { p5, p95 } = day.estimate ?? { p5: middle, p95: middle };
  const layers = LAYERS.map((part) => {
    const [a, b] = [y(middle) + (y(p95) - y(middle)) * part, y(middle) + (y(p5) - y(middle)) * part];
    return node('rect', {
      x: px(x),
      y: px(a),
      width: px(width),
      height: px(Math.max(1, b - a)),
      rx: px(Math.min(3, width / 2)),
    });
  });
  return [
    node('g', { fill: 'var(--flow-food)', 'fill-opacity': LAYER }, layers),
    node('rect', { x: px(x), y: px(y(middle) - 1.5), width: px(width), height: 3, rx: 1.5, fill: 'var(--bar-food)' }),
  ];
}

function usualBand(usual: Usual, end: number, size: StripSize, y: Axis['y'], { day, range }: DrawWords): Part {
  const middle = (y(usual.p5) + y(usual.p95)) / 2;
  const name = size.right > 0 && [
    node('text', { x: px(end + 8), y: px(middle - 3), class: 'js acc' }, day.usualIntake),
    node('text', { x: px(end + 8), y: px(middle + 13), class: 'js acc' }, range(usual.p5, usual.p95), NBSP, day.unit),
  ];
  return [
    node('rect', {
      x: LEFT,
      y: px(y(usual.p95)),
      width: px(end - LEFT),
      height: px(y(usual.p5) - y(usual.p95)),
      fill: 'var(--accent)',
      'fill-opacity': '.10',
    }),
    name,
  ];
}

/**
 * Selenium day by day: each band holds 9 of 10 possibilities and is strongest at its middle; beneath it how much of what
 * was eaten has a value. Behind them the usual intake. Every day is marked `day:DATE`.
 * @example dayStripDrawing(view, stripSizes(view.days.length).desk)
 */
export function dayStripDrawing(
  view: StripView,
  size: StripSize,
  options: { readonly words?: DrawWords; readonly label?: string } = {},
): Drawn {
  const { words = ENGLISH_DRAW_WORDS } = options;
  const { days } = view;
  const { y, ticks } = axisOf(view, size);
  const end = size.width - size.right;
  const slot = (end - LEFT) / days.length;
  const width = Math.max(0.8, Math.min(26, slot * 0.6));
  const every = Math.ceil(days.length / Math.max(1, Math.floor((end - LEFT) / 46)));
  const at = (i: number) => LEFT + slot * (i + 0.5);
  const grid = ticks.map((ug) => [
    node('path', { d: `M${LEFT} ${px(y(ug))}H${px(end)}`, stroke: 'var(--line)' }),
    node('text', { x: LEFT - 7, y: px(y(ug) + 4.5), 'text-anchor': 'end', class: 'js' }, words.amount(ug)),
  ]);
  const names = days.map((day, i) => {
    if (i % every !== 0) return null;
    const name = (dy: number, said: string) =>
      node('text', { x: px(at(i)), y: size.height - dy, 'text-anchor': 'middle', class: 'js' }, said);
    return [name(22, words.day.date(day.date)), every === 1 && name(6, words.share(day.coverage))];
  });
  const usual = view.scale.usual && usualBand(view.scale.usual, end, size, y, words);
  return node(
    'svg',
    {
      class: 'strip',
      style: `max-width:${size.width}px`,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'aria-label': options.label ?? stripLabel(view, words),
    },
    grid,
    usual,
    days.map((day, i) => marked(node('g', {}, dayBand(day, at(i) - width / 2, width, y)), `day:${day.date}`)),
    names,
  );
}
