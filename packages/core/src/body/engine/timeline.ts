import type { SystemPattern } from './pattern.js';

/** An amount (µg) that enters a state at once, or an inflow that from now on has another rate (µg/d). */
export type TimelineEvent =
  | { readonly timeDays: number; readonly bolusInto: number; readonly amount: number }
  | { readonly timeDays: number; readonly inflow: number; readonly amount: number };

/**
 * What happens when, for all people who share it. `amount` of an event is an index: each person brings a list of amounts,
 * so that three doses a day for a year are three numbers a person.
 *
 * An output at time t is the state before the events at t; only at the start are the events first.
 */
export interface TimelineInput {
  readonly startDay: number;
  /** In any order; those at the same time happen in the order given. */
  readonly events: readonly TimelineEvent[];
  /** Rising. Each gives one row of states. */
  readonly outputDays: readonly number[];
}

export const STEP = 0;
export const BOLUS = 1;
export const INFLOW = 2;
export const OUTPUT = 3;

/** A timeline as a list of instructions of three numbers each. */
export interface Timeline {
  readonly pattern: SystemPattern;
  readonly startDay: number;
  readonly code: Int32Array;
  /** Distinct lengths of steps, in days. */
  readonly lengthsDays: Float64Array;
  /** Places that remember the last step of their kind: those of one length at one time of day share a place. */
  readonly slotCount: number;
  readonly amountCount: number;
  readonly outputCount: number;
}

/** Times are whole microseconds, so that 6 hours are the same 6 hours on every day of the year. */
const TICKS_PER_DAY = 86_400_000_000;

const ticksOf = (days: number): number => Math.round(days * TICKS_PER_DAY);

/** The time that the engine uses for `days`: rounded to a microsecond. */
export const roundTime = (days: number): number => ticksOf(days) / TICKS_PER_DAY;

interface Due {
  readonly tick: number;
  readonly code: readonly [number, number, number];
}

function inOrder(pattern: SystemPattern, input: TimelineInput): Due[] {
  const start = ticksOf(input.startDay);
  const events = input.events.map((e): Due => {
    const tick = ticksOf(e.timeDays);
    if (!(tick >= start)) throw new Error(`event on day ${e.timeDays} lies before the start on day ${input.startDay}`);
    if ('inflow' in e) {
      if (!(e.inflow in pattern.inflows)) throw new Error(`inflow ${e.inflow} is not in the pattern`);
      return { tick, code: [INFLOW, e.inflow, e.amount] };
    }
    if (!(e.bolusInto >= 0 && e.bolusInto < pattern.stateCount)) throw new Error(`no state ${e.bolusInto}`);
    return { tick, code: [BOLUS, e.bolusInto, e.amount] };
  });
  const outputs = input.outputDays.map((day, row): Due => ({ tick: ticksOf(day), code: [OUTPUT, row, 0] }));
  outputs.forEach((o, i) => {
    if (!(o.tick >= start) || (i > 0 && o.tick < outputs[i - 1]!.tick))
      throw new Error(`output days must rise from the start; number ${i + 1} is ${input.outputDays[i]}`);
  });
  events.sort((a, b) => a.tick - b.tick);
  // both lists are sorted: outputs go before events at the same time, except at the start
  const due: Due[] = [];
  let o = 0;
  for (const e of events) {
    while (o < outputs.length && (outputs[o]!.tick < e.tick || (outputs[o]!.tick === e.tick && e.tick > start)))
      due.push(outputs[o++]!);
    due.push(e);
  }
  return due.concat(outputs.slice(o));
}

/**
 * Orders events and outputs into steps.
 * @example compileTimeline(pattern, { startDay: 0, events: [{ timeDays: 0.5, bolusInto: 0, amount: 0 }], outputDays: [1] })
 */
export function compileTimeline(pattern: SystemPattern, input: TimelineInput): Timeline {
  const code: number[] = [];
  const lengths = new Map<number, number>();
  const slots = new Map<string, number>();
  const uses: number[] = [];
  let now = ticksOf(input.startDay);
  let amountCount = 0;
  const step = (ticks: number) => {
    const length = lengths.get(ticks) ?? lengths.size;
    lengths.set(ticks, length);
    const key = `${ticks}@${now % TICKS_PER_DAY}`;
    const slot = slots.get(key) ?? slots.size;
    slots.set(key, slot);
    uses[slot] = (uses[slot] ?? 0) + 1;
    code.push(STEP, length, slot);
    now += ticks;
  };
  for (const due of inOrder(pattern, input)) {
    while (due.tick - now > TICKS_PER_DAY) step(TICKS_PER_DAY);
    if (due.tick > now) step(due.tick - now);
    code.push(...due.code);
    if (due.code[0] === BOLUS || due.code[0] === INFLOW) amountCount = Math.max(amountCount, due.code[2] + 1);
  }
  // a place used once has nothing to remember; all of those share place 0
  let slotCount = 1;
  const shared = uses.map((n) => (n > 1 ? slotCount++ : 0));
  for (let i = 0; i < code.length; i += 3) if (code[i] === STEP) code[i + 2] = shared[code[i + 2]!]!;
  return {
    pattern,
    startDay: input.startDay,
    code: Int32Array.from(code),
    lengthsDays: Float64Array.from(lengths.keys(), (ticks) => ticks / TICKS_PER_DAY),
    slotCount,
    amountCount,
    outputCount: input.outputDays.length,
  };
}
