/**
 * The five Gauss points of a step and what follows from them alone: a flow known at the points stands for the polynomial
 * through them, and these are the integrals of that polynomial against powers of the time that remains.
 */

/** Points in a step. The kernels in this folder are written out for five. */
export const STAGES = 5;

/** Numbers of five stages stand six apart: three pairs, the last number always 0. */
export const STRIDE = 6;

/** Most terms of a Taylor series of the driver's side. */
export const SERIES_TERMS = 64;

const inner = Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 6;
const outer = Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 6;

/** Gauss points as fractions of the step. */
export const NODES: Float64Array = Float64Array.of(0.5 - outer, 0.5 - inner, 0.5, 0.5 + inner, 0.5 + outer);

/** Coefficients, in powers of u, of the polynomial in c − u that is 1 at point j and 0 at the others. */
function basisBackwards(j: number, c: number): Float64Array {
  const a = new Float64Array(STAGES);
  a[0] = 1;
  for (let l = 0, degree = 0; l < STAGES; l++) {
    if (l === j) continue;
    const scale = 1 / (NODES[j]! - NODES[l]!);
    degree++;
    for (let p = degree; p >= 0; p--) a[p] = ((c - NODES[l]!) * a[p]! - (p > 0 ? a[p - 1]! : 0)) * scale;
  }
  return a;
}

/** ∫₀^c u^n/n! · ℓ_j(c − u) du for n below SERIES_TERMS. */
function integrals(j: number, c: number): Float64Array {
  const a = basisBackwards(j, c);
  const out = new Float64Array(SERIES_TERMS);
  for (let n = 0, head = c; n < SERIES_TERMS; head *= c / (n + 1), n++)
    for (let p = 0, cp = head; p < STAGES; p++, cp *= c) out[n] = out[n]! + (a[p]! * cp) / (n + p + 1);
  return out;
}

function table(ends: ArrayLike<number>): Float64Array {
  const rows = ends.length;
  const out = new Float64Array(SERIES_TERMS * rows * STAGES);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < STAGES; j++)
      integrals(j, ends[i]!).forEach((v, n) => {
        out[(n * STAGES + j) * rows + i] = v;
      });
  return out;
}

/** [n][j][i]: the integral up to point i of ((c_i − s)^n / n!) ℓ_j(s), for a step of length 1. */
export const STAGE_INTEGRALS: Float64Array = table(NODES);

/** [n][j]: the same up to the end of the step. */
export const END_INTEGRALS: Float64Array = table([1]);

/** ℓ_j at the start of a step; at its end the same numbers stand in reverse. */
export const AT_START: Float64Array = Float64Array.from(NODES, (_, j) => basisBackwards(j, 0)[0]!);
