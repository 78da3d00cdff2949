export type { ReadingReason } from './inflammation.js';
export { type AnalyteErrors, type CrpRule, type LabParameters, openLabParameters } from './lab-parameters.js';
export type { MarkerScales } from './markers.js';
export { ANALYTE_NAMES, READ_ANALYTES, type ReadAnalyte } from './names.js';
export { type Narrowing, narrowing, type ValueOfTest, valueOfPlasmaTest, valueOfTest } from './narrowing.js';
export {
  DEFAULT_EFFORT,
  type Effort,
  type LabPosterior,
  type LabPosteriorInput,
  type LabReading,
  labPosterior,
} from './posterior.js';
export type { Predicted } from './predictive.js';
export { type CrpLimit, LAB_ANALYTES, type LabAnalyte, type LabFile, type LabValue } from './values.js';
