import { describe, expect, it } from 'vitest';
import type { FoodShown } from '../../../model/index.js';
import { hitsIn, optionsOf, ownFood } from './options.js';

const found = (id: string, name: string, score: number): FoodShown => ({
  ...{ id, name, score, per100g: null, kind: 'unknown', measures: [{ unit: 'g', name: 'g', grams: 1 }], hits: [] },
});
const typed = (query: string) => ({ query, amount: null, unit: null });
const rye = ownFood(
  { food: 'sr28:2', name: 'Bread, rye', times: 9, amount: 2, unit: 'slice' },
  found('sr28:2', 'Bread, rye', 1),
);

describe('lines of the search', () => {
  it('puts own foods first, with the portion of last time, and none twice', () => {
    const lines = optionsOf(
      typed('bre'),
      [rye],
      [found('sr28:1', 'Bread, white', 1), found('sr28:2', 'Bread, rye', 0.9)],
      7,
    );
    expect(lines.map(({ food, times }) => [food, times])).toEqual([
      ['sr28:2', 9],
      ['sr28:1', 0],
    ]);
    expect(lines[0]!.portion).toEqual({ amount: 2, unit: 'slice' });
  });
  it('does not lift a used food that hardly fits', () => {
    const other = ownFood({ food: 'x:3', name: 'Milk', times: 50, amount: 1, unit: 'cup' }, null);
    const lines = optionsOf(
      typed('bread'),
      [other],
      [found('sr28:1', 'Bread', 1), found('x:3', 'Milk bread pudding', 0.3)],
      7,
    );
    expect(lines.map(({ food }) => food)).toEqual(['sr28:1', 'x:3']);
  });
  it('marks where each word begins a word of the name', () => {
    expect(hitsIn('Bread, rye', ['ry', 'br'])).toEqual([
      [0, 2],
      [7, 9],
    ]);
    expect(hitsIn('Bread, rye', ['ead'])).toBeNull();
  });
});
