import { describe, expect, test } from 'vitest';
import {
  amount,
  chance,
  chancePercent,
  exact,
  factor,
  range,
  sharePercent,
  shareRange,
  unitText,
  whole,
} from './numbers.js';

const spaced = (text: string) => text.replace(/\u00a0/g, ' ');

describe('amounts', () => {
  test.each([
    [41.3, '41'],
    [9.96, '10'],
    [9.94, '9.9'],
    [4.08, '4.1'],
    [8, '8'],
    [0.8, '0.80'],
    [0, '0'],
    [1054.4, '1,054'],
    [-3.2, '−3.2'],
    [Number.NaN, 'not known'],
  ])('%d is written %s', (value, words) => expect(amount(value)).toBe(words));

  test('a table value keeps its own digits', () => {
    expect(exact(27.6)).toBe('27.6');
    expect(exact(0.1 + 0.2)).toBe('0.3');
  });

  test.each([
    [28.6, 57.2, '29 to 57'],
    [2.84, 10.6, '3 to 11'],
    [3.64, 7.02, '3.6 to 7.0'],
    [0, 1.8, '0 to 1.8'],
    [0.21, 10.4, '0.2 to 10'],
    [200, 200, '200'],
    [0.2, Number.POSITIVE_INFINITY, 'not known'],
  ])('%d and %d make %s', (low, high, words) => expect(range(low, high)).toBe(words));

  test('thousands are parted', () => expect(whole(1234567)).toBe('1,234,567'));
});

describe('chances', () => {
  test.each([
    [0, 'under 1 in 100', 'under 1 %'],
    [0.0099, 'under 1 in 100', 'under 1 %'],
    [0.01, '1 of 100', '1 %'],
    [0.64, '64 of 100', '64 %'],
    [0.99, '99 of 100', '99 %'],
    [0.9901, 'over 99 in 100', 'over 99 %'],
    [1, 'over 99 in 100', 'over 99 %'],
  ])('%d', (p, words, percent) => {
    expect(spaced(chance(p))).toBe(words);
    expect(spaced(chancePercent(p))).toBe(percent);
  });

  test('a share, unlike a chance, may be none or all', () => {
    expect(spaced(sharePercent(0))).toBe('0 %');
    expect(spaced(sharePercent(1))).toBe('100 %');
    expect(spaced(sharePercent(0.002))).toBe('under 1 %');
    expect(spaced(shareRange(0.001, 0.002))).toBe('under 1 %');
    expect(spaced(shareRange(0.37, 0.71))).toBe('37 % to 71 %');
  });
});

test('units and factors', () => {
  expect(unitText('ug/d')).toBe('µg/day');
  expect(unitText('ug DFE/d')).toBe('µg DFE/day');
  expect(unitText('mg/d')).toBe('mg/day');
  expect(spaced(factor(0.23))).toBe('× 0.23');
});
