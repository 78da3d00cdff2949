import type { Arrival, IntakePlan } from './arrival.js';

/** How much of one form has come by each output day (µg since the start): the same for everyone who follows the plan. */
export interface Tally {
  readonly form: string;
  readonly route: 'oral' | 'iv';
  /** what has come by then; an infusion that runs counts with the part that has run */
  readonly arrivedUg: Float64Array;
  /** of that: swallowed, and not yet where it can be absorbed */
  readonly waitingUg: Float64Array;
}

/** Sums the arrivals of a plan by form and route. A dose at an output's own time comes after it. */
export function tallies(plan: IntakePlan): readonly Tally[] {
  const byKey = new Map<string, Tally>();
  const days = plan.outputDays;
  for (const arrival of plan.arrivals) {
    const key = `${arrival.form}|${arrival.route}`;
    const tally = byKey.get(key) ?? {
      form: arrival.form,
      route: arrival.route,
      arrivedUg: new Float64Array(days.length),
      waitingUg: new Float64Array(days.length),
    };
    byKey.set(key, tally);
    addTo(tally, arrival, plan);
  }
  for (const { arrivedUg } of byKey.values()) for (let k = 1; k < days.length; k++) arrivedUg[k]! += arrivedUg[k - 1]!;
  return [...byKey.values()];
}

/** Enters an arrival as increments; the sums are made once at the end. */
function addTo(tally: Tally, arrival: Arrival, plan: IntakePlan): void {
  const days = plan.outputDays;
  const from = firstAfter(days, arrival.timeDays);
  if (arrival.lastsDays !== null) {
    let given = 0;
    for (let k = from; k < days.length && given < arrival.ug; k++) {
      const part = Math.min(1, (days[k]! - arrival.timeDays) / arrival.lastsDays);
      tally.arrivedUg[k]! += arrival.ug * part - given;
      given = arrival.ug * part;
    }
    return;
  }
  if (from < days.length) tally.arrivedUg[from]! += arrival.ug;
  const ready = arrival.timeDays + (arrival.route === 'oral' ? plan.lagHours(arrival.form) / 24 : 0);
  for (let k = from; k < days.length && days[k]! <= ready; k++) tally.waitingUg[k]! += arrival.ug;
}

/** Index of the first day later than `time` (days rise). */
function firstAfter(days: readonly number[], time: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Habitual intake eaten by each output day (µg since the start), for one starting intake. */
export function habitualUg(
  startUgPerDay: number,
  changes: IntakePlan['backgroundChanges'],
  outputDays: readonly number[],
): Float64Array {
  const steps = [{ fromDay: 0, ugPerDay: startUgPerDay }, ...changes];
  return Float64Array.from(outputDays, (day) =>
    steps.reduce((sum, step, k) => {
      const until = Math.min(day, steps[k + 1]?.fromDay ?? day);
      return until > step.fromDay ? sum + (step.ugPerDay ?? startUgPerDay) * (until - step.fromDay) : sum;
    }, 0),
  );
}
