import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RawDiary } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { nutrientColumns } from './nutrients.js';
import { readDiary } from './read.js';

const fixture = (name: string): RawDiary =>
  readDiary(readFileSync(new URL(`../fixtures/${name}.csv`, import.meta.url)), { file: `${name}.csv` });

describe('Cronometer’s servings in the layouts of the years', () => {
  test('2011: no time, no group, days without leading zeros, vitamin A in IU', () => {
    const diary = fixture('cronometer-2011');
    expect(diary).toMatchObject({ kind: 'cronometer', rowsIn: 4, rejected: [], notices: [] });
    expect(diary.entries.map((e) => e.date)).toEqual(['2011-04-08', '2011-04-08', '2011-04-08', '2011-04-18']);
    expect(diary.entries[1]).toMatchObject({
      food: 'Milk, Semi Skimmed',
      amount: 200,
      unit: 'g',
      carried: { selenium: 5, 'vitamin-a-iu': 378, 'vitamin-d': null, fibre: 0, 'vitamin-b12': 1.06 },
    });
    expect(diary.entries[2]).toMatchObject({
      amount: 1,
      unit: 'bar (1-1/2" x 4")',
      carried: { selenium: null, energy: 180 },
    });
  });

  test('2020: time of day or none, group and category, free text amounts', () => {
    const { entries } = fixture('cronometer-2020');
    expect(entries.map((e) => [e.time, e.amount, e.unit])).toEqual([
      ['05:17', 500, 'g'],
      [undefined, 9, 'g'],
      [undefined, 2, 'large'],
      ['09:36', 1, '2-2/3" dia'],
      ['13:05', 1, 'full recipe'],
      [undefined, 1, 'shake (11 fl oz)'],
      [undefined, 0, 'medium'],
    ]);
    expect(entries[0]).toMatchObject({ meal: 'Drinks', category: 'Beverages', carried: { selenium: 0 } });
    expect(entries[1]!.carried!['selenium']).toBeNull();
    expect(entries[4]!.food).toBe('Lentil Stew, "Gran\'s"');
    expect(entries[4]).not.toHaveProperty('category');
  });

  test('2022: AM and PM, the other µ, vitamin A in µg, B12 before B1, vitamin D in IU', () => {
    const { entries } = fixture('cronometer-2022');
    expect(entries.map((e) => e.time)).toEqual(['09:51', '12:04', '00:30', undefined]);
    expect(entries[2]!.carried).toMatchObject({
      selenium: 19.44,
      'vitamin-b12': 1.96,
      thiamin: 0.01,
      'vitamin-a-rae': 15.6,
      'vitamin-d': 10.275,
    });
    expect(entries[1]).toMatchObject({ amount: 1, unit: 'cup, diced' });
  });

  test('2024: no time column, added sugars and net carbs stay apart from sugars and carbs', () => {
    const { entries } = fixture('cronometer-2024');
    expect(entries[0]!.carried).toEqual({
      energy: 145.5,
      selenium: 14.55,
      sugars: 5.4,
      oxalate: null,
      'linoleic-acid': 0.12,
    });
    expect(entries[1]).toMatchObject({ amount: 250, unit: 'ml', meal: 'Uncategorized' });
  });

  test('saved again by a European spreadsheet: semicolons, decimal commas, dates with points', () => {
    const text = 'Day;Group;Food Name;Amount;Energy (kcal);Selenium (µg)\n03.02.2026;Lunch;Bread;80,00 g;190,5;5,2\n';
    const { entries, rejected } = readDiary(new TextEncoder().encode(text), { file: 'servings.csv' });
    expect(rejected).toEqual([]);
    expect(entries).toMatchObject([
      { date: '2026-02-03', amount: 80, unit: 'g', carried: { energy: 190.5, selenium: 5.2 } },
    ]);
  });

  test('with a unit column of its own', () => {
    const text =
      'Day,Time,Group,Food Name,Amount,Unit,Energy (kcal)\n2026-07-16,8:05 AM,Breakfast,"Yogurt, Greek",170,g,100\n';
    expect(readDiary(new TextEncoder().encode(text), { file: 's.csv' }).entries).toMatchObject([
      { amount: 170, unit: 'g' },
    ]);
  });

  test('a nutrient cell that is no number is unknown, and named', () => {
    const text = 'Day,Food Name,Amount,Selenium (µg)\n2026-07-16,Soup,1 cup,n/a\n2026-07-16,Soup,1 cup,-3\n';
    const { entries, notices } = readDiary(new TextEncoder().encode(text), { file: 's.csv' });
    expect(entries.map((e) => e.carried)).toEqual([{ selenium: null }, { selenium: null }]);
    expect(notices).toMatchObject([
      { code: 'diary.cells.unread', rows: [2, 3], column: 'Selenium (µg)', came: 'n/a' },
      { code: 'diary.rows.duplicate' },
    ]);
  });
});

describe('nutrientColumns', () => {
  test('turns units into ours and leaves out what it cannot', () => {
    const { columns, unread } = nutrientColumns([
      'Selenium (mg)',
      'Energy (kJ)',
      'Vitamin E (IU)',
      'Water',
      'Sodium (g)',
      'Iron (mg)',
      'Iron (mg)',
    ]);
    expect(columns.map(({ column, key, ratio }) => [column, key, ratio.times / ratio.per])).toEqual([
      [0, 'selenium', 1000],
      [1, 'energy', 1 / 4.184],
      [4, 'sodium', 1000],
      [5, 'iron', 1],
    ]);
    expect(unread).toEqual(['Vitamin E (IU)', 'Iron (mg)']);
  });

  test('a selenium column in mg is remembered by its header; one in µg needs no word', () => {
    const read = (unit: string) =>
      readDiary(new TextEncoder().encode(`Day,Food Name,Amount,Selenium (${unit})\n2026-03-02,Bread,80.00 g,20\n`), {
        file: 'servings.csv',
      });
    expect(read('mg')).toMatchObject({ seleniumHeader: 'Selenium (mg)', entries: [{ carried: { selenium: 20_000 } }] });
    expect(read('µg')).not.toHaveProperty('seleniumHeader');
  });

  test('knows every way of writing micro, also two that a wrong encoding leaves', () => {
    for (const unit of ['µg', 'μg', 'mcg', 'ug', 'Âµg', 'Î¼g'])
      expect(nutrientColumns([`Selenium (${unit})`]).columns).toMatchObject([
        { key: 'selenium', ratio: { times: 1, per: 1 } },
      ]);
  });
});

const shared = process.env['SELENOSCOPE_SHARED'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
const sample = `${shared}/data/cronometer/servings-2020-24h-selected-columns.csv`;

// Other people's files stay out of the repository; where they are absent the fixtures above test the same paths.
describe.skipIf(!existsSync(sample))('a real export (skipped where the shared data are absent)', () => {
  test('every row is read; empty and zero selenium stay apart', () => {
    const diary = readDiary(readFileSync(sample), { file: 'servings.csv', today: '2026-01-01' });
    expect(diary).toMatchObject({ kind: 'cronometer', rowsIn: 116, rejected: [] });
    expect(diary.entries).toHaveLength(116);
    const selenium = diary.entries.map((entry) => entry.carried!['selenium']);
    // counted in the file by an independent script: 4 empty cells, 14 of 0.00
    expect(selenium.filter((value) => value === null)).toHaveLength(4);
    expect(selenium.filter((value) => value === 0)).toHaveLength(14);
    expect(new Set(diary.entries.map((entry) => entry.date)).size).toBe(3);
  });

  test('the daily summary is refused', () => {
    const bytes = readFileSync(`${shared}/data/cronometer/dailysummary-2025.csv`);
    expect(() => readDiary(bytes, { file: 'dailysummary.csv' })).toThrow(/daily summary/);
  });
});
