import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvRecords } from './compile/csv.js';
import { TABLES_FOLDER } from './folders.js';

const table = (name: string) => csvRecords(readFileSync(join(TABLES_FOLDER, `${name}.csv`), 'utf8'));
const countries = table('countries');
const list = (text: string) => (text === '' ? [] : text.split('|'));

describe('countries.csv', () => {
  test('holds every member of the United Nations, once, with a name of its own', () => {
    expect(countries.length).toBeGreaterThanOrEqual(195);
    expect(new Set(countries.map((row) => row['code'])).size).toBe(countries.length);
    const names = countries.flatMap((row) => [row['name']!, ...list(row['other_names']!)].map((n) => n.toLowerCase()));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    for (const row of countries) expect(row['code'], row['name']).toMatch(/^[A-Z]{2}$/);
  });

  test('names only rows that the other tables have', () => {
    const soil = new Set(table('selenium-soil-class').map((row) => row['country_or_region']));
    const origin = new Set(table('selenium-origin').map((row) => row['country_or_region']));
    const prior = new Set(table('selenium-intake-prior').map((row) => row['country']));
    const codes = new Set(countries.map((row) => row['code']));
    for (const row of countries) {
      for (const name of list(row['soil_rows']!)) expect(soil, row['code']).toContain(name);
      for (const name of list(row['origin_names']!)) expect(origin, row['code']).toContain(name);
      if (row['prior_country'] !== '') expect(prior, row['code']).toContain(row['prior_country']);
      for (const code of row['neighbours']!.split(' ').filter((c) => c !== ''))
        expect(codes, row['code']).toContain(code);
      expect(row['soil_class'], row['code']).toMatch(/^(|(very-)?low|low-medium|medium|medium-high|(very-)?high)$/);
      // a class without a row behind it would be invented
      if (row['soil_class'] !== '') expect(list(row['soil_rows']!).length, row['code']).toBeGreaterThan(0);
      expect(row['region'], row['code']).not.toBe('');
    }
  });

  test('gives each country the authority that names it, and marks the others as assumed', () => {
    const authorities = table('authorities');
    const ids = new Set(authorities.map((row) => row['id']));
    for (const row of countries) {
      expect(ids, row['code']).toContain(row['authority']);
      const own = authorities.find((a) => a['countries']!.split(' ').includes(row['code']!));
      if (own) expect(row['authority'], row['code']).toBe(own['id']);
      else expect(row['assumptions'], row['code']).toContain('authority by region');
    }
  });
});
