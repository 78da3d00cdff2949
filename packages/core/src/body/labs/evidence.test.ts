import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, log } from '../../base/index.js';
import { evidenceOf } from './evidence.js';
import { readingsOf } from './inflammation.js';
import { labValue, tableLabParameters } from './labs-fixtures.js';
import type { LabValue } from './values.js';

const parameters = tableLabParameters();
const plasma = parameters.errors['plasma-selenium'];
const pooled = (...values: LabValue[]) => evidenceOf(readingsOf(values, parameters.crp), parameters);

/** Generalised least squares with the whole covariance matrix, by Gauss elimination: the long way. */
function longWay(values: readonly LabValue[]): { logLevel: number; logSd: number } {
  const n = values.length;
  const covariance = values.map((a, i) =>
    values.map(
      (b, j) =>
        (i === j ? plasma.analyticLogSd ** 2 : 0) +
        (a.date === b.date ? plasma.dayLogSd ** 2 : 0) +
        plasma.sharedLogSd ** 2,
    ),
  );
  const solve = (right: number[]): number[] => {
    const m = covariance.map((row, i) => [...row, right[i]!]);
    for (let i = 0; i < n; i++) {
      for (let r = 0; r < n; r++) {
        if (r === i) continue;
        const f = m[r]![i]! / m[i]![i]!;
        for (let c = i; c <= n; c++) m[r]![c]! -= f * m[i]![c]!;
      }
    }
    return m.map((row, i) => row[n]! / row[i]!);
  };
  const ones = solve(values.map(() => 1)).reduce((a, b) => a + b, 0);
  const seen = solve(values.map((v) => log(v.value))).reduce((a, b) => a + b, 0);
  return { logLevel: seen / ones, logSd: Math.sqrt(1 / ones) };
}

describe('several values of one analyte as one', () => {
  test('equal generalised least squares with the whole covariance', () => {
    const value = fc.record({
      value: fc.double({ min: 20, max: 300, noNaN: true }),
      date: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01', null),
    });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (drawn) => {
        const values = drawn.map((v, i) => labValue({ ...v, row: i + 2 }));
        const [found] = pooled(...values);
        const want = longWay(values);
        expect(found!.logLevel).toBeCloseTo(want.logLevel, 9);
        expect(found!.logSd).toBeCloseTo(want.logSd, 9);
      }),
    );
  });

  test('another date tells more than another tube of the same day, and neither takes the shared part away', () => {
    const sd = (...dates: string[]) => pooled(...dates.map((date, i) => labValue({ date, row: i + 2 })))[0]!.logSd;
    const one = sd('2026-01-01');
    const sameDay = sd('2026-01-01', '2026-01-01');
    const otherDay = sd('2026-01-01', '2026-02-01');
    expect(sameDay).toBeLessThan(one);
    expect(otherDay).toBeLessThan(sameDay);
    const hundred = sd(...Array.from({ length: 100 }, (_, i) => `day ${i}`));
    expect(hundred).toBeGreaterThan(plasma.sharedLogSd);
    expect(one).toBeCloseTo(Math.sqrt(0.12 ** 2 + 0.04 ** 2 + 0.05 ** 2), 12);
  });
});

describe('C-reactive protein', () => {
  const all = (crpMgPerL: number | null) =>
    [
      labValue({ crpMgPerL }),
      labValue({ crpMgPerL, analyte: 'whole-blood-selenium', value: 120 }),
      labValue({ crpMgPerL, analyte: 'erythrocyte-selenium', value: 150 }),
      labValue({ crpMgPerL, analyte: 'selenoprotein-p', value: 5, unit: 'mg/L' }),
      labValue({ crpMgPerL, analyte: 'gpx3', value: 0.9, unit: 'fraction' }),
      labValue({ crpMgPerL, analyte: 'urine-selenium-per-day', value: 40, unit: 'ug/d' }),
      labValue({ crpMgPerL, analyte: 'urine-selenium-per-creatinine', value: 30, unit: 'ug/g' }),
    ] as const;
  const reasons = (crp: number | null) => readingsOf(all(crp), parameters.crp).map((r) => r.reason);

  test('above 20 mg/L only red cells and urine are read', () => {
    const [high, read] = ['crp-high', 'read'];
    expect(reasons(20.1)).toEqual([high, high, read, high, high, read, read]);
    expect(evidenceOf(readingsOf(all(60), parameters.crp), parameters).map((e) => e.analyte)).toEqual([
      'erythrocyte-selenium',
      'urine-selenium-per-day',
      'urine-selenium-per-creatinine',
    ]);
  });

  test('from 10 to 20 mg/L what circulates in plasma is read as lowered by 15 to 25 %, and less firmly', () => {
    const shifted = 'read-shifted';
    expect(reasons(10)).toEqual([shifted, shifted, 'read', shifted, shifted, 'read', 'read']);
    expect(reasons(20)).toEqual(reasons(10));
    const [calm] = pooled(labValue());
    const [inflamed] = pooled(labValue({ crpMgPerL: 15 }));
    expect(exp(calm!.logLevel - inflamed!.logLevel)).toBeCloseTo(0.8, 2);
    expect(inflamed!.logSd).toBeGreaterThan(calm!.logSd);
    const [blood] = pooled(labValue({ crpMgPerL: 15, analyte: 'whole-blood-selenium', value: 120 }));
    expect(exp(log(120) - blood!.logLevel)).toBeCloseTo(0.907, 3);
  });

  test('below 10 mg/L and unknown nothing is shifted', () => {
    expect(new Set([...reasons(9.9), ...reasons(null)])).toEqual(new Set(['read']));
  });

  test('"below 10" is calm, "below 20" as little as nothing, and what has no upper end is not read', () => {
    const limited = (crpMgPerL: number, crpLimit: 'below' | 'above') =>
      readingsOf(
        all(crpMgPerL).map((value) => ({ ...value, crpLimit })),
        parameters.crp,
      ).map(({ reason }) => reason);
    expect(limited(10, 'below')).toEqual(reasons(3));
    expect(limited(20, 'below')).toEqual(reasons(null));
    expect(limited(20, 'above')).toEqual(reasons(25));
    expect(limited(5, 'above')).toEqual(reasons(25).map((reason) => (reason === 'crp-high' ? 'crp-open' : reason)));
  });

  test('a spot of urine without creatinine and a level of nothing are not read', () => {
    const spot = labValue({ analyte: 'urine-selenium-spot', value: 30 });
    expect(readingsOf([spot, labValue({ value: 0 })], parameters.crp).map((r) => r.reason)).toEqual([
      'urine-without-creatinine',
      'not-positive',
    ]);
  });
});
