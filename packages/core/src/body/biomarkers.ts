import { AT, BODY_POOL_COUNT } from './pools.js';
import type { BodyRates } from './rates.js';

/** What a laboratory could measure, in the order in which results list it. */
export const BIOMARKERS = [
  'plasmaSelenium',
  'wholeBloodSelenium',
  'erythrocyteSelenium',
  'selenoproteinP',
  'gpx3',
  'urineSelenium',
] as const;
export type Biomarker = (typeof BIOMARKERS)[number];

export const BIOMARKER_UNITS: Readonly<Record<Biomarker, string>> = {
  plasmaSelenium: 'ug/L',
  wholeBloodSelenium: 'ug/L',
  erythrocyteSelenium: 'ug/L',
  selenoproteinP: 'fraction of plateau',
  gpx3: 'fraction of plateau',
  urineSelenium: 'ug/d',
};

/** Reads a row of states: `y[at + pool]` in µg. */
type States = ArrayLike<number>;

/** Selenium in plasma or serum (µg/L): selenomethionine in protein, selenoprotein P, GPX3, and a little that is free. */
export const plasmaUgPerL = (r: BodyRates, y: States, at = 0): number =>
  (y[at + AT.plasmaProtein]! +
    y[at + AT.selenoproteinP]! +
    y[at + AT.gpx3]! +
    r.parameters.fractionFreeInPlasma * y[at + AT.freeSelenomethionine]! +
    r.parameters.fractionSelenideInPlasma * y[at + AT.selenide]!) /
  r.plasmaVolumeL;

/** Plasma selenium that is in no selenoprotein (µg/L): what studies call non-specific. */
export const nonSpecificUgPerL = (r: BodyRates, y: States, at = 0): number =>
  plasmaUgPerL(r, y, at) - (y[at + AT.selenoproteinP]! + y[at + AT.gpx3]!) / r.plasmaVolumeL;

/** Selenium in red cells (µg per litre of cells). */
export const erythrocyteUgPerL = (r: BodyRates, y: States, at = 0): number =>
  (y[at + AT.erythrocyte1]! + y[at + AT.erythrocyte2]! + y[at + AT.erythrocyte3]! + y[at + AT.erythrocyte4]!) /
  r.erythrocyteVolumeL;

export const wholeBloodUgPerL = (r: BodyRates, y: States, at = 0): number =>
  (1 - r.parameters.hematocrit) * plasmaUgPerL(r, y, at) + r.parameters.hematocrit * erythrocyteUgPerL(r, y, at);

/** Selenoprotein P as a share of this person's plateau, 0 to 1. */
export const selenoproteinPFraction = (r: BodyRates, y: States, at = 0): number =>
  y[at + AT.selenoproteinP]! / (r.parameters.selenoproteinPPlateauUgPerL * r.plasmaVolumeL);

/** GPX3 of plasma as a share of this person's plateau, 0 to 1. */
export const gpx3Fraction = (r: BodyRates, y: States, at = 0): number =>
  y[at + AT.gpx3]! / (r.parameters.gpx3PlateauUgPerL * r.plasmaVolumeL);

/** Rate at which the kidneys put out selenium now (µg/d), without what selenate sends there directly. */
export const urineUgPerDay = (r: BodyRates, y: States, at = 0): number => r.urinePerDay * y[at + AT.selenide]!;

/** Selenium in the body (µg), with what lies in the gut and will be absorbed. */
export function bodyUg(y: States, at = 0): number {
  let total = 0;
  for (let k = 0; k < BODY_POOL_COUNT; k++) total += y[at + k]!;
  return total;
}

/** Levels that stand in the states as they are, by name; urine alone needs to know of a time. */
export const LEVEL_OF: Readonly<
  Record<Exclude<Biomarker, 'urineSelenium'>, (r: BodyRates, y: States, at?: number) => number>
> = {
  plasmaSelenium: plasmaUgPerL,
  wholeBloodSelenium: wholeBloodUgPerL,
  erythrocyteSelenium: erythrocyteUgPerL,
  selenoproteinP: selenoproteinPFraction,
  gpx3: gpx3Fraction,
};

/** Their names, in the order of {@link BIOMARKERS}. */
export const LEVELS = BIOMARKERS.filter((name) => name !== 'urineSelenium');
