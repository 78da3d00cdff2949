import { power } from '../../base/index.js';
import { ALPHA, GAMMA, STAGES } from './rodas.js';
import { PlainStageSums, type StageSums } from './stage-sums.js';

/** A stiff system of equations whose stage matrix the system itself knows how to factorise. */
export interface StiffSystem {
  readonly length: number;
  /** a vector that the other functions need not copy */
  vector?(): Float64Array;
  /** the sums of the stages, where the system has a faster way */
  stageSums?(): StageSums;
  derivative(timeDays: number, y: Float64Array, out: Float64Array): void;
  /** ∂f/∂t into `out`; false where it is 0 everywhere */
  timeSlope(timeDays: number, out: Float64Array): boolean;
  /** chooses, at the beginning of a step, the piece of each bent rate that holds for the whole step */
  settle(y: Float64Array): void;
  /** where between two states a bent rate changes its piece, as a fraction; 1 where none does by more than is allowed */
  crossing(from: Float64Array, to: Float64Array, allowedOvershoot: number): number;
  /** evaluates the Jacobian */
  setSlopes(timeDays: number, y: Float64Array): void;
  /** factorises shift − J; false where that cannot be done safely */
  factorise(shift: number): boolean;
  /** solves (shift − J) x = b in place */
  solve(b: Float64Array): void;
}

export interface Tolerances {
  readonly relative: number;
  /** of each state, in its unit */
  readonly absolute: Float64Array;
}

/** What a run has cost. */
export interface SolverStatistics {
  steps: number;
  rejected: number;
  /** steps that were made anew because a rate bends within them */
  bends: number;
  derivatives: number;
  jacobians: number;
  factorisations: number;
  solves: number;
}

/** Is called after each accepted step, before the state is moved: the stages are still those of the step. */
export type AcceptedStep = (timeDays: number, lengthDays: number) => void;

const MOST_GROWTH = 6;
const MOST_SHRINKAGE = 5;
const SAFETY = 0.93;
const ORDER_OF_ERROR = 5;
/**
 * How far, in pH · days for a tolerance of 1, a step may run on beyond a bend of a rate. Groups grow by at most 24 a day over
 * a slope of 0.75 pH, so this moves a mass by less than the tolerance.
 */
const OVERSHOOT = 0.02;
/** Shorter steps than this part of a day are no progress. */
const LEAST_STEP_DAYS = 1e-13;
/**
 * Attempts that a day may cost. Three meals a day take about 1,100 at a tolerance of 2.5e-7; where a part runs dry steps
 * get shorter without end, and a person would wait for an answer that never comes.
 */
const MOST_ATTEMPTS_PER_DAY = 50_000;

/**
 * Steps of RODAS5P with error control after Gustafsson. A step is refused where the estimated error is too large, and
 * also where a mass would fall below zero by more than the tolerance. What is below zero within the tolerance is set to 0
 * and added up in {@link liftedG}: nothing is moved silently.
 */
export class Rosenbrock {
  /** states of the stages, and their increments, of the step that was made last */
  readonly stages: readonly Float64Array[];
  readonly increments: readonly Float64Array[];
  readonly statistics: SolverStatistics = {
    steps: 0,
    rejected: 0,
    bends: 0,
    derivatives: 0,
    jacobians: 0,
    factorisations: 0,
    solves: 0,
  };
  /** mass that was added where it had fallen below 0, so far */
  liftedG = 0;
  private lengthDays = 0;
  private lastErrorNorm = 1e-2;
  private lastLengthDays = 0;
  /** of the step that was made last */
  readonly sums: StageSums;
  private readonly next: Float64Array;
  /** rates at the beginning of the step */
  private readonly begin: Float64Array;

  constructor(
    private readonly system: StiffSystem,
    private readonly tolerances: Tolerances,
  ) {
    const vector = (): Float64Array => system.vector?.() ?? new Float64Array(system.length);
    this.sums = system.stageSums?.() ?? new PlainStageSums(system.length);
    this.stages = this.sums.stages;
    this.increments = this.sums.increments;
    this.next = vector();
    this.begin = vector();
  }

  /** The equations have changed abruptly: begin with a short step. */
  restart(timeDays: number, y: Float64Array): void {
    const f = this.next;
    this.system.settle(y);
    this.system.derivative(timeDays, y, f);
    this.statistics.derivatives++;
    let size = 0;
    let speed = 0;
    for (let i = 0; i < y.length; i++) {
      const weight = this.tolerances.absolute[i]! + this.tolerances.relative * y[i]!;
      size += (y[i]! / weight) * (y[i]! / weight);
      speed += (f[i]! / weight) * (f[i]! / weight);
    }
    const length = speed > 0 ? 0.03 * Math.sqrt(size / speed) : 1e-3;
    this.lengthDays = this.lengthDays > 0 ? Math.min(this.lengthDays, length) : length;
    this.lastLengthDays = 0;
  }

  /**
   * Moves `y` from one time to another, between which the equations are smooth.
   * @returns the time that was reached: earlier than `toDays` where no step is short enough
   */
  advance(y: Float64Array, fromDays: number, toDays: number, accepted: AcceptedStep): number {
    const { system, statistics, next } = this;
    let now = fromDays;
    let fresh = true;
    let wasRejected = false;
    if (this.lengthDays === 0) this.restart(now, y);
    while (now < toDays) {
      const left = toDays - now;
      // equal parts of what is left, so that no sliver remains
      if (fresh) {
        system.settle(y);
        system.setSlopes(now, y);
        if (!system.timeSlope(now, this.sums.slope)) this.sums.slope.fill(0);
        system.derivative(now, y, this.begin);
        statistics.jacobians++;
        statistics.derivatives++;
        fresh = false;
      }
      const parts = Math.ceil(left / this.lengthDays - 1e-9);
      const h = parts <= 1 ? left : parts <= 4 ? left / parts : this.lengthDays;
      if (h < LEAST_STEP_DAYS && left > LEAST_STEP_DAYS) return now;
      // one day's worth is free: restarts and the first hours are dear
      if (statistics.factorisations > MOST_ATTEMPTS_PER_DAY * (1 + now)) return now;
      statistics.factorisations++;
      if (!system.factorise(1 / (GAMMA * h))) {
        this.lengthDays = h * 0.7;
        statistics.rejected++;
        wasRejected = true;
        continue;
      }
      this.makeStages(now, h, y);
      const last = this.stages[STAGES - 1]!;
      const error = this.increments[STAGES - 1]!;
      let below = false;
      let norm = 0;
      const { relative, absolute } = this.tolerances;
      for (let i = 0; i < y.length; i++) {
        const value = last[i]! + error[i]!;
        next[i] = value;
        const weight = absolute[i]! + relative * Math.max(Math.abs(y[i]!), Math.abs(value));
        const part = error[i]! / weight;
        norm += part * part;
        if (value < -weight) below = true;
      }
      norm = Math.sqrt(norm / y.length);
      if (!(norm <= 1) || below) {
        statistics.rejected++;
        const shrink = Number.isFinite(norm)
          ? Math.min(MOST_SHRINKAGE, Math.max(below ? 4 : 1.1, power(norm, 1 / ORDER_OF_ERROR) / SAFETY))
          : MOST_SHRINKAGE;
        this.lengthDays = h / shrink;
        wasRejected = true;
        continue;
      }
      // what comes out at the end of a stretch may be read off, so that it has to hold by itself
      const overshoot = (OVERSHOOT * relative) / h;
      const part = system.crossing(y, next, parts <= 1 ? Math.min(overshoot, 0.3 * relative) : overshoot);
      if (part < 1) {
        statistics.bends++;
        this.lengthDays = h * Math.max(part, 1e-3);
        wasRejected = true;
        continue;
      }
      accepted(now, h);
      for (let i = 0; i < y.length; i++) {
        const value = next[i]!;
        if (value < 0) this.liftedG -= value;
        y[i] = value < 0 ? 0 : value;
      }
      statistics.steps++;
      now = parts <= 1 ? toDays : now + h;
      fresh = true;
      this.chooseLength(h, Math.max(norm, 1e-6), wasRejected);
      wasRejected = false;
    }
    return toDays;
  }

  private chooseLength(h: number, norm: number, wasRejected: boolean): void {
    let divide = power(norm, 1 / ORDER_OF_ERROR) / SAFETY;
    if (this.lastLengthDays > 0) {
      const predicted =
        ((this.lastLengthDays / h) * power((norm * norm) / this.lastErrorNorm, 1 / ORDER_OF_ERROR)) / SAFETY;
      divide = Math.max(divide, predicted);
    }
    divide = Math.min(MOST_SHRINKAGE, Math.max(1 / MOST_GROWTH, divide));
    const wanted = h / divide;
    // a step that was cut to end at a given time says little about longer ones: the longer wish stays
    const cut = h < 0.99 * this.lengthDays;
    this.lengthDays = wasRejected ? Math.min(h, wanted) : cut ? Math.max(wanted, this.lengthDays) : wanted;
    this.lastLengthDays = h;
    this.lastErrorNorm = Math.max(norm, 1e-2);
  }

  private makeStages(now: number, h: number, y: Float64Array): void {
    const { system, sums, stages, increments, statistics } = this;
    sums.setLength(h);
    for (let s = 0; s < STAGES; s++) {
      const u = increments[s]!;
      sums.makeState(s, y);
      if (s === 0) u.set(this.begin);
      else {
        system.derivative(now + ALPHA[s]! * h, stages[s]!, u);
        statistics.derivatives++;
      }
      sums.addToRight(s);
      system.solve(u);
      statistics.solves++;
    }
  }
}
