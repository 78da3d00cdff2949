import type { Fate } from '../absorption.js';
import type { Arrival } from '../arrival.js';
import { gpx3Fraction, plasmaUgPerL, selenoproteinPFraction } from '../biomarkers.js';
import type { BodyModel } from '../model.js';
import { POOLS } from '../pools.js';
import type { BodyRates } from '../rates.js';
import { CourseRunner } from './course.js';
import type { OneDoseInput } from './one-dose.js';
import type { RestingPerson } from './people.js';

/** Doses that go on: closer together than {@link CLOSEST_DAYS} they are taken together. */
export interface Rhythm extends OneDoseInput {
  readonly everyDays: number;
  /** doses taken as one */
  readonly together: number;
}

/** Nothing that is asked of doses that go on is quicker than this. */
const CLOSEST_DAYS = 0.25;
const LOOKS_PER_DAY = 4;
const MOST_LOOKS = 120;

export function rhythmOf(dose: OneDoseInput, everyDays: number): Rhythm {
  const together = Math.max(1, Math.ceil(CLOSEST_DAYS / everyDays - 1e-9));
  return { ...dose, everyDays: everyDays * together, together };
}

/** What is followed while doses go on. */
export const LEVELS = [
  { key: 'plasmaSelenium', unit: 'ug/L', of: plasmaUgPerL },
  { key: 'selenoproteinP', unit: 'fraction of plateau', of: selenoproteinPFraction },
  { key: 'gpx3', unit: 'fraction of plateau', of: gpx3Fraction },
] as const satisfies readonly {
  key: string;
  unit: string;
  of: (rates: BodyRates, y: Float64Array, at?: number) => number;
}[];

/** Mean levels over chosen intervals between doses: by interval, then by level. */
export type IntervalCourse = readonly (readonly number[])[];

/**
 * Follows people through a rhythm of doses. Doses make levels go up and down, so what counts is the mean over one
 * interval between them, from looks at the middles of equal parts.
 */
export class RhythmRunner {
  private readonly runner: CourseRunner;
  private readonly looks: number;

  /** @param intervals numbers of the intervals that count, rising from 0 @param count how many intervals are run through */
  constructor(
    rhythm: Rhythm,
    private readonly intervals: readonly number[],
    count: number,
    model: BodyModel,
  ) {
    const { everyDays, together, form, route } = rhythm;
    this.looks = Math.min(MOST_LOOKS, Math.max(LOOKS_PER_DAY, Math.ceil(everyDays * LOOKS_PER_DAY)));
    const lastsDays = rhythm.infusionHours === null ? null : (rhythm.infusionHours / 24) * together;
    const arrivals = Array.from({ length: count }, (_, k): Arrival => {
      return { timeDays: k * everyDays, form, route, ug: rhythm.doseUg * together, lastsDays };
    });
    const lookDays = intervals.flatMap((k) =>
      Array.from({ length: this.looks }, (_, j) => (k + (j + 0.5) / this.looks) * everyDays),
    );
    this.runner = new CourseRunner(arrivals, model, [...lookDays, count * everyDays]);
  }

  get stalled(): number {
    return this.runner.stalled;
  }

  /** The course of one person from a state, and the state at the end of the last interval. */
  run(person: RestingPerson, fate: Fate, startUg: Float64Array): { course: IntervalCourse; endUg: Float64Array } {
    const { looks, intervals } = this;
    const states = this.runner.run(person, fate, startUg);
    const course = intervals.map((_, n) =>
      LEVELS.map(({ of }) => {
        let sum = 0;
        for (let j = 0; j < looks; j++) sum += of(person.rates, states, (n * looks + j) * POOLS.length);
        return sum / looks;
      }),
    );
    return { course, endUg: states.slice(-POOLS.length) };
  }
}
