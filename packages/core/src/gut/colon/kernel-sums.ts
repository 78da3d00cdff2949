import { KernelCode, NONE, type Value } from './kernel-code.js';
import { A, GAMMA_SUM, LINEAR_WEIGHTS, STAGES } from './rodas.js';
import { firstAdded } from './stage-sums.js';

/** Weights of a step: c/h of all stages, from here on γ h of each, and here h. */
export const GAMMAS: number = STAGES * STAGES;
export const LENGTH: number = GAMMAS + STAGES;
const each: readonly number[] = [...Array(STAGES).keys()];

/** The sums of a step written out, two numbers at a time. */
export interface SumFunctions<T> {
  /** (increments, y, state) */
  readonly states: readonly T[];
  /** (increments) */
  readonly rights: readonly T[];
  /** (increments, state of the first stage, integral) */
  readonly integral: T;
}

/**
 * The address of the increments is that of the first; the others follow at the distance of two vectors, then the weights
 * of the step, then ∂f/∂t.
 */
export function writeSums(length: number, distance: number): SumFunctions<KernelCode> {
  const pairs = [...Array(Math.ceil(length / 2)).keys()].map((pair) => 2 * pair);
  const written = (write: (code: KernelCode, i: number) => void): KernelCode => {
    const code = new KernelCode(true);
    for (const i of pairs) write(code, i);
    return code;
  };
  const added = (code: KernelCode, from: Value, i: number, weights: readonly (readonly [number, Value])[]): Value =>
    weights.reduce((sum, [j, weight]) => code.add(sum, code.mul(weight, code.load(0, j * distance + i))), from);
  const weight = (code: KernelCode, place: number): Value => code.loadSame(0, STAGES * distance + place);
  const states = each.map((s) =>
    written((code, i) => {
      const weights = each.slice(firstAdded(s), s).map((j) => [j, code.constant(A[s * STAGES + j]!)] as const);
      code.store(2, i, added(code, code.load(1, i), i, weights));
    }),
  );
  const rights = each.map((s) =>
    written((code, i) => {
      const weights = each.slice(0, s).map((j) => [j, weight(code, s * STAGES + j)] as const);
      const driven =
        GAMMA_SUM[s] === 0 ? NONE : code.mul(weight(code, GAMMAS + s), code.load(0, (STAGES + 1) * distance + i));
      const right = code.add(added(code, code.load(0, s * distance + i), i, weights), driven);
      code.store(0, s * distance + i, right);
    }),
  );
  const integral = written((code, i) => {
    const weights = each.map((j) => [j, code.constant(LINEAR_WEIGHTS[j]!)] as const);
    code.store(2, i, code.mul(added(code, code.load(1, i), i, weights), weight(code, LENGTH)));
  });
  return { states, rights, integral };
}
