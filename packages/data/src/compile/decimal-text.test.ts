import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { digitsAt, shifted, toNumber, written } from './decimal-text.js';

describe('numbers as they are written', () => {
  it('keeps every digit', () => {
    expect(written('0.00005312')).toEqual({ digits: 5312, places: 8 });
    expect(written('4.3e-7')).toEqual({ digits: 43, places: 8 });
    expect(written('1917.0')).toEqual({ digits: 1917, places: 0 });
    expect(written('.5')).toEqual({ digits: 5, places: 1 });
    expect(written('0.000')).toEqual({ digits: 0, places: 0 });
    expect(written('2E3')).toEqual({ digits: 2000, places: 0 });
  });

  it('moves the decimal point instead of multiplying', () => {
    // in doubles a product is off in the last digit
    expect(0.0000153 * 1e6).not.toBe(15.3);
    expect(toNumber(shifted(written('0.0000153'), 6))).toBe(15.3);
    expect(shifted(written('0.316'), 3)).toEqual({ digits: 316, places: 0 });
    expect(shifted(written('1.5'), 3)).toEqual({ digits: 1500, places: 0 });
    expect(shifted(written('0.316'), -3)).toEqual({ digits: 316, places: 6 });
  });

  it('refuses what is not a number, and a loss of digits', () => {
    for (const text of ['', '.', 'n/a', '-1', '1,5', '1e', '12345678901234567890'])
      expect(() => written(text), text).toThrow();
    expect(() => digitsAt({ digits: 12, places: 3 }, 2)).toThrow('digits would be lost');
  });

  test('reads the same double as the engine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9 }), (digits, places) => {
        const text = `${digits}e-${places}`;
        expect(toNumber(written(text))).toBe(Number(text));
      }),
    );
  });
});
