import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { numberOf } from '@selenoscope/core';
import { readRows } from './csv.js';

export type Sex = 'male' | 'female';

/** One adult as the survey knows them, or as the copy does: one recall beside one measurement of whole blood. */
export interface Surveyed {
  readonly sex: Sex;
  readonly bmi: number;
  /** selenium of one recalled day, food only */
  readonly recallUg: number;
  /** energy of the same day */
  readonly recallKcal: number;
  readonly bloodUgPerL: number;
}

const FILE = 'data/nhanes/nhanes-2017-2020-bloodse-dietse.csv';

/** The shared two-thirds of NHANES 2017 to March 2020, or null where the folder is absent. */
export function surveyFile(folder: URL): URL | null {
  const root = fileURLToPath(new URL('../../../', folder));
  const path = resolve(root, process.env['SELENOSCOPE_SHARED'] ?? '../shared', FILE);
  return existsSync(path) ? pathToFileURL(path) : null;
}

/** Adults with sex, body mass index, a recall that holds something, and blood. */
export function readSurvey(file: URL): Surveyed[] {
  return readRows(file).map((row) => ({
    sex: row['RIAGENDR'] === '1' ? 'male' : 'female',
    bmi: numberOf(row, 'BMXBMI'),
    recallUg: numberOf(row, 'DR1TSELE'),
    recallKcal: numberOf(row, 'DR1TKCAL'),
    bloodUgPerL: numberOf(row, 'LBXBSE'),
  }));
}
