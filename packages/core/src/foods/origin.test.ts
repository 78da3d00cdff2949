import { loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { log, Parameters } from '../base/index.js';
import { OriginModel } from './origin.js';

const parameters = new Parameters(loadTable('intake-parameters'));
const origin = new OriginModel({ anchors: loadTable('origin-anchors'), countries: loadTable('countries') }, parameters);

describe('origin of foods', () => {
  test('a table of the same country is not rescaled, and neither is fish', () => {
    expect(origin.factor('US', 'wheat', 'US')).toMatchObject({ factor: 1, logSd: 0, basis: 'same-country' });
    expect(origin.factor('GB', 'none', 'US')).toMatchObject({ factor: 1, logSd: 0.15, basis: 'not-rescaled' });
    expect(origin.factor('US', 'none', 'US').logSd).toBe(0);
  });

  test('British bread against American: the geometric mean of white, wholemeal and flour', () => {
    // by hand from the tables: 7/22.0, 7/25.7, 9/33.9
    const want = ((7 / 22) * (7 / 25.7) * (9 / 33.9)) ** (1 / 3);
    const got = origin.factor('GB', 'wheat', 'US');
    expect(got.factor).toBeCloseTo(want, 10);
    expect(got.basis).toBe('national-table');
    expect(got.source).toContain('CoFID');
    expect(got.logSd).toBeGreaterThan(0);
  });

  test('Indian rice from the US table, and US rice from the Indian one, undo each other', () => {
    const there = origin.factor('IN', 'rice', 'US').factor;
    const back = origin.factor('US', 'rice', 'IN').factor;
    expect(log(there) + log(back)).toBeCloseTo(0, 12);
    expect(there).toBeCloseTo(1.01 / 15.1, 10);
  });

  test('without national values the soil class decides, animals less than cereals', () => {
    const cereal = origin.factor('PL', 'wheat', 'US');
    const beef = origin.factor('PL', 'beef', 'US');
    expect(cereal.basis).toBe('soil-class');
    expect(cereal.factor).toBeLessThan(0.5);
    // soil class low (0.25) against medium-high (2), exponents 0.72 and 0.28
    expect(cereal.factor).toBeCloseTo((0.25 / 2) ** 0.72, 12);
    expect(beef.factor).toBeCloseTo((0.25 / 2) ** 0.28, 12);
    expect(beef.logSd).toBeLessThan(cereal.logSd);
  });

  test('no country: the table’s own or any other, wider than any one of them', () => {
    const got = origin.factor(null, 'wheat', 'US');
    expect(got.basis).toBe('unknown');
    expect(got.chanceOfOne).toBe(0.33);
    expect(got.factor).toBeLessThan(1);
    expect(got.logSd).toBeGreaterThan(origin.factor(null, 'beef', 'US').logSd);
  });

  test('the fitted exponents are the least squares of the anchors', () => {
    const soil: Record<string, number> = { US: 2, GB: 0.25, FR: 0.25, NZ: 0.25, AU: 1, CA: 4 };
    const ratios = ['CA', 'GB', 'AU', 'FR', 'NZ'].map(
      (c) => [Math.log(soil[c]! / 2), Math.log(origin.factor(c, 'wheat', 'US').factor)] as const,
    );
    const slope = ratios.reduce((s, [x, y]) => s + x * y, 0) / ratios.reduce((s, [x]) => s + x * x, 0);
    expect(parameters.get('origin.exponent.wheat', 'fraction')).toBeCloseTo(slope, 2);
  });

  test('every country of the table gets a positive, finite factor for every group', () => {
    for (const row of loadTable('countries')) {
      for (const group of [
        'wheat',
        'pasta',
        'rice',
        'maize',
        'other-cereal',
        'legumes',
        'beef',
        'pork',
        'poultry',
        'eggs',
        'milk',
      ] as const) {
        for (const table of ['US', 'IN']) {
          const f = origin.factor(row['code']!, group, table);
          expect(f.factor, `${row['code']} ${group}`).toBeGreaterThan(0.01);
          expect(f.factor).toBeLessThan(40);
          expect(f.logSd).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });
});
