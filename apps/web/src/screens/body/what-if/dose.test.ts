import { expect, test } from 'vitest';
import { doseWithin, isNoDose, marksOf, withForm } from './dose.js';

test('yeast is not infused: the route goes back to the mouth', () => {
  const infused = { ugPerDay: 100, form: 'selenite', route: 'iv' } as const;
  expect(withForm(infused, 'selenium-yeast').route).toBe('oral');
  expect(withForm(infused, 'selenate').route).toBe('iv');
});

test('a dose is whole and within what may be asked', () => {
  expect([doseWithin(-3), doseWithin(52.6), doseWithin(4000)]).toEqual([0, 53, 1000]);
});

test('the mark of 255 in all stands where dose and food reach it', () => {
  const [mark, ...others] = marksOf(41, [255, 400]);
  expect(mark?.share).toBeCloseTo(214 / 300);
  expect(others).toEqual([]);
  expect(marksOf(120, [255, 400]).map((m) => m.totalUg)).toEqual([255, 400]);
  // already above it: no dose reaches it
  expect(marksOf(300, [255])).toEqual([]);
});

test('what is typed is a dose from 0 to 1,000, and nothing else is', () => {
  expect([-5, 5000, null, Number.NaN].map(isNoDose)).toEqual([true, true, true, true]);
  expect([0, 12.5, 1000].map(isNoDose)).toEqual([false, false, false]);
});
