import type { ParameterSpread } from '@selenoscope/core';
import type { Fit } from './fit.js';
import { sumOfSquares } from './least-squares.js';
import { INTAKE_LOG_SD, predictPeople } from './people.js';
import { Predictor } from './predict.js';
import { type Residual, residualsOf } from './problem.js';
import type { Trials } from './trials.js';
import { type Tables, type Unknown, worldOf } from './unknowns.js';

/** A row that the fit did not see, predicted. */
export interface Checked {
  readonly residual: Residual;
  readonly predicted: number;
  /** ln(predicted / observed); the difference where the row can be 0 or below */
  readonly error: number;
  /** between people (half the width between the 16th and the 84th centile, on the row's scale) */
  readonly peopleSd: number;
  /** the same if all ate the group's stated intake */
  readonly peopleSdSameIntake: number;
  /** what the fit left open, and the product where a trial has its own */
  readonly fitSd: number;
  /** error over what the product's own interval holds (people, and what the fit left open) and the mean's standard error */
  readonly units: number;
  /** error over the spread between people and the standard error of the mean alone */
  readonly peopleUnits: number;
  /** `units` if all ate the group's stated intake */
  readonly unitsSameIntake: number;
  /** error over everything that a new trial's mean should differ by: standard error, between trials, what the fit left open */
  readonly trialUnits: number;
}

export const PEOPLE = 200;
/** Kinds whose root mean square is held against the target. */
export const PLASMA_KINDS: ReadonlySet<string> = new Set(['plasma', 'plasma change']);

/** Rows of check and further that the tables can predict. */
export const checkResiduals = (trials: Trials): readonly Residual[] => {
  const rows = trials.rows.filter((row) => row.use === 'yes' && (row.role === 'check' || row.role === 'further'));
  return residualsOf(trials, rows);
};

export interface CheckInput {
  readonly trials: Trials;
  readonly tables: Tables;
  readonly unknowns: readonly Unknown[];
  readonly spreads: readonly ParameterSpread[];
}

export function predictCheck(
  { trials, tables, unknowns, spreads }: CheckInput,
  z: ArrayLike<number>,
  fit: Pick<Fit, 'covariance'>,
): readonly Checked[] {
  const residuals = checkResiduals(trials);
  const predictor = new Predictor(
    trials,
    residuals.map((r) => r.row),
  );
  const world = worldOf(unknowns, z, tables);
  const predicted = predictor.predict(world);
  const people = predictPeople(predictor, world, spreads, PEOPLE, INTAKE_LOG_SD);
  const sameIntake = predictPeople(predictor, world, spreads, PEOPLE, 0);
  const slopes = unknowns.map((_, k) => {
    const at = (step: number) =>
      predictor.predict(
        worldOf(
          unknowns,
          Float64Array.from(z, (value, i) => (i === k ? value + step : value)),
          tables,
        ),
      );
    const up = at(1e-4);
    const down = at(-1e-4);
    return up.map((value, i) => (onRowScale(residuals[i]!, value) - onRowScale(residuals[i]!, down[i]!)) / 2e-4);
  });
  return residuals.map((residual, i) => {
    const error = errorOf(residual, predicted[i]!);
    const peopleSd = halfWidth(people.map((p) => onRowScale(residual, p[i]!)));
    const peopleSdSameIntake = halfWidth(sameIntake.map((p) => onRowScale(residual, p[i]!)));
    const fitSd = Math.sqrt(quadratic(slopes, i, fit.covariance));
    const units = error / Math.sqrt(peopleSd ** 2 + fitSd ** 2 + residual.sampleSd ** 2);
    const unitsSameIntake = error / Math.sqrt(peopleSdSameIntake ** 2 + fitSd ** 2 + residual.sampleSd ** 2);
    const peopleUnits = error / Math.sqrt(peopleSd ** 2 + residual.sampleSd ** 2);
    const trialUnits = error / Math.sqrt(residual.sd ** 2 + fitSd ** 2);
    return {
      residual,
      predicted: predicted[i]!,
      error,
      peopleSd,
      peopleSdSameIntake,
      fitSd,
      units,
      unitsSameIntake,
      peopleUnits,
      trialUnits,
    };
  });
}

const onRowScale = (residual: Residual, value: number): number =>
  residual.scale === 'linear' ? value : value > 0 ? Math.log(value) : Number.NaN;

const errorOf = (residual: Residual, predicted: number): number =>
  onRowScale(residual, predicted) - onRowScale(residual, residual.row.observed);

function halfWidth(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return (at(0.8413) - at(0.1587)) / 2;
}

function quadratic(slopes: readonly Float64Array[], row: number, covariance: Float64Array): number {
  let sum = 0;
  slopes.forEach((a, i) => {
    slopes.forEach((b, j) => {
      sum += a[row]! * covariance[i * slopes.length + j]! * b[row]!;
    });
  });
  return sum;
}

export interface CheckSummary {
  readonly plasmaRows: number;
  readonly plasmaRms: number;
  /** the same where people were matched to their baseline and dosed, and where only an intake was stated or surveyed */
  readonly plasmaRmsDosed: number;
  readonly plasmaRmsHabitual: number;
  readonly rows: number;
  /** share of rows within two units of each kind */
  readonly within2: number;
  readonly within2SameIntake: number;
  readonly within2People: number;
  readonly within2Trial: number;
}

const rms = (rows: readonly Checked[]): number => Math.sqrt(sumOfSquares(rows.map((c) => c.error)) / rows.length);

/** Figures of the targets, over rows of one role. */
export function summaryOf(checked: readonly Checked[]): CheckSummary {
  const plasma = checked.filter((c) => PLASMA_KINDS.has(c.residual.kind));
  const within = (units: (c: Checked) => number) =>
    checked.filter((c) => Math.abs(units(c)) <= 2).length / checked.length;
  return {
    plasmaRows: plasma.length,
    plasmaRms: rms(plasma),
    plasmaRmsDosed: rms(plasma.filter((c) => c.residual.row.doseForms.length > 0)),
    plasmaRmsHabitual: rms(plasma.filter((c) => c.residual.row.doseForms.length === 0)),
    rows: checked.length,
    within2: within((c) => c.units),
    within2SameIntake: within((c) => c.unitsSameIntake),
    within2People: within((c) => c.peopleUnits),
    within2Trial: within((c) => c.trialUnits),
  };
}
