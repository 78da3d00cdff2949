import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KnownSums, scaledInteger } from './known.js';

test('whole numbers of a unit, or null where the number was not written so', () => {
  expect(scaledInteger(61.2, 1)).toBe(612);
  expect(scaledInteger(0.1, 0)).toBeNull();
  expect(scaledInteger(1 / 3, 5)).toBeNull();
});

test('sums are the double nearest to the exact decimal, whatever the order', () => {
  const foods = fc.array(fc.tuple(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: 99_999 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(foods, (list) => {
      const sum = (rows: readonly [number, number][]) => {
        const s = new KnownSums(1, 1);
        for (const [milligrams, mantissa] of rows) s.addFood(0, milligrams / 1000, mantissa);
        return s.values()[0];
      };
      const exact = list.reduce((a, [g, m]) => a + BigInt(g) * BigInt(m), 0n);
      expect(sum(list)).toBe(Number(`${exact}e-6`));
      expect(sum([...list].reverse())).toBe(sum(list));
    }),
  );
});

test('days counted at once are the same as entry by entry, also where whole numbers no longer hold the sum', () => {
  const entries = fc.array(fc.integer({ min: 1, max: 4_000_000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(entries, fc.constantFrom(7, 99_999, 9_000_000_000), (milligrams, mantissa) => {
      const one = new KnownSums(2, 4);
      const many = new KnownSums(2, 4);
      for (const mg of milligrams) one.addFood(1, mg / 1000, mantissa);
      const total = milligrams.reduce((a, b) => a + b, 0);
      many.addDays(new Int32Array(milligrams.length).fill(1), Float64Array.from(milligrams), total, mantissa);
      const exact = milligrams.reduce((a, mg) => a + BigInt(mg) * BigInt(mantissa), 0n);
      expect([...many.values()]).toEqual([0, Number(`${exact}e-9`)]);
      expect([...one.values()]).toEqual([0, Number(`${exact}e-9`)]);
    }),
  );
});

test('amounts that are no short decimal go through exact decimals', () => {
  const s = new KnownSums(1, 1);
  s.addFood(0, 1 / 3, 300);
  s.addFood(0, 10, 300);
  s.addAmount(0, 0.1);
  s.addAmount(0, 0.2);
  expect(s.values()[0]).toBe(3.4);
  expect(s.values()[0]).toBe(3.4);
});
