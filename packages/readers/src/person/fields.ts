import {
  BODY_MASS_RANGES,
  CONDITIONS,
  type Condition,
  OLDEST_YEARS,
  type Person,
  type Place,
  type Problem,
  type Rows,
  SelenoscopeError,
} from '@selenoscope/core';
import { ageFromBirthDate, ageYearsOf, bodyMassKgOf } from './amounts.js';
import { CONDITION_WORDS, COUNTRY_WORDS, LIFE_STAGE_WORDS, lettersOf, lookUp, SEX_WORDS } from './words.js';

/** What is said about a person, as text, wherever it was said: a file or the command line. */
export interface PersonText {
  sex?: string;
  age?: string;
  ageMonths?: string;
  birthDate?: string;
  mass?: string;
  massLb?: string;
  lifeStage?: readonly string[];
  country?: string;
  conditions?: readonly string[];
}

export interface PersonSettings {
  /** rows of countries.csv (`code`, `name`, and `other_names` between bars where there is such a column) */
  readonly countries?: Rows | undefined;
  /** yyyy-mm-dd; needed only for a date of birth */
  readonly today?: string | undefined;
}

/** Says where a field stands, so that a message can: "person.json, ageYears" or "--age". */
export type PlaceOf = (field: keyof PersonText) => Place;

const fail = (problem: Problem): never => {
  throw new SelenoscopeError(problem);
};

export function sexOf(text: string, place: Place): Person['sex'] {
  return lookUp(SEX_WORDS, lettersOf(text)) ?? fail({ code: 'person.sex.unknown', place, came: text });
}

function agePlausible(years: number, came: string, place: Place): number {
  return years >= 0 && years <= OLDEST_YEARS ? years : fail({ code: 'person.age.range', place, came });
}

export function ageOf(text: PersonText, placeOf: PlaceOf, { today }: PersonSettings): number | null {
  let years: number | null = null;
  if (text.age !== undefined) {
    const place = placeOf('age');
    years = ageYearsOf(text.age) ?? fail({ code: 'person.age.unread', place, came: text.age });
    agePlausible(years, text.age, place);
  } else if (text.ageMonths !== undefined) {
    const place = placeOf('ageMonths');
    const months = ageYearsOf(text.ageMonths) ?? fail({ code: 'person.age.unread', place, came: text.ageMonths });
    // the field says months, so a bare number was read as years; "8 months" was not
    years = /[a-z]/i.test(text.ageMonths) ? months : months / 12;
    agePlausible(years, `${text.ageMonths} months`, place);
  }
  if (text.birthDate === undefined) return years;
  const place = placeOf('birthDate');
  if (today === undefined) return years ?? fail({ code: 'person.birthDate.needsToday', place });
  const fromBirthDate =
    ageFromBirthDate(text.birthDate, today) ?? fail({ code: 'person.birthDate.unread', place, came: text.birthDate });
  agePlausible(fromBirthDate, `${Math.floor(fromBirthDate)} (born ${text.birthDate})`, place);
  // an age in whole years may lag up to a year behind the date of birth
  if (years !== null && Math.abs(years - fromBirthDate) > 1.01)
    fail({ code: 'person.age.twoAnswers', place, ageYears: years, fromBirthDate });
  return fromBirthDate;
}

export function massOf(text: string, unit: 'kg' | 'lb', ageYears: number | null, place: Place): number {
  const kg = bodyMassKgOf(text, unit) ?? fail({ code: 'person.mass.unread', place, came: text });
  const range = BODY_MASS_RANGES.find((r) => (ageYears ?? 18) >= r.fromYears)!;
  if (kg < range.lowKg || kg > range.highKg) {
    const { lowKg, highKg, who } = range;
    fail({
      code: 'person.mass.range',
      place,
      came: /[a-z]/i.test(text) ? text : `${text} ${unit}`,
      kg,
      lowKg,
      highKg,
      who,
    });
  }
  return kg;
}

export function lifeStageOf(texts: readonly string[], place: Place): Person['lifeStage'] {
  const stages = texts.map(
    (text) =>
      lookUp(LIFE_STAGE_WORDS, lettersOf(text)) ?? fail({ code: 'person.lifeStage.unknown', place, came: text }),
  );
  const named = [...new Set(stages.filter((stage) => stage !== 'none'))];
  if (named.length > 1) fail({ code: 'person.lifeStage.twoAnswers', place, came: named.join(' and ') });
  return named[0] ?? 'none';
}

export function countryOf(text: string, place: Place, { countries }: PersonSettings): string {
  const letters = lettersOf(text);
  const everyday = lookUp(COUNTRY_WORDS, letters);
  if (everyday !== undefined) return everyday;
  const code = text.trim().toUpperCase();
  // without a table nothing more can be checked than the form of the code
  if (countries === undefined)
    return /^[A-Z]{2}$/.test(code) ? code : fail({ code: 'person.country.unknown', place, came: text, near: [] });
  const namesOf = (row: Rows[number]) => [row['name'] ?? '', ...(row['other_names'] ?? '').split('|')].map(lettersOf);
  const found = countries.find((row) => row['code'] === code || (letters !== '' && namesOf(row).includes(letters)));
  if (found?.['code'] !== undefined) return found['code'];
  const near = countries
    .filter((row) => letters.length >= 3 && namesOf(row).some((name) => name.startsWith(letters.slice(0, 3))))
    .slice(0, 4)
    .map((row) => `${row['name']} (${row['code']})`);
  return fail({ code: 'person.country.unknown', place, came: text, near });
}

export function conditionsOf(texts: readonly string[], place: Place): Condition[] {
  const conditions = texts
    .flatMap((text) => text.split(/[,;]/))
    .map((text) => text.trim())
    .filter((text) => text !== '' && lettersOf(text) !== 'none')
    .map(
      (text) =>
        lookUp(CONDITION_WORDS, lettersOf(text)) ??
        fail({ code: 'person.condition.unknown', place, came: text, known: CONDITIONS }),
    );
  return [...new Set(conditions)];
}

const YOUNGEST_MOTHER_YEARS = 10;
const OLDEST_MOTHER_YEARS = 60;

/** Turns what was said into a person; what was not said is taken from `base`, else unknown. */
export function personFrom(
  text: PersonText,
  placeOf: PlaceOf,
  settings: PersonSettings,
  base: Person = NOTHING_KNOWN,
): Person {
  const sex = text.sex === undefined ? base.sex : sexOf(text.sex, placeOf('sex'));
  const ageYears = ageOf(text, placeOf, settings) ?? base.ageYears;
  const lifeStage = text.lifeStage === undefined ? base.lifeStage : lifeStageOf(text.lifeStage, placeOf('lifeStage'));
  if (lifeStage !== 'none') {
    const place = placeOf('lifeStage');
    if (sex === 'male') fail({ code: 'person.lifeStage.sex', place, lifeStage });
    if (ageYears !== null && (ageYears < YOUNGEST_MOTHER_YEARS || ageYears > OLDEST_MOTHER_YEARS))
      fail({ code: 'person.lifeStage.age', place, lifeStage, ageYears });
  }
  return {
    sex,
    ageYears,
    bodyMassKg: bodyMass(text, ageYears, placeOf) ?? base.bodyMassKg,
    lifeStage,
    country: text.country === undefined ? base.country : countryOf(text.country, placeOf('country'), settings),
    conditions: text.conditions === undefined ? base.conditions : conditionsOf(text.conditions, placeOf('conditions')),
  };
}

function bodyMass(text: PersonText, ageYears: number | null, placeOf: PlaceOf): number | null {
  if (text.mass !== undefined) return massOf(text.mass, 'kg', ageYears, placeOf('mass'));
  return text.massLb === undefined ? null : massOf(text.massLb, 'lb', ageYears, placeOf('massLb'));
}

/** A person of whom nothing is known. */
export const NOTHING_KNOWN: Person = {
  sex: null,
  ageYears: null,
  bodyMassKg: null,
  lifeStage: 'none',
  country: null,
  conditions: [],
};
