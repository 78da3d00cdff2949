import { textWidth } from '../text-width.js';
import type { DrawWords } from '../words.js';
import type { FanCurve, FanSize, FanView } from './view.js';

/** Where the plot stands in the picture (px). */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
}

const LEFT = 44;
const TOP = 14;
const BOTTOM = 30;
const END = 4;

const finite = (values: readonly number[]): readonly number[] => values.filter(Number.isFinite);

const endsOf = ({ levels }: FanCurve): readonly number[] =>
  [levels[0]!, levels.at(-1)!].flatMap((row) => Array.from(row));

const STEPS = [1, 2, 2.5, 5, 10];

/** A step of the axis that people count in, so that at most so many fit. */
function stepFor(span: number, most: number): number {
  let unit = 1e-6;
  while (unit * 10 * most < span) unit *= 10;
  return (STEPS.find((step) => step * unit * most >= span) ?? 10) * unit;
}

const linesIn = (size: FanSize): number => Math.min(5, Math.max(2, Math.floor((size.height - TOP - BOTTOM) / 35)));

/**
 * Ends of the axis that hold every curve, point and mark. Give the answer back as `domain` while a slider is dragged.
 * @example fanDomain(view, FAN_SIZES.desk) // { from: 50, to: 140 }
 */
export function fanDomain(view: FanView, size: FanSize): { readonly from: number; readonly to: number } {
  const { curves, points = [], before, level, domain } = view;
  const values = finite([
    ...curves.flatMap(endsOf),
    ...points.flatMap(({ value, within }) => (within ? [value, within.low, within.high] : [value])),
    ...(before ? [before.p5, before.p95] : []),
    ...(level ? [level.at] : []),
    ...(domain ? [domain.from, domain.to] : []),
  ]);
  if (values.length === 0) return { from: 0, to: 1 };
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(most - least, 0.02 * Math.abs(most), 1e-6);
  if (domain && least >= domain.from && most <= domain.to) return domain;
  const half = stepFor(span * 1.15, linesIn(size)) / 2;
  const from = Math.floor((least - 0.08 * span) / half) * half;
  return { from: least >= 0 ? Math.max(0, from) : from, to: Math.ceil((most + 0.08 * span) / half) * half };
}

/** Values at the lines of the axis. */
export function ticksOf(from: number, to: number, size: FanSize): readonly number[] {
  const step = stepFor(to - from, linesIn(size));
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => Math.round((first + i) * step * 1e6) / 1e6);
}

/** Weeks under the axis: the first day and three more, or fewer where the time is short. */
export function weeksOf(days: readonly number[]): readonly number[] {
  const last = (days.at(-1) ?? 0) / 7;
  const step = Math.max(1, Math.round(last / 3));
  return Array.from({ length: Math.floor(last / step + 0.01) + 1 }, (_, i) => i * step);
}

export function plotOf(view: FanView, size: FanSize, words: DrawWords): Plot {
  const { from, to } = fanDomain(view, size);
  const numbers = ticksOf(from, to, size).map((value) =>
    textWidth(`${words.tick(value)}${view.unit ?? ''}`, size.letter),
  );
  const [first, last] = [view.days[0] ?? 0, view.days.at(-1) ?? 1];
  const plot = {
    left: Math.ceil(Math.max(LEFT, ...numbers.map((width) => width + 10))),
    right: size.width - (size.right > 0 ? size.right : END),
    top: TOP,
    bottom: size.height - BOTTOM,
  };
  const across = (plot.right - plot.left) / Math.max(1e-9, last - first);
  const up = (plot.bottom - plot.top) / (to - from);
  return {
    ...plot,
    x: (day) => plot.left + (Math.min(last, Math.max(first, day)) - first) * across,
    y: (value) => plot.bottom - (value - from) * up,
  };
}
