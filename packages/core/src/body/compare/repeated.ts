import { quantilesOf, summarise } from '../../base/index.js';
import type { Fate } from '../absorption.js';
import type { BodyModel } from '../model.js';
import { AT } from '../pools.js';
import { restingState } from '../steady.js';
import type { ComparedRoute, Filling } from './answer.js';
import { scaledFate } from './course.js';
import type { OneDoseInput } from './one-dose.js';
import type { RestingPerson } from './people.js';
import { LEVELS, type Rhythm, RhythmRunner, rhythmOf } from './rhythm.js';

/** Followed for so long; who is not there by then is counted as "beyond". */
const HORIZON_DAYS = 1095;
/** Who is at 95 % of everything by the end of a stage is followed no longer. */
const STAGE_ENDS_DAYS = [120, 365, HORIZON_DAYS] as const;
/** From the direct steady state of the mean intake, so long until the rhythm of the doses has settled in. */
const SETTLE_DAYS = 90;
const FULL = 0.95;
/** Every interval counts at first, later fewer and fewer. */
const EVERY_INTERVAL = 10;
const NEXT_INTERVAL = 1.12;

export interface RepeatedAnswer {
  readonly repeated: NonNullable<ComparedRoute['repeated']>;
  readonly stalled: number;
}

/**
 * Doses that go on: the level that each quantity comes to, and when it is at 95 % of that.
 *
 * The plateau is found without running for years: it is the mean over one interval after the rhythm has settled in, from
 * the direct steady state of the mean intake on.
 */
export function whileRepeated(
  dose: OneDoseInput,
  everyDays: number,
  people: readonly RestingPerson[],
  model: BodyModel,
): RepeatedAnswer {
  const rhythm = rhythmOf(dose, everyDays);
  const settling = Math.max(2, Math.ceil(SETTLE_DAYS / rhythm.everyDays));
  const settled = new RhythmRunner(rhythm, [settling], settling + 1, model);
  const stages = stagesOf(rhythm, model);
  const draws = () => new Float64Array(people.length);
  const plateau = LEVELS.map(draws);
  const days = LEVELS.map(draws);
  people.forEach((person, i) => {
    const fate = scaledFate(dose.fates[i]!, dose.portion[i]!);
    const start = steadyStart(person, fate, dose.doseUg / everyDays, dose.route);
    const atPlateau = settled.run(person, fate, start).course[0]!;
    const times = timesTo(
      atPlateau.map((level) => FULL * level),
      person,
      fate,
      stages,
    );
    LEVELS.forEach((_, k) => {
      plateau[k]![i] = atPlateau[k]!;
      days[k]![i] = times[k]!;
    });
  });
  const filled = LEVELS.map(({ unit }, k) => filling(days[k]!, plateau[k]!, unit));
  return {
    repeated: { plasmaSelenium: filled[0]!, selenoproteinP: filled[1]!, gpx3: filled[2]! },
    stalled: Math.max(settled.stalled, ...stages.map(({ runner }) => runner.stalled)),
  };
}

/** The direct steady state of habitual intake and doses as an even flow; an infusion leaves the gut as it was. */
function steadyStart(person: RestingPerson, fate: Fate, ugPerDay: number, route: 'oral' | 'iv'): Float64Array {
  const { backgroundUgPerDay: ug, backgroundFate: own, restUg, rates } = person;
  const y = restingState(rates, {
    selenomethionineUgPerDay: ug * own.selenomethionine + ugPerDay * fate.selenomethionine,
    selenideUgPerDay: ug * own.selenide + ugPerDay * fate.selenide,
  });
  if (route === 'iv') for (const gut of [AT.gutSelenomethionine, AT.gutSelenide]) y[gut] = restUg[gut]!;
  return y;
}

interface Stage {
  readonly runner: RhythmRunner;
  /** middle of each interval that counts (days from the first dose) */
  readonly middles: readonly number[];
}

/** A season for everyone, and the time up to the horizon for those who need it. */
function stagesOf(rhythm: Rhythm, model: BodyModel): readonly Stage[] {
  const { everyDays } = rhythm;
  const count = Math.max(2, Math.ceil(HORIZON_DAYS / everyDays));
  const intervals: number[] = [];
  for (let k = 0; k < count; k = k < EVERY_INTERVAL ? k + 1 : Math.ceil(k * NEXT_INTERVAL)) intervals.push(k);
  if (intervals.at(-1) !== count - 1) intervals.push(count - 1);
  // a dose still on its way to the gut would be lost where a stage ends
  const isLate = rhythm.route === 'oral' && model.forms.get(rhythm.form).lagHours / 24 >= everyDays;
  const ends = isLate ? [count] : STAGE_ENDS_DAYS.map((day) => Math.min(count, Math.ceil(day / everyDays)));
  return ends.flatMap((until, stage): Stage[] => {
    const from = ends[stage - 1] ?? 0;
    const own = intervals.filter((k) => k >= from && k < until);
    if (until <= from) return [];
    const shifted = own.map((k) => k - from);
    const runner = new RhythmRunner(rhythm, shifted, until - from, model);
    return [{ runner, middles: own.map((k) => (k + 0.5) * everyDays) }];
  });
}

/** When each level first has its target, straight between two looks; infinite where it has not by the horizon. */
function timesTo(
  targets: readonly number[],
  person: RestingPerson,
  fate: Fate,
  stages: readonly Stage[],
): readonly number[] {
  const last = LEVELS.map(({ of }) => of(person.rates, person.restUg));
  const times = targets.map((target, k) => (last[k]! >= target ? 0 : Number.POSITIVE_INFINITY));
  let lastDay = 0;
  let state = person.restUg;
  for (const { runner, middles } of stages) {
    if (times.every(Number.isFinite)) break;
    const { course, endUg } = runner.run(person, fate, state);
    course.forEach((levels, n) => {
      levels.forEach((level, k) => {
        if (times[k] === Number.POSITIVE_INFINITY && level >= targets[k]!)
          times[k] = lastDay + ((middles[n]! - lastDay) * (targets[k]! - last[k]!)) / (level - last[k]!);
        last[k] = level;
      });
      lastDay = middles[n]!;
    });
    state = endUg;
  }
  return times;
}

function filling(days: Float64Array, plateau: Float64Array, unit: string): Filling {
  const horizonDays = HORIZON_DAYS;
  const [p5, p50, p95] = quantilesOf(
    days.map((day) => Math.min(day, horizonDays)),
    [0.05, 0.5, 0.95],
  );
  const shareOf = (holds: (day: number) => boolean) => days.filter(holds).length / days.length;
  return {
    unit: 'd',
    p5: p5!,
    p50: p50!,
    p95: p95!,
    alreadyThere: shareOf((day) => day === 0),
    beyondHorizon: shareOf((day) => day > horizonDays),
    horizonDays,
    plateau: { unit, ...summarise(plateau) },
  };
}
