import { A, C, GAMMA_SUM, LINEAR_WEIGHTS, STAGES } from './rodas.js';
import { addWeighted } from './weighted-sums.js';

/** The sums of vectors that the stages of a step are made of, and the vectors themselves. */
export interface StageSums {
  /** states of the stages, and their increments */
  readonly stages: readonly Float64Array[];
  readonly increments: readonly Float64Array[];
  /** ∂f/∂t; 0 where the equations do not depend on time */
  readonly slope: Float64Array;
  /** of the steps from now on */
  setLength(lengthDays: number): void;
  /** the state of stage s: y + Σ aⱼUⱼ; of the last two from where the stage before has ended */
  makeState(s: number, y: Float64Array): void;
  /** adds Σ cⱼ/h Uⱼ + γ h ∂f/∂t to what stands in the place of Uₛ */
  addToRight(s: number): void;
  /** the integral of the state over the step */
  integrate(integral: Float64Array): void;
}

/** The first increment that is added to the state where stage s begins. */
export const firstAdded = (s: number): number => (s >= STAGES - 2 ? s - 1 : 0);

export class PlainStageSums implements StageSums {
  readonly stages: readonly Float64Array[];
  readonly increments: readonly Float64Array[];
  readonly slope: Float64Array;
  private readonly perStep: Float64Array = new Float64Array(STAGES * STAGES);
  private lengthDays = 0;

  constructor(length: number) {
    this.stages = Array.from({ length: STAGES }, () => new Float64Array(length));
    this.increments = Array.from({ length: STAGES }, () => new Float64Array(length));
    this.slope = new Float64Array(length);
  }

  setLength(lengthDays: number): void {
    this.lengthDays = lengthDays;
    for (let i = 0; i < C.length; i++) this.perStep[i] = C[i]! / lengthDays;
  }

  makeState(s: number, y: Float64Array): void {
    const first = firstAdded(s);
    addWeighted(this.stages[s]!, first > 0 ? this.stages[s - 1]! : y, A, s * STAGES, this.increments, first, s);
  }

  addToRight(s: number): void {
    const u = this.increments[s]!;
    addWeighted(u, u, this.perStep, s * STAGES, this.increments, 0, s);
    const gamma = GAMMA_SUM[s]! * this.lengthDays;
    if (gamma !== 0) for (let i = 0; i < u.length; i++) u[i] = u[i]! + gamma * this.slope[i]!;
  }

  integrate(integral: Float64Array): void {
    addWeighted(integral, this.stages[0]!, LINEAR_WEIGHTS, 0, this.increments, 0, STAGES);
    for (let i = 0; i < integral.length; i++) integral[i] = integral[i]! * this.lengthDays;
  }
}
