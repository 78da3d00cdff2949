import { type LinearShape, linearShape, writeLinear } from './linear-block.js';
import { END_INTEGRALS, SERIES_TERMS, STAGE_INTEGRALS, STAGES, STRIDE } from './nodes.js';
import type { Layout } from './pattern.js';
import { createPropagator } from './propagator.js';
import type { LinearPart } from './rates.js';
import { createRowSeries } from './row-series.js';

/** Where the parts of an operator stand that one driver needs: the pool that flows leave in dependence on itself alone. */
export interface DriverShape {
  /** How many states contribute to the driver: the first so many. */
  readonly columns: number;
  /** [column][stage]: what a state contributes to the driver at each stage. */
  readonly stages: number;
  /** What the inflows contribute to the driver at each stage, at their present rates. */
  readonly stageConstant: number;
  /** [flow, stage][stage]: what a flow at a stage adds to the driver at each stage. */
  readonly weights: number;
  /** [source][stage], for a source of 1 µg/d. */
  readonly stageSources: number;
}

/**
 * Where the parts of an operator stand in its stretch of the memory. An operator is everything about a person that a step
 * of one length needs.
 */
export interface OperatorShape extends LinearShape {
  readonly driver: DriverShape;
  /** The pool that the quadratic flow leaves; null where there is no such flow. */
  readonly upstreamDriver: DriverShape | null;
  /** [stage][stage]: what the quadratic flow at a stage adds to the driver at each stage. */
  readonly cross: number;
  /** [group][flow, stage][4]: what a flow at a stage adds to each downstream row by the end. */
  readonly ends: number;
  /** [group][stage][4]: what the quadratic flow at a stage adds to each upstream and each mixed row. */
  readonly quadraticEnds: number;
  /** Length of the step in days. */
  readonly length: number;
  /** Length times the rates that decide how much of a misfit of the flows reaches the end of the step; and how much. */
  readonly stiffness: number;
  readonly leak: number;
  readonly size: number;
}

export function operatorShape(layout: Layout): OperatorShape {
  const linear = linearShape(layout);
  let size = linear.size;
  const take = (count: number) => {
    const at = size;
    size += count;
    return at;
  };
  const flows = layout.flows.length;
  const driver = (columns: number, flowCount: number): DriverShape => ({
    columns,
    stages: take(STRIDE * columns),
    stageConstant: take(STRIDE),
    weights: take(STAGES * STRIDE * flowCount),
    stageSources: take(STRIDE * layout.sources.length),
  });
  const quadratic = layout.quadraticFrom >= 0;
  const parts = {
    ...linear,
    driver: driver(layout.activeCount, flows),
    upstreamDriver: quadratic ? driver(layout.upstreamColumns, 1) : null,
    cross: take(quadratic ? STAGES * STRIDE : 0),
    ends: take(layout.downstreamRows.length * STAGES * flows),
    quadraticEnds: take(quadratic ? enteredRows(layout).length * STAGES : 0),
    length: take(1),
    stiffness: take(1),
    leak: take(1),
  };
  return { ...parts, size };
}

/** What flows of one shape take together at most, µg/d; shares of it may be negative. */
export const ceilingOf = (parts: Layout['flows'][number], maxUgPerDay: ArrayLike<number>): number =>
  parts.reduce((sum, { index }) => sum + Math.abs(maxUgPerDay[index]!), 0);

/** Rows that the quadratic flow may reach, in fours. */
export const enteredRows = (layout: Layout): Int32Array =>
  Int32Array.from([...layout.upstreamRows, ...layout.downstreamRows.subarray(0, 4 * layout.mixedGroups)]);

/**
 * 5!/11!: a misfit shaped like the fifth Legendre polynomial, against a weight e^{−x s} over a step of length 1, leaves
 * this times x⁵. The same misfit at the ends of the step is 1. The twentieth is by trial: x takes the steepest slope for
 * every slope. With it, 400 random people with boluses to 5,000 µg stayed below the tolerance.
 */
export const LEAK: number = 120 / 39916800 / 20;

export interface OperatorBuilder {
  readonly shape: OperatorShape;
  /** Forgets the series of the person before. `steepestPerDay`: bound on the sum of the slopes of the flows. */
  begin(part: LinearPart, steepestPerDay: number, maxUgPerDay: ArrayLike<number>): void;
  /** Writes the operator for a step; false where the step is too long for its series. */
  build(memory: Float64Array, at: number, lengthDays: number): boolean;
}

/** Longest step, as fastest rate times length. Beyond it the series are long or lose digits. */
const LONGEST_ROWS = 24;
const LONGEST_REACHED = 6;

export function createOperatorBuilder(layout: Layout, interpreted = false): OperatorBuilder {
  const { stateCount: n, activeCount: a, driver, flows, quadraticFrom, quadraticTo } = layout;
  const shape = operatorShape(layout);
  const propagator = createPropagator(layout, interpreted);
  const saturable = flows.length;
  const quadraticRows = enteredRows(layout);
  const from = [...Array(saturable).fill(driver), ...(quadraticFrom < 0 ? [] : [quadraticFrom])] as number[];
  const to = [...flows.map((f) => f.map((part) => part.to)), ...(quadraticTo < 0 ? [] : [[quadraticTo]])];
  const shares = to.map((places) => new Float64Array(places.length).fill(1));
  const driverRow = createRowSeries(layout, driver);
  const upstreamRow = quadraticFrom < 0 ? null : createRowSeries(layout, quadraticFrom);
  // [flow][k][state]: L^k Σ share (e_to − e_from)
  const columns = new Float64Array(from.length * SERIES_TERMS * n);
  const powers = new Float64Array(SERIES_TERMS);
  // the largest sum of what stands in a column
  const sizes = new Float64Array(SERIES_TERMS);
  let part: LinearPart;
  let steepest = 0;
  let columnsKnown = 0;

  function begin(of: LinearPart, steepestPerDay: number, maxUgPerDay: ArrayLike<number>): void {
    part = of;
    flows.forEach((parts, f) => {
      const all = ceilingOf(parts, maxUgPerDay);
      parts.forEach(({ index }, p) => {
        shares[f]![p] = all > 0 ? maxUgPerDay[index]! / all : 1;
      });
    });
    driverRow.begin(of);
    upstreamRow?.begin(of);
    steepest = steepestPerDay;
    columnsKnown = 0;
  }

  function extendColumns(): void {
    const k = columnsKnown++;
    const { transferFrom, transferTo } = layout;
    let largest = 0;
    for (let f = 0; f < from.length; f++) {
      const now = (f * SERIES_TERMS + k) * n;
      columns.fill(0, now, now + n);
      if (k === 0) {
        to[f]!.forEach((place, part) => {
          const share = shares[f]![part]!;
          columns[now + place] = columns[now + place]! + share;
          columns[now + from[f]!] = columns[now + from[f]!]! - share;
        });
        largest = 2;
        continue;
      }
      const before = now - n;
      for (let s = 0; s < a; s++) columns[now + s] = part.diagonal[s]! * columns[before + s]!;
      for (let t = 0; t < transferFrom.length; t++) {
        const q = now + transferTo[t]!;
        columns[q] = columns[q]! + part.transferPerDay[t]! * columns[before + transferFrom[t]!]!;
      }
      let size = 0;
      for (let q = now; q < now + n; q++) size += Math.abs(columns[q]!);
      if (size > largest) largest = size;
    }
    sizes[k] = largest;
  }

  /** Terms that the series of the flows need, with the powers of h up to there. */
  function extendTo(h: number): number {
    let k = 0;
    for (let p = h, factorial = 1; k < SERIES_TERMS; k++, p *= h, factorial *= k + 1) {
      powers[k] = p;
      if (k === columnsKnown) extendColumns();
      // the integrals of term k are at most 1/(k + 1)!
      if (sizes[k]! * p < 1e-17 * h * factorial) break;
    }
    return k;
  }

  /** [stage j][stage i]: what flow f at stage j adds to the target at stage i. */
  function writeWeights(memory: Float64Array, weights: number, f: number, target: number, terms: number): void {
    memory.fill(0, weights, weights + STAGES * STRIDE);
    for (let k = 0, p = 0; k < terms; k++) {
      const c = powers[k]! * columns[(f * SERIES_TERMS + k) * n + target]!;
      for (let q = weights; q < weights + STAGES * STRIDE; q += STRIDE, p += STAGES) {
        memory[q] = memory[q]! + c * STAGE_INTEGRALS[p]!;
        memory[q + 1] = memory[q + 1]! + c * STAGE_INTEGRALS[p + 1]!;
        memory[q + 2] = memory[q + 2]! + c * STAGE_INTEGRALS[p + 2]!;
        memory[q + 3] = memory[q + 3]! + c * STAGE_INTEGRALS[p + 3]!;
        memory[q + 4] = memory[q + 4]! + c * STAGE_INTEGRALS[p + 4]!;
      }
    }
  }

  /** [group][flow, stage][4] for one flow of `flowCount`. */
  function writeEnds(
    memory: Float64Array,
    ends: number,
    f: number,
    flowCount: number,
    rows: Int32Array,
    terms: number,
  ): void {
    for (let g = 0; g < rows.length; g++) {
      const row = rows[g]!;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let s4 = 0;
      if (row < n)
        for (let k = 0, q = f * SERIES_TERMS * n + row, p = 0; k < terms; k++, q += n, p += STAGES) {
          const c = powers[k]! * columns[q]!;
          s0 += c * END_INTEGRALS[p]!;
          s1 += c * END_INTEGRALS[p + 1]!;
          s2 += c * END_INTEGRALS[p + 2]!;
          s3 += c * END_INTEGRALS[p + 3]!;
          s4 += c * END_INTEGRALS[p + 4]!;
        }
      const q = ends + (g >> 2) * flowCount * STAGES * 4 + (g & 3);
      memory[q] = s0;
      memory[q + 4] = s1;
      memory[q + 8] = s2;
      memory[q + 12] = s3;
      memory[q + 16] = s4;
    }
  }

  function build(memory: Float64Array, at: number, h: number): boolean {
    if (part.fastestPerDay * h > LONGEST_ROWS || part.fastestReachedPerDay * h > LONGEST_REACHED) return false;
    const terms = extendTo(h);
    const x = shape.driver;
    const f = shape.upstreamDriver;
    driverRow.write(memory, at + x.stages, at + x.stageSources, x.columns, h);
    if (f) upstreamRow!.write(memory, at + f.stages, at + f.stageSources, f.columns, h);
    for (let k = 0; k < saturable; k++) {
      writeWeights(memory, at + x.weights + k * STAGES * STRIDE, k, driver, terms);
      writeEnds(memory, at + shape.ends + k * STAGES * 4, k, saturable, layout.downstreamRows, terms);
    }
    if (f) {
      writeWeights(memory, at + f.weights, saturable, quadraticFrom, terms);
      writeWeights(memory, at + shape.cross, saturable, driver, terms);
      writeEnds(memory, at + shape.quadraticEnds, saturable, 1, quadraticRows, terms);
    }
    const { width, firstSource } = propagator;
    writeLinear(layout, shape, memory, at, propagator.compute(part, h), width, firstSource);
    memory[at + shape.length] = h;
    const y = (part.fastestReachedPerDay + steepest + part.fastestPerDay / 3) * h;
    memory[at + shape.stiffness] = y;
    memory[at + shape.leak] = Math.min(1, y * y * y * y * y * LEAK);
    return true;
  }

  return { shape, begin, build };
}
