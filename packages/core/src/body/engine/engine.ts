import { createCollocation, slotLayout } from './collocation.js';
import { steepestSlope } from './flows.js';
import { writeConstant } from './linear-block.js';
import { startMachine } from './machine.js';
import { STRIDE } from './nodes.js';
import { createOperatorBuilder } from './operators.js';
import { layOut } from './pattern.js';
import { quietStep } from './quiet-step.js';
import { createLinearPart, loadLinearPart, type PersonRates } from './rates.js';
import { BOLUS, INFLOW, OUTPUT, STEP, type Timeline } from './timeline.js';

/** One person on a timeline. */
export interface PersonRun {
  readonly rates: PersonRates;
  /** µg in each state at the start, in the order of the pattern. */
  readonly startUg: ArrayLike<number>;
  /** Rate of each inflow at the start, µg/d. */
  readonly inflowUgPerDay: ArrayLike<number>;
  /** What the events name by index: µg of a bolus, µg/d of an inflow. */
  readonly amounts: ArrayLike<number>;
}

/** How a run ended. `steps` and `halvings` count the work. */
export type RunOutcome =
  | { readonly kind: 'done'; readonly steps: number; readonly halvings: number }
  | { readonly kind: 'stalled'; readonly atDay: number; readonly steps: number; readonly halvings: number };

export interface EngineOptions {
  /**
   * Relative error allowed in the flows of one step. Errors of the pools stay near or below it. Which steps are halved and
   * when a stage is solved anew is remembered within a run, so a run that is split in two differs by less than this.
   */
  readonly tolerance?: number;
  /** Most steps for one person before the run is given up as stalled. */
  readonly mostSteps?: number;
  /** Does without machine code also where it could be had; the same bits, slower. For tests. */
  readonly interpreted?: boolean;
}

export interface Engine {
  /**
   * Runs one person and writes one row of states (µg, in the order of the pattern) per output time into `out` from
   * `offset`. A stalled run leaves the rows after its end as they were.
   */
  run(person: PersonRun, out: Float64Array, offset?: number): RunOutcome;
}

const DEFAULT_TOLERANCE = 1e-6;
const DEFAULT_MOST_STEPS = 5_000_000;
/** Halvings of a step before a run counts as stalled: a day becomes 0.08 s. */
const DEEPEST = 20;
/** Below this depth both halves of a step share a place. */
const OWN_PLACES = 4;
const MOST_OPERATORS = 64;
const UNKNOWN = -1;
const TOO_LONG = -2;
/** Two halves that are better than allowed by this factor (2^10, the order of the method) are tried as one again. */
const TRY_WHOLE = 1 / 4096;
/** A quiet step that misses by less is tried once more, so often in each place before its tangents are renewed. */
const NEAR = 1000;
const PATIENCE = 10;

/**
 * An engine for one timeline, used for any number of people one after the other; each result depends on that person
 * alone. It keeps its arrays between people.
 * @example createEngine(compileTimeline(pattern, input)).run(person, new Float64Array(rows * pattern.stateCount))
 */
export function createEngine(timeline: Timeline, options: EngineOptions = {}): Engine {
  const { pattern, lengthsDays } = timeline;
  const tolerance = options.tolerance ?? DEFAULT_TOLERANCE;
  const mostSteps = options.mostSteps ?? DEFAULT_MOST_STEPS;
  const layout = layOut(pattern, false);
  const { stateCount: n, place } = layout;
  const part = createLinearPart(layout);
  const builder = createOperatorBuilder(layout, options.interpreted);
  const { shape } = builder;
  const drivers = shape.upstreamDriver ? [shape.driver, shape.upstreamDriver] : [shape.driver];
  const slotParts = slotLayout(layout);
  const collocation = createCollocation(layout, shape, slotParts, tolerance);

  const operatorOf = new Int32Array(lengthsDays.length * (DEEPEST + 1));
  const capacity = Math.min(MOST_OPERATORS, operatorOf.length);
  const ownerOf = new Int32Array(capacity);
  const ratesSeen = new Int32Array(capacity);
  let operators = 0;
  let oldest = 0;

  const inflow = new Float64Array(pattern.inflows.length);
  let ratesVersion = 0;

  let slots = timeline.slotCount;
  let split = new Uint8Array(slots);
  let again = new Uint8Array(slots);
  let firstChild = new Int32Array(slots);

  // one memory for all numbers: flow parameters, two states with a spare place each, operators, slots
  const firstState = slotParts.end;
  const firstOperator = firstState + 2 * (n + 1);
  const firstSlot = firstOperator + capacity * shape.size;
  const slotSize = slotParts.size;
  // the driver is solved last, so a length there says that all of the slot is filled
  const lastLength = slotParts.driver.length;
  const stepCode = quietStep(layout, shape, slotParts, tolerance);
  const machine = startMachine({ quietly: stepCode }, firstSlot + slots * slotSize, options.interpreted);
  const { quietly } = machine.call;
  let memory = machine.numbers();
  let y = firstState;
  let z = firstState + n + 1;
  let now = 0;
  let steps = 0;
  let halvings = 0;

  function clear(slot: number): void {
    const at = firstSlot + slot * slotSize;
    memory[at + slotParts.driver.length] = 0;
    if (slotParts.upstream) memory[at + slotParts.upstream.length] = 0;
  }

  function begin(person: PersonRun): void {
    loadLinearPart(part, layout, person.rates);
    let steepest = 0;
    pattern.saturable.forEach((flow, k) => {
      const max = person.rates.maxUgPerDay[k];
      const half = person.rates.halfUg[k];
      if (max === undefined || !(Math.abs(max) < 1e12)) throw new Error(`ceiling of flow ${k} is ${max} µg/d`);
      if (half === undefined || !(half > 0 && half < 1e12))
        throw new Error(`half-way amount of flow ${k} is ${half} µg`);
      if (flow.halfOf !== undefined && half !== person.rates.halfUg[flow.halfOf])
        throw new Error(`half-way amount of flow ${k} is not that of flow ${flow.halfOf}`);
      steepest += steepestSlope(max, half, flow.power);
    });
    pattern.quadratic.forEach((_, k) => {
      const q = person.rates.quadraticPerUgDay[k];
      if (q === undefined || !(q >= 0 && q < 1e12)) throw new Error(`quadratic flow ${k} is ${q} per µg and day`);
    });
    builder.begin(part, steepest, person.rates.maxUgPerDay);
    for (let s = 0; s < slots; s++) clear(s);
    collocation.loadFlows(memory, person.rates, layout.quadraticFrom < 0 ? 0 : -part.diagonal[layout.quadraticFrom]!);
    operatorOf.fill(UNKNOWN);
    split.fill(0);
    again.fill(0);
    operators = 0;
    oldest = 0;
    for (let s = 0; s < n; s++) memory[y + place[s]!] = numberFor(person.startUg[s], 'state', s);
    for (let i = 0; i < inflow.length; i++) inflow[i] = numberFor(person.inflowUgPerDay[i], 'inflow', i);
    ratesVersion++;
    now = timeline.startDay;
    steps = 0;
    halvings = 0;
  }

  function operatorFor(length: number, depth: number): number {
    const key = length * (DEEPEST + 1) + depth;
    let op = operatorOf[key]!;
    if (op === UNKNOWN) {
      op = operators < capacity ? operators : oldest;
      if (!builder.build(memory, firstOperator + op * shape.size, halved(lengthsDays[length]!, depth))) {
        operatorOf[key] = TOO_LONG;
        return TOO_LONG;
      }
      if (operators < capacity) operators++;
      else {
        operatorOf[ownerOf[op]!] = UNKNOWN;
        oldest = (oldest + 1) % capacity;
      }
      ownerOf[op] = key;
      operatorOf[key] = op;
      ratesSeen[op] = -1;
    }
    if (op >= 0 && ratesSeen[op] !== ratesVersion) {
      refreshConstants(firstOperator + op * shape.size);
      ratesSeen[op] = ratesVersion;
    }
    return op;
  }

  function refreshConstants(at: number): void {
    writeConstant(layout, shape, memory, at, inflow);
    for (const driver of drivers)
      for (let i = 0; i < STRIDE; i++) {
        let sum = 0;
        for (let s = 0; s < inflow.length; s++) sum += inflow[s]! * memory[at + driver.stageSources + s * STRIDE + i]!;
        memory[at + driver.stageConstant + i] = sum;
      }
  }

  function childrenOf(slot: number): number {
    const known = firstChild[slot]!;
    if (known > 0) return known;
    const first = slots;
    slots += 2;
    if (slots > split.length) {
      const more = 2 * slots;
      split = grown(split, new Uint8Array(more));
      again = grown(again, new Uint8Array(more));
      firstChild = grown(firstChild, new Int32Array(more));
      machine.growTo(firstSlot + more * slotSize);
      memory = machine.numbers();
    }
    firstChild[slot] = first;
    return first;
  }

  /** The quick way where the slot holds such a step, and the long way where that is not enough. */
  function attempt(at: number, slot: number): number {
    const place = firstSlot + slot * slotSize;
    if (memory[place + lastLength] === memory[at + shape.length]) {
      const error = quietly(at * 8, place * 8, y * 8, z * 8);
      if (error <= 1) return error;
      // once more may do, but tangents that are too old every day are better renewed
      if (error < NEAR && again[slot]! < PATIENCE) {
        again[slot] = again[slot]! + 1;
        const second = quietly(at * 8, place * 8, y * 8, z * 8);
        if (second <= 1) return second;
      }
    }
    again[slot] = 0;
    return collocation.attempt(memory, at, place, y, z);
  }

  /** Moves y on by a step, whole or in halves. Returns the largest error of its parts, or NaN for a stall. */
  function advance(length: number, depth: number, slot: number): number {
    if (split[slot] === 0) {
      const op = operatorFor(length, depth);
      if (op >= 0) {
        steps++;
        const at = firstOperator + op * shape.size;
        const error = attempt(at, slot);
        if (error <= 1) {
          const old = y;
          y = z;
          z = old;
          now += memory[at + shape.length]!;
          return error;
        }
      }
      split[slot] = 1;
      halvings++;
    }
    if (depth >= DEEPEST || steps > mostSteps) return Number.NaN;
    const first = childrenOf(slot);
    const second = depth < OWN_PLACES ? first + 1 : first;
    const e0 = advance(length, depth + 1, first);
    if (!(e0 >= 0)) return Number.NaN;
    const e1 = advance(length, depth + 1, second);
    if (!(e1 >= 0)) return Number.NaN;
    const worst = e0 > e1 ? e0 : e1;
    if (worst <= TRY_WHOLE && split[first] === 0 && split[second] === 0) {
      if (operatorOf[length * (DEEPEST + 1) + depth] !== TOO_LONG) split[slot] = 0;
    }
    return worst;
  }

  function writeRow(out: Float64Array, at: number): void {
    for (let s = 0; s < n; s++) out[at + s] = memory[y + place[s]!]!;
  }

  function run(person: PersonRun, out: Float64Array, offset = 0): RunOutcome {
    begin(person);
    const { code } = timeline;
    for (let i = 0; i < code.length; i += 3) {
      const a = code[i + 1]!;
      const b = code[i + 2]!;
      switch (code[i]) {
        case STEP:
          if (!(advance(a, 0, b) >= 0)) return { kind: 'stalled', atDay: now, steps, halvings };
          break;
        case BOLUS: {
          const s = y + place[a]!;
          memory[s] = memory[s]! + numberFor(person.amounts[b], 'amount', b);
          break;
        }
        case INFLOW:
          inflow[a] = numberFor(person.amounts[b], 'amount', b);
          ratesVersion++;
          break;
        case OUTPUT:
          writeRow(out, offset + a * n);
          break;
      }
    }
    return { kind: 'done', steps, halvings };
  }

  return { run };
}

function numberFor(value: number | undefined, what: string, index: number): number {
  if (value === undefined || !Number.isFinite(value)) throw new Error(`${what} ${index} is ${value}`);
  return value;
}

function halved(lengthDays: number, depth: number): number {
  let h = lengthDays;
  for (let i = 0; i < depth; i++) h *= 0.5;
  return h;
}

function grown<A extends Uint8Array | Int32Array | Float64Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}
