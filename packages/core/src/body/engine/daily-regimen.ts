import { createAction } from './action.js';
import { BLOCK, blockCode, dailyPlaces, moveCode, rowsOf, weighCode } from './daily-code.js';
import type { LinearRun } from './linear-engine.js';
import { startMachine } from './machine.js';
import { matrixShape } from './matrix-code.js';
import { layOut, type SystemPattern } from './pattern.js';
import { createPropagator } from './propagator.js';
import { createLinearPart, loadLinearPart } from './rates.js';

/** Doses that are the same every day, from day 0 on, and what is read at the end of each day. */
export interface DailyRegimen {
  readonly pattern: SystemPattern;
  readonly days: number;
  /** Time of day as a fraction, 0 ≤ timeOfDay < 1; `amount` is an index into the person's amounts. Rising. */
  readonly doses: readonly { readonly timeOfDay: number; readonly into: number; readonly amount: number }[];
  /** How many numbers are read each day. Each is a weighted sum of the states. */
  readonly readings: number;
}

export interface DailyRegimenEngine {
  /**
   * `weights` is [reading][state]. Writes [day][reading] from `offset`, for the ends of days 1 to `days`, before any dose
   * at that moment.
   */
  run(person: LinearRun, weights: ArrayLike<number>, out: Float64Array, offset?: number): void;
}

/**
 * The fast way through a linear system with a daily rhythm: y(d + 1) = D y(d) + g, with D the propagator of a day. Eight
 * days are read from one state, by the weights times D, D² … D⁸, and the state itself moves by D⁸.
 */
export function createDailyRegimenEngine(regimen: DailyRegimen, interpreted = false): DailyRegimenEngine {
  const { pattern, days, readings } = regimen;
  // sources act on the vector of a day, so the matrix needs no columns for them
  const layout = { ...layOut(pattern, true), sources: [] };
  const { stateCount: n, activeCount: a } = layout;
  const part = createLinearPart(layout);
  const propagator = createPropagator(layout, interpreted);
  const shape = matrixShape(layout);
  const places = dailyPlaces(layout, shape, readings, days);
  const { vectorLength, firstSink, daily, weights: firstWeights, constants, packed, states } = places;
  const machine = startMachine(
    {
      weigh: weighCode(layout, shape, places),
      move: moveCode(layout, shape, places),
      block: blockCode(layout, shape, places, readings),
    },
    places.size,
    interpreted,
  );
  const { weigh, move, block } = machine.call;
  const memory = machine.numbers();
  const rows = BLOCK * readings;
  const vector = new Float64Array(n);
  const source = new Float64Array(n);
  const act = createAction(layout);
  /** Place of a state in the engine's own order, and in a vector of the machine. */
  const rowOf = layout.place;
  const placeOf = Int32Array.from(rowOf, (row) => (row < a ? row : firstSink + row - a));

  /** What a day's doses and sources have become by its end. */
  function gatherDay(person: LinearRun): void {
    vector.fill(0);
    source.fill(0);
    pattern.inflows.forEach((to, i) => {
      source[rowOf[to]!]! += person.inflowUgPerDay[i]!;
    });
    pattern.saturable.forEach((flow, k) => {
      source[rowOf[flow.to]!]! += person.heldUgPerDay[k]!;
      source[layout.driver]! -= person.heldUgPerDay[k]!;
    });
    let now = 0;
    for (const dose of regimen.doses) {
      if (dose.timeOfDay > now) act(part, source, vector, dose.timeOfDay - now);
      now = Math.max(now, dose.timeOfDay);
      vector[rowOf[dose.into]!]! += person.amounts[dose.amount]!;
    }
    act(part, source, vector, 1 - now);
    for (let s = 0; s < n; s++) memory[daily + placeOf[s]!] = vector[rowOf[s]!]!;
  }

  /** Weights times D¹ … D⁸, below each other, and what the days before have brought to each reading. */
  function gatherReadings(weights: ArrayLike<number>): void {
    const first = firstWeights;
    for (let r = 0; r < readings; r++) {
      for (let s = 0; s < n; s++) memory[first + r * vectorLength + placeOf[s]!] = weights[r * n + s]!;
      memory[constants + r] = 0;
    }
    for (let q = 0; q < rows; q++) {
      const from = first + q * vectorLength;
      const constant = constants + q;
      weigh(from * 8, (from + readings * vectorLength) * 8, constant * 8, (constant + readings) * 8);
    }
    for (let q = 0; q < rowsOf(readings); q++) {
      const from = first + (q + readings) * vectorLength;
      for (let j = 0, p = packed + (q >> 1) * a * 2 + (q & 1); j < a; j++, p += 2)
        memory[p] = q < rows ? memory[from + j]! : 0;
    }
  }

  /** Places of the sinks that any reading asks for: few or none, so they are not in the machine's code. */
  function sinksRead(): number[] {
    const asked: number[] = [];
    for (let s = firstSink; s < firstSink + n - a; s++)
      for (let r = 0; r < readings; r++)
        if (memory[firstWeights + r * vectorLength + s] !== 0 && !asked.includes(s)) asked.push(s);
    return asked;
  }

  function run(person: LinearRun, weights: ArrayLike<number>, out: Float64Array, offset = 0): void {
    loadLinearPart(part, layout, person.rates);
    memory.set(propagator.compute(part, 1), places.matrix);
    gatherDay(person);
    gatherReadings(weights);
    const sinks = sinksRead();
    // daily becomes what 2, 4 and 8 days bring, and the matrix their propagator
    let [y, z] = states;
    for (let d = 1; d < BLOCK; d *= 2) {
      memory.copyWithin(y, daily, daily + vectorLength);
      move(y * 8, z * 8, 0, 0);
      memory.copyWithin(daily, z, z + vectorLength);
      memory.set(propagator.double(), places.matrix);
    }
    for (let s = 0; s < n; s++) memory[y + placeOf[s]!] = person.startUg[s]!;
    for (let d = 0, to = places.out; d < days; d += BLOCK, to += rows) {
      block(y * 8, z * 8, to * 8, 0);
      for (const s of sinks)
        for (let q = 0; q < rows; q++)
          memory[to + q]! += memory[firstWeights + (q + readings) * vectorLength + s]! * memory[y + s]!;
      [y, z] = [z, y];
    }
    out.set(memory.subarray(places.out, places.out + days * readings), offset);
  }

  return { run };
}
