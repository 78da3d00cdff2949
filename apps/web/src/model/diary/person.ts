import { CONDITIONS, type Condition, type Person } from '@selenoscope/core';
import type { PersonRecord } from '../../store/index.js';

/** Ages in which a pregnancy or a child at the breast is no slip, as core's check has them. */
const MOTHER_YEARS = { from: 10, to: 60 } as const;

/** False where values of pregnancy or lactation cannot be meant. */
export const stageFits = ({ sex, ageYears, lifeStage }: PersonRecord): boolean =>
  lifeStage === 'none' ||
  (sex !== 'male' && (ageYears === null || (ageYears >= MOTHER_YEARS.from && ageYears <= MOTHER_YEARS.to)));

/**
 * The person as the model takes one. A life stage that does not fit age or sex is left aside, and so is a condition that
 * this version does not know.
 */
export const personOf = (person: PersonRecord): Person => ({
  ...person,
  lifeStage: stageFits(person) ? person.lifeStage : 'none',
  conditions: person.conditions.filter((one): one is Condition => (CONDITIONS as readonly string[]).includes(one)),
});
