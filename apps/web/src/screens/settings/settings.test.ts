import { loadTable } from '@selenoscope/data';
import { expect, test } from 'vitest';
import { AVOID_WORDS } from '../plan/wish-words.js';
import { AUTHORITIES, isOf } from './authorities.js';
import { COUNTRY_CODES, countryName, countryOf } from './countries.js';

const column = (table: Parameters<typeof loadTable>[0], name: string): string[] =>
  loadTable(table).map((row) => String(row[name]));

// The page loads before the tables do, so it keeps short lists of its own: here they are held against the tables.
test('countries, authorities and what may be left out are those of the tables', () => {
  expect(COUNTRY_CODES).toEqual(column('countries', 'code'));
  const labels = ['fda', 'eu-label'];
  const rows = loadTable('authorities').filter(({ id }) => !labels.includes(String(id)));
  expect(AUTHORITIES.map(({ id, name, year }) => [id, name, String(year)])).toEqual(
    rows.map(({ id, name, year }) => [id, name, String(year)]),
  );
  expect([...AVOID_WORDS]).toEqual(column('plan/avoid', 'word').map((word) => word.split('|')[0]));
});

test('every country has a name, and is found by it, by its code and by everyday words', () => {
  for (const code of COUNTRY_CODES) {
    expect(countryName(code, 'de'), code).not.toBe(code);
    expect(countryOf(countryName(code, 'de'), 'de'), code).toBe(code);
  }
  expect([
    countryOf('germany', 'de'),
    countryOf(' UK', 'en'),
    countryOf('cote d’ivoire', 'en'),
    countryOf('fr', 'en'),
  ]).toEqual(['DE', 'GB', 'CI', 'FR']);
  expect(countryOf('Atlantis', 'en')).toBeNull();
});

test('a key belongs to one authority alone', () => {
  expect([isOf('iom2000', 'iom'), isOf('nnr2023', 'nnr'), isOf('uk1991', 'iom')]).toEqual([true, true, false]);
});
