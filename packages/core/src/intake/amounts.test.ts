import { describe, expect, test } from 'vitest';
import type { Food } from '../foods/index.js';
import { AMOUNT_LIMITS, limitFor } from './amounts-limits.js';
import { gramsOfMeasure, gramsOfOne, gramsPerMillilitre, labelsOf } from './amounts-measures.js';
import { headWords, portionFor, portionsOf } from './amounts-portions.js';
import { exactProduct, statedSize, unitOf } from './amounts-units.js';
import { singular, wordsOf } from './amounts-words.js';
import { FOODS } from './resolve-fixtures.js';

const byId = (id: string): Food => FOODS.find((food) => food.id === id)!;
const bread = byId('sr28:18069');
const egg = byId('sr28:01123');
const nuts = byId('sr28:12078');
const milk = byId('sr28:01077');
const apple = byId('sr28:09003');
const water = byId('sr28:14411');
const bacon = byId('sr28:10123');
const potato = byId('sr28:11352');

describe('words', () => {
  test.each([
    ['slices', 'slice'],
    ['cookies', 'cooky'],
    ['cookie', 'cooky'],
    ['loaves', 'loaf'],
    ['halves', 'half'],
    ['potatoes', 'potato'],
    ['tomatoes', 'tomato'],
    ['glasses', 'glass'],
    ['glass', 'glass'],
    ['boxes', 'box'],
    ['berries', 'berry'],
    ['pies', 'pie'],
    ['asparagus', 'asparagus'],
  ])('%s and %s meet', (word, one) => {
    expect(singular(word)).toBe(one);
  });

  test('brackets, fillers and spellings do not matter', () => {
    expect(wordsOf('Slices of the Loaf (8 oz)')).toEqual(['slice', 'loaf']);
    expect(wordsOf('2 fl. oz')).toEqual(['2', 'floz']);
    expect(wordsOf('tablespoons')).toEqual(['tbsp']);
  });
});

describe('units', () => {
  test.each([
    ['g', { kind: 'weight', grams: 1, symbol: 'g' }],
    ['Grammes', { kind: 'weight', grams: 1, symbol: 'g' }],
    ['g (cooked)', { kind: 'weight', grams: 1, symbol: 'g' }],
    ['kg.', { kind: 'weight', grams: 1000, symbol: 'kg' }],
    ['mcg', { kind: 'weight', grams: 1e-6, symbol: 'µg' }],
    ['μg', { kind: 'weight', grams: 1e-6, symbol: 'µg' }],
    ['ounces', { kind: 'weight', grams: 28.349523125, symbol: 'oz' }],
    ['fluid ounces', { kind: 'volume', millilitres: 29.5735295625, word: 'floz' }],
    ['tablespoons', { kind: 'volume', millilitres: 14.78676478125, word: 'tbsp' }],
    ['cup, diced', { kind: 'volume', millilitres: 236.5882365, word: 'cup' }],
    ['heaped tsp', { kind: 'volume', millilitres: 4.92892159375, word: 'tsp' }],
    ['tablets', { kind: 'pill' }],
    ['slice', { kind: 'household' }],
    ['', { kind: 'household' }],
  ])('%s', (text, unit) => {
    expect(unitOf(text)).toEqual(unit);
  });

  test('products are rounded once', () => {
    expect(exactProduct(0.07, 1000)).toBe(70);
    expect(exactProduct(1.1, 3)).toBe(3.3);
  });

  test('a size in the words of a unit', () => {
    expect(statedSize('can (12.5 oz), drained')).toEqual({ grams: 354.3690390625 });
    expect(statedSize('serving 200 ml')).toEqual({ millilitres: 200 });
    expect(statedSize('large (3" dia)')).toBeNull();
  });
});

describe('household measures', () => {
  test.each([
    [bread, 'slice', 29],
    [bread, 'slices of bread', 29],
    [bread, 'large slice', 30],
    [bread, 'cubes', null],
    [egg, 'Large egg', 50],
    [egg, 'medium', null],
    [nuts, 'nut', 5],
    [nuts, 'brazil nut', 5],
    [nuts, 'cup', 133],
    [apple, 'slice', null],
    [apple, 'cup', 109],
    [apple, 'cup, chopped', 125],
    [bacon, 'rasher', 28],
    [potato, 'large', 369],
    [potato, 'piece', null],
  ])('%o %s', (food, unit, grams) => {
    expect(gramsOfMeasure(food, unit, food.name)).toBe(grams);
  });

  test('one piece only where there is an obvious one', () => {
    expect(gramsOfOne(nuts, 'brazil nuts')).toBe(5);
    expect(gramsOfOne(bread, 'bread')).toBeNull();
  });

  test('density from the plainest volume measure', () => {
    expect(gramsPerMillilitre(milk)).toBeCloseTo(1.0313, 4);
    expect(gramsPerMillilitre(water)).toBeNull();
  });

  test('hints list what can be used', () => {
    expect(labelsOf(potato)).toEqual(['cup, diced', 'potato, large (3" to 4-1/4" dia)']);
  });
});

describe('everyday portions', () => {
  const row = (food: string, unit: string, amount: string) => ({
    food,
    unit,
    amount,
    in: 'g',
    method: 'assumed',
    source: 'test',
  });
  const portions = portionsOf([
    row('egg', 'each', '50'),
    row('sandwich', 'each', '150'),
    row('bread', 'slice', '36'),
    row('cake', 'slice', '60'),
    row('', 'handful', '30'),
    row('cherry tomato', 'each', '15'),
    row('tomato', 'each', '85'),
    row('tomato', 'large', '150'),
  ]);
  test.each([
    ['egg mayo sandwich with cress', 'each', 150],
    ['2 boiled eggs', 'each', 50],
    ['egg', 'egg', 50],
    ['egg noodles', 'each', undefined],
    ['banana bread', 'slice', 36],
    ['carrot cake', 'slice', 60],
    ['walnuts', 'handful', 30],
    ['cherry tomatoes', 'each', 15],
    ['tomato', 'large', 150],
    ['tomato soup', 'large', undefined],
  ])('%s by the %s', (food, unit, amount) => {
    expect(portionFor(portions, food, unit)?.amount).toBe(amount);
  });

  test('the head word names the thing', () => {
    expect(headWords('egg mayo sandwich with cress')).toEqual(['sandwich']);
    expect(headWords('Bananas, raw')).toEqual(['banana']);
    expect(headWords('')).toEqual([]);
    expect(headWords('Nuts, almonds')).toEqual(['almond']);
    expect(headWords('Nuts, almond butter, plain')).toEqual(['butter']);
    expect(headWords('Fish, fish sticks, frozen')).toEqual(['stick']);
    expect(headWords('cashew nuts')).toEqual(['nut', 'cashew']);
  });
});

test('limits by food group, and by name where no food was found', () => {
  expect(limitFor(bread, null, '')).toMatchObject({ group: '1800', onceGrams: 2000 });
  expect(limitFor(nuts, null, '').onceGrams).toBe(300);
  expect(limitFor(null, null, 'raw brazil nuts').onceGrams).toBe(300);
  expect(limitFor(null, null, 'mineral water').group).toBe('1400');
  expect(limitFor(null, '0200', 'x').group).toBe('0200');
  expect(limitFor(null, null, 'x')).toMatchObject({ group: null, onceGrams: 4000 });
});

test('every food group has one limit, and a day allows at least what one row allows', () => {
  expect(new Set(AMOUNT_LIMITS.map((limit) => limit.group)).size).toBe(AMOUNT_LIMITS.length);
  expect(AMOUNT_LIMITS).toHaveLength(25);
  for (const limit of AMOUNT_LIMITS) expect(limit.dayGrams).toBeGreaterThanOrEqual(limit.onceGrams);
});

test('one of a food is what its table calls by its name, else a piece, else a counted ounce', () => {
  const named = (name: string, ...measures: readonly (readonly [string, number])[]): Food => ({
    ...nuts,
    name,
    measures: measures.map(([label, grams]) => ({ label, grams })),
  });
  expect(gramsOfOne(named('Fish, fish sticks, frozen', ['piece (4" x 2")', 57], ['stick (4" x 1")', 28]), '')).toBe(28);
  expect(gramsOfOne(named('Nuts, pistachio nuts, raw', ['cup', 123], ['oz (49 kernels)', 28.35]), '')).toBeCloseTo(
    0.579,
  );
  expect(gramsOfOne(named('Nuts, almonds, oil roasted', ['oz (28 almonds)', 28]), '')).toBe(1);
  expect(gramsOfOne(named('Nuts, pecans', ['oz (15 halves)', 28.35]), '')).toBeNull();
});

test('a bowl of a cooked cereal is porridge, and not what was in the packet', () => {
  const bowl = (name: string): number | undefined => portionFor(PORTIONS, name, 'bowl')?.amount;
  const PORTIONS = portionsOf(
    ['cereal,35', 'oat,40', 'porridge,180', 'oatmeal,230'].map((row) => {
      const [food = '', amount = ''] = row.split(',');
      return { food, amount, unit: 'bowl', in: 'g', method: '', source: '' };
    }),
  );
  expect(bowl('Cereals, oats, regular and quick, unenriched, cooked with water')).toBe(230);
  expect(bowl('Cereals, CREAM OF WHEAT, cooked with water, without salt')).toBe(180);
  expect(bowl('Cereals, oats, regular and quick, not fortified, dry')).toBe(40);
});
