import { isoDate } from '@selenoscope/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOrder, readDate, readTime } from './dates.js';

describe('readDate', () => {
  test.each([
    ['2026-03-02', '2026-03-02'],
    ['2011-4-18', '2011-04-18'],
    ['2026/3/2', '2026-03-02'],
    ['20260302', '2026-03-02'],
    ['02.03.2026', '2026-03-02'],
    ['31/12/2025', '2025-12-31'],
    ['12/31/2025', '2025-12-31'],
    ['05/05/2026', '2026-05-05'],
    ['2 Mar 2026', '2026-03-02'],
    ['Monday, 2nd March 2026', '2026-03-02'],
    ['March 2, 2026', '2026-03-02'],
  ])('%s', (text, date) => {
    expect(readDate(text, null)).toEqual({ date });
  });

  test('a time behind the date is kept', () => {
    expect(readDate('2026-03-02T08:15:30Z', null)).toEqual({ date: '2026-03-02', time: '08:15' });
    expect(readDate('11/25/2021 7:00', null)).toEqual({ date: '2021-11-25', time: '07:00' });
  });

  test.each(['2026-02-29', '2026-13-01', '31/31/2026', '0026-03-02', '2026-00-10', '31.02.2026'])(
    '%s is impossible',
    (text) => {
      expect(readDate(text, null)).toEqual({ fault: 'impossible' });
    },
  );

  test.each(['', 'yesterday', '44564', '02/03/26', '2026-3', '3 Foo 2026'])('%j is no date', (text) => {
    expect(readDate(text, null)).toEqual({ fault: 'unread' });
  });

  test('03/04/2026 names both readings, or follows the file', () => {
    expect(readDate('03/04/2026', null)).toEqual({
      fault: 'ambiguous',
      dayFirst: '2026-04-03',
      monthFirst: '2026-03-04',
    });
    expect(readDate('03/04/2026', dateOrder(['03/04/2026', '28/04/2026']))).toEqual({ date: '2026-04-03' });
    expect(readDate('03/04/2026', dateOrder(['03/04/2026', '04/28/2026']))).toEqual({ date: '2026-03-04' });
    expect(dateOrder(['28/04/2026', '04/28/2026'])).toBeNull();
    expect(dateOrder(['01/02/2026'])).toBeNull();
  });

  test('every day is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (day) => {
        expect(readDate(isoDate(day), null)).toEqual({ date: isoDate(day) });
      }),
    );
  });
});

describe('readTime', () => {
  test.each([
    ['05:17', '05:17'],
    ['9:51 AM', '09:51'],
    ['9:51\u202fPM', '21:51'],
    ['12:04 PM', '12:04'],
    ['12:30 am', '00:30'],
    ['8 p.m.', '20:00'],
    ['7.45', '07:45'],
    ['23:59:59', '23:59'],
  ])('%s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  test.each(['', '25:00', '9:61', '13 PM', '0 am', 'noon', '12'])('%j is none', (text) => {
    expect(readTime(text)).toBeNull();
  });
});
