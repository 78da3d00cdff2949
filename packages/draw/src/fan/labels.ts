import type { Box } from '../box.js';
import { type Drawn, node } from '../drawn.js';
import { px } from '../px.js';
import { textWidth } from '../text-width.js';
import type { DrawWords } from '../words.js';
import type { Plot } from './axes.js';
import { medianRow } from './bands.js';
import { apart, bestPlace, NUMBER, type Place, type Wish } from './places.js';
import type { FanCurve, FanPoint, FanSize, FanView } from './view.js';

const LINE = 17;
const CLEAR = 3;
const RING = 8;

/** A text of one line in its place; on the curves it keeps a rim of paper. */
const textAt = ({ x, y, anchor }: Place, kind: string, ...words: readonly (Drawn | string)[]): Drawn =>
  node(
    'text',
    {
      x: px(x),
      y: px(y),
      'text-anchor': anchor,
      class: kind,
      'paint-order': 'stroke',
      stroke: 'var(--paper)',
      'stroke-width': 3.5,
      'stroke-linejoin': 'round',
    },
    words,
  );

const lastKnown = (row: ArrayLike<number>): number => Array.from(row).filter(Number.isFinite).at(-1) ?? Number.NaN;

interface End {
  readonly curve: FanCurve;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

const endOf = (curve: FanCurve): End => ({
  curve,
  p5: lastKnown(curve.levels[0]!),
  p50: lastKnown(medianRow(curve)),
  p95: lastKnown(curve.levels.at(-1)!),
});

/** Beside the plot: name, then median in bold and interval, one block for each curve. */
function besides(ends: readonly End[], plot: Plot, words: DrawWords, unit: string): readonly Drawn[] {
  const middles = apart(
    ends.map((end) => plot.y(end.p50)),
    2 * LINE + CLEAR,
    0,
    plot.bottom + CLEAR,
  );
  const x = plot.right + 8;
  return ends.flatMap(({ curve, p5, p50, p95 }, i) => {
    const y = middles[i]! - CLEAR;
    return [
      textAt({ x, y, anchor: 'start' }, curve.tone === 'with' ? 'jl acc' : 'jl', curve.name),
      textAt(
        { x, y: y + LINE, anchor: 'start' },
        'js',
        node('tspan', { class: 'jn' }, `${words.amount(p50)}${unit}`),
        `, ${words.range(p5, p95)}`,
      ),
    ];
  });
}

/** On a phone: one line over the upper end of a curve, or under its lower one. */
function within(ends: readonly End[], plot: Plot, size: FanSize, words: DrawWords, unit: string): readonly Wish[] {
  const x = plot.right - 4;
  return ends.map(({ curve, p5, p50, p95 }, i): Wish => {
    const name = `${curve.name}: `;
    const number = `${words.amount(p50)}${unit}`;
    const over = { x, y: plot.y(p95) - 6, anchor: 'end' as const };
    const under = { x, y: plot.y(p5) + size.letter + 3, anchor: 'end' as const };
    const isLow = i === ends.length - 1 && ends.length > 1;
    const further = Array.from({ length: 12 }, (_, k) => [
      { ...over, y: over.y - (k + 1) * 8 },
      { ...under, y: under.y + (k + 1) * 8 },
    ]).flat();
    return {
      width: textWidth(name, size.letter) + textWidth(number, size.letter * NUMBER),
      places: [...(isLow ? [under, over] : [over, under]), ...further],
      drawn: (place) =>
        textAt(place, curve.tone === 'with' ? 'jl acc' : 'jl', name, node('tspan', { class: 'jn' }, number)),
    };
  });
}

function pointWish({ day, value, within: error, name }: FanPoint, plot: Plot, size: FanSize): Wish {
  const x = plot.x(day);
  const [low, high] = [plot.y(error?.low ?? value), plot.y(error?.high ?? value)];
  const isRight = x > (plot.left + plot.right) / 2;
  const beside = isRight ? { x: x - 13, anchor: 'end' as const } : { x: x + 13, anchor: 'start' as const };
  const under = Math.max(low, plot.y(value) + RING) + size.letter + 3;
  const over = Math.min(high, plot.y(value) - RING) - 6;
  const steps = Array.from({ length: 10 }, (_, k) => [
    { ...beside, y: under + k * 8 },
    { ...beside, y: over - k * 8 },
  ]).flat();
  return { width: textWidth(name, size.letter), places: steps, drawn: (place) => textAt(place, 'jl', name) };
}

function lineWish(
  name: string,
  levels: readonly number[],
  plot: Plot,
  size: FanSize,
  starts: readonly Place['x'][],
): Wish {
  const anchor = 'start' as const;
  const places = levels.flatMap((level) =>
    starts.flatMap((x) => [
      { x, y: plot.y(level) - 5, anchor },
      { x, y: plot.y(level) + size.letter + 3, anchor },
    ]),
  );
  return { width: textWidth(name, size.letter), places, drawn: (place) => textAt(place, 'js', name) };
}

/** All words in the plot, each in its best place; one that finds none is left to the table. */
export function labels(view: FanView, plot: Plot, size: FanSize, words: DrawWords): readonly Drawn[] {
  const unit = view.unit ?? '';
  const { points = [], before, level } = view;
  const ends = view.curves
    .map(endOf)
    .filter((end) => Number.isFinite(end.p50))
    .sort((a, b) => b.p50 - a.p50);
  const isBeside = size.right > 0;
  const room = (width: number, share: number) =>
    plot.left + 8 + share * Math.max(0, plot.right - plot.left - 16 - width);
  const starts = (name: string, shares: readonly number[]) =>
    shares.map((share) => room(textWidth(name, size.letter), share));
  const wishes = [
    ...(isBeside ? [] : within(ends, plot, size, words, unit)),
    ...points.filter(({ name }) => name !== '').map((point) => pointWish(point, plot, size)),
    ...(level ? [lineWish(level.name, [level.at], plot, size, starts(level.name, [1, 0.6, 0.3, 0]))] : []),
    ...(before
      ? [lineWish(before.name, [before.p95, before.p5], plot, size, starts(before.name, [0.08, 0.4, 0.7, 1, 0]))]
      : []),
  ];
  const taken: Box[] = points.map(({ day, value }) => ({
    x: plot.x(day) - RING,
    y: plot.y(value) - RING,
    width: 2 * RING,
    height: 2 * RING,
  }));
  const drawn = wishes.flatMap((wish) => {
    const best = bestPlace(wish, taken, view, plot, size);
    if (best === null) return [];
    taken.push(best.box);
    return [wish.drawn(best.place)];
  });
  return isBeside ? [...drawn, ...besides(ends, plot, words, unit)] : drawn;
}
