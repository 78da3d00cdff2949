import { log, type ScaleView } from '@selenoscope/core';

/** How large a scale is drawn and where its parts lie (px). */
export interface ScaleSize {
  readonly width: number;
  readonly height: number;
  /** top of the lines of the requirement and the upper levels */
  readonly top: number;
  readonly track: { readonly y: number; readonly height: number };
  /** distance of moons of one stack, and of stacks */
  readonly pitch: number;
  readonly ticks: readonly number[];
  /** years after the authorities' names, where there is room */
  readonly years: boolean;
  /** in a card of a plan: no words at the ends, and the dashed hill is called "now" */
  readonly inCard?: boolean;
  /** strength of the spread behind the moons, where it stands alone */
  readonly hillOpacity?: number;
}

const TICKS = [2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000, 2000, 3000, 5000, 10000];
const TICKS_NARROW = TICKS.filter((tick) => !String(tick).startsWith('3'));

/** The scale on a wide page, on a phone and on paper (px). */
export const SCALE_SIZES = {
  desk: {
    width: 540,
    height: 223,
    top: 36,
    track: { y: 161, height: 14 },
    pitch: 16,
    ticks: TICKS,
    years: true,
  },
  phone: {
    width: 358,
    height: 201,
    top: 40,
    track: { y: 145, height: 12 },
    pitch: 12.5,
    ticks: TICKS_NARROW,
    years: false,
  },
  print: {
    width: 690,
    height: 177,
    top: 36,
    track: { y: 115, height: 14 },
    pitch: 14,
    ticks: TICKS,
    years: true,
  },
} as const satisfies Record<string, ScaleSize>;

const CARD = { top: 40, pitch: 11.5, ticks: TICKS_NARROW, years: false, inCard: true } as const;

/** The scale in a card of a plan: without the words below it, which stand in the rows that follow. */
export const CARD_SIZES = {
  desk: { ...CARD, width: 360, height: 187, track: { y: 149, height: 12 } },
  phone: { ...CARD, width: 322, height: 175, track: { y: 137, height: 12 } },
  print: { ...CARD, width: 330, height: 175, track: { y: 137, height: 12 }, pitch: 11 },
  /** as the mock has it, with more room for the stacks */
  app: { ...CARD, width: 322, height: 200, track: { y: 162, height: 12 } },
} as const satisfies Record<string, ScaleSize>;

/** A scale for lists: track, hill and requirement only. */
export const SPARKLINE_SIZE = {
  width: 88,
  height: 16,
  top: 1,
  track: { y: 11.5, height: 4 },
  pitch: 1,
  ticks: [],
  years: false,
  inCard: false,
  hillOpacity: 0.45,
} as const satisfies ScaleSize;

/** Room left of the track and right of it (px). */
export const SIDE = 4;

/** Place of an amount on the logarithmic axis (µg/day to px). */
export function axisOf(scale: ScaleView, size: ScaleSize): (ugPerDay: number) => number {
  const span = log(scale.toUg / scale.fromUg);
  return (ugPerDay) => SIDE + (size.width - 2 * SIDE) * (log(Math.max(ugPerDay, 1e-6) / scale.fromUg) / span);
}
