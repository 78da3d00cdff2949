import { exp } from '../../base/index.js';
import { startMachine } from './machine.js';
import { HORNER_DIAGONAL, HORNER_FACTOR, hornerCode, matrixShape, squareCode } from './matrix-code.js';
import type { Layout } from './pattern.js';
import type { LinearPart } from './rates.js';

/**
 * e^{Lh} with the constant sources beside it, as a dense matrix: one row per state, one column per active state, then,
 * from an even column on, one per source: what a source of 1 µg/d has put there after h.
 *
 * Series of a short step, then repeated squaring. The series is that of I + L/λ, λ the fastest rate: it has no negative
 * number, so no digit is lost, and the columns of states sum to 1 up to rounding.
 */
export interface Propagator {
  readonly width: number;
  /** Column of the first source. */
  readonly firstSource: number;
  /** Fills and returns the matrix for a step of `lengthDays`; the array is used again by the next call. */
  compute(part: LinearPart, lengthDays: number): Float64Array;
  /** The same for twice the length of the last one. */
  double(): Float64Array;
}

/** Longest step, as fastest rate times length, for which the series is summed directly. */
const SERIES_LENGTH = 1;
const MOST_TERMS = 20;

export function createPropagator(layout: Layout, interpreted = false): Propagator {
  const { stateCount: n, activeCount: a, sources } = layout;
  const shape = matrixShape(layout);
  const { width: w, firstSource } = shape;
  const transfers = layout.transferFrom.length;
  const firstMatrix = 2 * Math.ceil((HORNER_DIAGONAL + n + transfers) / 2);
  const size = n * w;
  const functions = { horner: hornerCode(layout, shape), square: squareCode(layout, shape) };
  const machine = startMachine(functions, firstMatrix + 2 * size, interpreted);
  const { horner, square } = machine.call;
  const numbers = machine.numbers();
  const matrices = [0, 1].map((k) => numbers.subarray(firstMatrix + k * size, firstMatrix + (k + 1) * size));
  const sourceRow = Int32Array.from(sources.flatMap((s) => s.map((e) => e.row)));
  const sourceColumn = Int32Array.from(sources.flatMap((s, c) => s.map(() => firstSource + c)));
  const sourceShare = Float64Array.from(sources.flatMap((s) => s.map((e) => e.share)));
  let now = 0;

  /** Puts into the other matrix what a function makes of this one. */
  function apply(call: typeof horner): void {
    call((firstMatrix + now * size) * 8, (firstMatrix + (1 - now) * size) * 8, 0, 0);
    now = 1 - now;
  }

  function compute(part: LinearPart, lengthDays: number): Float64Array {
    const lambda = part.fastestPerDay > 0 ? part.fastestPerDay : 1;
    let x = lambda * lengthDays;
    let squarings = 0;
    for (; x > SERIES_LENGTH; x *= 0.5) squarings++;
    let terms = 2;
    for (let bound = x * x * 0.5; bound > 1e-17 && terms < MOST_TERMS; terms++) bound *= x / (terms + 1);
    const scale = 1 / lambda;
    for (let i = 0; i < n; i++) numbers[HORNER_DIAGONAL + i] = 1 + part.diagonal[i]! * scale;
    for (let t = 0; t < transfers; t++) numbers[HORNER_DIAGONAL + n + t] = part.transferPerDay[t]! * scale;
    const start = matrices[now]!;
    start.fill(0);
    for (let i = 0; i < a; i++) start[i * w + i] = 1;
    // what the matrix holds in the rows of the sources themselves is so many times the identity
    let held = 1;
    for (let k = terms; k >= 1; k--) {
      numbers[HORNER_FACTOR] = x / k;
      apply(horner);
      const to = matrices[now]!;
      for (let s = 0; s < sourceRow.length; s++) {
        const q = sourceRow[s]! * w + sourceColumn[s]!;
        to[q] = to[q]! + (x / k) * held * scale * sourceShare[s]!;
      }
      held = 1 + (x / k) * held;
    }
    const shrink = exp(-x);
    const series = matrices[now]!;
    for (let q = 0; q < size; q++) series[q] = series[q]! * shrink;
    for (; squarings > 0; squarings--) apply(square);
    return matrices[now]!;
  }

  function double(): Float64Array {
    apply(square);
    return matrices[now]!;
  }

  return { width: w, firstSource, compute, double };
}
