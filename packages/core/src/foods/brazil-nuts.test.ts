import { loadTable } from '@selenoscope/data';
import { expect, test } from 'vitest';
import { Parameters, summarise } from '../base/index.js';
import { nutDayLogSd, nutSeleniumUgPerG } from './brazil-nuts.js';

const parameters = new Parameters(loadTable('intake-parameters'));
const source = { seed: 1, person: 0 };

test('known origins have the means that Chang 1995 measured', () => {
  const low = summarise(nutSeleniumUgPerG(parameters, source, 20_000, 'low')).mean;
  const high = summarise(nutSeleniumUgPerG(parameters, source, 20_000, 'high')).mean;
  // mean 3.06 and 36.0 µg/g
  expect(Math.abs(low / 3.06 - 1)).toBeLessThan(0.05);
  expect(Math.abs(high / 36 - 1)).toBeLessThan(0.05);
});

test('unknown origin is a lottery whose mean agrees with the US table (19.2 µg/g)', () => {
  const s = summarise(nutSeleniumUgPerG(parameters, source, 20_000));
  expect(Math.abs(s.mean / 19.2 - 1)).toBeLessThan(0.08);
  expect(s.p95 / s.p5).toBeGreaterThan(15);
});

test('a day of one nut varies more than a day of ten', () => {
  expect(nutDayLogSd(parameters, 1)).toBeGreaterThan(nutDayLogSd(parameters, 10));
  expect(nutDayLogSd(parameters, 1)).toBeCloseTo(1.04, 10);
});
