import {
  type BodyModel,
  bodyUg,
  compilePlan,
  cvOfLogSd,
  formTraits,
  type IntakePlan,
  nonSpecificUgPerL,
  PlanRunner,
  POOLS,
  plasmaUgPerL,
} from '@selenoscope/core';
import type { Copied } from './copy.js';
import { cvOf, logSdOf } from './statistics.js';

/** Differences between persons that were measured, beside those of the copy. */
export interface SpreadRow {
  readonly what: string;
  /** coefficient of variation of the copy */
  readonly simulated: number;
  /** as published, lowest and highest; equal where there is one figure */
  readonly low: number;
  readonly high: number;
  readonly source: string;
}

/** People who are followed day by day; the standard error of a CV of 0.25 is then 0.01. */
const FOLLOWED = 400;

export function spreadRows(copied: readonly Copied[], lowIntake: readonly Copied[], model: BodyModel): SpreadRow[] {
  const followed = copied.slice(0, FOLLOWED);
  const on = (ugPerDay: number, days: number) => statesAfter(followed, model, ugPerDay, days);
  const nonSpecificOn = (ugPerDay: number): number =>
    cvOf(on(ugPerDay, 365).map((y, i) => nonSpecificUgPerL(followed[i]!.rates, y)));
  const row = (what: string, simulated: number, low: number, high: number, source: string): SpreadRow => ({
    what,
    simulated,
    low,
    high,
    source,
  });
  return [
    row('whole blood, US', cvOf(copied.map((c) => c.bloodUgPerL)), 0.13, 0.146, 'NHANES 2017-2020'),
    row(
      'whole blood, US, outliers apart',
      robustCv(copied.map((c) => c.bloodUgPerL)),
      0.125,
      0.135,
      'quartiles of the survey',
    ),
    row('plasma, US', cvOf(copied.map((c) => c.plasmaUgPerL)), 0.12, 0.18, 'body-kinetics.md 4; North Dakota 0.17'),
    row(
      'plasma, intake as in the UK',
      cvOf(lowIntake.map((c) => c.plasmaUgPerL)),
      0.12,
      0.18,
      'UK 0.12, Swiss 0.14 to 0.16, NZ 0.18',
    ),
    row(
      'selenoprotein P, intake as in the UK',
      cvOf(lowIntake.map((c) => c.selenoproteinPUgPerL)),
      0.16,
      0.16,
      'Hurst 2010, baseline',
    ),
    row(
      'selenoprotein P near its plateau',
      cvOf(copied.map((c) => c.selenoproteinPUgPerL)),
      0.1,
      0.15,
      'Hurst 2010, on yeast',
    ),
    row(
      'non-specific plasma, US',
      cvOf(copied.map((c) => c.nonSpecificUgPerL)),
      0.295,
      0.3,
      'Jackson 2009, baseline, placebo',
    ),
    row('non-specific, 50 ug/d SeMet, 1 year', nonSpecificOn(50), 0.28, 0.28, 'Jackson 2009'),
    row('non-specific, 100 ug/d SeMet, 1 year', nonSpecificOn(100), 0.26, 0.26, 'Jackson 2009'),
    row('non-specific, 200 ug/d SeMet, 1 year', nonSpecificOn(200), 0.23, 0.23, 'Jackson 2009'),
    row(
      'plasma, 200 ug/d SeMet, 1 year',
      cvOf(on(200, 365).map((y, i) => plasmaUgPerL(followed[i]!.rates, y))),
      0.11,
      0.16,
      'UK, on yeast',
    ),
    row('selenium in the body', cvOf(copied.map((c) => c.bodyMg)), 0.21, 0.21, 'Patterson 2021, n 20'),
    row(
      'in the body, 130 ug/d SeMet, 2 years',
      cvOf(on(130, 730).map((y) => bodyUg(y))),
      0.47,
      0.47,
      'Patterson 2021, n 20',
    ),
    row('urine, 9 days after selenite', cvOf(tracerInUrine(followed, model, 'selenite')), 0.18, 0.2, 'Van Dael 2002'),
    row('urine, 9 days after selenate', cvOf(tracerInUrine(followed, model, 'selenate')), 0.18, 0.2, 'Van Dael 2002'),
  ];
}

/** CV of a log-normal quantity from its quartiles. */
const robustCv = (values: readonly number[]): number => cvOfLogSd(logSdOf(values));

/** States of people who take selenomethionine every day on top of their diet. */
function statesAfter(people: readonly Copied[], model: BodyModel, ugPerDay: number, days: number): Float64Array[] {
  const arrivals = Array.from({ length: days }, (_, day) => ({
    timeDays: day,
    form: 'selenomethionine',
    route: 'oral' as const,
    ug: ugPerDay,
    lastsDays: null,
  }));
  return followedStates(people, model, arrivals, days);
}

/** What a dose of 40 µg adds to the urine of nine days, as a share of it. */
function tracerInUrine(people: readonly Copied[], model: BodyModel, form: 'selenite' | 'selenate'): number[] {
  const ug = 40;
  const dose = { timeDays: 0, form, route: 'oral' as const, ug, lastsDays: null };
  const without = followedStates(people, model, [], 9);
  const given = followedStates(people, model, [dose], 9);
  const urine = POOLS.indexOf('urine');
  return given.map((y, i) => (y[urine]! - without[i]![urine]!) / ug);
}

function followedStates(
  people: readonly Copied[],
  model: BodyModel,
  arrivals: IntakePlan['arrivals'],
  day: number,
): Float64Array[] {
  const runner = new PlanRunner(
    compilePlan({
      arrivals,
      backgroundChanges: [],
      ...formTraits(model.forms),
      outputDays: [day],
    }),
  );
  return people.map(
    ({ rates, eaten, fateOf }) =>
      runner.run({
        rates,
        backgroundUgPerDay: eaten.ugPerDay,
        backgroundFate: eaten.fate,
        fateOf,
      }).states,
  );
}
