import type { CheckChoice } from '@selenoscope/core';
import { expect, test } from 'vitest';
import { countriesFor, likelyCountry } from './countries.js';

const country = (id: string, label: string, also: readonly string[] = [], first = false): CheckChoice => ({
  id,
  label,
  range: null,
  means: '',
  also,
  first,
});
const ALL = [
  country('CI', 'Côte d’Ivoire', ['Ivory Coast']),
  country('DE', 'Germany', ['Deutschland'], true),
  country('DK', 'Denmark', [], true),
  country('GB', 'United Kingdom', ['Great Britain', 'England'], true),
  country('UA', 'Ukraine'),
];
const ids = (typed: string, likely: string | null = null, chosen: string | null = null) =>
  countriesFor(ALL, typed, likely, chosen).map((one) => one.id);

test('the likely one first, then those with a survey, then all others by name', () => {
  expect(ids('', 'UA')).toEqual(['UA', 'DK', 'DE', 'GB', 'CI']);
  expect(ids('', 'UA', 'CI')[0]).toBe('CI');
});

test('by name, other names, code, and without accents', () => {
  expect(ids('uk')[0]).toBe('UA');
  expect(ids('england')).toEqual(['GB']);
  expect(ids('cote')).toEqual(['CI']);
  expect(ids('dk')).toEqual(['DK']);
  expect(ids('atlantis')).toEqual([]);
});

test('a region is taken from the language where it names one', () => {
  expect(likelyCountry(['en', 'de-CH'])).toBe('CH');
  expect(likelyCountry(['en'])).toBeNull();
});
