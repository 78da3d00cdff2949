import { expect, test } from 'vitest';
import { explain, SelenoscopeError } from '../../base/index.js';
import { dosesFrom, readDoses } from './doses.js';
import type { KnownForm } from './forms.js';

const FORMS: KnownForm[] = [
  { key: 'food', label: 'Food, mixed diet', kind: 'food', infused: false },
  { key: 'wheat', label: 'Wheat', kind: 'food', infused: false },
  { key: 'selenium-yeast', label: 'Selenium yeast', kind: 'form', infused: false },
  { key: 'selenite', label: 'Sodium selenite', kind: 'form', infused: true },
];
const options = { file: 'doses.json', forms: FORMS };
const read = (value: unknown) => readDoses(JSON.stringify(value), options);
const refusal = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (!(error instanceof SelenoscopeError)) throw error;
    return explain(error.problem).message;
  }
  throw new Error('expected a refusal');
};

test('doses of all routes, with and without what may be left out', () => {
  const { comparison, notices } = read({
    person: { sex: 'male', ageYears: 50, bodyMassKg: 80 },
    background: { ugPerDay: 55 },
    doses: [
      { name: 'two slices of wheat bread', form: 'wheat', route: 'oral', ug: 20, everyDays: 1 },
      { form: 'Selenium Yeast', ug: '100 µg', everyDays: 1, days: 30 },
      { form: 'sodium selenite', route: 'iv', ug: 200, infusionHours: 2 },
    ],
  });
  expect(notices).toEqual([]);
  expect(comparison).toEqual({
    person: { sex: 'male', ageYears: 50, bodyMassKg: 80 },
    background: { background: { kind: 'intake', ugPerDay: 55, form: 'food' }, backgroundChanges: [] },
    doses: [
      {
        name: 'two slices of wheat bread',
        form: 'wheat',
        route: 'oral',
        doseUg: 20,
        infusionHours: null,
        everyDays: 1,
        days: 90,
      },
      {
        name: '100 µg selenium-yeast by mouth, every day',
        form: 'selenium-yeast',
        route: 'oral',
        doseUg: 100,
        infusionHours: null,
        everyDays: 1,
        days: 30,
      },
      {
        name: '200 µg selenite infused over 2 h, once',
        form: 'selenite',
        route: 'iv',
        doseUg: 200,
        infusionHours: 2,
        everyDays: null,
        days: 90,
      },
    ],
  });
});

test('person and background may be left out, and a bare list is enough', () => {
  const { comparison } = read([{ form: 'selenite', ug: 100 }]);
  expect(comparison).toMatchObject({ person: { bodyMassKg: null }, background: null });
  expect(comparison.doses).toHaveLength(1);
});

test.each<[unknown, string]>([
  [{ doses: [] }, 'doses.json, doses: an empty list came'],
  [{}, 'doses.json, doses: nothing came'],
  [7, 'doses.json: as file of doses expected an object'],
  [{ doses: [{ form: 'selenite', ug: 0 }] }, 'doses[0].ug: a dose of 0 µg has nothing to compare'],
  [{ doses: [{ form: 'selenite', ug: 50_000 }] }, 'doses[0].ug: 50000 µg of selenium at once'],
  [{ doses: [{ form: 'selenite', route: 'iv', ug: 100, everyDays: 1, infusionHours: 30 }] }, 'after 24 hours'],
  [{ doses: [{ form: 'selenite', ug: 100, days: 0 }] }, 'doses[0].days: 0 days came'],
  [{ doses: [{ form: 'selenite', ug: 100, everyDays: -1 }] }, 'doses[0].everyDays: a dose every -1 days'],
  [{ doses: Array.from({ length: 51 }, () => ({ form: 'selenite', ug: 100 })) }, '51 doses came; at most 50'],
])('refused: %o', (value, words) => {
  expect(refusal(() => read(value))).toContain(words);
});

test('doses from a table are refused by row and column', () => {
  const raw = {
    doses: [
      { form: 'selenite', ug: '100' },
      { form: 'selenite', ug: '50 mg' },
    ],
  };
  const table = { ...options, file: 'doses.csv', rows: [2, 4] };
  expect(refusal(() => dosesFrom(raw, table))).toMatch(/^doses\.csv, row 4, ug: "50 mg" came/);
  expect(dosesFrom({ doses: raw.doses.slice(0, 1) }, table).comparison.doses[0]!.doseUg).toBe(100);
});
