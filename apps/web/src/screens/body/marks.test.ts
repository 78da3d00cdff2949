import type { Assessment, LabShown } from '@selenoscope/core';
import { expect, test } from 'vitest';
import { marksOf } from './marks.js';

const level = { unit: 'ug/L', mean: 74, p5: 67, p50: 74, p95: 81 };
const lab: LabShown = {
  row: 1,
  date: '2026-01-03',
  analyte: 'plasma-selenium',
  value: 72,
  unit: 'ug/L',
  written: '72 µg/L',
  used: true,
  reason: '',
  expectedBefore: { unit: 'ug/L', p5: 62, p50: 80, p95: 98 },
  expectedAfter: { unit: 'ug/L', p5: 64, p50: 74, p95: 85 },
};
// narrower than what a test was expected to show, which strays from the level by its own errors
const levelsBefore = { plasmaSelenium: { unit: 'ug/L', mean: 81, p5: 66, p50: 80, p95: 95 } };
const of = (values: readonly LabShown[]) =>
  ({ body: { plasmaSelenium: level, selenoproteinP: level, labs: { values, levelsBefore } } }) as unknown as Assessment;

test('a value that was used has its error, wider than nothing and about the value', () => {
  const { values, before } = marksOf(of([lab]), 'plasmaSelenium', '2026-11-23');
  const within = values[0]!.within!;
  expect(within.p5).toBeLessThan(72);
  expect(within.p95).toBeGreaterThan(72);
  // the part of the test's spread that the level does not explain
  expect(Math.log(within.p95 / within.p5) ** 2 + Math.log(81 / 67) ** 2).toBeCloseTo(Math.log(85 / 64) ** 2);
  // the curve's own interval, not the one in which a test was expected
  expect(before).toMatchObject({ p5: 66, p95: 95 });
});

test('a value set aside is shown without error, and pulls nothing', () => {
  const { values, before } = marksOf(of([{ ...lab, used: false }]), 'plasmaSelenium', '2026-11-23');
  expect(values[0]).toMatchObject({ value: 72, used: false, within: null });
  expect(before).toBeNull();
});

test('a protein in mg/L has no place on a chart of shares', () => {
  expect(
    marksOf(of([{ ...lab, analyte: 'selenoprotein-p', value: 4, unit: 'mg/L' }]), 'selenoproteinP', null).values,
  ).toEqual([]);
});

test('a dated value has its age, and stands before one without a date', () => {
  const old = { ...lab, date: '2026-03-08', used: false, reason: 'long-ago' };
  const { values } = marksOf(of([{ ...lab, date: null }, old]), 'plasmaSelenium', '2026-11-23');
  expect(values.map(({ date, daysAgo, reason }) => [date, daysAgo, reason])).toEqual([
    ['2026-03-08', 260, 'long-ago'],
    [null, null, ''],
  ]);
});
