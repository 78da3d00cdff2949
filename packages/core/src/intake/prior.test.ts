import { loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { exp, Parameters } from '../base/index.js';
import type { Person } from '../person.js';
import { IntakePriors } from './prior.js';

const priors = new IntakePriors(
  loadTable('selenium-intake-prior'),
  loadTable('countries'),
  new Parameters(loadTable('intake-parameters')),
);
const person = (country: string | null, sex: Person['sex'] = 'female', ageYears: number | null = 34): Person => ({
  sex,
  ageYears,
  bodyMassKg: null,
  lifeStage: 'none',
  country,
  conditions: [],
});

describe('what is known before a diary is read', () => {
  // means read off selenium-intake-prior.csv by hand
  test.each([
    ['GB', 'female', 34, 43.2],
    ['GB', 'male', 34, 55.5],
    ['US', 'female', 34, 102.6],
    ['US', 'male', 65, 116.9],
    ['IE', 'female', 40, 63.4],
    ['IE', 'male', 40, 80.2],
    ['FI', 'male', 50, 88],
    ['NZ', 'female', 30, 48],
  ] as const)('%s %s %i: the newest survey of that sex and age', (country, sex, age, mean) => {
    expect(priors.of(person(country, sex, age))).toMatchObject({ meanUgPerDay: mean, basis: 'country' });
  });

  test('the mean of the log-normal is the mean of the survey', () => {
    const prior = priors.of(person('GB'));
    const between = Math.sqrt(Math.log(1 + (15.3 / 43.2) ** 2));
    expect(exp(prior.logMean + between ** 2 / 2)).toBeCloseTo(43.2, 8);
    expect(prior.logSd).toBeGreaterThan(between);
  });

  test('a child is scaled from adults as US children are', () => {
    const child = priors.of(person('GB', null, 6)).meanUgPerDay;
    expect(child).toBeLessThan(49);
    expect(priors.of(person('US', null, 6)).meanUgPerDay).toBe(87.4);
  });

  test('an infant is no small adult: the mean intakes behind the adequate intakes', () => {
    expect(priors.of(person('US', 'male', 0.3)).meanUgPerDay).toBe(15);
    expect(priors.of(person('GB', 'male', 0.7)).meanUgPerDay).toBe(20);
    expect(priors.of(person('US', 'male', 2)).meanUgPerDay).toBe(67.7);
  });

  test('nobody falls into another survey at a birthday, and a survey of others is taken wider', () => {
    expect(priors.of(person('GB', 'female', 66)).meanUgPerDay).toBe(43.2);
    const students = priors.of(person('PL', 'female', 60));
    expect(students.logSd).toBeGreaterThan(priors.of(person('GB')).logSd);
    const brazil = priors.of(person('BR', 'male', 30));
    expect(brazil.logSd).toBeGreaterThan(0.45);
  });

  test('a country without a survey takes its region, and none takes the world, each wider', () => {
    const own = priors.of(person('GB'));
    const region = priors.of(person('NO'));
    const world = priors.of(person(null));
    expect(region.basis).toBe('region');
    expect(world.basis).toBe('world');
    expect(region.logSd).toBeGreaterThan(own.logSd);
    expect(world.logSd).toBeGreaterThan(own.logSd);
  });

  test('every country of the table has a prior that people could eat', () => {
    for (const row of loadTable('countries')) {
      const prior = priors.of(person(row['code']!));
      expect(prior.meanUgPerDay, row['code']).toBeGreaterThan(15);
      expect(prior.meanUgPerDay, row['code']).toBeLessThan(250);
    }
  });
});
