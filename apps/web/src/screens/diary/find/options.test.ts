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
  it('puts a text that is not settled, and a dish made with it, behind what the tables have', () => {
    const open = ownFood({ food: 'onion', name: 'onion', times: 4, amount: 1, unit: 'each' }, null);
    const onions = [found('sr28:11282', 'Onions, raw', 1), found('sr28:11283', 'Onions, cooked', 0.9)];
    expect(optionsOf(typed('onion'), [open], onions, 7).map(({ food }) => food)).toEqual([
      'sr28:11282',
      'sr28:11283',
      'onion',
    ]);
    const porridge = ownFood(
      { food: 'porridge made with water', name: 'porridge made with water', times: 5, amount: 1, unit: 'bowl' },
      found('sr28:08121', 'Cereals, oats', 1),
    );
    const water = [found('sr28:14411', 'Water, tap', 1)];
    expect(optionsOf(typed('water'), [porridge], water, 7).map(({ name }) => name)).toEqual([
      'Water, tap',
      'porridge made with water',
    ]);
    expect(optionsOf(typed('porridge'), [porridge], water, 7)[0]!.name).toBe('porridge made with water');
  });
  it('lists a settled text once, not beside the food that it means', () => {
    const onion = ownFood(
      { food: 'onion', name: 'onion', times: 4, amount: 1, unit: 'each' },
      found('sr28:11282', 'Onions, raw', 1),
    );
    const lines = optionsOf(typed('onion'), [onion], [found('sr28:11282', 'Onions, raw', 1)], 7);
    expect(lines.map(({ food }) => food)).toEqual(['onion']);
  });
  it('offers nothing for an amount that cannot be', () => {
    const bread = [found('sr28:1', 'Bread', 1)];
    expect(optionsOf({ ...typed('0 g bread'), impossible: '0 g' }, [rye], bread, 7)).toEqual([]);
  });
  it('marks where each word begins a word of the name', () => {
    expect(hitsIn('Bread, rye', ['ry', 'br'])).toEqual([
      [0, 2],
      [7, 9],
    ]);
    expect(hitsIn('Bread, rye', ['ead'])).toBeNull();
  });
});
