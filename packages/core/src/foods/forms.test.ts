import { loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { summarise } from '../base/index.js';
import { FORM_GROUPS } from './catalogue.js';
import { FormMixtures, SELENIUM_FORMS } from './forms.js';

const mixtures = new FormMixtures(loadTable('selenium-speciation'));
const source = { seed: 1, person: 0 };

describe('chemical forms', () => {
  test('every group is in the table (mixed dishes are a mean of others) and its centre sums to 1', () => {
    const groups = new Set(loadTable('selenium-speciation').map((row) => row['food_group']));
    for (const group of FORM_GROUPS) {
      if (group !== 'mixed') expect(groups.has(group), group).toBe(true);
      const centre = mixtures.central(group);
      expect(SELENIUM_FORMS.reduce((sum, form) => sum + centre[form], 0)).toBeCloseTo(1, 12);
    }
  });

  test('each draw sums to 1, with the table’s centre as mean and a spread near its range', () => {
    const draws = mixtures.draws('wheat_and_wheat_products', source, 4000);
    for (let i = 0; i < 4000; i += 97) expect(draws.reduce((sum, form) => sum + form[i]!, 0)).toBeCloseTo(1, 12);
    const met = summarise(draws[0]!);
    expect(Math.abs(met.mean - 0.75)).toBeLessThan(0.02);
    // the table's range is 0.45 to 0.95
    expect(met.p5).toBeGreaterThan(0.35);
    expect(met.p5).toBeLessThan(0.65);
    expect(met.p95).toBeGreaterThan(0.85);
  });

  test('substances are pure', () => {
    const [met] = mixtures.draws('supplement_selenomethionine', source, 500);
    expect(summarise(met!).p5).toBeGreaterThan(0.9);
    const selenite = mixtures.draws('supplement_sodium_selenite', source, 50)[SELENIUM_FORMS.indexOf('selenite')]!;
    expect([...selenite].every((f) => f === 1)).toBe(true);
  });
});
