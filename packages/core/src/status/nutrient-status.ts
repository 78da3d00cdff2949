import type { Estimate, NutrientStatus } from '../assessment.js';
import { type RandomSource, stream, summarise } from '../base/index.js';
import type { Person } from '../person.js';
import { convert, type DriKind, type DriValue, driRequirementDraws, massFactor } from './dri.js';
import { applying, generalRows, type Subject, subjectOf } from './groups.js';
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

/** Nutrients whose upper level is about one form: the key of that form in the food tables. */
const FORM_OF_UPPER: Readonly<Record<string, string>> = { 'vitamin-a-rae': 'retinol' };

/**
 * Each nutrient against the IOM/NASEM values: full probability method where there is an EAR, none where there is an AI;
 * upper levels only for the intake they are about. In the order of the table, in the unit of the intake.
 */
export function nutrientStatus(input: NutrientStatusInput): readonly NutrientStatus[] {
  const subject = subjectOf(input.person);
  const nutrients = [...new Set(input.values.map((value) => value.nutrient))];
  return nutrients.flatMap((nutrient) => {
    const usual = input.usual[nutrient];
    if (nutrient === 'selenium' || usual === undefined || usual.draws.length === 0) return [];
    return [statusOfNutrient(input, subject, nutrient, usual)];
  });
}

function statusOfNutrient(
  input: NutrientStatusInput,
  subject: Subject,
  nutrient: string,
  usual: NutrientUsual,
): NutrientStatus {
  const rows = input.values.filter((value) => value.nutrient === nutrient);
  const unit = usual.unit.endsWith('/d') ? usual.unit : `${usual.unit}/d`;
  const estimate: Estimate = { unit, ...summarise(usual.draws) };
  const base = { nutrient, name: usual.name, unit, usual: estimate, coverage: usual.coverage };
  const factor = massFactor(rows[0]!.unit, usual.unit);
  if (factor === null) {
    return {
      ...base,
      kind: 'none',
      reference: null,
      pInadequate: null,
      upper: null,
      pAboveUpper: null,
      note: say.unit(usual.unit),
    };
  }
  const low = lowEnd(input, subject, rows, usual, factor);
  const high = highEnd(input, subject, rows, usual, factor);
  const { notes: lowNotes, ...lowResult } = low;
  const { notes: highNotes, ...highResult } = high;
  return { ...base, ...lowResult, ...highResult, note: [...lowNotes, ...highNotes].join(' ') };
}

const largest = (values: readonly DriValue[]): DriValue | undefined =>
  values.reduce<DriValue | undefined>((best, v) => (best === undefined || v.value > best.value ? v : best), undefined);
const smallest = (values: readonly DriValue[]): DriValue | undefined =>
  values.reduce<DriValue | undefined>((best, v) => (best === undefined || v.value < best.value ? v : best), undefined);

const ofKind = (rows: readonly DriValue[], subject: Subject, kind: DriKind): readonly DriValue[] =>
  applying(
    rows.filter((row) => row.kind === kind),
    subject,
  );

function lowEnd(
  { person, source }: NutrientStatusInput,
  subject: Subject,
  rows: readonly DriValue[],
  usual: NutrientUsual,
  factor: number,
) {
  const average = largest(ofKind(rows, subject, 'EAR'));
  if (average === undefined) {
    const adequate = largest(ofKind(rows, subject, 'AI'));
    return {
      kind: adequate ? 'AI' : 'none',
      reference: adequate ? convert(adequate.value, factor) : null,
      pInadequate: null,
      notes: adequate ? [say.adequateIntake] : [],
    };
  }
  if (average.perKg && person.bodyMassKg === null) {
    return { kind: 'EAR', reference: null, pInadequate: null, notes: [say.perKg(average.value)] };
  }
  const perPerson = average.perKg ? person.bodyMassKg! : 1;
  const quantiles = exactQuantiles(rows, subject);
  const uniforms = stream(source, `status.requirement.${average.nutrient}`).uniforms(usual.draws.length);
  const requirement = driRequirementDraws(average, quantiles, uniforms).map((value) =>
    convert(value * perPerson, factor),
  );
  return {
    kind: 'EAR',
    reference: convert(average.value * perPerson, factor),
    pInadequate: probabilityInadequate(usual.draws, requirement),
    notes: say.ofEar(average.nutrient, quantiles.length > 0, subject.ageYears),
  };
}

/** Printed quantiles of the requirement, for the very group they were printed for. */
function exactQuantiles(rows: readonly DriValue[], subject: Subject): readonly DriValue[] {
  if (subject.stage !== 'none' || !subject.sexes.includes('female')) return [];
  return generalRows(
    rows.filter((row) => row.kind === 'REQUIREMENT-QUANTILE'),
    subject,
  );
}

function highEnd(
  input: NutrientStatusInput,
  subject: Subject,
  rows: readonly DriValue[],
  usual: NutrientUsual,
  factor: number,
) {
  const level = smallest(ofKind(rows, subject, 'UL'));
  const risk = smallest(ofKind(rows, subject, 'CDRR'));
  if (level === undefined && risk === undefined) return { upper: null, pAboveUpper: null, notes: [] };
  if (level === undefined) {
    const upper = convert(risk!.value, factor);
    return { upper, pAboveUpper: probabilityAbove(usual.draws, upper), notes: [say.riskReduction] };
  }
  const upper = convert(level.value, factor);
  if (level.scope === 'all') return { upper, pAboveUpper: probabilityAbove(usual.draws, upper), notes: [] };
  if (level.scope === 'supplements-only') return { upper, pAboveUpper: null, notes: [say.supplementsOnly] };
  const form = FORM_OF_UPPER[level.nutrient];
  const formUsual = form === undefined ? undefined : input.usual[form];
  const formFactor = formUsual && massFactor(level.unit, formUsual.unit);
  if (formUsual === undefined || typeof formFactor !== 'number' || formUsual.draws.length === 0) {
    return { upper, pAboveUpper: null, notes: [say.preformedUnknown] };
  }
  return {
    upper,
    pAboveUpper: probabilityAbove(formUsual.draws, convert(level.value, formFactor)),
    notes: [say.preformed],
  };
}
