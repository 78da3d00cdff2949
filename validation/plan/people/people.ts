import type { Diary, FoodCatalogue, Person, Rows } from '@selenoscope/core';
import { Dice } from '../dice.js';
import { brazilNutOf, type DiaryFacts, drawDiary } from './diaries.js';
import type { Facts } from './facts.js';
import { drawPerson, type Place } from './persons.js';
import { drawKeeps, type Keeps, leftOutOf } from './wishes.js';

/** Somebody who asks for a plan. Person n is the same person whoever else is made. */
export interface MadePerson {
  readonly number: number;
  readonly person: Person;
  readonly keeps: Keeps;
  readonly cuisine: string;
  readonly diary: Diary;
  readonly diaryFacts: DiaryFacts;
  readonly maxChanges: 2 | 3;
  /** true: a clinician ordered what stands in the diary */
  readonly ordered: boolean;
}

/** Plates by region of the world; everywhere some people eat as in the west. */
const CUISINES: readonly (readonly [RegExp, string])[] = [
  [/^asia-south$/, 'indian'],
  [/^asia-(east|southeast)$/, 'eastern'],
  [/^(latin-america|caribbean)$/, 'latin'],
  [/^africa-north$|^asia-(west|central)$/, 'west-asian'],
  [/^africa-/, 'african'],
];
const EATS_WESTERN = 0.15;
/** What the days of a diary bring; days that bring less or more are drawn again. */
const ADULT_KCAL = [1200, 3500] as const;
const CHILD_KCAL = [900, 3300] as const;
const MOST_TRIES = 8;
const isWithin = (kcal: number, least: number, most: number): boolean => kcal >= least && kcal <= most;

export const placesOf = (countries: Rows): Place[] =>
  countries.map((row) => ({
    code: row['code'] ?? '',
    region: row['region'] ?? '',
    known: (row['origin_names'] ?? '') !== '',
  }));

export function makePerson(
  facts: Facts,
  places: readonly Place[],
  catalogue: FoodCatalogue,
  seed: number,
  number: number,
): MadePerson {
  const dice = new Dice(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca77));
  const { person, region, kcalPerDay } = drawPerson(places, dice);
  const coeliac = person.conditions.includes('coeliac');
  const keeps = drawKeeps(coeliac, dice);
  const own = CUISINES.find(([pattern]) => pattern.test(region ?? ''))?.[1] ?? 'western';
  const cuisine = dice.uniform() < EATS_WESTERN ? 'western' : own;
  const maxChanges = dice.uniform() < 0.05 ? 3 : 2;
  const ordered = dice.uniform() < 0.05;
  const eater = { cuisine, leftOut: leftOutOf(keeps, coeliac), kcalPerDay };
  const adult = person.ageYears === null || person.ageYears >= 18;
  const brazilNut = brazilNutOf((id) => catalogue.indexOf(id));
  const [least, most] = adult ? ADULT_KCAL : CHILD_KCAL;
  let drawn = drawDiary(facts, eater, brazilNut, adult, dice);
  for (let again = 0; again < MOST_TRIES && !isWithin(drawn.facts.kcalPerDay, least, most); again++)
    drawn = drawDiary(facts, eater, brazilNut, adult, dice);
  const { diary, facts: diaryFacts } = drawn;
  return { number, person, keeps, cuisine, diary, diaryFacts, maxChanges, ordered };
}
