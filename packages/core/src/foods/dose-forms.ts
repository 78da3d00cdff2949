import type { SeleniumForm } from './forms.js';

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
