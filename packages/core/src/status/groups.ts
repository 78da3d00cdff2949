import { numberOf, type Row, SelenoscopeError, textOf } from '../base/index.js';
import { OLDEST_YEARS, type Person } from '../person.js';

/** Life stages that reference tables tell apart. A person says pregnant or lactating, not which month. */
export const LIFE_STAGES = [
  'general',
  'pregnancy',
  'pregnancy_t1',
  'pregnancy_t2',
  'pregnancy_t3',
  'lactation',
  'lactation_0_6m',
  'lactation_7_12m',
] as const;
export type LifeStage = (typeof LIFE_STAGES)[number];

/** Whom a reference value is for: age from `ageMinYears` (included) to `ageMaxYears` (not included). */
export interface Group {
  readonly sex: 'both' | 'female' | 'male';
  readonly ageMinYears: number;
  readonly ageMaxYears: number;
  readonly lifeStage: LifeStage;
}

/** The group columns of a table row, checked. @throws Error naming the row: tables are our own */
export function readGroup(row: Row): Group {
  const sex = textOf(row, 'sex');
  const lifeStage = textOf(row, 'life_stage');
  const [ageMinYears, ageMaxYears] = [numberOf(row, 'age_min_y'), numberOf(row, 'age_max_y')];
  if (sex !== 'both' && sex !== 'female' && sex !== 'male') throw wrong(row, 'sex', sex);
  if (!(LIFE_STAGES as readonly string[]).includes(lifeStage)) throw wrong(row, 'life_stage', lifeStage);
  if (!(ageMinYears >= 0 && ageMaxYears <= OLDEST_YEARS && ageMinYears < ageMaxYears)) {
    throw wrong(row, 'age_min_y to age_max_y', `${ageMinYears} to ${ageMaxYears}`);
  }
  if (lifeStage !== 'general' && sex === 'male') throw wrong(row, 'life_stage', `${lifeStage} for male`);
  return { sex, ageMinYears, ageMaxYears, lifeStage: lifeStage as LifeStage };
}

export const wrong = (row: Row, column: string, came: string): Error =>
  new Error(`reference table: ${column} holds "${came}", which is not allowed there: ${JSON.stringify(row)}`);

/** Age whose values stand in where the age is not known. */
const ADULT_YEARS = 30;

/** Below this age a stated pregnancy or lactation is taken for a slip, and the child's values stand. */
const YOUNGEST_PREGNANT_YEARS = 10;

/** A person as the tables see one: both sexes where it is not known, an adult where the age is not. */
export interface Subject {
  readonly sexes: readonly ('female' | 'male')[];
  readonly ageYears: number;
  readonly stage: 'none' | 'pregnant' | 'lactating';
}

/**
 * The person as reference tables need one.
 * @throws SelenoscopeError `status.age.missing` where the age was left out (null means "not known" and is accepted),
 *   `status.age.impossible` outside 0 to 120 years
 */
export function subjectOf(person: Person): Subject {
  const age: unknown = person.ageYears;
  if (age === undefined) throw new SelenoscopeError({ code: 'status.age.missing' });
  if (person.ageYears !== null && !(person.ageYears >= 0 && person.ageYears <= OLDEST_YEARS)) {
    throw new SelenoscopeError({ code: 'status.age.impossible', ageYears: person.ageYears });
  }
  const impossible = person.sex === 'male' || (person.ageYears !== null && person.ageYears < YOUNGEST_PREGNANT_YEARS);
  const stage = impossible ? 'none' : person.lifeStage;
  return {
    sexes: stage !== 'none' ? ['female'] : person.sex === null ? ['female', 'male'] : [person.sex],
    // age ranges leave their upper end out, and 120 is the last
    ageYears: Math.min(person.ageYears ?? ADULT_YEARS, OLDEST_YEARS - 0.001),
    stage,
  };
}

const STAGE_PREFIX = { pregnant: 'pregnancy', lactating: 'lactation' } as const;

const distanceInYears = (group: Group, age: number): number =>
  age < group.ageMinYears ? group.ageMinYears - age : age >= group.ageMaxYears ? age - group.ageMaxYears : 0;

/**
 * The rows that apply to a subject, among rows of one authority and one kind.
 *
 * Pregnancy and lactation: rows of that stage replace the general ones; all trimesters apply, because a person does not
 * say which (the caller takes the stricter); where no row of the stage holds the age, the nearest in age does.
 * Both sexes' rows apply where the sex is not known.
 */
export function applying<G extends Group>(rows: readonly G[], subject: Subject): readonly G[] {
  const ofSex = rows.filter((row) => row.sex === 'both' || subject.sexes.includes(row.sex));
  const staged = stagedRows(ofSex, subject);
  if (staged.length > 0) {
    const nearest = Math.min(...staged.map((row) => distanceInYears(row, subject.ageYears)));
    return staged.filter((row) => distanceInYears(row, subject.ageYears) === nearest);
  }
  return generalRows(ofSex, subject);
}

/** The general rows of a subject's age and sex, whatever the stage. */
export function generalRows<G extends Group>(rows: readonly G[], subject: Subject): readonly G[] {
  return rows.filter(
    (row) =>
      row.lifeStage === 'general' &&
      (row.sex === 'both' || subject.sexes.includes(row.sex)) &&
      distanceInYears(row, subject.ageYears) === 0 &&
      subject.ageYears < row.ageMaxYears,
  );
}

/** Rows of the subject's pregnancy or lactation, of any age. */
export function stagedRows<G extends Group>(rows: readonly G[], subject: Subject): readonly G[] {
  if (subject.stage === 'none') return [];
  const prefix = STAGE_PREFIX[subject.stage];
  return rows.filter((row) => row.lifeStage.startsWith(prefix));
}
