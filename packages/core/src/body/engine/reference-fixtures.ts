// An independent solution for the tests: the equations as they are written, by a plain Runge-Kutta pair of Dormand and
// Prince (1980), order 5(4), with step control. It shares nothing with the engine but the description of the system.
import type { PersonRun } from './engine.js';
import type { SystemPattern } from './pattern.js';
import { roundTime, type TimelineInput } from './timeline.js';

const C = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1];
const B = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
const ERROR = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];

type Derivative = (y: Float64Array, dy: Float64Array) => void;

function derivativeOf(pattern: SystemPattern, person: PersonRun, inflow: Float64Array): Derivative {
  const { rates } = person;
  return (y, dy) => {
    dy.fill(0);
    pattern.transfers.forEach(({ from, to }, t) => {
      const flow = rates.transferPerDay[t]! * y[from]!;
      dy[from]! -= flow;
      dy[to]! += flow;
    });
    const x = y[pattern.driver]!;
    pattern.saturable.forEach(({ to, power }, k) => {
      const flow = (rates.maxUgPerDay[k]! * x ** power) / (x ** power + rates.halfUg[k]! ** power);
      dy[pattern.driver]! -= flow;
      dy[to]! += flow;
    });
    pattern.quadratic.forEach(({ from, to }, k) => {
      const flow = rates.quadraticPerUgDay[k]! * y[from]! * y[from]!;
      dy[from]! -= flow;
      dy[to]! += flow;
    });
    pattern.inflows.forEach((to, i) => {
      dy[to]! += inflow[i]!;
    });
  };
}

/** y after `length` days, relative and absolute tolerance per step. */
function integrate(f: Derivative, y: Float64Array, length: number, relative: number, absolute: number): void {
  const n = y.length;
  const k = B.map(() => new Float64Array(n));
  const trial = new Float64Array(n);
  let t = 0;
  let h = Math.min(length, 1e-4);
  f(y, k[0]!);
  while (t < length) {
    if (t + h > length) h = length - t;
    for (let s = 1; s < C.length; s++) {
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let p = 0; p < s; p++) sum += B[s]![p]! * k[p]![i]!;
        trial[i] = y[i]! + h * sum;
      }
      f(trial, k[s]!);
    }
    let worst = 0;
    for (let i = 0; i < n; i++) {
      let e = 0;
      for (let s = 0; s < C.length; s++) e += ERROR[s]! * k[s]![i]!;
      worst = Math.max(worst, Math.abs(h * e) / (absolute + relative * Math.max(Math.abs(y[i]!), Math.abs(trial[i]!))));
    }
    if (worst <= 1) {
      t = t + h >= length ? length : t + h;
      y.set(trial);
      k[0]!.set(k[6]!);
    }
    h *= Math.min(4, Math.max(0.2, 0.9 * Math.max(worst, 1e-10) ** -0.2));
  }
}

/** The rows that the engine should give. `equations`: y' written by somebody else. */
export function referenceRun(
  pattern: SystemPattern,
  input: TimelineInput,
  person: PersonRun,
  relative = 1e-12,
  absolute = 1e-12,
  equations?: (y: Float64Array, dy: Float64Array, inflow: readonly number[]) => void,
): Float64Array[] {
  const inflow = Float64Array.from(person.inflowUgPerDay);
  const y = Float64Array.from(person.startUg);
  const f: Derivative = equations
    ? (at, dy) => equations(at, dy, Array.from(inflow))
    : derivativeOf(pattern, person, inflow);
  const start = roundTime(input.startDay);
  let now = start;
  const rows: Float64Array[] = [];
  const moveTo = (day: number) => {
    if (day > now) integrate(f, y, day - now, relative, absolute);
    now = Math.max(now, day);
  };
  const events = input.events.map((event) => ({ event, day: roundTime(event.timeDays) })).sort((a, b) => a.day - b.day);
  const outputs = input.outputDays.map(roundTime);
  for (const { event, day } of [...events, { event: undefined, day: Number.POSITIVE_INFINITY }]) {
    while (
      rows.length < outputs.length &&
      (outputs[rows.length]! < day || (outputs[rows.length] === day && day > start))
    ) {
      moveTo(outputs[rows.length]!);
      rows.push(Float64Array.from(y));
    }
    if (event === undefined) break;
    moveTo(day);
    const amount = person.amounts[event.amount]!;
    if ('inflow' in event) inflow[event.inflow] = amount;
    else y[event.bolusInto]! += amount;
  }
  return rows;
}
