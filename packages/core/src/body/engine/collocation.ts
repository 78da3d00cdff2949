import { QUADRATIC } from './flows.js';
import { addRows, applyLinear } from './linear-block.js';
import { STAGES, STRIDE } from './nodes.js';
import { ceilingOf, enteredRows, LEAK, type OperatorShape } from './operators.js';
import type { Layout } from './pattern.js';
import type { PersonRates } from './rates.js';
import { createDriverSolver, type SlotShape, slotShape } from './volterra.js';

/**
 * One step by exponential collocation: first the pool that the quadratic flow leaves, which knows nothing of what lies
 * downstream, then the driver, for which that flow is a known source; then the state at the end of the step from all of
 * them. Flows enter every state through the same operators, so that what one gains another loses, whatever their error.
 */
export interface Collocation {
  loadFlows(memory: Float64Array, rates: PersonRates, turnoverPerDay: number): void;
  /**
   * State at z = state at y one step on. Returns the estimated relative error of the flows as a multiple of what is
   * allowed: at most 1 is a success. Infinity where the stages cannot be solved. NaN never passes for success.
   */
  attempt(memory: Float64Array, operator: number, slot: number, y: number, z: number): number;
}

/** What a slot keeps of both drivers, and at the start of the memory the parameters of their flows. */
export interface SlotLayout {
  readonly driver: SlotShape;
  readonly upstream: SlotShape | null;
  readonly size: number;
  /** A place for what a step needs on its way; before it stand the parameters, after it the rest may begin. */
  readonly scratch: number;
  readonly end: number;
}

export function slotLayout(layout: Layout): SlotLayout {
  const upstream = layout.quadraticFrom < 0 ? null : slotShape(Int32Array.of(QUADRATIC), 0, 0);
  const driver = slotShape(layout.flowPower, upstream?.size ?? 0, upstream ? 4 : 0);
  const scratch = driver.parameters + 2 * layout.flowPower.length + 2;
  const size = driver.size + (upstream?.size ?? 0);
  return { driver, upstream, size, scratch, end: scratch + STAGES * layout.flowPower.length };
}

/**
 * A misfit that the polynomials nearly resolve leaks as its first term does, or, by the order of Gauss's rule, as its
 * square. The square also refuses a layer at the start of the step that no point saw.
 */
const leaked = (miss: number, leak: number): number => miss * (miss > leak ? miss : leak);

export function createCollocation(
  layout: Layout,
  shape: OperatorShape,
  slots: SlotLayout,
  tolerance: number,
): Collocation {
  const { driver, quadraticFrom, downstreamRows } = layout;
  const quadraticRows = enteredRows(layout);
  const x = createDriverSolver(shape.driver, slots.driver, tolerance);
  const upstream = shape.upstreamDriver && createDriverSolver(shape.upstreamDriver, slots.upstream!, tolerance);
  const flows = layout.flows.length;
  const packed = STAGES * flows;

  function loadFlows(memory: Float64Array, rates: PersonRates, turnoverPerDay: number): void {
    const most = layout.flows.map((parts) => ceilingOf(parts, rates.maxUgPerDay));
    const half = layout.flows.map(([first]) => rates.halfUg[first!.index]!);
    x.loadFlows(memory, most, half, 0);
    upstream?.loadFlows(memory, rates.quadraticPerUgDay, [], turnoverPerDay);
  }

  /** What the quadratic flow brings to the driver at the stages. */
  function cross(memory: Float64Array, at: number, flow: number): void {
    const { r } = x;
    for (let j = 0, b = at + shape.cross; j < STAGES; j++, b += STRIDE) {
      const v = memory[flow + j]!;
      for (let i = 0; i < STAGES; i++) r[i] = r[i]! + memory[b + i]! * v;
    }
  }

  function attempt(memory: Float64Array, at: number, slot: number, y: number, z: number): number {
    const length = memory[at + shape.length]!;
    x.linearResponse(memory, at, y);
    if (upstream) {
      upstream.linearResponse(memory, at, y);
      if (!upstream.solve(memory, at, slot, length, memory[y + quadraticFrom]!)) {
        memory[slot + slots.driver.length] = 0;
        return Number.POSITIVE_INFINITY;
      }
      cross(memory, at, slot + slots.upstream!.flows);
    }
    if (!x.solve(memory, at, slot, length, memory[y + driver]!)) return Number.POSITIVE_INFINITY;
    applyLinear(layout, shape, memory, at, y, z);
    // flows at the stages without the gaps between them
    const n = slots.scratch;
    for (let t = 0; t < packed; t++) memory[n + t] = memory[slot + slots.driver.flows + gapped(t)]!;
    addRows(memory, at + shape.ends, downstreamRows, downstreamRows.length, packed, n, z);
    let error = 0;
    if (upstream) {
      const flow = slot + slots.upstream!.flows;
      addRows(memory, at + shape.quadraticEnds, quadraticRows, quadraticRows.length, STAGES, flow, z);
      const start = memory[y + quadraticFrom]!;
      const end = memory[z + quadraticFrom]!;
      const s = memory[at + shape.stiffness]! + length * upstream.slope(start, end);
      error = leaked(upstream.missAtEnds(memory, slot, start, end), Math.min(1, s * s * s * s * s * LEAK));
    }
    const miss = x.missAtEnds(memory, slot, memory[y + driver]!, memory[z + driver]!);
    return (error + leaked(miss, memory[at + shape.leak]!)) / tolerance;
  }

  return { loadFlows, attempt };
}

const gapped = (term: number): number => Math.floor(term / STAGES) * STRIDE + (term % STAGES);
