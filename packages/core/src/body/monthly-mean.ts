import type { Regimen } from './regimen.js';

/** Over which "habitual" is meant: a single large dose is no habit. */
const MONTH_DAYS = 30;

/** The mean of 30 days as a function of the intake at the start: share × start + added (µg/d). */
export interface MonthlyMean {
  readonly shareOfStart: number;
  readonly addedUgPerDay: number;
}

/** The mean of every 30 days of a regimen: background, doses by any route and meals together. */
export function monthlyMeans(regimen: Regimen): readonly MonthlyMean[] {
  const { doses, meals, backgroundChanges } = regimen;
  let last = 0;
  for (const { onDays } of doses) last = Math.max(last, onDays.at(-1) ?? 0);
  for (const { timeDays } of meals) last = Math.max(last, timeDays);
  for (const { fromDay } of backgroundChanges) last = Math.max(last, fromDay);
  // a month of the intake at the start lies before day 0, and a month of the last one behind the last event
  const length = Math.floor(last) + 1 + 2 * MONTH_DAYS;
  const start = new Float64Array(length).fill(1);
  const added = new Float64Array(length);
  for (const { fromDay, ugPerDay } of backgroundChanges) {
    start.fill(ugPerDay === null ? 1 : 0, Math.floor(fromDay) + MONTH_DAYS);
    added.fill(ugPerDay ?? 0, Math.floor(fromDay) + MONTH_DAYS);
  }
  for (const { onDays, atHours, doseUg } of doses)
    for (const day of onDays) added[Math.floor(day) + MONTH_DAYS]! += doseUg * atHours.length;
  for (const { timeDays, seleniumUg } of meals) added[Math.floor(timeDays) + MONTH_DAYS]! += seleniumUg;
  const means: MonthlyMean[] = [];
  let shares = 0;
  let sum = 0;
  for (let day = 0; day < length; day++) {
    shares += start[day]! - (day >= MONTH_DAYS ? start[day - MONTH_DAYS]! : 0);
    sum += added[day]! - (day >= MONTH_DAYS ? added[day - MONTH_DAYS]! : 0);
    if (day >= MONTH_DAYS - 1) means.push({ shareOfStart: shares / MONTH_DAYS, addedUgPerDay: sum / MONTH_DAYS });
  }
  return means;
}

/** The highest of them for one intake at the start (µg/d). */
export function highestMean(means: readonly MonthlyMean[], backgroundUgPerDay: number): number {
  let highest = 0;
  for (const { shareOfStart, addedUgPerDay } of means)
    highest = Math.max(highest, shareOfStart * backgroundUgPerDay + addedUgPerDay);
  // differences of sums carry rounding errors of the last digits; no intake is known to a millionth
  return Math.round(highest * 1e6) / 1e6;
}

/**
 * The highest mean intake over any 30 days (µg/d): background, doses by any route and meals together.
 *
 * @param backgroundUgPerDay intake at the start, found from blood where the regimen gives a level
 * @example highestMonthlyMeanUgPerDay(regimen, 55) // 155, where 100 µg a day are taken for a month and longer
 */
export const highestMonthlyMeanUgPerDay = (regimen: Regimen, backgroundUgPerDay: number): number =>
  highestMean(monthlyMeans(regimen), backgroundUgPerDay);
