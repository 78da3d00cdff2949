import type { Notice, Summary } from '../base/index.js';
import type { Biomarker } from './biomarkers.js';

/** A quantity at each of the answer's days: percentiles over the people drawn. */
export interface Course {
  readonly unit: string;
  readonly mean: readonly number[];
  readonly p5: readonly number[];
  readonly p50: readonly number[];
  readonly p95: readonly number[];
}

/** `body simulate --json`. The names are a contract with other programs: add, never rename. */
export interface BodyAnswer {
  readonly schema: 'selenoscope.body/1';
  readonly run: { readonly version: string; readonly data: string; readonly seed: number; readonly people: number };
  readonly person: {
    readonly sex: 'female' | 'male' | null;
    readonly ageYears: number | null;
    readonly bodyMassKg: number | null;
  };
  /** habitual intake at the start, given or found from a blood level */
  readonly background: Summary & { readonly unit: 'ug/d'; readonly from: 'given' | 'plasma' | 'whole blood' };
  /** mean intake of the 30 days that bring most, food and doses by any route together: upper levels are about such means */
  readonly highestMonth: Summary & { readonly unit: 'ug/d' };
  readonly days: readonly number[];
  readonly biomarkers: Readonly<Record<Biomarker, Course>>;
  readonly bodySelenium: Course;
  /** from day 0 to the last day asked for, the mean over people: what came = what left + what is stored */
  readonly balance: {
    readonly unit: 'ug';
    readonly inUg: number;
    readonly outUg: number;
    readonly storedUg: number;
    readonly parts: { readonly unabsorbedUg: number; readonly urineUg: number; readonly otherLossUg: number };
    /** largest |in − out − stored| / in of any person at any day */
    readonly largestErrorFraction: number;
  };
  readonly notices: readonly Notice[];
}
