/** How a river is drawn and where its gates stand (px). */
export interface JourneySize {
  readonly width: number;
  /** height that the 95th percentile of the whole should fill */
  readonly room: number;
  /** where the plate's bars stand, and the forms' */
  readonly plateX: number;
  readonly formX: number;
  /** the gate of the total, where there is one: its two bars */
  readonly totalX: readonly [number, number];
  /** room above the river for the headings, and below it */
  readonly top: number;
  readonly bottom: number;
  /** least distance between two slots */
  readonly gap: number;
  /** room that a name with its number takes, upright */
  readonly labelHeight: number;
  /** letters of a name before it is cut */
  readonly letters: number;
  /** distance between two lines of a label */
  readonly line: number;
}

export const JOURNEY_SIZES = {
  desk: {
    width: 1264,
    room: 330,
    plateX: 372,
    formX: 992,
    totalX: [612, 732],
    top: 44,
    bottom: 16,
    gap: 6,
    labelHeight: 36,
    letters: 40,
    line: 16,
  },
  phone: {
    width: 358,
    room: 330,
    plateX: 120,
    formX: 234,
    totalX: [177, 177],
    top: 42,
    bottom: 14,
    gap: 6,
    labelHeight: 37,
    letters: 17,
    line: 15.5,
  },
  print: {
    width: 690,
    room: 186,
    plateX: 196,
    formX: 536,
    totalX: [320, 400],
    top: 30,
    bottom: 6,
    gap: 2,
    labelHeight: 27,
    letters: 28,
    line: 13.5,
  },
} as const satisfies Record<string, JourneySize>;
