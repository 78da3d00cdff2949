import { type Summary, summarise } from '../../base/index.js';
import type { Fate } from '../absorption.js';
import { bodyUg, plasmaUgPerL } from '../biomarkers.js';
import type { BodyModel } from '../model.js';
import { AT, POOLS } from '../pools.js';
import type { ComparedRoute, ShareOfDose } from './answer.js';
import { CourseRunner, scaledFate } from './course.js';
import type { RestingPerson } from './people.js';

/** One dose of a route, and what each person's portion holds against the dose named (1 where it is as named). */
export interface OneDoseInput {
  readonly form: string;
  readonly route: 'oral' | 'iv';
  readonly doseUg: number;
  readonly infusionHours: number | null;
  readonly fates: readonly Fate[];
  readonly portion: Float64Array;
}

export interface OneDoseAnswer {
  readonly oneDose: ComparedRoute['oneDose'];
  readonly afterwards: ComparedRoute['afterwards'];
  readonly stalled: number;
}

/** After this many days it is asked what is left. */
export const AFTERWARDS_DAYS = 90;
const MINUTES_PER_DAY = 1440;
/** Looks after one dose: every `every` minutes until `until`. */
const LOOKS = [
  { every: 10, until: 12 * 60 },
  { every: 30, until: 2 * MINUTES_PER_DAY },
  { every: 180, until: 7 * MINUTES_PER_DAY },
  { every: MINUTES_PER_DAY, until: AFTERWARDS_DAYS * MINUTES_PER_DAY },
] as const;

/** Every ten minutes for half a day, then fewer and fewer up to three months; and the end of the infusion. */
export function lookingDays(infusionHours: number | null): readonly number[] {
  const minutes: number[] = [];
  for (const { every, until } of LOOKS)
    for (let m = (minutes.at(-1) ?? 0) + every; m <= until; m += every) minutes.push(m);
  const end = infusionHours === null ? [] : [infusionHours / 24];
  return [...new Set([...minutes.map((m) => m / MINUTES_PER_DAY), ...end])].sort((a, b) => a - b);
}

/**
 * One dose taken by people at rest. At rest nothing moves, so what moves is the dose: its peak in plasma, and where it
 * is after {@link AFTERWARDS_DAYS}.
 */
export function afterOneDose(dose: OneDoseInput, people: readonly RestingPerson[], model: BodyModel): OneDoseAnswer {
  const days = lookingDays(dose.infusionHours);
  const lastsDays = dose.infusionHours === null ? null : dose.infusionHours / 24;
  const arrival = { timeDays: 0, form: dose.form, route: dose.route, ug: dose.doseUg, lastsDays };
  const runner = new CourseRunner([arrival], model, days);
  const draws = () => new Float64Array(people.length);
  const [peak, peakHours, halfPeakHours] = [draws(), draws(), draws()];
  const [inBody, urine, otherLoss, unabsorbed] = [draws(), draws(), draws(), draws()];
  const last = (days.length - 1) * POOLS.length;
  people.forEach((person, i) => {
    const portion = dose.portion[i]!;
    const states = runner.run(person, scaledFate(dose.fates[i]!, portion), person.restUg);
    const rise = risesOf(person, states, days.length);
    const top = highest(rise);
    peak[i] = rise[top]!;
    peakHours[i] = days[top]! * 24;
    halfPeakHours[i] = firstTime(rise, days, rise[top]! / 2) * 24;
    const ug = dose.doseUg * portion;
    const lossAtRest = person.restUg[AT.selenide]! * AFTERWARDS_DAYS;
    inBody[i] = (bodyUg(states, last) - bodyUg(person.restUg)) / ug;
    urine[i] = (states[last + AT.urine]! - person.rates.urinePerDay * lossAtRest) / ug;
    otherLoss[i] = (states[last + AT.otherLoss]! - person.rates.otherLossPerDay * lossAtRest) / ug;
    unabsorbed[i] = dose.fates[i]!.unabsorbed;
  });
  return {
    oneDose: {
      peak: { unit: 'ug/L', ...summarise(peak) },
      peakHours: summarise(peakHours),
      halfPeakHours: summarise(halfPeakHours),
    },
    afterwards: {
      days: AFTERWARDS_DAYS,
      inBody: share(inBody),
      urine: share(urine),
      otherLoss: share(otherLoss),
      unabsorbed: share(unabsorbed),
    },
    stalled: runner.stalled,
  };
}

export const share = (draws: Float64Array): ShareOfDose => ({ unit: 'fraction of dose', ...summarise(draws) });

/** µg of each draw, summarised beside the shares. */
export const withUg = (draws: Float64Array, ug: Float64Array): ShareOfDose & { readonly ug: Summary } => ({
  ...share(draws),
  ug: summarise(draws.map((fraction, i) => fraction * ug[i]!)),
});

function risesOf({ rates, restUg }: RestingPerson, states: Float64Array, rows: number): Float64Array {
  const before = plasmaUgPerL(rates, restUg);
  return Float64Array.from({ length: rows }, (_, row) => plasmaUgPerL(rates, states, row * POOLS.length) - before);
}

function highest(values: Float64Array): number {
  let at = 0;
  for (let k = 1; k < values.length; k++) if (values[k]! > values[at]!) at = k;
  return at;
}

/** When a rising course from 0 first has a level, straight between two looks. */
function firstTime(rise: Float64Array, days: readonly number[], level: number): number {
  const k = Math.max(
    0,
    rise.findIndex((value) => value >= level),
  );
  const [fromDay, from] = k === 0 ? [0, 0] : [days[k - 1]!, rise[k - 1]!];
  const step = rise[k]! - from;
  return step > 0 ? fromDay + (days[k]! - fromDay) * Math.max(0, (level - from) / step) : days[k]!;
}
