import { expect, test } from 'vitest';
import { cvOfLogSd, factorGrid, logSdOfCv } from './lognormal.js';

test('CV and log SD are two ways to say one thing', () => {
  expect(cvOfLogSd(logSdOfCv(0.45))).toBeCloseTo(0.45, 12);
  expect(logSdOfCv(1)).toBeCloseTo(0.832554611157698, 12);
});

test('factors have mean 1 and the asked spread', () => {
  const grid = factorGrid(0.4);
  const m = grid.reduce((a, b) => a + b, 0) / grid.length;
  const cv = Math.sqrt(grid.reduce((a, b) => a + (b - m) ** 2, 0) / grid.length);
  expect(m).toBeCloseTo(1, 12);
  expect(Math.abs(cv / cvOfLogSd(0.4) - 1)).toBeLessThan(0.01);
  expect(factorGrid(0.4)).toBe(grid);
  expect([...factorGrid(0)].every((f) => f === 1)).toBe(true);
});
