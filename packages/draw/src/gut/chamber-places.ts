import { type ChamberView, type GutView, power } from '@selenoscope/core';

export type Chambers = GutView['chambers'];

/** How large the colon is drawn (px). */
export interface ChambersSize {
  /** food goes across the picture, or down it */
  readonly flow: 'across' | 'down';
  readonly width: number;
  /** length of the tube between two chambers */
  readonly tube: number;
  /** height of a chamber of one litre; down the picture all are alike, and only their widths differ */
  readonly litreHeight: number;
  /** room for the names of the lines */
  readonly name: number;
}

/** The colon on a wide page, on a phone and on paper. */
export const CHAMBERS_SIZES = {
  desk: { flow: 'across', width: 1264, tube: 32, litreHeight: 136, name: 66 },
  phone: { flow: 'down', width: 358, tube: 20, litreHeight: 112, name: 44 },
  print: { flow: 'across', width: 690, tube: 18, litreHeight: 92, name: 38 },
} as const satisfies Record<string, ChambersSize>;

/** A chamber with its place (px). */
export interface Placed {
  readonly view: ChamberView;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

// A chamber is drawn as a body of its volume: length and height go with the cube root of the litres.
const scaleOf = ({ volumeL }: ChamberView): number =>
  Number.isFinite(volumeL) && volumeL > 0 ? power(volumeL, 1 / 3) : 1;

// No chamber gets narrower than its words: a share of the room that it would have among equals.
const LEAST = 0.7;

const TOP = 6;

/** Chambers side by side on one middle line. */
export function across({ parts }: Chambers, size: ChambersSize): readonly Placed[] {
  const room = size.width - 2 - size.tube * (parts.length - 1);
  const least = (LEAST * room) / parts.length;
  const scales = parts.map(scaleOf);
  const all = scales.reduce((sum, scale) => sum + scale, 0);
  const wide = scales.map((scale) => Math.max(least, (room * scale) / all));
  const total = wide.reduce((sum, width) => sum + width, 0);
  const heights = scales.map((scale) => Math.max(0.66 * size.litreHeight, scale * size.litreHeight));
  const middle = TOP + Math.max(...heights) / 2;
  let x = 1;
  return parts.map((view, i) => {
    const width = (wide[i]! * room) / total;
    const placed = { view, x, y: middle - heights[i]! / 2, width, height: heights[i]! };
    x += width + size.tube;
    return placed;
  });
}

/** Chambers one under the other; the widest takes the whole width. */
export function down({ parts }: Chambers, size: ChambersSize): readonly Placed[] {
  const largest = Math.max(...parts.map(scaleOf));
  return parts.map((view, i) => {
    const width = Math.max(LEAST, scaleOf(view) / largest) * (size.width - 2);
    const y = TOP + i * (size.litreHeight + size.tube);
    return { view, x: (size.width - width) / 2, y, width, height: size.litreHeight };
  });
}

/** Radius of a chamber's corners. */
export const rounding = ({ width, height }: Placed): number => Math.min(60, width / 2, height / 2);
