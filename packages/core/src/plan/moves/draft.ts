import type { Move } from '../move.js';
import type { Eaten } from './eaten.js';
import type { Offered } from './offered.js';

/** Selenium taken as such that a move changes. */
export interface DoseChange {
  /** a dose of the diary by its place among the sources and a share of it, or a form by µg a day on the label */
  readonly of:
    | { readonly source: number; readonly share: number }
    | { readonly form: string; readonly route: 'oral' | 'iv'; readonly ugPerDay: number };
  /** number of the dose of the diary; null for a product that is new */
  readonly habitKey: string | null;
  readonly raises: boolean;
}

/** A move before its consequences are written out: thousands are drafted, and some may be dropped. */
export interface Draft {
  readonly move: Move;
  /** what is changed of a habit: −0.5 gives up half of it, 1 doubles it */
  readonly eaten: Eaten | null;
  readonly share: number;
  /** what is brought, in portions a week */
  readonly offered: Offered | null;
  readonly timesPerWeek: number;
  readonly dose: DoseChange | null;
  readonly families: readonly string[];
}

/** Expected change of selenium (µg/d) of the food that a draft moves; doses are not in it. */
export const seleniumOf = ({ eaten, share, offered, timesPerWeek }: Draft): number =>
  (eaten ? share * eaten.seleniumUgPerDay : 0) + (offered ? timesPerWeek * offered.seleniumUgPerDay : 0);
