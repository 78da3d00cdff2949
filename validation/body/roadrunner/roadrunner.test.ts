import { readFileSync } from 'node:fs';
import { openBodyModel } from '@selenoscope/core';
import { loadBodyTables } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { CASES } from './cases.js';
import { COLUMNS, ourOutputs, referenceOutputs, sbmlOf } from './outputs.js';
import { readCsv, worstDifference } from './saved.js';

const RERUN = 'the model has moved: node validation/run.mjs body/roadrunner --save';
const model = openBodyModel(loadBodyTables());
const saved = (file: string): string => readFileSync(new URL(`./saved/${file}`, import.meta.url), 'utf8');

describe.each(CASES)('$title', (one) => {
  const table = readCsv(saved(`${one.name}.csv`));

  test('the saved SBML is what is exported now', () => {
    expect(sbmlOf(one, model) === saved(`${one.name}.xml`), RERUN).toBe(true);
  });

  test('libRoadRunner gave every output on every day', () => {
    expect(table.columns).toEqual(Object.keys(COLUMNS));
    expect(table.days).toHaveLength(one.regimen.atDays.length);
    one.regimen.atDays.forEach((day, row) => {
      expect(table.days[row]).toBeCloseTo(day, 12);
    });
  });

  test('our engine gives the same within 1e-6', () => {
    const worst = worstDifference(table.rows, ourOutputs(one, model));
    Object.keys(COLUMNS).forEach((name, column) => {
      expect(worst[column], name).toBeLessThan(1e-6);
    });
  });

  test('a plain Runge-Kutta of the equations as documented gives the same within 1e-8', () => {
    const worst = worstDifference(table.rows, referenceOutputs(one, model));
    Object.keys(COLUMNS).forEach((name, column) => {
      expect(worst[column], name).toBeLessThan(1e-8);
    });
  });
});
