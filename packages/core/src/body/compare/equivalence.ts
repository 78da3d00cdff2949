import { summarise } from '../../base/index.js';
import type { BodyModel } from '../model.js';
import type { Fates } from '../simulate.js';
import type { Comparison, Equivalent } from './answer.js';

const IV_UG = 100;
/** Shown in every comparison, whatever is compared. */
const ALWAYS = ['selenomethionine', 'selenium-yeast', 'selenite', 'selenate', 'food'] as const;

/**
 * By mouth, µg of each form that bring as much as 100 µg by infusion: into the blood, and past the first pass through
 * the kidneys. Draws of what is absorbed, turned over one by one.
 */
export function equivalents(model: BodyModel, fates: Fates, asked: readonly string[]): Comparison['equivalence'] {
  const forms = [...new Set([...ALWAYS, ...asked])].map((form): Equivalent => {
    const oral = fates.of(form, 'oral');
    const ugFor = (fraction: (fate: (typeof oral)[number]) => number) =>
      summarise(Float64Array.from(oral, (fate) => IV_UG / fraction(fate)));
    return {
      form,
      label: model.forms.get(form).label,
      entry: ugFor((fate) => 1 - fate.unabsorbed),
      kept: ugFor((fate) => fate.selenomethionine + fate.selenide),
    };
  });
  return { ivUg: IV_UG, unit: 'ug', forms };
}
