export { COURSE_DAYS } from './course.js';
export { type Forecast, type Forecaster, forecastOf, openForecaster } from './forecast.js';
export type { ForecastStart } from './start.js';
