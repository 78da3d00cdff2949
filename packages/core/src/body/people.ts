import { exp, log, numberOf, numberOrNull, type RandomSource, type Rows, stream, textOf } from '../base/index.js';
import { type BodyParameters, bodyEntry, type ParameterSpread, shifted } from './parameters.js';
import { type BodyRates, ratesOf, type Scaling } from './rates.js';

/** What the fit left open about the typical adult: standard errors and how they hang together. */
export interface ParameterUncertainty {
  readonly keys: readonly string[];
  /** lower triangle L of the covariance, L·Lᵀ, on the scale of each parameter */
  readonly factor: readonly Float64Array[];
}

/** Rows of `body-uncertainty.csv`: key, se, and the correlation with every other key. */
export function readUncertainty(rows: Rows): ParameterUncertainty {
  const keys = rows.map((row) => textOf(row, 'key'));
  const factor = keys.map(() => new Float64Array(keys.length));
  rows.forEach((row, i) => {
    bodyEntry(keys[i]!);
    const se = numberOf(row, 'se');
    for (let j = 0; j <= i; j++) {
      const covariance = se * numberOf(rows[j]!, 'se') * (i === j ? 1 : numberOf(row, keys[j]!));
      let left = covariance;
      for (let k = 0; k < j; k++) left -= factor[i]![k]! * factor[j]![k]!;
      if (i !== j) factor[i]![j] = factor[j]![j]! > 0 ? left / factor[j]![j]! : 0;
      // rounding in the table may leave a trace below zero
      else factor[i]![i] = Math.sqrt(Math.max(left, 0));
    }
  });
  return { keys, factor };
}

/** Body mass by age and sex where it is not known. */
export class ReferenceMasses {
  constructor(private readonly rows: Rows) {}

  /** Typical mass (kg) and how people differ (log SD). An adult where the age is not known. */
  of(sex: 'female' | 'male' | null, ageYears: number | null): { readonly kg: number; readonly logSd: number } {
    const age = ageYears ?? 40;
    const fits = this.rows.filter(
      (r) => numberOf(r, 'age_min_y') <= age && age < (numberOrNull(r, 'age_max_y') ?? 999),
    );
    const row =
      fits.find((r) => textOf(r, 'sex') === (sex ?? '')) ?? fits.find((r) => textOf(r, 'sex') === '') ?? fits[0];
    const last = row ?? this.rows.at(-1)!;
    return { kg: numberOf(last, 'kg'), logSd: numberOf(last, 'log_sd') };
  }
}

/** Whose body is drawn. */
export interface BodyOf {
  readonly sex: 'female' | 'male' | null;
  readonly ageYears: number | null;
  readonly bodyMassKg: number | null;
}

export interface DrawTables {
  readonly typical: BodyParameters;
  readonly spreads: readonly ParameterSpread[];
  readonly uncertainty: ParameterUncertainty;
  readonly masses: ReferenceMasses;
  readonly scaling: Scaling;
}

/**
 * Bodies like this person's, one for each draw: what the fit left open of the typical adult (the same for all foods and
 * doses of a draw), how people differ, and the body mass where it is not known.
 */
export function drawBodies(of: BodyOf, tables: DrawTables, source: RandomSource, count: number): readonly BodyRates[] {
  const shifts = parameterShifts(tables, source, count);
  const mass = massDraws(of, tables.masses, source, count);
  return Array.from({ length: count }, (_, i) => {
    const parameters: BodyParameters = { ...tables.typical };
    for (const { field, scale, draws } of shifts) parameters[field] = shifted(parameters[field], draws[i]!, scale);
    return ratesOf(parameters, mass[i]!, tables.scaling);
  });
}

/** The typical adult of this mass: the middle of what {@link drawBodies} draws. */
export function typicalBody(of: BodyOf, tables: DrawTables): BodyRates {
  return ratesOf(tables.typical, of.bodyMassKg ?? tables.masses.of(of.sex, of.ageYears).kg, tables.scaling);
}

function massDraws(of: BodyOf, masses: ReferenceMasses, source: RandomSource, count: number): Float64Array {
  if (of.bodyMassKg !== null) return new Float64Array(count).fill(of.bodyMassKg);
  const { kg, logSd } = masses.of(of.sex, of.ageYears);
  return stream(source, 'body.mass')
    .normals(count)
    .map((z) => exp(log(kg) + logSd * z));
}

function parameterShifts(tables: DrawTables, source: RandomSource, count: number) {
  const byKey = new Map<string, Float64Array>();
  const add = (key: string, draws: Float64Array) => {
    const known = byKey.get(key);
    if (!known) byKey.set(key, draws);
    else for (let i = 0; i < count; i++) known[i]! += draws[i]!;
  };
  const { keys, factor } = tables.uncertainty;
  const normals = keys.map((key) => stream(source, `body.typical.${key}`).normals(count));
  keys.forEach((key, row) => {
    const draws = new Float64Array(count);
    for (let k = 0; k <= row; k++) {
      const weight = factor[row]![k]!;
      if (weight !== 0) for (let i = 0; i < count; i++) draws[i]! += weight * normals[k]![i]!;
    }
    add(key, draws);
  });
  for (const { key, logSd } of tables.spreads) {
    add(
      key,
      stream(source, `body.person.${key}`)
        .normals(count)
        .map((z) => logSd * z),
    );
  }
  return [...byKey].map(([key, draws]) => ({ ...bodyEntry(key), draws }));
}
