import { flowAt, QUADRATIC, slopeAt } from './flows.js';
import { AT_START, STAGES, STRIDE } from './nodes.js';
import type { DriverShape } from './operators.js';
import { invertStages } from './stage-matrix.js';

/**
 * Flows that depend on one pool, the driver X, alone, over one step: X at five Gauss points obeys
 *
 *   X_i = r_i + Σ_k Σ_j W^k_ij n_k(X_j),   r_i = what the linear part alone would give,
 *
 * with exact weights. Newton's iteration finds it, from where the slot (a place in memory) stands: the solution of the
 * last step of its kind, yesterday's at this hour.
 *
 * All numbers live in one array, `memory`; operators, slots and states are places in it.
 */
export interface DriverSolver {
  /** What the driver would be at the stages without its flows; to be changed by what else is known. */
  readonly r: Float64Array;
  loadFlows(memory: Float64Array, most: ArrayLike<number>, halfUg: ArrayLike<number>, turnoverPerDay: number): void;
  /** Sets r from the state at y. */
  linearResponse(memory: Float64Array, at: number, y: number): void;
  /** Finds the flows. False where they cannot be found. */
  solve(memory: Float64Array, at: number, slot: number, lengthDays: number, driverUg: number): boolean;
  /**
   * How far the polynomials through the stages miss the flows at both ends of the step, relative to the flows. There the
   * misfit is largest, and neither end is a point of the polynomial.
   */
  missAtEnds(memory: Float64Array, slot: number, startUg: number, endUg: number): number;
  /** The steepest slope of the flows at the ends, summed over them, 1/d. */
  slope(startUg: number, endUg: number): number;
}

/** Where the numbers of one driver stand in a slot, and its flows' at a fixed place. Stages stand {@link STRIDE} apart. */
export interface SlotShape {
  /** Length of the step that the slot was last used for; 0 says that it is empty. */
  readonly length: number;
  readonly x: number;
  readonly r: number;
  /** [flow][stage]: flows, and the slopes that the answer was made with. */
  readonly flows: number;
  readonly slopes: number;
  /** [stage j][stage i]: how X at i answers a change of r at j. */
  readonly answer: number;
  readonly size: number;
  readonly kinds: Int32Array;
  /** Per flow: ceiling, and half-way amount to its power; then the turnover. Not in the slot: a place in memory. */
  readonly parameters: number;
}

export function slotShape(kinds: Int32Array, start: number, parameters: number): SlotShape {
  const flows = start + 1 + 2 * STRIDE;
  const slopes = flows + kinds.length * STRIDE;
  const answer = slopes + kinds.length * STRIDE;
  return {
    length: start,
    x: start + 1,
    r: start + 1 + STRIDE,
    flows,
    slopes,
    answer,
    size: answer + STAGES * STRIDE - start,
    kinds,
    parameters,
  };
}

/** Share of the tolerance that is left to unfinished iteration. */
export const ITERATION_SHARE = 0.1;
const MOST_ITERATIONS = 12;
/** Flows below this, in µg/d, are followed in absolute terms. */
export const SMALLEST_FLOW = 1e-6;
/** A correction that leaves more than this share of the error calls for new tangents. */
const SLOW = 0.01;

const M = STAGES;

export function createDriverSolver(shape: DriverShape, slot: SlotShape, tolerance: number): DriverSolver {
  const { kinds } = slot;
  const flows = kinds.length;
  const r = new Float64Array(M);
  const before = new Float64Array(M);
  const top = new Float64Array(flows);
  const half = new Float64Array(flows);
  const iterationTolerance = ITERATION_SHARE * tolerance;
  let turnover = 0;
  let scale = 0;

  function loadFlows(memory: Float64Array, most: ArrayLike<number>, halfUg: ArrayLike<number>, perDay: number): void {
    for (let k = 0; k < flows; k++) {
      top[k] = most[k]!;
      const h = kinds[k] === QUADRATIC ? 0 : halfUg[k]!;
      half[k] = kinds[k] === 2 ? h * h : h;
      memory[slot.parameters + 2 * k] = top[k]!;
      memory[slot.parameters + 2 * k + 1] = half[k]!;
    }
    turnover = perDay;
    memory[slot.parameters + 2 * flows] = perDay;
  }

  /**
   * New flows at the stages of a slot. Returns how far they are from their tangents: the largest of the stages, summed over
   * the flows. Leaves the mean of what flows in `scale`.
   */
  function evaluate(memory: Float64Array, s: number): number {
    let total = 0;
    let misfit = 0;
    for (let k = 0; k < flows; k++) {
      let worst = 0;
      for (let j = 0; j < M; j++) {
        const x = memory[s + slot.x + j]!;
        const at = s + slot.flows + k * STRIDE + j;
        const v = flowAt(x, top[k]!, half[k]!, kinds[k]!);
        const off = Math.abs(v - memory[at]! - memory[at + slot.slopes - slot.flows]! * (x - before[j]!));
        memory[at] = v;
        total += Math.abs(v);
        if (!(off <= worst)) worst = off;
      }
      misfit += worst;
    }
    if (turnover > 0) for (let j = 0; j < M; j++) total += turnover * Math.abs(memory[s + slot.x + j]!);
    scale = total * (1 / M) + SMALLEST_FLOW;
    return misfit;
  }

  function renewTangents(memory: Float64Array, at: number, s: number): boolean {
    for (let k = 0; k < flows; k++)
      for (let j = 0; j < M; j++)
        memory[s + slot.slopes + k * STRIDE + j] = slopeAt(memory[s + slot.x + j]!, top[k]!, half[k]!, kinds[k]!);
    return invertStages(flows, memory, at + shape.weights, s + slot.slopes, s + slot.answer);
  }

  /** X += A · (r + W n − X). */
  function correct(memory: Float64Array, at: number, s: number): void {
    const d = miss;
    for (let i = 0; i < M; i++) d[i] = r[i]! - memory[s + slot.x + i]!;
    for (let k = 0; k < flows; k++)
      for (let j = 0; j < M; j++) {
        const v = memory[s + slot.flows + k * STRIDE + j]!;
        const b = at + shape.weights + (k * M + j) * STRIDE;
        for (let i = 0; i < M; i++) d[i] = d[i]! + memory[b + i]! * v;
      }
    for (let i = 0; i < M; i++) {
      let x = memory[s + slot.x + i]!;
      before[i] = x;
      for (let j = 0; j < M; j++) x += memory[s + slot.answer + j * STRIDE + i]! * d[j]!;
      memory[s + slot.x + i] = x;
    }
  }
  const miss = new Float64Array(M);

  /** Newton's iteration, with tangents renewed where they have grown stale. */
  function iterate(memory: Float64Array, at: number, s: number): boolean {
    let last = Number.POSITIVE_INFINITY;
    let fresh = false;
    for (let i = 0; i < MOST_ITERATIONS; i++) {
      correct(memory, at, s);
      const now = evaluate(memory, s);
      const stale = !(now <= SLOW * last);
      if (now <= iterationTolerance * scale) return fresh || renewTangents(memory, at, s);
      if (stale && !renewTangents(memory, at, s)) return false;
      fresh ||= stale;
      last = now;
    }
    return false;
  }

  function solve(memory: Float64Array, at: number, s: number, length: number, driverUg: number): boolean {
    // the length differs in the slot that all single steps share
    let ready = memory[s + slot.length] === length;
    if (!ready) {
      for (let j = 0; j < M; j++) {
        memory[s + slot.x + j] = driverUg;
        before[j] = driverUg;
      }
      evaluate(memory, s);
      ready = renewTangents(memory, at, s);
    }
    const solved = ready && iterate(memory, at, s);
    memory[s + slot.length] = solved ? length : 0;
    for (let i = 0; i < M; i++) memory[s + slot.r + i] = r[i]!;
    return solved;
  }

  function linearResponse(memory: Float64Array, at: number, y: number): void {
    for (let i = 0; i < M; i++) {
      let sum = memory[at + shape.stageConstant + i]!;
      for (let j = 0; j < shape.columns; j++) sum += memory[at + shape.stages + j * STRIDE + i]! * memory[y + j]!;
      r[i] = sum;
    }
  }

  function missAtEnds(memory: Float64Array, s: number, startUg: number, endUg: number): number {
    let worst = 0;
    for (let k = 0; k < flows; k++) {
      let start = 0;
      let end = 0;
      for (let j = 0; j < M; j++) {
        const v = memory[s + slot.flows + k * STRIDE + j]!;
        start += AT_START[j]! * v;
        end += AT_START[M - 1 - j]! * v;
      }
      const a = Math.abs(start - flowAt(startUg, top[k]!, half[k]!, kinds[k]!));
      const b = Math.abs(end - flowAt(endUg, top[k]!, half[k]!, kinds[k]!));
      worst += a > b ? a : b;
    }
    return worst / scale;
  }

  function slope(startUg: number, endUg: number): number {
    let sum = 0;
    for (let k = 0; k < flows; k++) {
      const a = Math.abs(slopeAt(startUg, top[k]!, half[k]!, kinds[k]!));
      const b = Math.abs(slopeAt(endUg, top[k]!, half[k]!, kinds[k]!));
      sum += a > b ? a : b;
    }
    return sum;
  }

  return { r, loadFlows, linearResponse, solve, missAtEnds, slope };
}
