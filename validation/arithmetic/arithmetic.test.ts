import { readFileSync } from 'node:fs';
import { assess, type Diary, type Entry, openModel } from '@selenoscope/core';
import { loadCatalogue, loadModelTables } from '@selenoscope/data';
import { expect, it } from 'vitest';
import { type DiaryRow, rawSums, rowsOf } from './raw-sums.js';

const catalogue = loadCatalogue();
const model = openModel(catalogue, loadModelTables());

function diaryOf(rows: readonly DiaryRow[]): Diary {
  const entries = rows.map((row, i): Entry => {
    const place = { row: i + 2, date: row.date, text: row.food };
    if (row.food.startsWith('supplement:'))
      return { ...place, kind: 'dose', route: 'oral', form: 'selenite', doseUg: Number(row.amount) };
    const food = catalogue.indexOf(row.food);
    return { ...place, kind: 'food', food, matchedBy: 'id', confidence: 1, grams: Number(row.amount), basis: 'weight' };
  });
  return { kind: 'selenoscope-csv', file: 'diary.csv', rowsIn: rows.length, entries, rejected: [], notices: [] };
}

const nobody = {
  sex: 'female',
  ageYears: 40,
  bodyMassKg: null,
  lifeStage: 'none',
  country: 'GB',
  conditions: [],
} as const;

function knownOf(rows: readonly DiaryRow[]): Map<string, Record<string, number>> {
  const { intake } = assess({ diary: diaryOf(rows), person: nobody, model, draws: 100 });
  return new Map(
    intake.days.map((day) => [
      day.date,
      Object.fromEntries(
        ['selenium', 'protein', 'calcium', 'iron', 'zinc', 'vitamin-c'].map((name) => [
          name,
          day.nutrients[name]!.known,
        ]),
      ),
    ]),
  );
}

const rows = rowsOf(readFileSync(new URL('./diary.csv', import.meta.url), 'utf8'));

it('the known part of every day is the sum of the raw tables, to the last digit', () => {
  const sums = rawSums(rows);
  expect(sums.size).toBe(3);
  expect(knownOf(rows)).toEqual(sums);
});

it('the sums themselves are right: two days done by hand', () => {
  // 0.1 g + 0.2 g of bread at 22.0 and 4.7 g of Brazil nut at 1917.0 µg per 100 g
  const byHand = rawSums([
    { date: '2024-01-01', food: 'sr28:18069', amount: '0.1', unit: 'g' },
    { date: '2024-01-01', food: 'sr28:18069', amount: '0.2', unit: 'g' },
    { date: '2024-01-02', food: 'sr28:12078', amount: '4.7', unit: 'g' },
    { date: '2024-01-02', food: 'supplement:selenite', amount: '55', unit: 'µg' },
    { date: '2024-01-02', food: 'ifct2017:A019', amount: '100', unit: 'g' },
  ]);
  expect(byHand.get('2024-01-01')!.selenium).toBe(0.066);
  expect(byHand.get('2024-01-02')!.selenium).toBe(198.219);
});

it('the order of the rows changes nothing', () => {
  expect(new Map([...knownOf([...rows].reverse())].sort())).toEqual(knownOf(rows));
});
