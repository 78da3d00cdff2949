import { expect, test } from 'vitest';
import { daysOfWeeks, levelAt, lineAt, spreadAt } from './levels.js';

const AT = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
const fan = { unit: 'ug/L', at: AT, levels: AT.map((p) => Float64Array.of(100 * p, 200 * p)) };

test('levels by probability and day; nothing where the forecast has none', () => {
  expect(levelAt(fan, 0.5, 1)).toBe(100);
  expect(spreadAt(fan, 0)).toEqual({ p5: 5, p50: 50, p95: 95 });
  expect(levelAt(fan, 0.123, 0)).toBeNull();
  expect(levelAt(fan, 0.5, 9)).toBeNull();
});

test('between its lines a forecast rises with z, and on them it is what it was', () => {
  expect([...lineAt(fan, 0)]).toEqual([50, 100]);
  expect(lineAt(fan, -1.6449)[0]).toBeCloseTo(5);
  expect(lineAt(fan, 1.6449)[1]).toBeCloseTo(190);
  const rising = [-1.6, -1, -0.4, 0.2, 0.9, 1.5].map((z) => lineAt(fan, z)[0]!);
  expect([...rising].sort((a, b) => a - b)).toEqual(rising);
  expect(lineAt(fan, -0.33)[0]).toBeGreaterThan(25);
});

test('weeks find their nearest day', () => {
  expect(daysOfWeeks([0, 3, 8, 13, 29], [0, 1, 2, 4])).toEqual([0, 2, 3, 4]);
});
