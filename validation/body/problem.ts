import type { LeastSquares } from './least-squares.js';
import { Predictor } from './predict.js';
import { PRODUCT, type Structure } from './structure.js';
import { betweenTrials, sampleError, type TrialRow, type Trials } from './trials.js';
import { onScale, type Tables, type Unknown, type World, worldOf } from './unknowns.js';

/** A residual: a row, and the relative (or absolute) SD that is expected of it. */
export interface Residual {
  readonly row: TrialRow;
  readonly kind: string;
  readonly sampleSd: number;
  readonly trialSd: number;
  readonly sd: number;
  readonly scale: 'ln' | 'linear';
}

/** The fit as a problem of least squares: residuals of rows, then how far each unknown lies from its prior. */
export class FitProblem implements LeastSquares {
  readonly residuals: readonly Residual[];
  readonly z0: Float64Array;
  private readonly predictor: Predictor;

  constructor(
    trials: Trials,
    private readonly tables: Tables,
    readonly unknowns: readonly Unknown[],
    private readonly structure: Structure = PRODUCT,
  ) {
    this.residuals = residualsOf(trials, fitRows(trials));
    this.predictor = new Predictor(
      trials,
      this.residuals.map((r) => r.row),
    );
    this.z0 = Float64Array.from(unknowns, (u) => onScale(u.centre, u.scale));
  }

  world(z: ArrayLike<number>): World {
    return worldOf(this.unknowns, z, this.tables, this.structure);
  }

  predict(z: ArrayLike<number>): Float64Array {
    return this.predictor.predict(this.world(z));
  }

  /** All residuals in standard units: rows first, then priors. */
  standardised(z: ArrayLike<number>): Float64Array {
    const predicted = this.predict(z);
    const rows = this.residuals.map((residual, i) => standardUnits(residual, predicted[i]!));
    const priors = this.unknowns.map((u, i) => (z[i]! - this.z0[i]!) / u.sd);
    return Float64Array.from([...rows, ...priors]);
  }

  /** Derivatives of the residuals by each unknown, one column after the other; see {@link LeastSquares}. */
  jacobian(z: Float64Array, at?: Float64Array): Float64Array[] {
    return this.unknowns.map((_, k) => {
      const up = this.standardised(moved(z, k, STEP));
      const low = at ?? this.standardised(moved(z, k, -STEP));
      const width = at ? STEP : 2 * STEP;
      return up.map((value, i) => (value - low[i]!) / width);
    });
  }
}

/** Step of the differences, on the unknowns' scales: truncation and rounding are both far below a standard error. */
const STEP = 1e-4;

function moved(z: Float64Array, k: number, step: number): Float64Array {
  const out = Float64Array.from(z);
  out[k]! += step;
  return out;
}

/** A prediction that does not exist counts as this far off. */
const NO_PREDICTION = 50;

/** ln(predicted / observed), or the difference, over the SD that is expected of it. */
export function standardUnits(residual: Residual, predicted: number): number {
  if (residual.scale === 'linear') return (predicted - residual.row.observed) / residual.sd;
  return predicted > 0 ? Math.log(predicted / residual.row.observed) / residual.sd : NO_PREDICTION;
}

/** Rows that the fit uses, and the stated intakes of people who are matched to their plasma. */
export function fitRows(trials: Trials): readonly TrialRow[] {
  const rows = trials.rows.filter((row) => row.use === 'yes' && (row.role === 'fit' || row.role === 'anchor'));
  const implied = [...trials.scenarios.values()]
    .filter((s) => s.intakeLogSd !== null && s.intakeUg !== null && rows.some((row) => row.scenario === s.key))
    .filter((s) => s.background === 'matched')
    .map((s): TrialRow => {
      const like = rows.find((row) => row.scenario === s.key)!;
      return {
        ...like,
        id: `intake.${s.key}`,
        role: 'fit',
        why: '',
        doseForms: [],
        doseUg: 0,
        backgroundUg: null,
        day: null,
        biomarker: 'intake',
        unit: 'ug/d',
        observed: s.intakeUg!,
        sd: s.intakeLogSd! * s.intakeUg!,
        people: 1,
        source: 'scenarios.csv',
      };
    });
  return [...rows, ...implied];
}

export function residualsOf(trials: Trials, rows: readonly TrialRow[]): readonly Residual[] {
  return rows.map((row) => {
    const kind = trials.kinds.get(row.biomarker);
    if (!kind) throw new Error(`row-kinds.csv has no ${row.biomarker}`);
    const sampleSd = sampleError(row, kind);
    const trialSd = betweenTrials(row, kind, trials.scenarios.get(row.scenario)!);
    const sd = Math.sqrt(sampleSd * sampleSd + trialSd * trialSd);
    if (!(sd > 0)) throw new Error(`${row.id} has no spread`);
    return { row, kind: kind.kind, sampleSd, trialSd, sd, scale: kind.scale };
  });
}
