import type { Estimate } from '../../assessment.js';
import { summarise } from '../../base/index.js';
import { openCourses } from '../../body/index.js';
import type { IntakeEstimate } from '../../intake/index.js';
import type { PlanShown } from '../../plan-answer.js';
import type { ForecastStart } from './start.js';

/** Days of the twelve weeks that are shown. */
export const COURSE_DAYS: readonly number[] = [0, 7, 14, 28, 56, 84];

/** Blood over the weeks after the change; null without a model of the body. */
export function openCourseForecast(
  start: ForecastStart,
): ((after: IntakeEstimate) => NonNullable<PlanShown['course']>) | null {
  const { before, partsOf, person, bodyModel, source, draws, settled } = start;
  if (!bodyModel) return null;
  const courseTo = openCourses({
    before: partsOf(before),
    person,
    model: bodyModel,
    source,
    count: draws,
    atDays: COURSE_DAYS,
    settled,
  });
  return (after) => {
    const { days, plasmaSelenium, selenoproteinP } = courseTo(partsOf(after));
    const shown = (unit: string, levels: readonly Float64Array[]): Estimate[] =>
      levels.map((level) => ({ unit, ...summarise(level) }));
    return {
      days,
      plasmaSelenium: shown('ug/L', plasmaSelenium),
      selenoproteinP: shown('fraction of plateau', selenoproteinP),
    };
  };
}
