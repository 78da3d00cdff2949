import type { ChangeShown } from '@selenoscope/core';
import { expect, test } from 'vitest';
import { entriesOfPlan } from './entries-of-plan.js';

const change = (more: Partial<ChangeShown>): ChangeShown => ({
  kind: 'add',
  food: { id: 'sr28:15088', name: 'sardines' },
  gramsPerWeek: 276,
  timesPerWeek: 3,
  portion: null,
  meal: 'lunch',
  text: 'a tin of sardines three times a week',
  disturbance: 1,
  ...more,
});
const dose = (ugPerDay: number, beforeUgPerDay: number, more: Partial<ChangeShown> = {}): ChangeShown =>
  change({
    kind: 'supplement',
    gramsPerWeek: 0,
    timesPerWeek: 7,
    meal: null,
    dose: { form: 'selenomethionine', route: 'oral', ugPerDay, beforeUgPerDay },
    ...more,
  });

test('a food of three times a week stands on three days, spread out, from the first day on', () => {
  const rows = entriesOfPlan([change({})], '2026-02-26', 7);
  expect(rows.map(({ date }) => date)).toEqual(['2026-02-26', '2026-02-28', '2026-03-02']);
  expect(rows[0]).toEqual({
    date: '2026-02-26',
    food: 'sr28:15088',
    name: 'sardines',
    amount: 92,
    unit: 'g',
    meal: 'lunch',
  });
});

test.each([1, 2, 3, 4, 5, 6, 7, 10, 14])(
  '%d times a week are as many in each week, whatever the day it begins',
  (timesPerWeek) => {
    const rows = entriesOfPlan([change({ timesPerWeek })], '2026-03-02', 14);
    expect(rows).toHaveLength(2 * timesPerWeek);
    expect(rows.filter(({ date }) => date < '2026-03-09')).toHaveLength(timesPerWeek);
  },
);

test('a dose becomes an entry of its form every day, less what is taken already', () => {
  const rows = entriesOfPlan([dose(50, 20)], '2026-03-02', 2);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({ food: 'supplement:selenomethionine', amount: 30, unit: 'ug' });
  expect(entriesOfPlan([dose(20, 50)], '2026-03-02', 7)).toEqual([]);
});

test('infusions, questions, and what is made smaller, larger or left out give no row', () => {
  const kinds = ['resize', 'reduce', 'infusion', 'find-out'] as const;
  const changes = [
    ...kinds.map((kind) => change({ kind })),
    change({ kind: 'add', food: null }),
    change({ kind: 'swap', gramsPerWeek: -100 }),
    dose(50, 0, { dose: { form: 'selenite', route: 'iv', ugPerDay: 50, beforeUgPerDay: 0 } }),
  ];
  expect(entriesOfPlan(changes, '2026-03-02', 7)).toEqual([]);
});
