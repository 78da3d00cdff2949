import type { Problem } from '../../base/index.js';
import type { Rejected } from '../../intake/index.js';

/** What a laboratory measured. Urine is told apart by what it is held against. */
export const LAB_ANALYTES = [
  'plasma-selenium',
  'whole-blood-selenium',
  'erythrocyte-selenium',
  'selenoprotein-p',
  'gpx3',
  'urine-selenium-per-day',
  'urine-selenium-per-creatinine',
  'urine-selenium-spot',
] as const;
export type LabAnalyte = (typeof LAB_ANALYTES)[number];

/** One laboratory value in the unit that the model uses. Serum counts as plasma. */
export interface LabValue {
  /** row in the file, as a spreadsheet shows it */
  readonly row: number;
  /** yyyy-mm-dd, null where the file has none */
  readonly date: string | null;
  readonly analyte: LabAnalyte;
  /** µg/L for selenium in plasma, whole blood, red cells and spot urine; µg/d and µg/g creatinine for the others; mg/L for selenoprotein P; fraction of plateau for gpx3 */
  readonly value: number;
  readonly unit: 'ug/L' | 'ug/d' | 'ug/g' | 'mg/L' | 'fraction';
  /** value and unit as written */
  readonly written: string;
  readonly method: string | null;
  /** C-reactive protein of the same sample or the same date (mg/L) */
  readonly crpMgPerL: number | null;
  /** where the laboratory says only that it is below or above that number; absent where it is the number */
  readonly crpLimit?: CrpLimit;
}

export type CrpLimit = 'below' | 'above';

/** C-reactive protein of a day (mg/L). */
export interface CrpOfDay {
  readonly date: string | null;
  readonly mgPerL: number;
  readonly limit: CrpLimit | null;
}

/**
 * A laboratory file as read: readings in = values + rejected + CRP readings. A reading is a row that holds a test and a
 * value, or one filled cell where each test has a column of its own.
 */
export interface LabFile {
  readonly file: string;
  readonly rowsIn: number;
  readonly values: readonly LabValue[];
  /** rows that were read as C-reactive protein; it stands in `crpMgPerL` of the values of the same date */
  readonly crpRows: readonly number[];
  /** C-reactive protein as it was read, of rows whose own value was left out too; it is a reading of its own day */
  readonly crp?: readonly CrpOfDay[];
  /** readings that could not be used, each with its reason */
  readonly rejected: readonly Rejected[];
  readonly notices: readonly Problem[];
}
