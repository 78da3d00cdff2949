import type { Problem } from '../../base/index.js';
import { MOSTLY, type SubstrateOwn } from './rules.js';

/** Share of carbohydrate whose starch is known by kind of food alone, from which on it is said. */
const WORTH_SAYING = 0.1;

/** Age from which the ranges of adults are taken to hold. */
const ADULT_YEARS = 15;

/** What is worth knowing about the substrate of one person. */
export function substrateProblems(own: SubstrateOwn, foodsByKind: number, ageYears: number | null): Problem[] {
  const problems: Problem[] = [];
  const nutrients = [
    ...(own.fibre ? [] : ['fibre']),
    ...(own.starch.population < MOSTLY ? [] : ['starch']),
    ...(own.protein ? [] : ['protein']),
  ];
  if (nutrients.length > 0) problems.push({ code: 'substrate.population', nutrients });
  if (own.starch.kind >= WORTH_SAYING)
    problems.push({ code: 'substrate.starch.unknown', foods: foodsByKind, share: own.starch.kind });
  if (ageYears !== null && ageYears < ADULT_YEARS) problems.push({ code: 'substrate.child', ageYears });
  return problems;
}
