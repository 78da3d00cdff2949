import { expect, test } from 'vitest';
import type { IntakePlan } from './arrival.js';
import { habitualUg, tallies } from './tally.js';

const plan = (arrivals: IntakePlan['arrivals'], outputDays: readonly number[]): IntakePlan => ({
  arrivals,
  outputDays,
  backgroundChanges: [],
  lagHours: (form) => (form === 'fish' ? 12 : 0),
  sheds: () => false,
});
const oral = (timeDays: number, form: string, ug: number) => ({
  timeDays,
  form,
  route: 'oral' as const,
  ug,
  lastsDays: null,
});

test('a dose counts after its own time, and waits out its lag', () => {
  const [tally] = tallies(plan([oral(0, 'fish', 10), oral(1, 'fish', 20)], [0, 0.4, 1, 1.25, 2]));
  expect([...tally!.arrivedUg]).toEqual([0, 10, 10, 30, 30]);
  expect([...tally!.waitingUg]).toEqual([0, 10, 0, 20, 0]);
});

test('an infusion counts with the part that has run', () => {
  const infusion = { timeDays: 1, form: 'selenite', route: 'iv' as const, ug: 100, lastsDays: 0.5 };
  const [tally] = tallies(plan([infusion], [0, 1, 1.25, 1.5, 3]));
  expect([...tally!.arrivedUg]).toEqual([0, 0, 50, 100, 100]);
});

test('habitual intake with changes adds up piece by piece', () => {
  const days = [0, 5, 10, 20];
  expect([
    ...habitualUg(
      50,
      [
        { fromDay: 10, ugPerDay: 0 },
        { fromDay: 15, ugPerDay: 100 },
      ],
      days,
    ),
  ]).toEqual([0, 250, 500, 1000]);
});
