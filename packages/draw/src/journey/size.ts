import { BODY_STATIONS, type JourneyView } from '@selenoscope/core';
import type { DrawWords } from '../words.js';

/** Where a column of gates stands along the flow: its bar where the river comes in, and where it goes on (px). */
export type Gate = readonly [inAt: number, outAt: number];

/** How a river is drawn and where its gates stand (px). */
export interface JourneySize {
  /** it flows to the right, or down where the page is narrow */
  readonly flow: 'right' | 'down';
  readonly width: number;
  /** room across the flow that the 95th percentile of the whole should fill */
  readonly room: number;
  /** by number of columns: where each of them stands */
  readonly gates: Readonly<Record<number, readonly Gate[]>>;
  /** room above the river for the headings, and below it */
  readonly top: number;
  readonly bottom: number;
  /** least distance between two slots */
  readonly gap: number;
  /** how much further apart slots may stand in a column that has room to spare */
  readonly spread: number;
  /** room across the flow that a name with its number takes; where the river flows down, names ask for their own */
  readonly labelHeight: number;
  /** letters of a name on the plate before it is cut */
  readonly letters: number;
  /** distance between two lines of a label */
  readonly line: number;
  /** size of a name's letters */
  readonly letter: number;
  /** number and interval under the name, not beside it */
  readonly stacked: boolean;
}

/** A size with the words that are written in it. */
export interface JourneyHand extends JourneySize {
  readonly words: DrawWords;
}

const DESK = {
  flow: 'right',
  width: 1264,
  room: 330,
  top: 44,
  bottom: 16,
  gap: 6,
  labelHeight: 36,
  line: 16,
  letter: 13,
} as const;
const PRINT = {
  flow: 'right',
  width: 690,
  room: 186,
  top: 30,
  bottom: 6,
  gap: 2,
  labelHeight: 27,
  line: 13.5,
  letter: 11.5,
} as const;
const PHONE = { width: 358, gap: 6, line: 15.5, letter: 12.5 } as const;

/** Two stations: from the plate to the forms. */
export const JOURNEY_SIZES = {
  desk: {
    ...DESK,
    gates: {
      2: [
        [372, 372],
        [992, 992],
      ],
      3: [
        [372, 372],
        [612, 732],
        [992, 992],
      ],
    },
    letters: 40,
    stacked: false,
    spread: 0,
  },
  phone: {
    ...PHONE,
    flow: 'right',
    room: 330,
    top: 42,
    bottom: 14,
    labelHeight: 37,
    gates: {
      2: [
        [120, 120],
        [234, 234],
      ],
      3: [
        [120, 120],
        [177, 177],
        [234, 234],
      ],
    },
    letters: 17,
    stacked: true,
    spread: 0,
  },
  print: {
    ...PRINT,
    gates: {
      2: [
        [196, 196],
        [536, 536],
      ],
      3: [
        [196, 196],
        [320, 400],
        [536, 536],
      ],
    },
    letters: 28,
    stacked: false,
    spread: 0,
  },
} as const satisfies Record<string, JourneySize>;

/** Five stations: through the body and out again. On a phone the river flows down. */
export const BODY_JOURNEY_SIZES = {
  desk: {
    ...DESK,
    gates: {
      5: [
        [168, 168],
        [408, 548],
        [672, 762],
        [862, 1012],
        [1116, 1116],
      ],
    },
    letters: 18,
    stacked: false,
    spread: 34,
  },
  phone: {
    ...PHONE,
    flow: 'down',
    room: 350,
    top: 76,
    bottom: 64,
    labelHeight: 0,
    gates: {
      5: [
        [76, 76],
        [194, 248],
        [340, 388],
        [458, 522],
        [632, 632],
      ],
    },
    letters: 17,
    stacked: true,
    spread: 26,
  },
  print: {
    ...PRINT,
    gates: {
      5: [
        [134, 134],
        [214, 314],
        [348, 414],
        [444, 540],
        [582, 582],
      ],
    },
    labelHeight: 26,
    letters: 15,
    stacked: false,
    spread: 22,
  },
} as const satisfies Record<string, JourneySize>;

export type JourneyMedium = keyof typeof JOURNEY_SIZES;

/** The size for a river of so many stations. */
export const journeySize = (view: JourneyView, medium: JourneyMedium): JourneySize =>
  view.columns.length === BODY_STATIONS ? BODY_JOURNEY_SIZES[medium] : JOURNEY_SIZES[medium];
