import type { RandomSource } from '../base/index.js';
import { type FormMixtures, SELENIUM_FORMS, type SeleniumForm } from './forms.js';

/** The speciation group of a dose's form: what a label's word means chemically. */
export const SPECIATION_OF_DOSE: Readonly<Record<string, string>> = {
  'selenium-yeast': 'supplement_selenium_yeast',
  selenomethionine: 'supplement_selenomethionine',
  selenite: 'supplement_sodium_selenite',
  selenate: 'supplement_sodium_selenate',
};

/** Forms that are one substance by definition. */
export const PURE_FORM_OF_DOSE: Readonly<Record<string, SeleniumForm>> = {
  selenocysteine: 'selenocysteine',
  methylselenocysteine: 'other',
  unknown: 'other',
};

/**
 * The share of each of {@link SELENIUM_FORMS} in a group of foods or a dose: 1 where the thing is that form, its draws
 * where it is part of a mixture, null where it holds none.
 */
export function formFractions(
  group: string,
  mixtures: FormMixtures,
  source: RandomSource,
  count: number,
): readonly (Float64Array | 1 | null)[] {
  const pure = PURE_FORM_OF_DOSE[group];
  if (pure) return SELENIUM_FORMS.map((form) => (form === pure ? 1 : null));
  return mixtures.draws(SPECIATION_OF_DOSE[group] ?? group, source, count);
}
