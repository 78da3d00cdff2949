import { exp, power, type ScaleView } from '@selenoscope/core';
import { node, type Part } from '../drawn.js';
import { px } from '../px.js';
import type { DrawWords } from '../words.js';
import { axisOf, type ScaleSize, SIDE } from './axis.js';

const square = (x: number): number => x * x;

/** A smooth hill over some places on the axis. */
interface Hill {
  readonly density: (x: number) => number;
  readonly from: number;
  readonly to: number;
}

/** The twenty quantiles, smoothed. */
function hillOfMoons(xs: readonly number[]): Hill {
  const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const sd = Math.sqrt(xs.reduce((sum, x) => sum + square(x - mean), 0) / xs.length);
  // Silverman's rule, a little wider because twenty points are few.
  const width = Math.max(5, 1.1 * sd * power(xs.length, -0.2));
  const density = (x: number) =>
    xs.reduce((sum, c) => sum + exp(-0.5 * square((x - c) / width)), 0) / (xs.length * width);
  return { density, from: xs[0]! - 3 * width, to: xs.at(-1)! + 3 * width };
}

// Of the standard normal distribution.
const Z95 = 1.6448536;

/** A hill through three quantiles, each side with its own spread; both have the height of their mean spread. */
function hillThrough(p5: number, p50: number, p95: number): Hill {
  const [left, right] = [(p50 - p5) / Z95, (p95 - p50) / Z95];
  const density = (x: number) => exp(-0.5 * square((x - p50) / (x < p50 ? left : right))) / ((left + right) / 2);
  return { density, from: p50 - 3 * left, to: p50 + 3 * right };
}

function outlineOf(hill: Hill, size: ScaleSize, base: number, unit: number): string {
  const from = Math.max(SIDE, hill.from);
  const to = Math.min(size.width - SIDE, hill.to);
  const points = Array.from({ length: 61 }, (_, i) => from + ((to - from) * i) / 60);
  const outline = points.map((x) => `${px(x)} ${px(base - unit * hill.density(x))}`).join('L');
  return `M${px(from)} ${base}L${outline}L${px(to)} ${base}`;
}

/** Width of "now" (px), and what it keeps from moons and lines. */
const NOW_WIDTH = 27;
const CLEAR = 4;

/** Shares of its height at which "now" may stand beside the hill, and how far from it (px): the nearest free place is taken. */
const HEIGHTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12];
const STEPS = [8, 12, 16, 20, 24];

/** "now" beside the dashed hill, as near to half its height as nothing else stands there. */
function nowLabel(hill: Hill, scale: ScaleView, size: ScaleSize, base: number, unit: number, now: string): Part {
  const at = axisOf(scale, size);
  const points = Array.from({ length: 61 }, (_, i) => hill.from + ((hill.to - hill.from) * i) / 60);
  const peak = Math.max(...points.map(hill.density));
  const lines = [scale.yardstick, ...scale.uppers].flatMap((level) => (level ? [at(level.ugPerDay)] : []));
  const taken = [...lines, ...scale.moons.map((moon) => at(moon.ugPerDay))];
  const places = STEPS.flatMap((step) =>
    HEIGHTS.flatMap((share) => {
      const high = points.filter((x) => hill.density(x) >= share * peak);
      return [high[0]! - step - NOW_WIDTH, high.at(-1)! + step].map((start) => ({ start, share }));
    }),
  );
  const isFree = ({ start }: { readonly start: number }): boolean =>
    start >= 0 &&
    start + NOW_WIDTH <= size.width &&
    !taken.some((x) => x > start - CLEAR && x < start + NOW_WIDTH + CLEAR);
  const free = places.find(isFree);
  const { start, share } = free ?? places[0]!;
  const x = px(Math.max(0, Math.min(start, size.width - NOW_WIDTH)));
  // far from its curve it would name nothing: where all is taken it lies on what stands there, with a rim
  return node('text', { x, y: px(base - unit * peak * share), class: free ? 'js' : 'js halo' }, now);
}

/**
 * Shape of the spread behind the moons on the logarithmic axis; dashed, what it was without laboratory values. Both hold
 * the same ground, so that the wider one is the lower.
 */
export function hill(scale: ScaleView, size: ScaleSize, words: DrawWords): Part {
  const at = axisOf(scale, size);
  const xs = scale.moons.map((moon) => at(moon.ugPerDay));
  if (xs.length < 2) return null;
  const now = hillOfMoons(xs);
  const base = size.track.y - 3;
  const high = 0.84 * (base - size.top);
  const peakOf = ({ density, from, to }: Hill) =>
    Math.max(...Array.from({ length: 61 }, (_, i) => density(from + ((to - from) * i) / 60)));
  const before = scale.before && hillThrough(at(scale.before.p5), at(scale.before.p50), at(scale.before.p95));
  const unit = high / Math.max(peakOf(now), before ? peakOf(before) : 0);
  const dashed =
    before &&
    node('path', {
      class: 'before',
      d: outlineOf(before, size, base, unit),
      fill: 'none',
      stroke: 'var(--ink-2)',
      'stroke-dasharray': '4 3',
    });
  const name = before && size.inCard && nowLabel(before, scale, size, base, unit, words.scale.now);
  return [
    node('path', {
      d: `${outlineOf(now, size, base, unit)}Z`,
      fill: 'var(--accent)',
      'fill-opacity': size.hillOpacity ?? '.10',
    }),
    dashed,
    name,
  ];
}
