import { explain, type Person, type Rows, SelenoscopeError } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { parsePersonOptions } from './options.js';
import { readPerson } from './read.js';

const COUNTRIES: Rows = [
  { code: 'GB', name: 'United Kingdom' },
  { code: 'FI', name: 'Finland', other_names: 'Suomi' },
  { code: 'FR', name: 'France' },
  { code: 'CI', name: "Côte d'Ivoire" },
];
const settings = { countries: COUNTRIES, today: '2026-03-09' };
const read = (value: unknown) =>
  readPerson(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), {
    file: 'me.json',
    ...settings,
  });
const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (!(error instanceof SelenoscopeError)) throw error;
    const { message, hint } = explain(error.problem);
    expect(message).toMatch(/^(me\.json|--)/);
    expect(hint.length).toBeGreaterThan(5);
    return error.problem.code;
  }
  throw new Error('expected a problem');
};

const EVE: Person = {
  sex: 'female',
  ageYears: 34,
  bodyMassKg: 62,
  lifeStage: 'none',
  country: 'GB',
  conditions: ['ibd'],
};

describe('readPerson', () => {
  test('reads the names that are recommended', () => {
    expect(read(EVE)).toEqual({ person: EVE, notices: [] });
  });

  test('is tolerant of keys and of units in values', () => {
    const loose = {
      Gender: 'F',
      age_years: '34',
      'weight-kg': '62kg',
      LifeStage: 'none',
      Country: 'UK',
      Conditions: "Crohn's disease; IBD",
    };
    expect(read(loose).person).toEqual(EVE);
  });

  test.each([
    [{ age: '8 months' }, 8 / 12],
    [{ ageMonths: 8 }, 8 / 12],
    [{ age: '6 weeks' }, (6 * 7) / 365.25],
    [{ age: '1 y 6 m' }, 1.5],
    [{ age: 0 }, 0],
    [{ birthDate: '1992-03-09' }, 12418 / 365.25],
  ])('age from %o', (fields, years) => {
    expect(read(fields).person.ageYears).toBeCloseTo(years, 12);
  });

  test.each([
    [{ weight: '137 lb' }, 137 * 0.45359237],
    [{ weightLb: 137 }, 137 * 0.45359237],
    [{ weight: '9 st 11 lb' }, 137 * 0.45359237],
    [{ weight: '62,5 kg' }, 62.5],
    [{ age: '3 months', weight: '5200 g' }, 5.2],
  ])('weight from %o', (fields, kg) => {
    expect(read(fields).person.bodyMassKg).toBeCloseTo(kg, 12);
  });

  test('pregnant and breastfeeding as yes and no', () => {
    expect(read({ sex: 'f', pregnant: true }).person.lifeStage).toBe('pregnant');
    expect(read({ sex: 'f', pregnant: 'no', breastfeeding: 'yes' }).person.lifeStage).toBe('lactating');
    expect(read({ pregnant: false }).person.lifeStage).toBe('none');
  });

  test('countries by code, name, everyday name and accents', () => {
    const country = (name: string) => read({ country: name }).person.country;
    expect([country('fi'), country('finland'), country('suomi'), country('England'), country('Cote d’Ivoire')]).toEqual(
      ['FI', 'FI', 'FI', 'GB', 'CI'],
    );
  });

  test('what is left out is unknown', () => {
    expect(read({}).person).toEqual({
      sex: null,
      ageYears: null,
      bodyMassKg: null,
      lifeStage: 'none',
      country: null,
      conditions: [],
    });
  });

  test('a key that is not known is named, not lost in silence', () => {
    expect(read({ ...EVE, shoeSize: 38, constructor: 1 }).notices).toMatchObject([
      { code: 'person.field.unknown', place: { file: 'me.json', field: 'shoeSize' } },
      { code: 'person.field.unknown', place: { field: 'constructor' } },
    ]);
  });

  test.each([
    [{ bodyMassKg: 0 }, 'a body weight of 0 kg came; for'],
    [{ bodyMassKg: '12 lb' }, '12 lb is 5.4 kg; for'],
    [{ bodyMassKg: '3 g' }, '3 g is less than 0.1 kg; for'],
    [{ bodyMassKg: '9'.repeat(300) }, 'more than a thousand tonnes; for'],
  ])('a weight that cannot be is told in plain words: %#', (fields, words) => {
    let message = '';
    try {
      read(fields);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toContain(words);
    expect(message.length).toBeLessThan(300);
    expect(message).not.toMatch(/\de\+/);
  });

  test.each([
    [{ sex: 'unicorn' }, 'person.sex.unknown'],
    [{ sex: 'constructor' }, 'person.sex.unknown'],
    [{ age: 200 }, 'person.age.range'],
    [{ age: -3 }, 'person.age.range'],
    [{ age: 'old' }, 'person.age.unread'],
    [{ birthDate: '2027-01-01' }, 'person.birthDate.unread'],
    [{ birthDate: '1992-05-14', age: 20 }, 'person.age.twoAnswers'],
    [{ age: 34, bodyMassKg: 3 }, 'person.mass.range'],
    [{ bodyMassKg: 400 }, 'person.mass.range'],
    [{ bodyMassKg: -62 }, 'person.mass.range'],
    [{ bodyMassKg: 'heavy' }, 'person.mass.unread'],
    [{ sex: 'male', lifeStage: 'pregnant' }, 'person.lifeStage.sex'],
    [{ sex: 'female', age: 80, pregnant: true }, 'person.lifeStage.age'],
    [{ lifeStage: 'retired' }, 'person.lifeStage.unknown'],
    [{ pregnant: true, lactating: true }, 'person.lifeStage.twoAnswers'],
    [{ country: 'Atlantis' }, 'person.country.unknown'],
    [{ country: 'XX' }, 'person.country.unknown'],
    [{ conditions: ['hiccups'] }, 'person.condition.unknown'],
    [{ sex: ['female'] }, 'person.field.shape'],
    [{ pregnant: 'perhaps' }, 'person.field.shape'],
  ])('%o: %s', (fields, code) => {
    expect(codeOf(() => read(fields))).toBe(code);
  });

  test('a near miss in the country is offered', () => {
    expect(() => read({ country: 'Finnland' })).toThrow(/Finland \(FI\)/);
  });

  test('broken JSON and other shapes are refused', () => {
    expect(codeOf(() => read('{"sex": '))).toBe('file.json.syntax');
    expect(codeOf(() => read([EVE]))).toBe('file.json.shape');
  });
});

describe('parsePersonOptions', () => {
  test('reads what is typed', () => {
    expect(
      parsePersonOptions({ sex: 'female', age: '34', mass: '62kg', country: 'gb', conditions: 'ibd' }, settings),
    ).toEqual(EVE);
  });

  test('an option wins over the file, and the whole is checked again', () => {
    expect(parsePersonOptions({ age: '40' }, { ...settings, base: EVE })).toEqual({ ...EVE, ageYears: 40 });
    const pregnant = { ...EVE, lifeStage: 'pregnant' as const };
    expect(codeOf(() => parsePersonOptions({ sex: 'male' }, { ...settings, base: pregnant }))).toBe(
      'person.lifeStage.sex',
    );
  });

  test('messages name the option', () => {
    expect(() => parsePersonOptions({ age: '200' })).toThrow(/^--age: an age of 200 came/);
  });

  test('without a table of countries two letters are believed', () => {
    expect(parsePersonOptions({ country: 'fi' }).country).toBe('FI');
    expect(codeOf(() => parsePersonOptions({ country: 'Finland' }))).toBe('person.country.unknown');
  });
});
