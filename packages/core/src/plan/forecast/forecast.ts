import type { IntakeEstimate } from '../../intake/index.js';
import type { PlanShown } from '../../plan-answer.js';
import { openColonForecast } from './colon.js';
import { openCourseForecast } from './course.js';
import type { ForecastStart } from './start.js';

/** What a plan is expected to do in blood and gut, as it is shown. */
export type Forecast = Pick<PlanShown, 'course' | 'gut'>;

/** Forecasts of one person's plans: what does not depend on the plan is made once. */
export type Forecaster = (after: IntakeEstimate) => Forecast;

/** @example const forecast = openForecaster(start); plans.map((plan) => forecast(plannedIntake(plan))) */
export function openForecaster(start: ForecastStart): Forecaster {
  const course = openCourseForecast(start);
  const gut = openColonForecast(start);
  return (after) => ({ course: course?.(after) ?? null, gut: gut?.(after) ?? null });
}

/** The forecast of a single plan. @example forecastOf({ ...start, after: plannedIntake(plan) }).course?.plasmaSelenium[5] */
export const forecastOf = ({ after, ...start }: ForecastStart & { readonly after: IntakeEstimate }): Forecast =>
  openForecaster(start)(after);
