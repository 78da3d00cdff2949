import { describe, expect, test } from 'vitest';
import { factorOf, LAB_TESTS, likelyUnits } from './believed.js';
import { labUnitOf, nameAndLabUnit, sameUnit } from './units.js';

describe('units of selenium in plasma', () => {
  // golden values: the conversion tables of the reference (78.971 g/mol; ng/g times 1.026)
  test.each([
    ['µg/L', 1],
    ['μg/L', 1],
    ['ug/l', 1],
    ['mcg/L', 1],
    ['µg / litre', 1],
    ['micrograms per liter', 1],
    ['µg·L-1', 1],
    ['µg L^-1', 1],
    ['µg Se/L', 1],
    ['ng/mL', 1],
    ['nanograms per milliliter', 1],
    ['ppb', 1],
    ['µg/dL', 10],
    ['mcg/dl', 10],
    ['µg/100 mL', 10],
    ['mg/L', 1000],
    ['ppm', 1000],
    ['µmol/L', 78.971],
    ['umol/l', 78.971],
    ['micromol/L', 78.971],
    ['Âµmol/L', 78.971],
    ['Î¼mol/L', 78.971],
    ['nmol/L', 0.078971],
    ['ng/g', 1.026],
    ['µg/kg', 1.026],
  ])('%s', (text, factor) => {
    expect(factorOf('plasma-selenium', labUnitOf(text)!)).toBeCloseTo(factor, 12);
  });
});

test.each([
  ['urine-selenium-per-day', 'µg/24 h', 1],
  ['urine-selenium-per-day', 'ug/day', 1],
  ['urine-selenium-per-day', 'µg/24hrs', 1],
  ['urine-selenium-per-day', 'µmol/24 h', 78.971],
  ['urine-selenium-per-creatinine', 'µg/g creatinine', 1],
  ['urine-selenium-per-creatinine', 'µg/g crea', 1],
  // 78.971 µg in 113.12 g
  ['urine-selenium-per-creatinine', 'µmol/mol creatinine', 78.971 / 113.12],
  ['urine-selenium-per-creatinine', 'nmol/mmol Cr', 78.971 / 113.12],
  ['urine-selenium-per-creatinine', 'µg/mmol creatinine', 1 / 0.11312],
  ['urine-selenium-spot', 'µg/L', 1],
  ['selenoprotein-p', 'mg/L', 1],
  ['selenoprotein-p', 'µg/mL', 1],
  ['selenoprotein-p', 'ng/mL', 0.001],
] as const)('%s in %s', (analyte, text, factor) => {
  expect(factorOf(analyte, labUnitOf(text)!)).toBeCloseTo(factor, 12);
});

test.each(['', 'U/L', 'IU', 'mmol', '%', 'constructor', 'L', 'µg/moon', 'toString/L'])(
  '"%s" is no level of plasma',
  (text) => {
    const unit = labUnitOf(text);
    expect(unit === null ? null : factorOf('plasma-selenium', unit)).toBeNull();
  },
);

test.each([
  ['Serum selenium (µmol/L)', 'Serum selenium', 'µmol/L'],
  ['plasma_selenium_ug_l', 'plasma selenium', 'ug/l'],
  ['urine_selenium_ug_g_creatinine', 'urine selenium', 'ug/g creatinine'],
  ['plasmaSeleniumUgPerL', 'plasma Selenium', 'Ug/L'],
  ['Selenium, plasma, µg/dL', 'Selenium plasma', 'µg/dL'],
  ['GPX3 (% of plateau)', 'GPX3', '% of plateau'],
  ['Selenium (plasma)', 'Selenium (plasma)', ''],
  ['plasma selenium', 'plasma selenium', ''],
])('%s', (header, name, unit) => {
  expect(nameAndLabUnit(header)).toEqual({ name, unit });
});

test('spellings of one unit are one unit', () => {
  expect(sameUnit('mcg/L', 'µg / litre')).toBe(true);
  expect(sameUnit('µg/L', 'µg/dL')).toBe(false);
  expect(sameUnit('U/L', 'u/l')).toBe(true);
});

test('a usual value in a unit slip of 1000 or of 78.971 is never believed', () => {
  for (const { low, high, usualLow, usualHigh, name } of Object.values(LAB_TESTS)) {
    expect(low, name).toBeLessThan(usualLow);
    expect(high, name).toBeGreaterThan(usualHigh);
    expect(usualHigh / 1000, name).toBeLessThan(low);
    expect(usualLow * 1000, name).toBeGreaterThan(high);
  }
  for (const analyte of ['plasma-selenium', 'whole-blood-selenium', 'erythrocyte-selenium'] as const) {
    const { low, high, usualLow, usualHigh } = LAB_TESTS[analyte];
    // the highest of the usual values are an exception of a few per cent: they are remarked upon instead
    expect(usualHigh / 78.971).toBeLessThan(low * 1.02);
    expect(usualLow * 78.971).toBeGreaterThan(high);
  }
});

test('the likely unit of a number', () => {
  expect(likelyUnits('plasma-selenium', 1.1)).toEqual([{ unit: 'µmol/L', value: 1.1 * 78.971, in: 'µg/L' }]);
  expect(likelyUnits('plasma-selenium', 95).map(({ unit }) => unit)).toEqual(['µg/L']);
  expect(likelyUnits('plasma-selenium', 1100).map(({ unit }) => unit)).toEqual(['nmol/L']);
});
