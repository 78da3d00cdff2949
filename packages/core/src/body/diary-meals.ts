import type { Regimen, RegimenDose, RegimenMeal } from './regimen.js';

/** Meals and doses of a diary, on days counted from its first. */
export interface DiaryCourse {
  readonly days: number;
  readonly meals: readonly RegimenMeal[];
  readonly doses: readonly RegimenDose[];
}

/**
 * A regimen in which the days of a diary are lived as they were written, from day 0: its meals and doses take the place
 * of the habitual intake, which returns after its last day.
 */
export function withDiary(regimen: Regimen, diary: DiaryCourse): Regimen {
  return {
    ...regimen,
    backgroundChanges: [
      { fromDay: 0, ugPerDay: 0 },
      { fromDay: diary.days, ugPerDay: null },
      ...regimen.backgroundChanges.filter(({ fromDay }) => fromDay > diary.days),
    ],
    meals: [...regimen.meals, ...diary.meals].sort((a, b) => a.timeDays - b.timeDays),
    doses: [...regimen.doses, ...diary.doses],
  };
}
