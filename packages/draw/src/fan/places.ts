import { type Box, overlap, textBox } from '../box.js';
import type { Drawn } from '../drawn.js';
import type { Plot } from './axes.js';
import type { FanCurve, FanSize, FanView } from './view.js';

// Letters of a median, as parts of a name's.
export const NUMBER = 1.12;

type Anchor = 'start' | 'middle' | 'end';

/** Where a line of words could stand (px). */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
}

/** Words with the places that they would take, the dearest first. */
export interface Wish {
  readonly drawn: (place: Place) => Drawn;
  readonly width: number;
  readonly places: readonly Place[];
}

/** Middles of blocks of one height, each as near to its wish as the others and the frame let it. Wishes rise. */
export function apart(wishes: readonly number[], height: number, from: number, to: number): readonly number[] {
  const placed: number[] = [];
  for (const wish of wishes)
    placed.push(Math.max(wish, from + height / 2, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + height));
  let limit = to - height / 2;
  for (let i = placed.length - 1; i >= 0; i--) {
    placed[i] = Math.min(placed[i]!, limit);
    limit = placed[i]! - height;
  }
  return placed;
}

/** How much of the picture words in a box would hide: bands of a curve, and lines that run through. */
function hidden(box: Box, view: FanView, plot: Plot): number {
  const lines = [...(view.before ? [view.before.p5, view.before.p95] : []), ...(view.level ? [view.level.at] : [])];
  const crossed = lines.filter((level) => plot.y(level) > box.y && plot.y(level) < box.y + box.height).length;
  const isUnder = (curve: FanCurve, i: number): boolean => {
    const x = plot.x(view.days[i]!);
    const [low, high] = [plot.y(curve.levels[0]![i]!), plot.y(curve.levels.at(-1)![i]!)];
    return x >= box.x && x <= box.x + box.width && high < box.y + box.height && low > box.y;
  };
  const covered = view.curves.filter((curve) => view.days.some((_, i) => isUnder(curve, i))).length;
  return 2 * covered + crossed;
}

/** The free place that hides least, the first of those that hide as much; null where none is free. */
export function bestPlace({ places, width }: Wish, taken: readonly Box[], view: FanView, plot: Plot, size: FanSize) {
  const free = places.flatMap((place) => {
    const box = textBox(place.x, place.y, place.anchor, width, size.letter * NUMBER);
    const isIn = box.x >= 0 && box.x + box.width <= size.width && box.y >= 0 && box.y + box.height <= plot.bottom + 2;
    return isIn && !taken.some((other) => overlap(box, other)) ? [{ place, box, cost: hidden(box, view, plot) }] : [];
  });
  return free.reduce<(typeof free)[number] | null>((best, one) => (best && best.cost <= one.cost ? best : one), null);
}
