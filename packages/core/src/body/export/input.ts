import type { Pool } from '../pools.js';
import type { BodyRates } from '../rates.js';

/** Formats of other programs in which the model can be written. */
export const EXPORT_FORMATS = ['sbml', 'antimony', 'mrgsolve', 'rxode2', 'nonmem'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** An amount that enters a pool at once, or an inflow that has another rate from then on (all of it, not the change). */
export type ExportEvent =
  | { readonly timeDays: number; readonly into: Pool; readonly ug: number }
  | { readonly timeDays: number; readonly inflowInto: Pool; readonly ugPerDay: number };

/** What a file says about itself. Any text; each writer makes it safe for its format. */
export interface ExportAbout {
  readonly title: string;
  readonly person: string;
  readonly version: string;
  readonly dataHash: string;
  /** File name without ending; letters, digits, "-" and "_". */
  readonly name: string;
}

/** One person's model with its doses. Amounts are what reaches the pool: absorption has been applied. */
export interface ExportInput {
  readonly rates: BodyRates;
  /** µg in each pool at day 0, in the order of POOLS. */
  readonly startUg: ArrayLike<number>;
  /** Inflows that run from day 0 (µg/d); a pool that is not named has none. */
  readonly inflowUgPerDay: Readonly<Partial<Record<Pool, number>>>;
  /** In any order, at day 0 or later; those at the same time happen in the order given. */
  readonly events: readonly ExportEvent[];
  /** Last day that somebody wants to see: length of the simulation where a format states it. */
  readonly untilDay: number;
  readonly about: ExportAbout;
}

/** A file to write. The first of an export is the model. */
export interface ExportedFile {
  readonly name: string;
  readonly text: string;
}
