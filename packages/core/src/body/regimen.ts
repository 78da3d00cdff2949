/**
 * A regimen: who, what they eat habitually, what is added when, and when to look. Elemental selenium in µg, time in days
 * from the start; a day may be a fraction (0.25 is six hours).
 */
export interface Regimen {
  readonly person: RegimenPerson;
  readonly background: Background;
  /** habitual intake from a day on, in rising order of days; null: that of the start again */
  readonly backgroundChanges: readonly { readonly fromDay: number; readonly ugPerDay: number | null }[];
  readonly doses: readonly RegimenDose[];
  /** single meals, day by day, as a diary gives them: they come on top of the background */
  readonly meals: readonly RegimenMeal[];
  /** times at which an answer is wanted, rising (days) */
  readonly atDays: readonly number[];
}

export interface RegimenPerson {
  readonly sex: 'female' | 'male' | null;
  readonly ageYears: number | null;
  readonly bodyMassKg: number | null;
  /** pregnancy and lactation are not modelled; they decide which limits hold */
  readonly lifeStage?: 'none' | 'pregnant' | 'lactating';
}

/** Habitual intake at the start: given, or found so that it gives a measured blood level at rest. */
export type Background =
  | { readonly kind: 'intake'; readonly ugPerDay: number; readonly form: string }
  | { readonly kind: 'plasma'; readonly plasmaUgPerL: number; readonly form: string }
  | { readonly kind: 'wholeBlood'; readonly wholeBloodUgPerL: number; readonly form: string };

/** Doses of one product: either every so many days between two days, or on single days. */
export interface RegimenDose {
  /** key of absorption.csv: "selenium-yeast", "selenite", "wheat", "food" */
  readonly form: string;
  readonly route: 'oral' | 'iv';
  /** elemental selenium of one dose */
  readonly doseUg: number;
  /** days on which the dose is given, rising; hours of the day are in `atHours` */
  readonly onDays: readonly number[];
  /** hours of the day (0 to 24) at which the dose is given, the whole dose each time; [0] where not said */
  readonly atHours: readonly number[];
  /** how long an infusion runs; null for a dose by mouth */
  readonly infusionHours: number | null;
}

export interface RegimenMeal {
  readonly timeDays: number;
  readonly form: string;
  readonly seleniumUg: number;
}
