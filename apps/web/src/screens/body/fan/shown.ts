import type { MeasuredMark } from '../marks.js';

/** How large a level over the days is drawn (px). */
export interface FanSize {
  readonly width: number;
  readonly height: number;
  /** room at the right for names; none, they stand over the curves */
  readonly right: number;
  readonly top: number;
}

export interface FanWords {
  readonly label: string;
  readonly asNow: string;
  readonly with: string;
  readonly today: string;
  readonly week: (n: number) => string;
  readonly tick: (value: number) => string;
  readonly middle: (level: number) => string;
  readonly range: (low: number, high: number) => string;
  /** of the values that pull the curve, in lines */
  readonly measured: (values: readonly MeasuredMark[]) => readonly string[];
  /** of a value that does not, and why, in lines */
  readonly setAside: (value: MeasuredMark) => readonly string[];
  readonly withoutTest: (low: number, high: number) => string;
  readonly full: string;
}

/** Where things lie (px). */
export interface Places {
  readonly x: readonly number[];
  readonly y: (level: number) => number;
  /** today; what was measured stands before it */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly size: FanSize;
}

/** A coordinate: at most one place. */
export const px = (value: number): number => Math.round(value * 10) / 10 + 0;
