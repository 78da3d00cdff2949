import { readFileSync } from 'node:fs';
import { csvRecords } from '../../../../data/src/compile/csv.js';
import { type BodyModel, openBodyModel } from '../model.js';
import type { ComparedDose, DoseComparison } from '../read/doses.js';
import type { CompareOptions } from './compare.js';

const rows = (name: string) =>
  csvRecords(readFileSync(new URL(`../../../../data/tables/${name}.csv`, import.meta.url), 'utf8'));

/** The body of the project's tables, for tests. */
export const bodyModel = (): BodyModel =>
  openBodyModel({
    parameters: rows('body-parameters'),
    spread: rows('body-spread'),
    uncertainty: rows('body-uncertainty'),
    masses: rows('body-mass'),
    absorption: rows('absorption'),
  });

export const UPPER_LEVELS = [
  { key: 'efsa2023', name: 'EFSA 2023', ugPerDay: 255 },
  { key: 'iom2000', name: 'IOM 2000', ugPerDay: 400 },
] as const;

export const settings = (people: number): CompareOptions => ({
  people,
  source: { seed: 1, person: 0 },
  version: '0.0.0',
  dataHash: 'tables of the test',
  upperLevels: UPPER_LEVELS,
});

export const dose = (form: string, doseUg: number, rest: Partial<ComparedDose> = {}): ComparedDose => ({
  name: `${doseUg} ${form}`,
  form,
  route: 'oral',
  doseUg,
  infusionHours: null,
  everyDays: 1,
  days: 90,
  ...rest,
});

export const comparisonOf = (doses: readonly ComparedDose[], ugPerDay = 55): DoseComparison => ({
  person: { sex: 'female', ageYears: 40, bodyMassKg: 70 },
  background: { background: { kind: 'intake', ugPerDay, form: 'food' }, backgroundChanges: [] },
  doses,
});
