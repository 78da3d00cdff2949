import { dayNumber, type RandomSource } from '../base/index.js';
import type { Person } from '../person.js';
import { ItemComposition } from './composition.js';
import type { Diary, DoseEntry } from './diary.js';
import { itemsOf } from './items.js';
import { mealNamed } from './meal-names.js';
import type { IntakeModel } from './model.js';
import { termsOf } from './terms.js';

/** Something eaten, as selenium that arrives at a time. */
export interface SeleniumMeal {
  /** days since midnight before the diary's first day */
  readonly timeDays: number;
  /** speciation group of the food */
  readonly group: string;
  /** expected selenium, unknown content filled in from like foods (µg) */
  readonly seleniumUg: number;
}

/** A diary as a course of meals and doses. */
export interface SeleniumMeals {
  /** from the first day to the last, those without an entry included */
  readonly days: number;
  readonly meals: readonly SeleniumMeal[];
  readonly doses: readonly { readonly timeDays: number; readonly entry: DoseEntry }[];
}

/** Hour of a meal that has a name and no time. */
const HOURS: Readonly<Record<string, number>> = {
  breakfast: 7.5,
  lunch: 12.5,
  dinner: 19,
  snack: 16,
};
const NOON = 12;

/** The diary's entries as selenium at the times they were eaten. */
export function seleniumMeals(diary: Diary, person: Person, model: IntakeModel, source: RandomSource): SeleniumMeals {
  const items = itemsOf(diary, model, 0);
  const first = dayNumber(items.dates[0] ?? '2000-01-01');
  const dayOf = items.dates.map((date) => dayNumber(date) - first);
  // the expected content needs no draws; two keep the vectors from being empty
  const composition = new ItemComposition(model, source, 2, person.country);
  const column = model.catalogue.column('selenium');
  if (!column) throw new Error('the food tables hold no selenium column');
  const { terms } = termsOf(column, 0, items, composition, model, () => false);
  const meals = terms.flatMap((term) =>
    [...term.days].flatMap((day, k) => {
      const ug = term.amounts[k]! * term.rule.mean;
      const eaten = term.item.entries.filter((part) => part.day === day);
      const weights = eaten.map((part) => part.grams ?? 1);
      const whole = weights.reduce((a, b) => a + b, 0);
      return eaten.map((part, e) => ({
        timeDays: dayOf[day]! + hourOf(part.entry) / 24,
        group: term.item.food?.formGroup ?? 'mixed',
        seleniumUg: whole > 0 ? (ug * weights[e]!) / whole : ug / eaten.length,
      }));
    }),
  );
  return {
    days: items.dates.length === 0 ? 0 : dayOf.at(-1)! + 1,
    meals: meals.sort((a, b) => a.timeDays - b.timeDays),
    doses: items.doses.map(({ day, entry }) => ({ timeDays: dayOf[day]! + hourOf(entry) / 24, entry })),
  };
}

function hourOf(entry: { readonly time?: string; readonly meal?: string }): number {
  const clock = /^(\d{1,2}):(\d{2})/.exec(entry.time ?? '');
  if (clock) return Number(clock[1]) + Number(clock[2]) / 60;
  return HOURS[mealNamed(entry.meal ?? '') ?? ''] ?? NOON;
}
