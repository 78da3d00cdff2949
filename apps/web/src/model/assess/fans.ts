import { type ChangedCourse, quantilesOf } from '@selenoscope/core';
import type { Fan, Forecasts } from '../protocol.js';

/** Probabilities of a fan's lines: its middle, and bands of 90, 80 and 50 of 100. */
export const FAN_AT: readonly number[] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

export const forecastsOf = (course: ChangedCourse): Forecasts => ({
  days: course.days,
  plasmaSelenium: fanOf('ug/L', course.plasmaSelenium),
  wholeBloodSelenium: fanOf('ug/L', course.wholeBloodSelenium),
  selenoproteinP: fanOf('fraction of plateau', course.selenoproteinP),
  urineSelenium: fanOf('ug/d', course.urineSelenium),
});

/** Draws by day become one line for each probability. */
function fanOf(unit: string, byDay: readonly Float64Array[]): Fan {
  const quantiles = byDay.map((draws) => quantilesOf(draws, FAN_AT));
  return {
    unit,
    at: FAN_AT,
    levels: FAN_AT.map((_, line) => Float64Array.from(quantiles, (ofDay) => ofDay[line]!)),
  };
}
