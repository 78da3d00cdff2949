import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, isoDate } from './days.js';

test('day numbers agree with the calendar', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('2000-02-29')).toBe(11016);
  expect(dayNumber('1900-02-29')).toBeNaN();
  expect(dayNumber('2022-13-01')).toBeNaN();
  expect(dayNumber('2022-1-01')).toBeNaN();
  fc.assert(
    fc.property(fc.integer({ min: -300_000, max: 300_000 }), (day) => {
      const iso = isoDate(day);
      expect(dayNumber(iso)).toBe(day);
      expect(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8)))).toBe(
        day * 86_400_000,
      );
    }),
  );
});
