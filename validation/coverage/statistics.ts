import { dayNumber, exp, isoDate, log } from '@selenoscope/core';
import { dayKindOf } from './days.js';
import { Dice } from './dice.js';
import type { Facts } from './facts.js';
import { drawDay } from './habit.js';
import type { SimulatedPerson } from './people.js';

/** How like a real population the simulated one is: food only, Brazil nuts and doses apart. */
export interface GroupStatistics {
  /** "GB.male" */
  readonly group: string;
  readonly people: number;
  readonly meanUg: number;
  readonly publishedMeanUg: number;
  /** between persons, of the logarithm of usual intake */
  readonly logSdBetween: number;
  /** between the days of one person, mean over persons */
  readonly cvWithin: number;
  readonly kcal: number;
}

const DAYS = 60;
const PEOPLE_FOR_DAYS = 30;

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
export function sdOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) * (value - mean))));
}

function cvOfDays(simulated: SimulatedPerson): number {
  const dice = new Dice(1, simulated.index, 'statistics');
  const first = dayNumber('2024-01-01');
  const days = Array.from({ length: DAYS }, (_, d) =>
    drawDay(simulated.habit, dayKindOf(isoDate(first + 6 * d)), dice).reduce((sum, eaten) => sum + eaten.seleniumUg, 0),
  );
  return sdOf(days) / meanOf(days);
}

export function statisticsOf(facts: Facts, people: readonly SimulatedPerson[]): GroupStatistics[] {
  return [...facts.publishedMean].map(([group, publishedMeanUg]) => {
    const members = people.filter((p) => `${p.country}.${p.person.sex}` === group);
    return {
      group,
      people: members.length,
      meanUg: meanOf(members.map((p) => p.truth.foodUg)),
      publishedMeanUg,
      logSdBetween: sdOf(members.map((p) => log(p.truth.foodUg))),
      cvWithin: meanOf(members.slice(0, PEOPLE_FOR_DAYS).map(cvOfDays)),
      kcal: meanOf(members.map((p) => p.truth.kcal)),
    };
  });
}

/** Geometric mean and standard deviation (of logarithms) of simulated over published means, one value per group. */
export function againstPublished(groups: readonly GroupStatistics[]): { ratio: number; logSd: number } {
  const logs = groups.map((group) => log(group.meanUg / group.publishedMeanUg));
  return { ratio: exp(meanOf(logs)), logSd: sdOf(logs) };
}
