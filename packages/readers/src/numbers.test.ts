import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount } from './amounts.js';
import { leadingNumber, numberStyle, readDecimal } from './numbers.js';

const value = (text: string) => {
  const read = leadingNumber(text, 'unknown');
  return read?.number && 'value' in read.number ? read.number.value : null;
};

describe('numbers as people write them', () => {
  test.each([
    ['2', 2],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['1,5', 1.5],
    ['0,125', 0.125],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 500', 1500],
    ['1/2', 0.5],
    ['1 1/2', 1.5],
    ['2-2/3', 8 / 3],
    ['½', 0.5],
    ['1½ cups', 1.5],
    ['two slices', 2],
    ['half an avocado', 0.5],
    ['about 150g', 150],
    ['~20', 20],
    ['1e-7', 1e-7],
    ['150,', 150],
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test.each(['', 'some', '1/0', 'abc 5', '1,23,4', '..'])('%j is none', (text) => {
    expect(value(text)).toBeNull();
  });

  test('a comma before three digits is settled by the other numbers of the file, or asked about', () => {
    expect(readDecimal('1,500', 'unknown')).toEqual({ ambiguous: [1.5, 1500] });
    expect(readDecimal('1,500', numberStyle(['2', '1,5']))).toEqual({ value: 1.5, decimalComma: true });
    expect(readDecimal('1,500', numberStyle(['2', '1.5']))).toEqual({ value: 1500, decimalComma: false });
    expect(readDecimal('1.500', numberStyle(['2', '1,5']))).toEqual({ value: 1500, decimalComma: false });
    expect(readDecimal('1.500', 'unknown')).toEqual({ value: 1.5, decimalComma: false });
    expect(numberStyle(['1.5', '1,5'])).toBe('unknown');
  });

  test('any number is read back from its shortest text', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(readDecimal(String(x), 'point')).toEqual({ value: x, decimalComma: false });
      }),
    );
  });
});

describe('amount and unit', () => {
  const read = (amount: string, unit = '', implied = false) => readAmount(amount, unit, 'unknown', implied);

  test.each([
    ['4.00 medium', 4, 'medium'],
    ['1.00 full recipe', 1, 'full recipe'],
    ['600.00 g', 600, 'g'],
    ['1.00 cup, diced', 1, 'cup, diced'],
    ['150g', 150, 'g'],
    ['2 x 30 g', 60, 'g'],
    ['1 1/2 Cups', 1.5, 'cups'],
    ['2 slices of ', 2, 'slices of'],
    ['1.00 medium (2-1/2" dia)', 1, 'medium (2-1/2" dia)'],
  ])('%s', (text, amount, unit) => {
    expect(read(text)).toMatchObject({ amount, unit });
  });

  test('a text without a number is one of it where the format means so', () => {
    expect(read('shake (11 fl oz)', '', true)).toMatchObject({ amount: 1, unit: 'shake (11 fl oz)' });
    expect(read('2-2/3" dia', '', true)).toMatchObject({ amount: 1, unit: '2-2/3" dia' });
    expect(read('shake (11 fl oz)')).toMatchObject({ fault: 'unread' });
  });

  test('amount and unit in the wrong or in both columns', () => {
    expect(read('', '2 slices')).toMatchObject({ amount: 2, unit: 'slices' });
    expect(read('150g', 'g')).toMatchObject({ amount: 150, unit: 'g' });
    expect(read('150g', 'ml')).toMatchObject({ fault: 'twoUnits' });
  });

  test.each([
    ['-5 g', 'negative'],
    ['−5', 'negative'],
    ['2-3 slices', 'unread'],
    ['2 to 3', 'unread'],
    ['some', 'unread'],
    ['1,500', 'ambiguous'],
  ])('%s is %s', (text, fault) => {
    expect(read(text)).toMatchObject({ fault });
  });

  test('a decimal comma that cut the amount in two is noticed', () => {
    expect(read('1', '5')).toMatchObject({ fault: 'split' });
  });

  test('nothing eaten is zero, also with a sign', () => {
    expect(read('0 g')).toMatchObject({ amount: 0 });
    expect(Object.is((read('-0') as { amount: number }).amount, 0)).toBe(true);
  });
});
