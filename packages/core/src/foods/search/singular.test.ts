import { describe, expect, it } from 'vitest';
import { singular } from './singular.js';

const irregular = new Map([
  ['loaves', 'loaf'],
  ['pies', 'pie'],
]);

describe('singular', () => {
  it.each([
    ['potatoes', 'potato'],
    ['tomatoes', 'tomato'],
    ['peas', 'pea'],
    ['bananas', 'banana'],
    ['radishes', 'radish'],
    ['peaches', 'peach'],
    ['strawberries', 'strawberry'],
    ['loaves', 'loaf'],
    ['pies', 'pie'],
    ['rotis', 'roti'],
    ['oats', 'oat'],
    ['-salts', '-salt'],
  ])('%s → %s', (many, one) => {
    expect(singular(many, irregular)).toBe(one);
    expect(singular(one, irregular)).toBe(one);
  });

  it.each(['cress', 'hummus', 'asparagus', 'gas', 'swiss'])('leaves %s as it is', (word) => {
    expect(singular(word, irregular)).toBe(word);
  });

  it('brings the forms of a word in -ie together', () => {
    expect(singular('cookies', irregular)).toBe(singular('cookie', irregular));
    expect(singular('brownies', irregular)).toBe(singular('brownie', irregular));
  });
});
