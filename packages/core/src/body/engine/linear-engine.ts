import type { PersonRun } from './engine.js';
import { applyLinear, linearShape, writeConstant, writeLinear } from './linear-block.js';
import { layOut } from './pattern.js';
import { createPropagator } from './propagator.js';
import { createLinearPart, loadLinearPart } from './rates.js';
import { BOLUS, INFLOW, OUTPUT, STEP, type Timeline } from './timeline.js';

/**
 * A person whose saturable flows are held, for instance at their baseline. A quadratic flow is not followed either: what it
 * takes at the baseline, in 1/d, is added to the transfer that runs beside it.
 */
export interface LinearRun extends PersonRun {
  /** Each saturable flow, µg/d, whatever the driver holds. Ceilings and half-way amounts are not used. */
  readonly heldUgPerDay: ArrayLike<number>;
}

export interface LinearEngine {
  /** As {@link Engine.run}; it has no error but rounding, and cannot stall. */
  run(person: LinearRun, out: Float64Array, offset?: number): void;
}

const MOST_OPERATORS = 64;

/** An engine for one timeline in which the saturable flows are constant: every step is one exact propagator. */
export function createLinearEngine(timeline: Timeline): LinearEngine {
  const { pattern, code, lengthsDays } = timeline;
  const layout = layOut(pattern, true);
  const { stateCount: n, place } = layout;
  const part = createLinearPart(layout);
  const propagator = createPropagator(layout);
  const shape = linearShape(layout);
  const capacity = Math.min(MOST_OPERATORS, lengthsDays.length);
  const operatorOf = new Int32Array(lengthsDays.length);
  const ownerOf = new Int32Array(capacity);
  const ratesSeen = new Int32Array(capacity);
  const first = 2 * (n + 1);
  const memory = new Float64Array(first + capacity * shape.size);
  const sources = new Float64Array(layout.sources.length);
  let ratesVersion = 0;
  let built = 0;

  function operatorFor(length: number): number {
    let op = operatorOf[length]!;
    if (op < 0) {
      op = built++ % capacity;
      if (built > capacity) operatorOf[ownerOf[op]!] = -1;
      ownerOf[op] = length;
      operatorOf[length] = op;
      const matrix = propagator.compute(part, lengthsDays[length]!);
      writeLinear(layout, shape, memory, first + op * shape.size, matrix, propagator.width, propagator.firstSource);
      ratesSeen[op] = -1;
    }
    const at = first + op * shape.size;
    if (ratesSeen[op] !== ratesVersion) writeConstant(layout, shape, memory, at, sources);
    ratesSeen[op] = ratesVersion;
    return at;
  }

  function run(person: LinearRun, out: Float64Array, offset = 0): void {
    loadLinearPart(part, layout, person.rates);
    operatorOf.fill(-1);
    built = 0;
    ratesVersion++;
    sources.set([...Array.from(person.inflowUgPerDay), ...Array.from(person.heldUgPerDay)]);
    let y = 0;
    let z = n + 1;
    for (let s = 0; s < n; s++) memory[y + place[s]!] = person.startUg[s]!;
    for (let i = 0; i < code.length; i += 3) {
      const a = code[i + 1]!;
      const b = code[i + 2]!;
      if (code[i] === STEP) {
        applyLinear(layout, shape, memory, operatorFor(a), y, z);
        [y, z] = [z, y];
      } else if (code[i] === BOLUS) {
        const s = y + place[a]!;
        memory[s] = memory[s]! + person.amounts[b]!;
      } else if (code[i] === INFLOW) {
        sources[a] = person.amounts[b]!;
        ratesVersion++;
      } else if (code[i] === OUTPUT) {
        for (let s = 0; s < n; s++) out[offset + a * n + s] = memory[y + place[s]!]!;
      }
    }
  }

  return { run };
}
