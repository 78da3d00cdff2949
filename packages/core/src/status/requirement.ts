import { type RandomSource, stream } from '../base/index.js';
import type { Person } from '../person.js';
import { ASSUMED_CV, type Authority, authorityKey, COMPARISON, findAuthority } from './authorities.js';
import { type Subject, stagedRows, subjectOf } from './groups.js';
import { AVERAGE_KINDS, type ReferenceValue, referencesOfKind, strictest } from './references.js';

/** Why the requirement is the one it is. */
export type RequirementBasis =
  /** the person's own authority has an average requirement */
  | 'own'
  /** it has none for anybody of this age: IOM's stands in, named as such */
  | 'own-has-none'
  /** it has none for this life stage though its other values differ by it: IOM's stands in */
  | 'own-has-none-for-stage';

/** The average requirement that a probability is held against. */
export interface SeleniumRequirement {
  readonly value: ReferenceValue;
  /** "iom2000", "nnr2023" */
  readonly key: string;
  readonly basis: RequirementBasis;
  /** coefficient of variation between people */
  readonly cv: number;
  /** "assessment" (stated), "derived" (from recommended / average), "assumed" (10 %) */
  readonly cvMethod: string;
}

/**
 * The average requirement (EAR or AR) of a person: the own authority's, or IOM's where it has none.
 * Null under one year: values for infants rest on what milk gives, which is no requirement with a spread.
 */
export function seleniumRequirement(
  authorities: readonly Authority[],
  references: readonly ReferenceValue[],
  person: Person,
  authorityId: string,
): SeleniumRequirement | null {
  const subject = subjectOf(person);
  if (subject.ageYears < 1) return null;
  const own = findAuthority(authorities, authorityId);
  const family = [own.id, ...(own.parent === null ? [] : [own.parent])];
  let basis: RequirementBasis = 'own-has-none';
  for (const id of family) {
    const value = averageOf(references, subject, id);
    if (value === null) continue;
    if (!missesStage(references, subject, id, family)) return scored(authorities, value, 'own');
    basis = 'own-has-none-for-stage';
  }
  const comparison = averageOf(references, subject, COMPARISON);
  return comparison === null ? null : scored(authorities, comparison, basis);
}

function averageOf(references: readonly ReferenceValue[], subject: Subject, id: string): ReferenceValue | null {
  return strictest(AVERAGE_KINDS.flatMap((kind) => referencesOfKind(references, subject, id, kind)));
}

/** True where an authority, or the one it follows, asks for more in pregnancy or lactation but prints no average for it. */
function missesStage(
  references: readonly ReferenceValue[],
  subject: Subject,
  id: string,
  family: readonly string[],
): boolean {
  const rows = references.filter((r) => family.includes(r.authority) && r.status === 'current' && r.kind !== 'UL');
  const averages = rows.filter((r) => r.authority === id && AVERAGE_KINDS.includes(r.kind));
  return stagedRows(averages, subject).length === 0 && stagedRows(rows, subject).length > 0;
}

function scored(
  authorities: readonly Authority[],
  value: ReferenceValue,
  basis: RequirementBasis,
): SeleniumRequirement {
  const authority = findAuthority(authorities, value.authority);
  return {
    value,
    basis,
    key: authorityKey(authority),
    cv: authority.requirementCv ?? ASSUMED_CV,
    cvMethod: authority.requirementCv === null ? 'assumed' : authority.cvMethod,
  };
}

/**
 * Requirements of one person as draws (µg/d): normal around the average, one for each index, the same z whatever the
 * authority. Draw i belongs to draw i of the usual intake, here and in the plan.
 */
export function requirementDraws(requirement: SeleniumRequirement, source: RandomSource, count: number): Float64Array {
  const out = stream(source, 'status.requirement').normals(count);
  for (let i = 0; i < count; i++) out[i] = Math.max(0, requirement.value.ugPerDay * (1 + requirement.cv * out[i]!));
  return out;
}
