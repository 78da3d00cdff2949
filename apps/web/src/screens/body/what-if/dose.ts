import type { WhatIf } from '../../../model/index.js';

export type DoseForm = WhatIf['form'];
export type Route = WhatIf['route'];

export const FORMS: readonly DoseForm[] = ['selenomethionine', 'selenium-yeast', 'selenite', 'selenate'];
export const ROUTES: readonly Route[] = ['oral', 'iv'];

/** µg a day at the right end of the slider; the field beside it takes more. */
export const SLIDER_TO_UG = 300;
export const STEP_UG = 5;
export const MOST_UG = 1000;

/** Yeast is a food stuff: nobody infuses it. */
export const canBeInfused = (form: DoseForm): boolean => form !== 'selenium-yeast';

/** The wish with another form: what cannot be infused goes by mouth. */
export const withForm = (wish: WhatIf, form: DoseForm): WhatIf => ({
  ...wish,
  form,
  route: canBeInfused(form) ? wish.route : 'oral',
});

/** A dose that may be asked: whole µg from 0 to the most. */
export const doseWithin = (ug: number): number => Math.round(Math.min(MOST_UG, Math.max(0, ug)));

/** True of what was typed where no dose can be read from it. @param typed null where it is no number */
export const isNoDose = (typed: number | null): boolean => typed === null || !(typed >= 0 && typed <= MOST_UG);

/** An upper level for all selenium, as a place on the slider. */
export interface SliderMark {
  readonly totalUg: number;
  /** 0 to 1 along the slider */
  readonly share: number;
}

/** Where the dose reaches an upper level with the middle of what is taken in now; those beyond the slider are left out. */
export function marksOf(usualUg: number, totals: readonly number[]): readonly SliderMark[] {
  return totals
    .map((totalUg) => ({ totalUg, share: (totalUg - usualUg) / SLIDER_TO_UG }))
    .filter(({ share }) => share >= 0 && share <= 1);
}
