import { amount, fixed, rangeOf, t } from '../../base/index.js';
import type { Forecasts } from '../../model/index.js';

// The four levels that are drawn, and how each is written.

export type LevelId = Exclude<keyof Forecasts, 'days'>;
export const LEVELS: readonly LevelId[] = ['plasmaSelenium', 'selenoproteinP', 'wholeBloodSelenium', 'urineSelenium'];

export const UNITS: Readonly<Record<LevelId, string>> = {
  plasmaSelenium: 'body.unit-ug-l',
  wholeBloodSelenium: 'body.unit-ug-l',
  selenoproteinP: 'body.unit-share',
  urineSelenium: 'body.unit-ug-d',
};

export const isShare = (id: LevelId): boolean => id === 'selenoproteinP';
export const percent = (share: number): string => `${fixed(100 * share, 0)}\u00A0%`;
export const levelText = (id: LevelId, level: number): string => (isShare(id) ? percent(level) : amount(level));
export function rangeText(id: LevelId, low: number, high: number): string {
  const [from, to] = isShare(id) ? [fixed(100 * low, 0), fixed(100 * high, 0)] : rangeOf(low, high);
  return t('body.range', { low: from, high: to });
}

/** What the charts draw: what was told, or, before anything was, how things stand. */
export interface Drawable {
  readonly ugPerDay: number;
  readonly asNow: Forecasts;
  /** null where no dose is set */
  readonly with: Forecasts | null;
  readonly isMoving: boolean;
}
