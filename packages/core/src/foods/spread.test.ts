import { loadTable } from '@selenoscope/data';
import { expect, test } from 'vitest';
import { cvOfLogSd, Parameters } from '../base/index.js';
import { SampleSpread } from './spread.js';

const spread = new SampleSpread(
  loadTable('selenium-between-sample-cv'),
  new Parameters(loadTable('intake-parameters')),
);

test('a group’s spread is the quartile that the parameter names', () => {
  expect(cvOfLogSd(spread.ofGroup('2000'))).toBeCloseTo(0.51, 6);
  expect(cvOfLogSd(spread.ofGroup('1300'))).toBeCloseTo(0.27, 6);
});

test('a group that the table lacks takes that of all foods', () => {
  expect(cvOfLogSd(spread.ofGroup('9999'))).toBeCloseTo(0.44, 6);
  expect(spread.ofGroup(null)).toBe(spread.ofGroup('9999'));
});
