import { numberOf, textOf } from '../../base/index.js';
import { DOSE_FORMS } from '../../intake/index.js';
import type { SupplementProduct } from '../candidate.js';
import type { PlanTables } from './tables.js';

/** No product for daily use holds more; the strongest of the table is 200 µg. */
const DOSE_UG_MOST = 400;

/**
 * Products as they are sold, smallest dose first.
 * @throws Error naming the row: the table is our own
 * @example productsOf(tables)[0] // { key: 'yeast-50', text: 'a 50 µg tablet of selenium yeast', form: 'selenium-yeast', doseUg: 50, … }
 */
export function productsOf({ supplements }: Pick<PlanTables, 'supplements'>): readonly SupplementProduct[] {
  const keys = new Set<string>();
  const products = supplements.map((row): SupplementProduct => {
    const [key, form, doseUg] = [textOf(row, 'key'), textOf(row, 'form'), numberOf(row, 'dose_ug')];
    const wrong = (what: string): Error => new Error(`plan/supplements: ${key}: ${what}`);
    if (key === '' || keys.has(key)) throw wrong('stands twice or has no key');
    keys.add(key);
    if (!(DOSE_FORMS as readonly string[]).includes(form)) throw wrong(`"${form}" is no form of a dose`);
    if (!(doseUg > 0 && doseUg <= DOSE_UG_MOST)) throw wrong(`${doseUg} µg`);
    // a dose that nobody has held against a label says so wherever its source is shown
    const status = textOf(row, 'status');
    if (status !== 'read' && status !== 'recalled, verify') throw wrong(`status "${status}"`);
    const source = status === 'read' ? textOf(row, 'source') : `${textOf(row, 'source')} (${status})`;
    return { key, text: textOf(row, 'text'), form, doseUg, source };
  });
  return products
    .map((product, place) => ({ product, place }))
    .sort((a, b) => a.product.doseUg - b.product.doseUg || a.place - b.place)
    .map(({ product }) => product);
}
