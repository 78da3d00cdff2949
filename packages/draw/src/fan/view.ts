/** Quantiles of a level over the days: one row for each probability, one number for each day. */
export interface FanLevels {
  /** probabilities of the rows, rising and even about the middle: 0.05 … 0.5 … 0.95 */
  readonly at: readonly number[];
  readonly levels: readonly ArrayLike<number>[];
}

/** One course of a level: as now (grey), or with a change (accent). */
export interface FanCurve extends FanLevels {
  readonly tone: 'now' | 'with';
  /** at its end: "As now", "With 50 µg" */
  readonly name: string;
}

/** A laboratory value: a ring with its error. */
export interface FanPoint {
  readonly day: number;
  readonly value: number;
  /** ends of its error; null where it has none that is known */
  readonly within: { readonly low: number; readonly high: number } | null;
  /** false where it is not read as status: a dashed ring */
  readonly used: boolean;
  /** beside it: "Your blood test: 72, ± 4"; empty for none */
  readonly name: string;
}

/** Everything that the picture of a level over the days needs. Levels in one unit, days from the start. */
export interface FanView {
  readonly days: readonly number[];
  readonly curves: readonly FanCurve[];
  readonly points?: readonly FanPoint[];
  /** the spread without the test: a dashed pair, with its words: "without the test: 62 to 98" */
  readonly before?: { readonly p5: number; readonly p95: number; readonly name: string } | null;
  /** a level that stands for itself, dotted: "full: more adds nothing here" */
  readonly level?: { readonly at: number; readonly name: string } | null;
  /** after the numbers of the axis: " %"; empty where the unit stands in the heading */
  readonly unit?: string;
  /** ends that the axis has at least, so that it does not jump while a slider is dragged (see `fanDomain`) */
  readonly domain?: { readonly from: number; readonly to: number };
  /** the picture in a sentence */
  readonly label: string;
}

/** How large the picture of a level over the days is drawn (px). */
export interface FanSize {
  readonly width: number;
  readonly height: number;
  /** room at the right for the ends' labels; none, they stand within the picture in one line each */
  readonly right: number;
  readonly letter: number;
}

/** A wide page, a phone and paper; the low ones are for a second level under the first. */
export const FAN_SIZES = {
  desk: { width: 830, height: 312, right: 104, letter: 13 },
  phone: { width: 358, height: 240, right: 0, letter: 12.5 },
  print: { width: 690, height: 240, right: 104, letter: 11.5 },
  deskLow: { width: 830, height: 190, right: 104, letter: 13 },
  phoneLow: { width: 358, height: 150, right: 0, letter: 12.5 },
} as const satisfies Record<string, FanSize>;
