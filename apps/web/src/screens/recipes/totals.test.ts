import { expect, it } from 'vitest';
import type { FoodShown } from '../../model/index.js';
import { totalsOf } from './totals.js';

const line = (mean: number | null): FoodShown => ({
  ...{ id: 'x', name: 'x', score: 1, kind: mean === null ? 'unknown' : 'measured', hits: [] },
  per100g: mean === null ? null : { mean, p5: mean, p95: mean },
  measures: [{ unit: 'g', name: 'g', grams: 1 }],
});
const part = (food: string, amount: number | null, unit = 'g') => ({ food, name: food, amount, unit });
const lines = new Map<string, FoodShown | null>([
  ['lentils', line(10)],
  ['spice', line(null)],
]);

it('adds what is known and counts what is not', () => {
  expect(totalsOf([part('lentils', 400), part('spice', 5)], lines)).toEqual({
    rawGrams: 405,
    knownUg: 40,
    unknownParts: 1,
  });
});
it('does not weigh a pot of which one part has no weight', () => {
  expect(totalsOf([part('lentils', 400), part('lentils', 1, 'bowl')], lines)).toEqual({
    rawGrams: null,
    knownUg: 40,
    unknownParts: 1,
  });
});
