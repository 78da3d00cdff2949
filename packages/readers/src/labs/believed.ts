import type { LabAnalyte, LabValue } from '@selenoscope/core';
import { type LabUnit, labUnitOf, UG_PER_UMOL } from './units.js';

/** What is believed of a test, in the unit of the model. */
export interface LabTest {
  /** its name in messages */
  readonly name: string;
  readonly unit: LabValue['unit'];
  /** the same unit as a person writes it */
  readonly written: string;
  /** outside these a value is asked about and not used: the unit is probably another one */
  readonly low: number;
  readonly high: number;
  /** where nearly everybody lies; between the two ranges a value is used and remarked upon */
  readonly usualLow: number;
  readonly usualHigh: number;
  /** units in which laboratories report it, the likeliest slips first */
  readonly units: readonly string[];
}

const SELENIUM_UNITS = ['µmol/L', 'µg/L', 'nmol/L', 'µg/dL', 'mg/L', 'ng/L'];

/**
 * One table of what is believed. The usual ranges hold the levels that reference works report, from the poorest areas
 * to supplemented people (plasma 20 in Keshan areas to 271 on 300 µg/d for years, 751 in a poisoning; whole blood to
 * 1,350 with signs of poisoning; urine from 4 µg/d); the believed ranges are wider, and still so narrow that a slip of
 * 1000 or of 78.971 from a usual value falls outside.
 */
export const LAB_TESTS: Readonly<Record<LabAnalyte, LabTest>> = {
  'plasma-selenium': {
    name: 'plasma selenium',
    unit: 'ug/L',
    written: 'µg/L',
    ...{ low: 5, high: 1000, usualLow: 20, usualHigh: 400 },
    units: SELENIUM_UNITS,
  },
  'whole-blood-selenium': {
    name: 'whole blood selenium',
    unit: 'ug/L',
    written: 'µg/L',
    ...{ low: 8, high: 1500, usualLow: 20, usualHigh: 600 },
    units: SELENIUM_UNITS,
  },
  'erythrocyte-selenium': {
    name: 'red cell selenium',
    unit: 'ug/L',
    written: 'µg/L',
    ...{ low: 10, high: 2000, usualLow: 30, usualHigh: 750 },
    units: SELENIUM_UNITS,
  },
  'selenoprotein-p': {
    name: 'selenoprotein P',
    unit: 'mg/L',
    written: 'mg/L',
    ...{ low: 0.2, high: 20, usualLow: 0.8, usualHigh: 12 },
    units: ['mg/L', 'ng/mL', 'mg/dL', 'µg/dL', 'g/L'],
  },
  gpx3: {
    name: 'GPX3',
    unit: 'fraction',
    written: 'fraction of plateau',
    ...{ low: 0.02, high: 1.6, usualLow: 0.1, usualHigh: 1.3 },
    units: [],
  },
  'urine-selenium-per-day': {
    name: 'urine selenium per day',
    unit: 'ug/d',
    written: 'µg/24 h',
    ...{ low: 1, high: 2000, usualLow: 4, usualHigh: 400 },
    units: ['µg/24 h', 'µmol/24 h', 'nmol/24 h', 'mg/24 h', 'ng/24 h'],
  },
  'urine-selenium-per-creatinine': {
    name: 'urine selenium per creatinine',
    unit: 'ug/g',
    written: 'µg/g creatinine',
    ...{ low: 1, high: 2000, usualLow: 4, usualHigh: 400 },
    units: ['µg/g creatinine', 'µmol/mol creatinine', 'µmol/g creatinine', 'µg/mmol creatinine', 'µg/mg creatinine'],
  },
  'urine-selenium-spot': {
    name: 'urine selenium',
    unit: 'ug/L',
    written: 'µg/L',
    ...{ low: 1, high: 2000, usualLow: 3, usualHigh: 400 },
    units: SELENIUM_UNITS,
  },
};

/** Names that a file may use, for messages. */
export const KNOWN_NAMES: readonly string[] = [
  'plasma selenium (or serum)',
  'whole blood selenium',
  'red cell selenium',
  'selenoprotein P',
  'GPX3',
  'urine selenium',
  'CRP',
];

/** Grams in a litre of plasma divided by 1000 (requirements of the reference: about, within 3 %). */
const PLASMA_KG_PER_L = 1.026;

/** What one of a unit is in the unit of the model; `byWeight` where only the density is missing; null: not for this test. */
export function factorOf(test: LabAnalyte, unit: LabUnit): number | 'byWeight' | null {
  const ug = unit.times * (unit.molar ? UG_PER_UMOL : 1);
  switch (test) {
    case 'plasma-selenium':
    case 'whole-blood-selenium':
    case 'erythrocyte-selenium':
      if (unit.per === 'L') return ug;
      if (unit.per !== 'gram') return null;
      return test === 'plasma-selenium' ? ug * 1000 * PLASMA_KG_PER_L : 'byWeight';
    case 'selenoprotein-p':
      // moles of a protein with several forms are not turned into its mass
      return unit.per === 'L' && !unit.molar ? unit.times / 1000 : null;
    case 'urine-selenium-per-day':
      return unit.per === 'day' || unit.per === 'none' ? ug : null;
    case 'urine-selenium-per-creatinine':
      return unit.per === 'creatinine' || unit.per === 'gram' ? ug : null;
    case 'urine-selenium-spot':
      return unit.per === 'L' ? ug : null;
    case 'gpx3':
      return null;
  }
}

export interface Other {
  readonly unit: string;
  readonly value: number;
  readonly in: string;
}

/** What a bare number would be in each unit of a test. */
export function readingsOf(test: LabAnalyte, number: number): Other[] {
  const { units, written } = LAB_TESTS[test];
  return units.flatMap((unit) => {
    const read = labUnitOf(unit);
    const factor = read === null ? null : factorOf(test, read);
    return typeof factor === 'number' ? [{ unit, value: number * factor, in: written }] : [];
  });
}

/** Units in which a number would be a usual value of a test. */
export function likelyUnits(test: LabAnalyte, number: number): Other[] {
  const { usualLow, usualHigh } = LAB_TESTS[test];
  return readingsOf(test, number).filter(({ value }) => value >= usualLow && value <= usualHigh);
}
