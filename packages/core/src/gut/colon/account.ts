import { ENTRIES } from './inflow-course.js';
import type { MeanSums } from './means.js';
import { COLON_COMPARTMENTS } from './model.js';
import { ALPHA, B, GAMMA_SUM, STAGES } from './rodas.js';
import type { Rosenbrock } from './rosenbrock.js';
import type { ColonSystem } from './system.js';

const COMPARTMENTS: number = COLON_COMPARTMENTS.length;

/**
 * What flowed in, was absorbed and left, as integrals that the solver's own method gives: as if each were one more
 * equation, at the cost of a weighted sum a step. In and out then differ from what is stored by rounding alone.
 */
export class ColonAccount {
  inflowG = 0;
  mucinG = 0;
  /** of each resource and group, out of the distal compartment */
  readonly outG: Float64Array;
  readonly absorbedG: Float64Array;
  private readonly integral: Float64Array;
  /** of the inflow by time */
  private readonly slopes: Float64Array;

  constructor(
    private readonly system: ColonSystem,
    private readonly solver: Rosenbrock,
    private readonly means: readonly MeanSums[],
  ) {
    this.outG = new Float64Array(system.rates.size);
    this.absorbedG = new Float64Array(system.rates.size);
    this.integral = system.vector();
    this.slopes = new Float64Array(system.entries.length);
  }

  /** Adds one step; the stages of the solver are those of the step. */
  add(timeDays: number, lengthDays: number): void {
    const { system, solver, integral } = this;
    const { stages, increments } = solver;
    const { size } = system.rates;
    solver.sums.integrate(integral);

    const distal = (COMPARTMENTS - 1) * size;
    const leaves = system.outflowPerDay[COMPARTMENTS - 1]!;
    for (let i = 0; i < size; i++) {
      this.outG[i] = this.outG[i]! + leaves * integral[distal + i]!;
      const perDay = system.absorptionPerDay[i]!;
      if (perDay === 0) continue;
      let within = 0;
      for (let k = 0; k < COMPARTMENTS; k++) within += integral[k * size + i]!;
      this.absorbedG[i] = this.absorbedG[i]! + perDay * within;
    }

    const { slopes } = this;
    const decayedNow = system.inflowDecay(timeDays);
    for (let e = 0; e < slopes.length; e++) slopes[e] = system.inflowSlope(e, decayedNow);
    let water = 0;
    let inflow = 0;
    for (let s = 0; s < STAGES; s++) {
      const weight = B[s]!;
      const day = timeDays + ALPHA[s]! * lengthDays;
      const decayed = system.inflowDecay(day);
      const ahead = GAMMA_SUM[s]! * lengthDays;
      for (let e = 0; e < system.entries.length; e++) {
        const part = weight * (system.inflowGPerDay(e, day, decayed) + ahead * slopes[e]!);
        inflow += part;
        if (ENTRIES[e] === 'water') water += part;
      }
    }
    this.inflowG += lengthDays * inflow;

    let mucin = 0;
    for (let k = 0; k < COMPARTMENTS; k++)
      for (let s = 0; s < STAGES; s++)
        mucin += B[s]! * (system.mucinAt(stages[s]!, k) + system.mucinAlong(increments[s]!, k));
    this.mucinG += lengthDays * mucin * system.mucinInAll;

    for (const sums of this.means)
      if (sums.holds(timeDays, timeDays + lengthDays)) sums.add(solver, integral, lengthDays, lengthDays * water);
  }
}
