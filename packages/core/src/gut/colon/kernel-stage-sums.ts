import type { ColonKernel } from './kernel.js';
import { GAMMAS, LENGTH } from './kernel-sums.js';
import { C, GAMMA_SUM, STAGES } from './rodas.js';
import { firstAdded, type StageSums } from './stage-sums.js';

const BYTES = 8;
const each: readonly number[] = [...Array(STAGES).keys()];

/** The sums in the memory of a kernel. */
export class KernelStageSums implements StageSums {
  readonly stages: readonly Float64Array[];
  readonly increments: readonly Float64Array[];
  readonly slope: Float64Array;
  private readonly weights: Float64Array;
  private readonly at: number;

  constructor(private readonly kernel: ColonKernel) {
    this.stages = each.map(() => kernel.vector());
    this.increments = each.map(() => kernel.vector());
    this.weights = kernel.vector();
    this.slope = kernel.vector();
    this.at = this.increments[0]!.byteOffset;
    if (this.weights.length <= LENGTH) throw new Error('colon kernel: a state is too short to hold the weights');
    if (this.slope.byteOffset !== this.at + (STAGES + 1) * kernel.distance * BYTES)
      throw new Error('colon kernel: vectors do not follow each other');
  }

  setLength(lengthDays: number): void {
    const { weights } = this;
    for (let i = 0; i < C.length; i++) weights[i] = C[i]! / lengthDays;
    for (let s = 0; s < STAGES; s++) weights[GAMMAS + s] = GAMMA_SUM[s]! * lengthDays;
    weights[LENGTH] = lengthDays;
  }

  makeState(s: number, y: Float64Array): void {
    const from = firstAdded(s) > 0 ? this.stages[s - 1]! : y;
    this.kernel.sums.states[s]!(this.at, from.byteOffset, this.stages[s]!.byteOffset);
  }

  addToRight(s: number): void {
    this.kernel.sums.rights[s]!(this.at, 0, 0);
  }

  /** @param integral a vector of the kernel */
  integrate(integral: Float64Array): void {
    this.kernel.sums.integral(this.at, this.stages[0]!.byteOffset, integral.byteOffset);
  }
}
