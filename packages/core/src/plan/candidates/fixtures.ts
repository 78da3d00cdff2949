import { readFileSync } from 'node:fs';
import { csvRecords } from '../../../../data/src/compile/csv.js';
import type { Person } from '../../person.js';
import type { Wishes } from '../wishes.js';
import type { PlanTables } from './tables.js';

const rows = (name: string) =>
  csvRecords(readFileSync(new URL(`../../../../data/tables/${name}.csv`, import.meta.url), 'utf8'));

/** The plan's tables as they stand in the repository, without a build. */
export const planTables: PlanTables = {
  parameters: rows('plan/plan-parameters'),
  candidates: rows('plan/candidates'),
  diets: rows('plan/diets'),
  avoid: rows('plan/avoid'),
  supplements: rows('plan/supplements'),
  fishLimits: rows('plan/fish-limits'),
  clinical: [],
  countries: rows('countries'),
};

/** Someone of whom nothing is known but what a test says. */
export const someone = (rest: Partial<Person> = {}): Person => ({
  ...{ sex: null, ageYears: null, bodyMassKg: null, country: null },
  lifeStage: 'none',
  conditions: [],
  ...rest,
});
export const woman = (rest: Partial<Person> = {}): Person => someone({ sex: 'female', ageYears: 34, ...rest });
export const man = (rest: Partial<Person> = {}): Person => someone({ sex: 'male', ageYears: 40, ...rest });
export const girl = (ageYears: number, rest: Partial<Person> = {}): Person =>
  someone({ sex: 'female', ageYears, ...rest });

type Asked = Pick<Wishes, 'diets' | 'avoid' | 'only'>;
export const wish = (rest: Partial<Asked> = {}): Asked => ({ diets: [], avoid: [], only: [], ...rest });
