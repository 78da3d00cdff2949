import { probability, summarise } from '../../base/index.js';
import type { ComparedDose } from '../read/doses.js';
import type { ComparedRoute, ComparedUpperLevel } from './answer.js';

/** An upper level is about a chronic daily mean; a month is the shortest that is called so here. */
const MONTH_DAYS = 30;

/** Doses in the 30 days that hold most of them, and in the day that does. */
export function dosesInMonthAndDay({ everyDays, days }: Pick<ComparedDose, 'everyDays' | 'days'>): {
  readonly month: number;
  readonly day: number;
} {
  if (everyDays === null) return { month: 1, day: 1 };
  const count = (within: number) => Math.max(1, Math.ceil(Math.min(within, days) / everyDays - 1e-9));
  // a dose every seven days is 4.3 in a month while it goes on, not five: the mean of a habit
  const goesOn = days >= MONTH_DAYS && everyDays <= MONTH_DAYS;
  return { month: goesOn ? MONTH_DAYS / everyDays : count(MONTH_DAYS), day: count(1) };
}

/**
 * Habitual intake and a dose together, as the mean of a month and as the day that holds most, and the chance that the
 * month's mean passes each upper level.
 */
export function heldAgainstUpper(
  dose: ComparedDose,
  contentUg: Float64Array,
  backgroundUgPerDay: Float64Array,
  levels: readonly ComparedUpperLevel[],
): ComparedRoute['upper'] {
  const { month, day } = dosesInMonthAndDay(dose);
  const monthUgPerDay = backgroundUgPerDay.map((ug, i) => ug + (contentUg[i]! * month) / MONTH_DAYS);
  const above = (level: number | null) => (level === null ? null : probability(monthUgPerDay, (ug) => ug > level));
  return {
    monthUgPerDay: summarise(monthUgPerDay),
    peakDayUg: summarise(backgroundUgPerDay.map((ug, i) => ug + contentUg[i]! * day)),
    pAbove: Object.fromEntries(levels.map((level) => [level.key, above(level.ugPerDay)])),
  };
}
