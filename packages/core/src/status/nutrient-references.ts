import { type RandomSource, stream } from '../base/index.js';
import type { Person } from '../person.js';
import { convert, type DriKind, type DriValue, driRequirementDraws, massFactor } from './dri.js';
import { applying, generalRows, type Subject, subjectOf } from './groups.js';
import { nutrientWords as say } from './words.js';

/** What one nutrient is held against, in the unit of the intake a day. */
export interface NutrientReference {
  readonly nutrient: string;
  /** "EAR" where a chance of too little can be given, "AI" where a level can be named, "none" */
  readonly kind: 'EAR' | 'AI' | 'none';
  /** the average or adequate intake; null where there is none, or it needs a body mass that is not known */
  readonly reference: number | null;
  /** this person's requirement in each draw; null where no chance can be given */
  readonly requirement: Float64Array | null;
  readonly upper: number | null;
  /** "CDRR": the sodium level above which less is advised, no upper level */
  readonly upperKind: 'UL' | 'CDRR' | null;
  /** the nutrient whose intake the upper level is about (retinol for vitamin A); null where no chance can be given */
  readonly upperOf: string | null;
  readonly notes: readonly string[];
}

/** A nutrient as it is counted: its unit ("mg", "µg/d"), by key. */
export type NutrientUnits = Readonly<Record<string, { readonly unit: string } | undefined>>;

export interface NutrientReferenceInput {
  readonly person: Person;
  readonly values: readonly DriValue[];
  readonly source: RandomSource;
  readonly draws: number;
  readonly units: NutrientUnits;
}

/** Nutrients whose upper level is about one form: the key of that form in the food tables. */
const FORM_OF_UPPER: Readonly<Record<string, string>> = { 'vitamin-a-rae': 'retinol' };

/** The IOM/NASEM values of one nutrient for one person; null where its unit is no mass that can be compared. */
export function nutrientReference(input: NutrientReferenceInput, nutrient: string): NutrientReference | null {
  const subject = subjectOf(input.person);
  const rows = input.values.filter((value) => value.nutrient === nutrient);
  const factor = massFactor(rows[0]!.unit, input.units[nutrient]!.unit);
  if (factor === null) return null;
  const { notes: lowNotes, ...low } = lowEnd(input, subject, rows, factor);
  const { notes: highNotes, ...high } = highEnd(input, subject, rows, factor);
  return { nutrient, ...low, ...high, notes: [...lowNotes, ...highNotes] };
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

type LowEnd = Pick<NutrientReference, 'kind' | 'reference' | 'requirement' | 'notes'>;

function lowEnd(
  { person, source, draws }: NutrientReferenceInput,
  subject: Subject,
  rows: readonly DriValue[],
  factor: number,
): LowEnd {
  const average = largest(ofKind(rows, subject, 'EAR'));
  if (average === undefined) {
    const adequate = largest(ofKind(rows, subject, 'AI'));
    return {
      kind: adequate ? 'AI' : 'none',
      reference: adequate ? convert(adequate.value, factor) : null,
      requirement: null,
      notes: adequate ? [say.adequateIntake] : [],
    };
  }
  if (average.perKg && person.bodyMassKg === null) {
    return { kind: 'EAR', reference: null, requirement: null, notes: [say.perKg(average.value)] };
  }
  const perPerson = average.perKg ? person.bodyMassKg! : 1;
  const quantiles = exactQuantiles(rows, subject);
  const uniforms = stream(source, `status.requirement.${average.nutrient}`).uniforms(draws);
  return {
    kind: 'EAR',
    reference: convert(average.value * perPerson, factor),
    requirement: driRequirementDraws(average, quantiles, uniforms).map((value) => convert(value * perPerson, factor)),
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

type HighEnd = Pick<NutrientReference, 'upper' | 'upperKind' | 'upperOf' | 'notes'>;

function highEnd(
  { units }: NutrientReferenceInput,
  subject: Subject,
  rows: readonly DriValue[],
  factor: number,
): HighEnd {
  const level = smallest(ofKind(rows, subject, 'UL'));
  const risk = smallest(ofKind(rows, subject, 'CDRR'));
  if (level === undefined && risk === undefined) return { upper: null, upperKind: null, upperOf: null, notes: [] };
  const { nutrient } = (level ?? risk)!;
  if (level === undefined) {
    const upper = convert(risk!.value, factor);
    return { upper, upperKind: 'CDRR', upperOf: nutrient, notes: [say.riskReduction] };
  }
  const upper = convert(level.value, factor);
  if (level.scope === 'all') return { upper, upperKind: 'UL', upperOf: nutrient, notes: [] };
  if (level.scope === 'supplements-only')
    return { upper, upperKind: 'UL', upperOf: null, notes: [say.supplementsOnly] };
  const form = FORM_OF_UPPER[nutrient];
  const formUnit = form === undefined ? undefined : units[form]?.unit;
  const formFactor = formUnit === undefined ? null : massFactor(level.unit, formUnit);
  if (form === undefined || formFactor === null) {
    return { upper, upperKind: 'UL', upperOf: null, notes: [say.preformedUnknown] };
  }
  // the two keys of the tables count in one unit, so the level is the same number for both
  return { upper: convert(level.value, formFactor), upperKind: 'UL', upperOf: form, notes: [say.preformed] };
}
