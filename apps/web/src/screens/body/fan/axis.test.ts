import { expect, test } from 'vitest';
import { axisFor } from './axis.js';

test('round ticks inside, all values shown', () => {
  const axis = axisFor([62, 113]);
  expect(axis.from).toBeLessThan(62);
  expect(axis.to).toBeGreaterThan(113);
  expect(axis.ticks).toEqual([60, 80, 100]);
  expect(axisFor([0.62, 1]).ticks).toEqual([0.6, 0.7, 0.8, 0.9, 1]);
});

test('kept, an axis only widens', () => {
  const wide = axisFor([20, 200]);
  expect(axisFor([60, 90], wide)).toBe(wide);
  const wider = axisFor([60, 300], wide);
  expect(wider.from).toBe(wide.from);
  expect(wider.to).toBe(300);
});

test('nothing lies under nothing', () => {
  expect(axisFor([0.1, 30]).from).toBe(0);
});
