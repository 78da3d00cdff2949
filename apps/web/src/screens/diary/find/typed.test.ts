import { describe, expect, it } from 'vitest';
import { numberWords } from './numbers.js';
import { typedAmount } from './typed.js';
import { unitWords } from './units.js';

const units = unitWords();
const point = (text: string): number | null => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : null);
const comma = (text: string): number | null => point(text.replace(',', '.'));
const read = (text: string) => typedAmount(text, { units, read: point });

describe('an amount typed with its food', () => {
  it.each([
    ['150 g brown bread', 'brown bread', 150, 'g'],
    ['150g brown bread', 'brown bread', 150, 'g'],
    ['brown bread 150 g', 'brown bread', 150, 'g'],
    ['2 slices rye', 'rye', 2, 'slice'],
    ['rye 2 slices', 'rye', 2, 'slice'],
    ['a slice of rye', 'rye', 1, 'slice'],
    ['½ apple', 'apple', 0.5, null],
    ['1½ cups of milk', 'milk', 1.5, 'cup'],
    ['1/2 cup milk', 'milk', 0.5, 'cup'],
    ['eggs x2', 'eggs', 2, null],
    ['2x egg', 'egg', 2, null],
    ['milk 2 dl', 'milk', 200, 'ml'],
    ['1 kg potatoes', 'potatoes', 1000, 'g'],
    ['pint of beer', 'beer', 1, 'pint'],
    ['a pint of beer', 'beer', 1, 'pint'],
    ['half a pint of beer', 'beer', 0.5, 'pint'],
    ['cup of tea', 'tea', 1, 'cup'],
    ['half a banana', 'banana', 0.5, null],
    ['half an avocado', 'avocado', 0.5, null],
    ['half avocado', 'avocado', 0.5, null],
    ['handful of almonds', 'almonds', 1, 'handful'],
    ['handful almonds', 'almonds', 1, 'handful'],
    ['2 of the eggs', 'eggs', 2, null],
    ['two slices ham', 'ham', 2, 'slice'],
    ['one egg', 'egg', 1, null],
    ['a banana', 'banana', 1, null],
    ['a quarter of an apple', 'apple', 0.25, null],
    ['three quarters of a cup of milk', 'milk', 0.75, 'cup'],
    ['1 1/2 bananas', 'bananas', 1.5, null],
    ['bananas 1 1/2', 'bananas', 1.5, null],
    ['one and a half bananas', 'bananas', 1.5, null],
    ['a banana and a half', 'banana', 1.5, null],
    ['half a dozen eggs', 'eggs', 6, null],
    ['two dozen oysters', 'oysters', 24, null],
    ['a couple of eggs', 'eggs', 2, null],
    ['a few almonds', 'almonds', null, null],
    ['a pinch of salt', 'salt', 1, 'pinch'],
  ])('%s', (text, query, amount, unit) => {
    expect(read(text)).toEqual({ query, amount, unit });
  });

  it('turns ounces and pounds into the grams that the diary keeps', () => {
    expect(read('4 oz beef').amount).toBeCloseTo(113.4, 1);
    expect(read('beef 1 lb')).toMatchObject({ query: 'beef', unit: 'g' });
  });

  it('reads numbers as the language writes them', () => {
    expect(typedAmount('1,5 cups milk', { units, read: comma })).toEqual({ query: 'milk', amount: 1.5, unit: 'cup' });
  });

  it.each([
    '2% milk',
    '2 % milk',
    'half and half',
    'three bean salad',
    'vitamin a',
    'milk half and half',
    'flour 405',
    '2 slices',
    '150 g',
    'vitamin b12',
    '7up',
    'a',
    'cup noodles',
    'half fat milk',
    '00 flour',
    '0% fat yoghurt',
    '0 % fat',
    '',
  ])('leaves "%s" a food’s name', (text) => {
    expect(read(text)).toEqual({ query: text, amount: null, unit: null });
  });

  it.each([
    ['0 g bread', '0 g'],
    ['-50 g bread', '-50 g'],
    ['-50g bread', '-50 g'],
    ['−2 slices rye', '−2 slices'],
    ['bread 0 g', '0 g'],
    ['bread -50g', '-50 g'],
    ['0 eggs', '0'],
    ['-1 egg', '-1'],
  ])('hears in "%s" an amount that cannot be', (text, impossible) => {
    expect(read(text)).toEqual({ query: text, amount: null, unit: null, impossible });
  });

  it('hears one of a measure where the language joins without a word', () => {
    const german = unitWords('cup: tasse; handful: handvoll; g: gramm');
    expect(typedAmount('Tasse Tee', { units: german, numbers: numberWords('1: eine'), read: point })).toEqual({
      query: 'Tee',
      amount: 1,
      unit: 'cup',
    });
    expect(typedAmount('eine Tasse Tee', { units: german, numbers: numberWords('1: eine'), read: point })).toEqual({
      query: 'Tee',
      amount: 1,
      unit: 'cup',
    });
    expect(typedAmount('Handvoll Mandeln', { units: german, numbers: numberWords('1: eine'), read: point })).toEqual({
      query: 'Mandeln',
      amount: 1,
      unit: 'handful',
    });
    expect(typedAmount('50 Gramm Brot', { units: german, numbers: numberWords('1: eine'), read: point })).toEqual({
      query: 'Brot',
      amount: 50,
      unit: 'g',
    });
  });

  it('knows words that a language file adds', () => {
    const german = unitWords('slice: Scheibe Scheiben');
    expect(typedAmount('2 Scheiben Brot', { units: german, numbers: numberWords('1: eine'), read: point })).toEqual({
      query: 'Brot',
      amount: 2,
      unit: 'slice',
    });
  });
});
