import type { Estimate, NutrientStatus } from '../assessment.js';
import { type RandomSource, summarise } from '../base/index.js';
import type { Person } from '../person.js';
import type { DriValue } from './dri.js';
import { nutrientReference } from './nutrient-references.js';
import { probabilityAbove, probabilityInadequate } from './probability.js';
import { nutrientWords as say } from './words.js';

/** Usual intake of one nutrient: draws paired by index with everything else of the run. */
export interface NutrientUsual {
  readonly draws: Float64Array;
  /** "mg", "µg/d", "mg NE": the mass unit counts */
  readonly unit: string;
  /** share of the energy with a known value, 0 to 1 */
  readonly coverage: number;
  /** as a person reads it: "Iron" */
  readonly name: string;
}

export interface NutrientStatusInput {
  readonly person: Person;
  readonly values: readonly DriValue[];
  readonly source: RandomSource;
  /** by nutrient key; selenium is left out of the answer, it has a status of its own */
  readonly usual: Readonly<Record<string, NutrientUsual>>;
}

/**
 * Each nutrient against the IOM/NASEM values: full probability method where there is an EAR, none where there is an AI;
 * upper levels only for the intake they are about. In the order of the table, in the unit of the intake.
 */
export function nutrientStatus(input: NutrientStatusInput): readonly NutrientStatus[] {
  const nutrients = [...new Set(input.values.map((value) => value.nutrient))];
  return nutrients.flatMap((nutrient) => {
    const usual = input.usual[nutrient];
    if (nutrient === 'selenium' || usual === undefined || usual.draws.length === 0) return [];
    return [statusOfNutrient(input, nutrient, usual)];
  });
}

function statusOfNutrient(input: NutrientStatusInput, nutrient: string, usual: NutrientUsual): NutrientStatus {
  const unit = usual.unit.endsWith('/d') ? usual.unit : `${usual.unit}/d`;
  const estimate: Estimate = { unit, ...summarise(usual.draws) };
  const base = { nutrient, name: usual.name, unit, usual: estimate, coverage: usual.coverage };
  const found = nutrientReference({ ...input, draws: usual.draws.length, units: withDraws(input.usual) }, nutrient);
  if (found === null) {
    return {
      ...base,
      ...{ kind: 'none', reference: null, pInadequate: null, upper: null, pAboveUpper: null },
      note: say.unit(usual.unit),
    };
  }
  const { kind, reference, requirement, upper, upperKind, upperOf, notes } = found;
  return {
    ...base,
    kind,
    reference,
    pInadequate: requirement === null ? null : probabilityInadequate(usual.draws, requirement),
    upper,
    upperKind,
    pAboveUpper: upperOf === null ? null : probabilityAbove(input.usual[upperOf]!.draws, upper!),
    note: notes.join(' '),
  };
}

/** A form that nothing is known of has no chance. */
const withDraws = (usual: Readonly<Record<string, NutrientUsual>>): Readonly<Record<string, NutrientUsual>> =>
  Object.fromEntries(Object.entries(usual).filter(([, { draws }]) => draws.length > 0));
