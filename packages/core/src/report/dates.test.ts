import { expect, test } from 'vitest';
import { dateSpan, longDate, shortDate } from './dates.js';

test.each([
  [['2022-01-09', '2022-01-03'], '3 to 9 January 2022'],
  [['2022-01-30', '2022-02-02'], '30 January to 2 February 2022'],
  [['2021-12-30', '2022-01-02'], '30 December 2021 to 2 January 2022'],
  [['2022-05-08'], '8 May 2022'],
  [[], ''],
  [['day one'], 'day one'],
])('%j is %s', (dates, words) => expect(dateSpan(dates)).toBe(words));

test('one day', () => {
  expect(longDate('2022-01-03')).toBe('3 January 2022');
  expect(shortDate('2022-01-03')).toBe('3\u00a0Jan');
});
