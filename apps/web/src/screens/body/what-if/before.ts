import type { BodyReport, Estimate } from '@selenoscope/core';
import type { Fan, Forecasts } from '../../../model/index.js';

const flat = ({ unit, p5, p50, p95 }: Estimate, days: number): Fan => ({
  unit,
  at: [0.05, 0.5, 0.95],
  levels: [p5, p50, p95].map((level) => new Float64Array(days).fill(level)),
});

/**
 * The levels of the assessment as a forecast in which nothing changes: "as now", drawn while the engine of the forecast
 * is being loaded.
 */
export function asNowOf(body: BodyReport): Forecasts {
  const days = [0, 28, 56, 84];
  return {
    days,
    plasmaSelenium: flat(body.plasmaSelenium, days.length),
    wholeBloodSelenium: flat(body.wholeBloodSelenium, days.length),
    selenoproteinP: flat(body.selenoproteinP, days.length),
    urineSelenium: flat(body.urineSelenium, days.length),
  };
}
