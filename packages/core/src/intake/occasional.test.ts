import { expect, test } from 'vitest';
import { Parameters, summarise } from '../base/index.js';
import { frequencyDraws } from './occasional.js';

const row = (key: string, value: string, unit: string) => ({
  key,
  value,
  unit,
  low: '',
  high: '',
  applies_to: '',
  method: 'assumed',
  source: '',
});
const parameters = new Parameters([row('frequency.prior.a', '0.5', 'count'), row('frequency.prior.b', '0.5', 'count')]);
const often = (taken: number, days: number, daily: number) =>
  frequencyDraws(taken, days, daily, parameters, { seed: 1, person: 0 }, 'x', 8000);

test('what no day holds is not made up', () => expect([...often(0, 7, 0.6)].every((p) => p === 0)).toBe(true));

test('two days of seven: the Beta posterior', () => {
  const s = summarise(often(2, 7, 0.6));
  expect(Math.abs(s.mean - 2.5 / 8)).toBeLessThan(0.01);
  // quantiles of Beta(2.5, 5.5) from 400,000 draws of Python's random.betavariate
  expect(Math.abs(s.p5 - 0.0881)).toBeLessThan(0.015);
  expect(Math.abs(s.p95 - 0.5922)).toBeLessThan(0.02);
});

test('every day of the diary: mostly, but not surely, daily', () => {
  const all = often(7, 7, 0.6);
  const daily = all.filter((p) => p === 1).length / all.length;
  // 0.6 / (0.6 + 0.4 E[p^7]), E[p^7] = B(7.5, .5)/B(.5, .5) = 0.2095
  expect(Math.abs(daily - 0.6 / (0.6 + 0.4 * 0.2095))).toBeLessThan(0.02);
  expect(often(1, 1, 0.6).filter((p) => p === 1).length / 8000).toBeLessThan(daily);
});
