import type { DayView } from '@selenoscope/core';
import { expect, test } from 'vitest';
import { dayScales, twentieths } from './days.js';

const day = (p5: number, p50: number, p95: number): DayView => ({
  date: '2026-01-05',
  knownUg: p50,
  coverage: 1,
  estimate: { mean: p50, p5, p50, p95 },
  energyKcal: 2000,
});
const UPPERS = [
  { key: 'efsa2023', name: 'EFSA', year: 2023, ugPerDay: 255, adultUgPerDay: 255, p: null },
  { key: 'iom2000', name: 'IOM', year: 2000, ugPerDay: 400, adultUgPerDay: 400, p: null },
] as const;

test('twenty rising quantiles whose middle and ends are those of the day', () => {
  const found = twentieths({ p5: 29, p50: 41, p95: 57 });
  expect(found).toHaveLength(20);
  expect([...found].sort((a, b) => a - b)).toEqual(found);
  expect(found[9]! < 41 && found[10]! > 41).toBe(true);
  // the 5th percentile lies between the first quantile (2.5 %) and the second (7.5 %)
  expect(found[0]! < 29 && found[1]! > 29).toBe(true);
  expect(found[18]! < 57 && found[19]! > 57).toBe(true);
});

test('a day that may hold nothing has no logarithm of nothing', () => {
  expect(twentieths({ p5: 0, p50: 3, p95: 9 }).every((ug) => Number.isFinite(ug) && ug > 0)).toBe(true);
});

test('all days lie on one axis, also beside a day of Brazil nuts', () => {
  const [quiet, nuts, none] = dayScales(
    [day(30, 40, 52), day(300, 700, 1600), { ...day(1, 1, 1), estimate: null }],
    null,
    UPPERS,
  );
  expect(quiet!.toUg).toBe(nuts!.toUg);
  expect(nuts!.toUg).toBeGreaterThan(1600);
  expect(none).toBeNull();
});
