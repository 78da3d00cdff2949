import type { Problem } from '../../../base/index.js';
import type { KnownSpread } from './noise.js';

/** How the two samples were measured, as far as is known; it decides which spread they are held against. */
export const LABORATORIES = ['one', 'kits', 'two'] as const;
export type Laboratories = (typeof LABORATORIES)[number];

export type CompareVerdict = 'differs' | 'cannot-tell';

/** One number of two samples, and how far noise alone moves it. */
export interface MeasureCompared {
  readonly measure: 'brayCurtis' | 'shannon' | 'firmicutesToBacteroidetes';
  readonly unit: string;
  /** null where the measure is one of both together, or has no value */
  readonly first: number | null;
  readonly second: number | null;
  /** as the unit says; for a ratio the quotient of the two (1 or more); null where there is none */
  readonly difference: number | null;
  /** what noise alone stays below in 95 of 100 cases; for a ratio as a quotient */
  readonly spread: number;
  /** parts of the spread, as standard deviations (of Bray-Curtis: upper ends); counting null: depth unknown */
  readonly parts: { readonly counting: number | null; readonly method: number; readonly day: number };
  readonly verdict: CompareVerdict;
  /** the sentence, as a problem to be worded */
  readonly says: Problem;
}

/** One genus of two samples. Shares are of what has a name at the rank of genera. */
export interface GenusCompared {
  readonly genus: string;
  readonly first: number;
  readonly second: number;
  /** quotient second / first; where one is nothing, half a read was added to both; null where the depth is not known then */
  readonly fold: number | null;
  /** quotient that noise alone stays below (either way) in 95 of 100 cases */
  readonly spreadFold: number | null;
  /** probability of such a difference from noise alone, adjusted for the number of genera */
  readonly q: number | null;
  readonly verdict: CompareVerdict;
}

/** Two samples beside each other, and what noise alone would have made of one. */
export interface ProfileComparison {
  readonly first: SampleCompared;
  readonly second: SampleCompared;
  readonly laboratories: Laboratories;
  /** what was compared: genera by name, or the rows of one file that has no names */
  readonly level: 'genus' | 'row';
  readonly measures: readonly MeasureCompared[];
  readonly genera: readonly GenusCompared[];
  /** how far two laboratories, kits, days and people lie apart: to be shown beside the differences */
  readonly known: readonly KnownSpread[];
  readonly notices: readonly Problem[];
}

export interface SampleCompared {
  readonly file: string;
  readonly sample: string;
  /** null where the profile is in shares */
  readonly reads: number | null;
  /** share (0 to 1) of the sample that the comparison rests on */
  readonly coverage: number;
}
