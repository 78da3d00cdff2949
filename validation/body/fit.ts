import { stream } from '@selenoscope/core';
import { covarianceOf, decrementOf, minimise, type Optimum, sumOfSquares } from './least-squares.js';
import { type FitProblem, type Residual, standardUnits } from './problem.js';
import { offScale, onScale, type Unknown } from './unknowns.js';

/** An unknown after the fit. */
export interface Fitted {
  readonly unknown: Unknown;
  readonly value: number;
  /** on the unknown's scale */
  readonly z: number;
  readonly se: number;
  readonly fromPriorSds: number;
  /** 1 where the data said nothing */
  readonly seOverPrior: number;
}

export interface FittedRow {
  readonly residual: Residual;
  readonly predicted: number;
  readonly standardUnits: number;
}

export interface Fit {
  readonly fitted: readonly Fitted[];
  /** covariance of the unknowns on their scales, row after row */
  readonly covariance: Float64Array;
  readonly rows: readonly FittedRow[];
  readonly rowCost: number;
  readonly priorCost: number;
  readonly decrement: number;
}

const SIGNIFICANT_DIGITS = 5;

/** As the tables write it. */
export const rounded = (value: number): number =>
  Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(SIGNIFICANT_DIGITS));

/** The fit at an optimum, with values as the tables write them, so that tables and fit are the same numbers. */
export function fitAt(problem: FitProblem, optimum: ArrayLike<number>): Fit {
  const { unknowns, residuals, z0 } = problem;
  const values = unknowns.map((u, i) => rounded(offScale(optimum[i]!, u.scale)));
  const z = Float64Array.from(unknowns, (u, i) => onScale(values[i]!, u.scale));
  const predicted = problem.predict(z);
  const jacobian = problem.jacobian(z);
  const covariance = covarianceOf(jacobian);
  const n = unknowns.length;
  const fitted = unknowns.map((unknown, i): Fitted => {
    const se = Math.sqrt(covariance[i * n + i]!);
    const fromPriorSds = (z[i]! - z0[i]!) / unknown.sd;
    return { unknown, value: values[i]!, z: z[i]!, se, fromPriorSds, seOverPrior: se / unknown.sd };
  });
  const rows = residuals.map((residual, i): FittedRow => {
    return { residual, predicted: predicted[i]!, standardUnits: standardUnits(residual, predicted[i]!) };
  });
  return {
    fitted,
    covariance,
    rows,
    rowCost: sumOfSquares(rows.map((row) => row.standardUnits)),
    priorCost: sumOfSquares(fitted.map((f) => f.fromPriorSds)),
    decrement: decrementOf(jacobian, problem.standardised(z)),
  };
}

export interface Start {
  readonly index: number;
  readonly optimum: Optimum;
  /** largest distance from the best start's optimum, in prior SDs */
  readonly apart: number;
}

const START_SEED = 20260101;

/** Fits from the priors' centres, then from places drawn out of the priors. Best first by cost. */
export function fitFromManyStarts(problem: FitProblem, count: number): readonly Start[] {
  const optima = Array.from({ length: count }, (_, index) => minimise(problem, startOf(problem, index)));
  const best = optima.reduce((a, b) => (b.cost < a.cost ? b : a));
  const apart = (optimum: Optimum) =>
    Math.max(...problem.unknowns.map((u, i) => Math.abs(optimum.z[i]! - best.z[i]!) / u.sd));
  return optima
    .map((optimum, index): Start => ({ index, optimum, apart: apart(optimum) }))
    .sort((a, b) => a.optimum.cost - b.optimum.cost);
}

function startOf(problem: FitProblem, index: number): Float64Array {
  if (index === 0) return problem.z0;
  const source = { seed: START_SEED, person: index };
  return problem.z0.map((z, i) => {
    const u = problem.unknowns[i]!;
    return z + u.sd * stream(source, `start.${u.key}`).normals(1)[0]!;
  });
}

/** Correlation of two unknowns by their places. */
export const correlation = (fit: Fit, i: number, j: number): number => {
  const n = fit.fitted.length;
  return fit.covariance[i * n + j]! / (fit.fitted[i]!.se * fit.fitted[j]!.se);
};

/** Cost of rows by kind: near the number of rows where the spread supposed is the spread seen. */
export function costByKind(rows: readonly FittedRow[]): readonly { kind: string; rows: number; cost: number }[] {
  const kinds = [...new Set(rows.map((row) => row.residual.kind))];
  return kinds.map((kind) => {
    const of = rows.filter((row) => row.residual.kind === kind);
    return { kind, rows: of.length, cost: sumOfSquares(of.map((row) => row.standardUnits)) };
  });
}
