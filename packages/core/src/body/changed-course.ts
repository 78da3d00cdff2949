import type { RandomSource } from '../base/index.js';
import { plasmaUgPerL, selenoproteinPFraction, urineUgPerDay, wholeBloodUgPerL } from './biomarkers.js';
import { ConstantInflow } from './constant-inflow.js';
import { growingSteps } from './growing-steps.js';
import { eatenUgPerDay, type HabitualBody, type HabitualFlows, type HabitualPart, habitualFlows } from './habitual.js';
import type { BodyModel } from './model.js';
import { type BodyOf, drawBodies } from './people.js';
import { POOLS } from './pools.js';
import type { BodyRates } from './rates.js';
import { restingState } from './steady.js';
import { widenedForIntake } from './widen.js';

/** Where a change of habits starts from. Index i of every vector is the same scenario. */
export interface CourseStart {
  /** what has been eaten and taken up to day 0 */
  readonly before: readonly HabitualPart[];
  readonly person: BodyOf;
  readonly model: BodyModel;
  readonly source: RandomSource;
  readonly count: number;
  /** rising, from 0 on */
  readonly atDays: readonly number[];
  /**
   * The body as it was settled under `before`, where that is known better than from the parts: after laboratory values.
   * Absent: bodies and flows are drawn from the parts.
   */
  readonly settled?: Pick<HabitualBody, 'bodies' | 'flows'> | undefined;
}

/** Levels after a change of habits: one vector of draws for each day. */
export interface ChangedCourse {
  readonly days: readonly number[];
  /** µg/L */
  readonly plasmaSelenium: readonly Float64Array[];
  /** µg/L */
  readonly wholeBloodSelenium: readonly Float64Array[];
  /** share of each body's own plateau */
  readonly selenoproteinP: readonly Float64Array[];
  /** µg/d */
  readonly urineSelenium: readonly Float64Array[];
}

/** Courses from one start to many ends. */
export type CourseTo = (after: readonly HabitualPart[]) => ChangedCourse;

/**
 * People who are at rest under one habitual intake and from day 0 on keep to another: their plasma selenium and
 * selenoprotein P at the days asked for.
 *
 * What is eaten in a day arrives evenly over it. A scenario has one body for the whole course, also where an intake above
 * the fitted range makes it less sure: it is then as unsure before the change as after it.
 * @example changedCourse({ before, after, person, model, source, count: 1000, atDays: [0, 28, 84] }).plasmaSelenium[2]
 */
export const changedCourse = ({
  after,
  ...start
}: CourseStart & { readonly after: readonly HabitualPart[] }): ChangedCourse => openCourses(start)(after);

/** {@link changedCourse} for several new habits of one person, who is drawn once. */
export function openCourses(start: CourseStart): CourseTo {
  const { model, source, count } = start;
  const runner = openRunner(start);
  return (after) =>
    runner.run(
      eatenOf(after, count),
      changedFlows(runner.settledFlows, runner.flowsBefore, habitualFlows(after, model, source, count)),
    );
}

/** What is taken beside all that was eaten before: one unit of it a day, and how many units. */
export type CourseWith = (unit: HabitualPart, times: number) => ChangedCourse;

/**
 * Courses of one person who goes on eating as before and adds something. What a unit becomes is worked out once for each
 * `unit`, so that asking for another amount of the same thing is quick.
 * @example openAddedCourses(start)({ form: 'selenite', route: 'oral', ugPerDay: content }, 100).plasmaSelenium[2]
 */
export function openAddedCourses(start: CourseStart): CourseWith {
  const { model, source, count } = start;
  const runner = openRunner(start);
  const eatenBefore = eatenOf(start.before, count);
  const known = new WeakMap<HabitualPart, HabitualFlows>();
  return (unit, times) => {
    let flows = known.get(unit);
    if (flows === undefined) {
      flows = habitualFlows([unit], model, source, count);
      known.set(unit, flows);
    }
    const ofUnit = flows;
    const more = (key: keyof Absorbed) => runner.settledFlows[key].map((ug, i) => ug + times * ofUnit[key][i]!);
    return runner.run(
      eatenBefore.map((ug, i) => ug + times * unit.ugPerDay[i]!),
      { selenomethionine: more('selenomethionine'), selenide: more('selenide'), directUrine: more('directUrine') },
    );
  };
}

/** People drawn once, and followed from rest under what they ate to whatever comes after. */
function openRunner(start: CourseStart) {
  const { before, person, model, source, count, atDays, settled } = start;
  const drawn = settled?.bodies ?? drawBodies(person, model, source, count);
  const flowsBefore = habitualFlows(before, model, source, count);
  const settledFlows: Absorbed = settled?.flows ?? flowsBefore;
  const eatenBefore = eatenOf(before, count);
  const runner = new ConstantInflow(growingSteps(atDays));
  const states = new Float64Array(atDays.length * POOLS.length);

  const run = (eaten: Float64Array, flows: Absorbed): ChangedCourse => {
    const larger = eaten.map((ug, i) => Math.max(ug, eatenBefore[i]!));
    // a settled body was widened when it was settled, by what its scenario ate then
    const bodies: readonly BodyRates[] = settled ? drawn : widenedForIntake(drawn, larger, model, source);
    const perDay = () => atDays.map(() => new Float64Array(count));
    const course = {
      plasmaSelenium: perDay(),
      wholeBloodSelenium: perDay(),
      selenoproteinP: perDay(),
      urineSelenium: perDay(),
    };
    for (let i = 0; i < count; i++) {
      const rates = bodies[i]!;
      runner.run(rates, restingState(rates, flowOf(settledFlows, i)), flowOf(flows, i), states);
      for (let row = 0; row < atDays.length; row++) {
        const at = row * POOLS.length;
        // what goes to urine at once is of the new habits from the first moment on; day 0 is the last of the old ones
        const direct = (atDays[row] === 0 ? settledFlows : flows).directUrine[i]!;
        course.plasmaSelenium[row]![i] = plasmaUgPerL(rates, states, at);
        course.wholeBloodSelenium[row]![i] = wholeBloodUgPerL(rates, states, at);
        course.selenoproteinP[row]![i] = selenoproteinPFraction(rates, states, at);
        course.urineSelenium[row]![i] = urineUgPerDay(rates, states, at) + direct;
      }
    }
    return { days: atDays, ...course };
  };
  return { run, flowsBefore, settledFlows };
}

type Absorbed = Pick<HabitualFlows, 'selenomethionine' | 'selenide' | 'directUrine'>;

const flowOf = ({ selenomethionine, selenide }: Absorbed, i: number) => ({
  selenomethionineUgPerDay: selenomethionine[i]!,
  selenideUgPerDay: selenide[i]!,
});

/** What is absorbed after the change: as settled, and what the change of the parts adds or takes. */
function changedFlows(settled: Absorbed, before: Absorbed, after: Absorbed): Absorbed {
  if (settled === before) return after;
  const changed = (key: keyof Absorbed) =>
    settled[key].map((ug, i) => Math.max(0, ug + after[key][i]! - before[key][i]!));
  return {
    selenomethionine: changed('selenomethionine'),
    selenide: changed('selenide'),
    directUrine: changed('directUrine'),
  };
}

/** Of no parts at all: nothing. */
const eatenOf = (parts: readonly HabitualPart[], count: number): Float64Array =>
  parts.length > 0 ? eatenUgPerDay(parts) : new Float64Array(count);
