import type { Arrival } from './arrival.js';
import type { Regimen, RegimenDose } from './regimen.js';

/** All arrivals of a regimen, in rising order of time. */
export function arrivalsOf(regimen: Pick<Regimen, 'doses' | 'meals'>): readonly Arrival[] {
  const meals = regimen.meals.map(
    (meal): Arrival => ({
      timeDays: meal.timeDays,
      form: meal.form,
      route: 'oral',
      ug: meal.seleniumUg,
      lastsDays: null,
    }),
  );
  return [...regimen.doses.flatMap(arrivalsOfDose), ...meals].sort((a, b) => a.timeDays - b.timeDays);
}

const arrivalsOfDose = (dose: RegimenDose): Arrival[] =>
  dose.onDays.flatMap((day) =>
    dose.atHours.map((hour) => ({
      timeDays: day + hour / 24,
      form: dose.form,
      route: dose.route,
      ug: dose.doseUg,
      lastsDays: dose.infusionHours === null ? null : dose.infusionHours / 24,
    })),
  );
