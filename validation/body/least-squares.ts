import { cholesky, inverseOf, solveCholesky } from './linear.js';

/** What is minimised: the sum of squares of `standardised`, with its derivatives column by column. */
export interface LeastSquares {
  standardised(z: ArrayLike<number>): Float64Array;
  /** central differences, or forward ones from the residuals `at` z: half the work, exact enough far from the optimum */
  jacobian(z: Float64Array, at?: Float64Array): Float64Array[];
}

export interface Optimum {
  readonly z: Float64Array;
  readonly cost: number;
  readonly iterations: number;
  /** largest expected fall of the cost along a whole Gauss–Newton step: 0 at an optimum */
  readonly decrement: number;
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

export const sumOfSquares = (r: ArrayLike<number>): number => dot(r, r);

/** JᵀJ and Jᵀr. */
export function normalEquations(j: readonly Float64Array[], r: Float64Array): { a: Float64Array; g: Float64Array } {
  const n = j.length;
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let k = 0; k <= i; k++) a[i * n + k] = a[k * n + i] = dot(j[i]!, j[k]!);
  return { a, g: Float64Array.from(j, (column) => dot(column, r)) };
}

/** Covariance of the unknowns by Gauss and Newton: (JᵀJ)⁻¹, priors included. */
export const covarianceOf = (j: readonly Float64Array[]): Float64Array =>
  inverseOf(normalEquations(j, new Float64Array(j[0]!.length)).a, j.length);

/** gᵀ(JᵀJ)⁻¹g: what a whole Gauss–Newton step promises to take off the cost. */
export function decrementOf(j: readonly Float64Array[], r: Float64Array): number {
  const { a, g } = normalEquations(j, r);
  return dot(g, solveCholesky(cholesky(a, j.length), j.length, g));
}

const LONGEST_STEP = 1;
/** Below this promise the derivatives are taken by central differences. */
const NEAR = 0.1;

/** Levenberg and Marquardt's method from `start`, until a whole step promises less than `tolerance`. */
export function minimise(problem: LeastSquares, start: Float64Array, mostIterations = 60, tolerance = 1e-8): Optimum {
  let z = Float64Array.from(start);
  let r = problem.standardised(z);
  let cost = sumOfSquares(r);
  let damping = 0.1;
  let decrement = Number.POSITIVE_INFINITY;
  let iterations = 0;
  const n = z.length;
  for (; iterations < mostIterations; iterations++) {
    const j = decrement > NEAR ? problem.jacobian(z, r) : problem.jacobian(z);
    const { a, g } = normalEquations(j, r);
    decrement = dot(g, solveCholesky(cholesky(a, n), n, g));
    if (decrement < tolerance) {
      iterations++;
      break;
    }
    let better = false;
    for (let tries = 0; tries < 12 && !better; tries++) {
      const damped = Float64Array.from(a);
      for (let i = 0; i < n; i++) damped[i * n + i]! *= 1 + damping;
      const step = solveCholesky(cholesky(damped, n), n, g);
      const next = z.map((value, i) => value - Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step[i]!)));
      const moved = problem.standardised(next);
      const found = sumOfSquares(moved);
      if (found < cost) {
        z = next;
        r = moved;
        cost = found;
        better = true;
        damping = Math.max(damping / 8, 1e-9);
      } else damping = Math.max(damping * 5, 1e-6);
    }
    if (!better) break;
  }
  return { z, cost, iterations, decrement };
}
