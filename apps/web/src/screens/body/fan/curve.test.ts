import { expect, test } from 'vitest';
import { band, curve } from './curve.js';

const numbers = (path: string): number[] => path.match(/-?\d+(\.\d+)?/g)!.map(Number);

test('a curve goes through its points and never beyond them', () => {
  const path = curve([0, 10, 40, 100], [100, 60, 50, 50]);
  expect(path.startsWith('M0 100C')).toBe(true);
  expect(path.endsWith(' 100 50')).toBe(true);
  const ys = numbers(path).filter((_, i) => i % 2 === 1);
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(50);
  expect(Math.max(...ys)).toBeLessThanOrEqual(100);
});

test('a band goes out on one line, back on the other, and is closed', () => {
  const path = band([0, 10], [5, 4], [9, 8]);
  expect(path).toBe('M0 5C3.3 4.7 6.7 4.3 10 4L10 8C6.7 8.3 3.3 8.7 0 9Z');
});
