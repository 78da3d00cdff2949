import { log } from '../../base/index.js';
import type { HabitualBody } from '../habitual.js';
import type { BodyModel } from '../model.js';
import type { BodyOf } from '../people.js';
import type { BodyRates } from '../rates.js';
import type { LabParameters } from './lab-parameters.js';
import type { ReadAnalyte } from './names.js';

/** What turns the model's levels into what a laboratory writes. */
export interface MarkerScales {
  readonly person: BodyOf;
  readonly model: BodyModel;
  readonly parameters: LabParameters;
}

/** Keeps the logarithm of a level of nothing finite; far below every method's limit. */
const LEAST = 1e-9;

/** ln of a marker at rest, in the unit of `LabValue`, in each draw. */
export const logMarker = (analyte: ReadAnalyte, body: HabitualBody, scales: MarkerScales): Float64Array =>
  logLevels(markerOf(analyte, body, scales));

/** ln of levels; a level of nothing stays finite. */
export const logLevels = (levels: Float64Array): Float64Array => levels.map((level) => log(Math.max(level, LEAST)));

function markerOf(analyte: ReadAnalyte, { biomarkers, bodies }: HabitualBody, scales: MarkerScales): Float64Array {
  switch (analyte) {
    case 'plasma-selenium':
      return biomarkers.plasmaSelenium;
    case 'whole-blood-selenium':
      return biomarkers.wholeBloodSelenium;
    case 'erythrocyte-selenium':
      return biomarkers.erythrocyteSelenium;
    case 'selenoprotein-p':
      return biomarkers.selenoproteinP.map((fraction, i) => fraction * plateauMgPerL(bodies[i]!, scales.model));
    case 'gpx3':
      return biomarkers.gpx3;
    case 'urine-selenium-per-day':
      return biomarkers.urineSelenium;
    case 'urine-selenium-per-creatinine':
      return biomarkers.urineSelenium.map((ugPerDay, i) => ugPerDay / creatinineGPerDay(bodies[i]!, scales));
  }
}

/** This person's plateau of selenoprotein P (mg/L): the typical one by the assay, times how they differ in selenium. */
const plateauMgPerL = ({ parameters }: BodyRates, { typical }: BodyModel): number =>
  parameters.selenoproteinPPlateauMgPerL *
  (parameters.selenoproteinPPlateauUgPerL / typical.selenoproteinPPlateauUgPerL);

function creatinineGPerDay(body: BodyRates, { person, model, parameters }: MarkerScales): number {
  const massKg = (body.plasmaVolumeL / body.parameters.plasmaVolumeL) * model.scaling.referenceMassKg;
  return (parameters.creatinineMgPerKgDay[person.sex ?? 'unknown'] * massKg) / 1000;
}
