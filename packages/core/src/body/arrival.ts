import type { AbsorbedForms } from './absorption.js';

/** One arrival of selenium: swallowed at once, or infused over a time. */
export interface Arrival {
  readonly timeDays: number;
  readonly form: string;
  readonly route: 'oral' | 'iv';
  readonly ug: number;
  /** how long an infusion runs (days); null: at once */
  readonly lastsDays: number | null;
}

/** What has to be known of everyone who follows the plan: arrivals, habitual intake, times to look. */
export interface IntakePlan {
  readonly arrivals: readonly Arrival[];
  /** another habitual intake from a day on (µg/d); null: that of the start again */
  readonly backgroundChanges: readonly { readonly fromDay: number; readonly ugPerDay: number | null }[];
  /** hours between swallowing and arrival in the small gut, by form */
  readonly lagHours: (form: string) => number;
  /** whether a part of the form goes straight to urine */
  readonly sheds: (form: string) => boolean;
  /** rising, none before 0; 0 itself is the state at rest and not asked of the engine */
  readonly outputDays: readonly number[];
}

/** What a plan has to know of the forms that arrive. */
export const formTraits = (forms: AbsorbedForms): Pick<IntakePlan, 'lagHours' | 'sheds'> => ({
  lagHours: (form) => forms.get(form).lagHours,
  sheds: (form) => forms.get(form).directUrine > 0,
});
