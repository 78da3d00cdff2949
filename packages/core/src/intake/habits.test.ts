import { loadCatalogue, loadModelTables } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import type { Person } from '../person.js';
import type { Diary, DoseEntry, Entry, FoodEntry } from './diary.js';
import { estimateIntake, type IntakeEstimate } from './estimate.js';
import { habitsOf } from './habits.js';
import { mealOf } from './meal-names.js';
import { openIntakeModel } from './model.js';

const catalogue = loadCatalogue();
const model = openIntakeModel(catalogue, loadModelTables());
const source = { seed: 1, person: 0 };
const options = { draws: 300, source, daysInFull: 0 };
const woman: Person = { sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: 'GB', conditions: [] };
const child: Person = { ...woman, sex: 'male', ageYears: 6, bodyMassKg: 21 };

let row = 1;
const eat = (date: string, id: string | null, grams: number | null, more: Partial<FoodEntry> = {}): FoodEntry => ({
  ...{
    kind: 'food',
    row: ++row,
    date,
    text: id ?? 'grandmother’s pie',
    matchedBy: 'id',
    confidence: 1,
    basis: 'weight',
  },
  food: id === null ? null : catalogue.indexOf(id),
  grams,
  ...more,
});
const dose = (date: string, doseUg: number): DoseEntry => ({
  ...{ kind: 'dose', row: ++row, date, text: 'supplement', route: 'oral', form: 'selenite', doseUg },
});
const diaryOf = (entries: readonly Entry[]): Diary => ({
  ...{ kind: 'selenoscope-csv', file: 'diary.csv', rowsIn: entries.length, entries, rejected: [], notices: [] },
});
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
const day = (date: string, share: number): Entry[] => [
  eat(date, 'sr28:18069', 72 * share, { meal: 'breakfast' }),
  eat(date, 'sr28:01079', 100 * share, { meal: 'breakfast' }),
  eat(date, 'sr28:01079', 30 * share, { meal: 'breakfast' }),
  eat(date, 'sr28:05064', 160 * share, { meal: 'dinner' }),
  eat(date, 'sr28:20045', 300 * share, { meal: 'Dinner' }),
  eat(date, 'sr28:18019', 90 * share, { time: '16:00' }),
  eat(date, null, 250 * share, { meal: 'lunch' }),
  eat(date, null, null, { meal: 'lunch', text: 'sauce' }),
  eat(date, 'sr28:01009', 40 * share, { meal: 'lunch', carried: { selenium: 9.5, iron: null, energy: 160 } }),
];
const week = diaryOf([...DAYS.slice(0, 3).flatMap((date) => day(date, 1)), ...day(DAYS[3]!, 0.1)]);

/** Means of the days that count, as the intake itself gives them. */
function dayMeans(intake: IntakeEstimate, nutrient: string): number | undefined {
  const energies = intake.days.map((d) => d.get('energy')!.mean!);
  const most = [...energies].sort((a, b) => b - a).slice(0, intake.daysCounted);
  const counted = intake.days.filter((d) => most.includes(d.get('energy')!.mean!));
  const means = counted.map((d) => d.get(nutrient)?.mean);
  return means.includes(undefined) ? undefined : means.reduce<number>((sum, m) => sum + m!, 0) / counted.length;
}

describe('habits', () => {
  test.each([
    ['a grown woman', woman],
    ['a child of six', child],
  ])('%s: what habits hold adds up to the mean of the days that count', (_, person) => {
    const habits = habitsOf(week, person, model, options);
    expect(habits.daysCounted).toBe(estimateIntake(week, person, model, options).daysCounted);
    const intake = estimateIntake(week, person, model, options);
    let held = 0;
    habits.nutrients.forEach((nutrient, n) => {
      const want = nutrient === 'selenium' ? undefined : dayMeans(intake, nutrient);
      if (want === undefined) return;
      const sum = habits.foods.reduce((total, habit) => total + habit.perDay[n]!, 0);
      expect(Math.abs(sum - want), nutrient).toBeLessThanOrEqual(1e-9 * want);
      held++;
    });
    expect(held).toBeGreaterThan(25);
  });

  test('so does selenium, whose days are summed up over draws and carry the noise of single portions', () => {
    // without the gaps, whose spread is so wide that 300 draws tell their mean to a third
    const diary = diaryOf(week.entries.filter((e) => e.kind === 'food' && e.food !== null && e.text !== 'sr28:18019'));
    const want = dayMeans(estimateIntake(diary, woman, model, options), 'selenium')!;
    const sum = habitsOf(diary, woman, model, options).foods.reduce((total, habit) => total + habit.perDay[0]!, 0);
    expect(Math.abs(sum - want)).toBeLessThan(0.04 * want);
  });

  test('an unfinished day counts for a child, not for an adult', () => {
    const small = diaryOf([...day(DAYS[0]!, 1), ...day(DAYS[1]!, 0.5)]);
    for (const person of [woman, child])
      expect(habitsOf(small, person, model, options).daysCounted).toBe(
        estimateIntake(small, person, model, options).daysCounted,
      );
  });

  test('what is eaten twice at one meal is one occasion', () => {
    const milk = habitsOf(week, woman, model, options).foods.find((habit) => habit.key === 'sr28:01079')!;
    expect(milk).toMatchObject({ timesPerWeek: 7, meals: [{ meal: 'breakfast', timesPerWeek: 7 }] });
    expect(milk.gramsPerTime).toBeCloseTo(130, 10);
  });

  test('each habit is found among the sources of intake', () => {
    const { sources } = estimateIntake(week, woman, model, options);
    for (const { sourceId, name } of habitsOf(week, woman, model, options).foods)
      expect(sources.filter((s) => s.id === sourceId && s.name === name)).toHaveLength(1);
  });

  test('Brazil nuts bring what their grams are expected to hold', () => {
    const diary = diaryOf([...week.entries, eat(DAYS[0]!, 'sr28:12078', 15), eat(DAYS[1]!, 'sr28:12078', null)]);
    const nuts = habitsOf(diary, woman, model, options).foods.find((habit) => habit.key === 'sr28:12078')!;
    expect(nuts.gramsPerTime).toBe(10);
    // 20 g in 3 days at 19.5 µg/g, the mean of both regions (Chang 1995), within the noise of 300 draws
    expect(nuts.perDay[0]! / ((20 / 3) * 19.5)).toBeGreaterThan(0.85);
    expect(nuts.perDay[0]! / ((20 / 3) * 19.5)).toBeLessThan(1.15);
  });

  test('doses stand beside the food, with label and the days that count', () => {
    const diary = diaryOf([...week.entries, dose(DAYS[0]!, 100), dose(DAYS[2]!, 50), dose(DAYS[2]!, 50)]);
    expect(habitsOf(diary, woman, model, options).doses).toEqual([
      { key: 'supplement:selenite', form: 'selenite', route: 'oral', ugPerTime: 100, timesPerWeek: (7 * 2) / 3 },
    ]);
  });

  test.each([
    [{ meal: 'Breakfast' }, 'breakfast'],
    [{ meal: 'Snacks' }, 'snack'],
    [{ meal: 'Mittag' }, 'lunch'],
    [{ meal: 'Abendessen' }, 'dinner'],
    [{ meal: 'Desayuno' }, 'breakfast'],
    [{ meal: 'Merienda', time: '19:10' }, 'snack'],
    [{ meal: 'evening', time: '21:00' }, 'snack'],
    [{ time: '19:10' }, 'dinner'],
    [{ time: '12:30' }, 'lunch'],
    [{ meal: 'second' }, null],
    [{}, null],
  ] as const)('meal of %j is %s', (entry, meal) => {
    expect(mealOf(entry)).toBe(meal);
  });
});
