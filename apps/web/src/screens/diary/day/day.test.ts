import { describe, expect, it } from 'vitest';
import type { EntryRecord } from '../../../store/records.js';
import { dateOfPath } from './date-of-path.js';
import { mealAt } from './meals.js';
import { mealGroups, nextOrder } from './order.js';

const entry = (id: string, meal: string | undefined, order: number): EntryRecord => ({
  ...{ id, date: '2026-01-06', food: 'x', name: 'x', amount: 1, unit: 'g', order, changedAt: 0 },
  ...(meal === undefined ? {} : { meal }),
});

describe('a day by its meals', () => {
  it('keeps the order of the day; other names after it, none last', () => {
    const all = [
      ...[entry('a', undefined, 0), entry('b', 'snack', 0), entry('c', 'Second breakfast', 0)],
      ...[entry('d', 'Lunch', 1), entry('e', 'lunch', 0), entry('f', 'breakfast', 0)],
    ];
    expect(mealGroups(all).map(({ meal, entries }) => [meal, entries.map(({ id }) => id).join('')])).toEqual([
      ['breakfast', 'f'],
      ['lunch', 'ed'],
      ['snack', 'b'],
      ['Second breakfast', 'c'],
      [null, 'a'],
    ]);
  });
  it.each([
    [
      ['Abend', 'Frühstück', 'Mittag'],
      ['breakfast', 'lunch', 'dinner'],
    ],
    [
      ['Merienda', 'Cena', 'Almuerzo', 'Desayuno'],
      ['breakfast', 'lunch', 'dinner', 'snack'],
    ],
    [
      ['Frühstück', 'breakfast', 'Spätstück'],
      ['breakfast', 'Spätstück'],
    ],
  ])('knows the names of other languages: %s', (names, meals) => {
    const all = names.map((name, i) => entry(String(i), name, i));
    expect(mealGroups(all).map(({ meal }) => meal)).toEqual(meals);
  });
  it('breaks ties by the time of making, and puts a new entry last', () => {
    const two = [entry('02', 'lunch', 3), entry('01', 'lunch', 3)];
    expect(mealGroups(two)[0]!.entries.map(({ id }) => id)).toEqual(['01', '02']);
    expect([nextOrder(two, 'lunch'), nextOrder(two, 'dinner')]).toEqual([4, 0]);
  });
});

describe('what the clock and the address say', () => {
  it.each([
    ['07:30', 'breakfast'],
    ['10:45', 'snack'],
    ['12:15', 'lunch'],
    ['16:00', 'snack'],
    ['19:00', 'dinner'],
    ['23:00', 'snack'],
    ['00:30', 'snack'],
  ])('%s is time for %s', (time, meal) => {
    expect(mealAt(time)).toBe(meal);
  });
  it('reads only days that exist', () => {
    expect(dateOfPath('/diary/2026-02-28')).toBe('2026-02-28');
    for (const path of ['/diary', '/diary/2026-02-30', '/diary/2026-1-1', '/diary/2026-01-01/x'])
      expect(dateOfPath(path)).toBeNull();
  });
});
