import { Parameters, type Rows } from '../../base/index.js';
import { READ_ANALYTES, type ReadAnalyte } from './names.js';

/** How a laboratory value of one person strays from the model's level at rest: log SDs. */
export interface AnalyteErrors {
  /** of one measurement */
  readonly analyticLogSd: number;
  /** of the person from one date to another */
  readonly dayLogSd: number;
  /** of all values of this analyte together: scale of the assay, and what the model leaves open */
  readonly sharedLogSd: number;
}

/** How much and from where C-reactive protein (mg/L) lowers what circulates in plasma. */
export interface CrpRule {
  readonly notReadAboveMgPerL: number;
  readonly shiftedFromMgPerL: number;
  /** ln of the fall */
  readonly shiftLog: number;
  readonly shiftLogSd: number;
  /** share of plasma in whole blood selenium */
  readonly wholeBloodShare: number;
  /** plasma selenium below which it must be known (µg/L) */
  readonly askBelowUgPerL: number;
  /** plasma selenium below which the advice does not depend on it (µg/L) */
  readonly evenInflamedUgPerL: number;
}

/** Numbers of `lab-parameters.csv`, opened once. */
export interface LabParameters {
  readonly errors: Readonly<Record<ReadAnalyte, AnalyteErrors>>;
  readonly crp: CrpRule;
  readonly creatinineMgPerKgDay: { readonly female: number; readonly male: number; readonly unknown: number };
  /** two-sided prior predictive probability below which diary and laboratory contradict each other */
  readonly contradictionP: number;
}

/** Opens the rows of `lab-parameters.csv`. @throws Error where a key is missing or in another unit */
export function openLabParameters(rows: Rows): LabParameters {
  const table = new Parameters(rows);
  const discrepancy = table.get('model.discrepancy', 'ln');
  const errorsOf = (analyte: ReadAnalyte): AnalyteErrors => {
    const scale = table.get(`${analyte}.scale`, 'ln');
    return {
      analyticLogSd: table.get(`${analyte}.analytic`, 'ln'),
      dayLogSd: table.get(`${analyte}.day`, 'ln'),
      sharedLogSd: Math.sqrt(scale * scale + discrepancy * discrepancy),
    };
  };
  return {
    errors: Object.fromEntries(READ_ANALYTES.map((a) => [a, errorsOf(a)])) as Record<ReadAnalyte, AnalyteErrors>,
    crp: {
      notReadAboveMgPerL: table.get('crp.notReadAbove', 'mg/L'),
      shiftedFromMgPerL: table.get('crp.shiftedFrom', 'mg/L'),
      shiftLog: table.get('crp.shift', 'ln'),
      shiftLogSd: table.get('crp.shift.logSd', 'ln'),
      wholeBloodShare: table.get('crp.wholeBlood.share', 'fraction'),
      askBelowUgPerL: table.get('crp.askBelow', 'ug/L'),
      evenInflamedUgPerL: table.get('plasma.evenInflamed', 'ug/L'),
    },
    creatinineMgPerKgDay: {
      female: table.get('creatinine.female', 'mg/kg/d'),
      male: table.get('creatinine.male', 'mg/kg/d'),
      unknown: table.get('creatinine.unknown', 'mg/kg/d'),
    },
    contradictionP: table.get('contradiction.p', 'fraction'),
  };
}

/** Log SD of one single value around the model's level at rest. */
export const singleValueLogSd = ({ analyticLogSd, dayLogSd, sharedLogSd }: AnalyteErrors): number =>
  Math.sqrt(analyticLogSd * analyticLogSd + dayLogSd * dayLogSd + sharedLogSd * sharedLogSd);
