import { log, type PlasmaScaleView } from '@selenoscope/core';

/** How large the scale of plasma selenium is drawn (px). */
export interface PlasmaSize {
  readonly width: number;
  /** size of a label's letters */
  readonly letter: number;
  readonly ticks: readonly number[];
}

const TICKS = [10, 15, 20, 30, 40, 60, 80, 100, 150, 200, 250, 300, 400, 600, 800, 1000, 1500, 2000, 3000];
const FEW_TICKS = [10, 20, 40, 80, 150, 250, 400, 800, 1500, 3000];

/** Plasma's scale on a wide page, on a phone and on paper. */
export const PLASMA_SIZES = {
  desk: { width: 830, letter: 13, ticks: TICKS },
  phone: { width: 358, letter: 12.5, ticks: FEW_TICKS },
  print: { width: 690, letter: 11.5, ticks: TICKS },
} as const satisfies Record<string, PlasmaSize>;

export const SIDE = 8;
// Down the picture: marks' words, band, measured values' words, axis.
export const TOP = 40;
export const BAND = { y: 68, height: 34 };
export const AXIS_Y = 142;
export const HEIGHT = 170;

/** Place of a level on the axis (µg/L to px). */
export type At = (ugPerL: number) => number;

/** The logarithmic axis of a view. */
export function axisOf(view: PlasmaScaleView, size: PlasmaSize): At {
  const span = log(view.toUgPerL / view.fromUgPerL);
  return (ugPerL) => SIDE + ((size.width - 2 * SIDE) * log(Math.max(ugPerL, 1e-6) / view.fromUgPerL)) / span;
}

/** Where words of this width stand about a place without leaving the picture. */
export const kept = (x: number, words: number, size: PlasmaSize): number =>
  Math.min(size.width - words / 2, Math.max(words / 2, x));
