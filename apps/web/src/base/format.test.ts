import { expect, test, vi } from 'vitest';
import { addDays, ago, dayMonth } from './format.js';

const TODAY = '2026-11-23';
const days = (date: string): number => Math.round((Date.parse(TODAY) - Date.parse(date)) / 86_400_000);

test.each([
  ['2026-02-23', '9 months ago'],
  ['2026-02-24', '8 months ago'],
  ['2026-11-23', 'today'],
  ['2026-11-11', '12 days ago'],
  ['2026-10-30', '3 weeks ago'],
  // a month and 22 days are told in weeks: "last month" would be another time
  ['2026-10-01', '8 weeks ago'],
  ['2026-09-23', '2 months ago'],
  ['2025-11-23', '12 months ago'],
  ['2024-12-05', '23 months ago'],
  ['2024-11-23', '2 years ago'],
  ['2027-08-23', 'in 9 months'],
])('%s is %s', (date, said) => {
  expect(addDays(TODAY, -days(date))).toBe(date);
  expect(ago(days(date), TODAY)).toBe(said);
});

test('a day of an axis is written as every other date: of the locale, not of the language alone', () => {
  vi.stubGlobal('navigator', { languages: ['en-GB'], language: 'en-GB' });
  expect(dayMonth('2026-11-20')).toMatch(/^20 Nov/);
  vi.unstubAllGlobals();
});
