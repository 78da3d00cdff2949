import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addExactly, ExactSum, fromDecimal, toDecimal } from './decimals.js';

describe('decimals', () => {
  test('numbers come back as written', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
        (x) => fromDecimal(toDecimal(x)) === x,
      ),
    );
    expect(toDecimal(61.2)).toEqual({ digits: 612n, places: 1 });
    expect(toDecimal(7.7e-7)).toEqual({ digits: 77n, places: 8 });
    expect(toDecimal(1e21)).toEqual({ digits: 10n ** 21n, places: 0 });
  });

  test('sums are those of paper and pencil, in any order', () => {
    expect(addExactly(0.1, 0.2)).toBe(0.3);
    const amounts = fc.array(fc.tuple(fc.integer({ min: 0, max: 99999 }), fc.integer({ min: 0, max: 99999 })), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(amounts, (pairs) => {
        const add = (list: [number, number][]) => {
          const sum = new ExactSum();
          for (const [g, v] of list) sum.addProduct(toDecimal(g / 100), toDecimal(v / 1000));
          return sum.value();
        };
        const want = Number(`${pairs.reduce((a, [g, v]) => a + BigInt(g) * BigInt(v), 0n)}e-5`);
        expect(add(pairs)).toBe(want);
        expect(add([...pairs].reverse())).toBe(want);
      }),
    );
  });
});
