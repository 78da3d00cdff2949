import type { Assessment } from '../assessment.js';
import type { Person } from '../person.js';
import { countryName } from './countries.js';
import { dateSpan } from './dates.js';
import { conditionName, diaryKindName } from './names.js';
import { amount, count, exact, NBSP } from './numbers.js';

const CHILD_YEARS = 14;
/** True for whom "you" would be the wrong word: a grown-up reads it for them. */
export const isChild = ({ ageYears }: Person): boolean => ageYears !== null && ageYears < CHILD_YEARS;

/** A child's mass to a tenth, which is a part of it that counts. @example massText(14.5) // "14.5" */
const massText = (kg: number): string => exact(Math.round(kg * 10) / 10);

function who(person: Person): string {
  const child = isChild(person);
  if (person.sex === 'female') return child ? 'Girl' : 'Woman';
  if (person.sex === 'male') return child ? 'Boy' : 'Man';
  return child ? 'Child' : 'Sex not known';
}

function age(person: Person): string {
  const years = person.ageYears;
  if (years === null) return 'age not known';
  if (years < 1) return count(Math.round(years * 12), 'month');
  return amount(Math.floor(years));
}

/** "Woman, 34, United Kingdom, 62 kg" */
export function personLine(person: Person): string {
  const parts = [who(person), age(person)];
  if (person.lifeStage !== 'none') parts.push(person.lifeStage);
  parts.push(person.country === null ? 'country not known' : countryName(person.country));
  if (person.bodyMassKg !== null) parts.push(`${massText(person.bodyMassKg)}${NBSP}kg`);
  return [...parts, ...person.conditions.map(conditionName)].join(', ');
}

/** True where answers to the two-minute check stand in place of a diary. */
export const isCheck = (assessment: Assessment): boolean => assessment.diary.kind === 'check';

/** Days too small to count; none of those without food in a diary that has none. */
const smallDays = ({ notices }: Assessment): number => notices.filter(({ code }) => code === 'intake.day.small').length;

/** "7 days of diary, 3 to 9 January 2022"; "3 whole days of 4, 3 to 6 January 2022" where one was not written whole */
export function diaryLine(assessment: Assessment): string {
  const { diary, intake } = assessment;
  if (isCheck(assessment)) return 'From the two-minute check';
  const span = dateSpan(intake.days.map((day) => day.date));
  const small = smallDays(assessment);
  const days =
    small > 0
      ? `${count(diary.days - small, 'whole day', 'whole days')} of ${diary.days}`
      : `${count(diary.days, 'day')} of diary`;
  return span === '' ? days : `${days}, ${span}`;
}

/** What was read: "diary.csv, Selenoscope CSV" */
export function fileLine(assessment: Assessment): string {
  const { file, kind } = assessment.diary;
  const name = diaryKindName(kind);
  return file === name ? `The ${name}` : `${file}, ${name}`;
}
