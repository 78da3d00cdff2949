import { readFileSync } from 'node:fs';
import { csvRecords } from '../../../../data/src/compile/csv.js';
import { exp, stream } from '../../base/index.js';
import type { HabitualPart } from '../habitual.js';
import { type LabParameters, openLabParameters } from './lab-parameters.js';
import type { LabValue } from './values.js';

/** `lab-parameters.csv` as it stands. */
export const tableLabParameters = (): LabParameters =>
  openLabParameters(
    csvRecords(readFileSync(new URL('../../../../data/tables/lab-parameters.csv', import.meta.url), 'utf8')),
  );

/** Mixed food of a log-normal usual intake. */
export function foodOf(medianUgPerDay: number, logSd: number, draws: number): HabitualPart[] {
  const z = stream({ seed: 77, person: 0 }, 'test.usual').normals(draws);
  return [{ form: 'food', route: 'oral', ugPerDay: z.map((v) => medianUgPerDay * exp(logSd * v)) }];
}

/** A plasma value of a date without inflammation, or what `changes` make of it. */
export const labValue = (changes: Partial<LabValue> = {}): LabValue => ({
  row: 2,
  date: '2026-03-02',
  analyte: 'plasma-selenium',
  value: 92,
  unit: 'ug/L',
  written: '92 µg/L',
  method: null,
  crpMgPerL: 1,
  ...changes,
});
