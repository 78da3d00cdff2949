// A system of the shape that the engine was made for, with people who differ, for its tests.
import { type RandomSource, stream } from '../../base/index.js';
import type { PersonRun } from './engine.js';
import type { SystemPattern } from './pattern.js';
import type { PersonRates } from './rates.js';
import type { TimelineInput } from './timeline.js';

const NAMES = [
  'gutF',
  'gutX',
  'F',
  'A',
  'R1',
  'R2',
  'R3',
  'R4',
  'Tf',
  'Ts',
  'X',
  'S',
  'G',
  'TT',
  'urine',
  'other',
] as const;
type Name = (typeof NAMES)[number];

export const at = (name: Name): number => NAMES.indexOf(name);

const FLOWS: readonly (readonly [Name, Name, number])[] = [
  ['gutF', 'F', 6],
  ['gutX', 'X', 6],
  ['F', 'A', 3 * 0.031],
  ['F', 'R1', 3 * 0.013],
  ['F', 'Tf', 3 * 0.1],
  ['F', 'Ts', 3 * 0.376],
  ['F', 'X', 3 * 0.48],
  ['A', 'F', 0.03],
  ['R1', 'R2', 4 / 120],
  ['R2', 'R3', 4 / 120],
  ['R3', 'R4', 4 / 120],
  ['R4', 'F', 4 / 120],
  ['Tf', 'F', 0.1],
  ['Ts', 'F', 0.0052],
  ['X', 'urine', 1.9 * 0.6],
  ['X', 'other', 1.9 * 0.4],
  ['X', 'TT', 3.3],
  ['TT', 'X', 0.0325],
  ['S', 'TT', 0.55],
  ['G', 'X', 0.09],
];

export const SELENIUM: SystemPattern = {
  stateCount: NAMES.length,
  driver: at('X'),
  transfers: FLOWS.map(([from, to]) => ({ from: at(from), to: at(to) })),
  saturable: [
    { to: at('S'), power: 2 },
    { to: at('G'), power: 1 },
  ],
  quadratic: [{ from: at('F'), to: at('X') }],
  inflows: [at('gutF'), at('gutX'), at('F'), at('X')],
};

/** Rates of person 0 are the typical ones; of others, spread by a factor e^(±spread) and a little more. */
export function ratesOf(person: number, spread = 0.3): PersonRates {
  const source: RandomSource = { seed: 11, person };
  const z = stream(source, 'rates').normals(FLOWS.length + 5);
  const factor = (i: number) => (person === 0 ? 1 : Math.exp(spread * z[i]!));
  return {
    transferPerDay: Float64Array.from(FLOWS, (f, i) => f[2] * factor(i)),
    maxUgPerDay: Float64Array.of(90 * factor(20), 7.5 * factor(21)),
    halfUg: Float64Array.of(10 * factor(22), 6 * factor(23)),
    quadraticPerUgDay: Float64Array.of(0.01 * factor(24)),
  };
}

/** Amounts near those of someone who eats about 100 µg a day. */
export const START: Float64Array = Float64Array.of(0, 0, 20, 60, 23, 23, 23, 23, 60, 4500, 20, 120, 60, 3000, 0, 0);

const DOSE_HOURS = [7, 13, 19];

/** Three mixed doses a day and a constant background; output every `outputEvery` days at midnight. */
export function threeDosesADay(days: number, outputEvery = 1): TimelineInput {
  const events = [];
  for (let d = 0; d < days; d++)
    for (const hour of DOSE_HOURS) {
      events.push({ timeDays: d + hour / 24, bolusInto: at('gutF'), amount: 0 });
      events.push({ timeDays: d + hour / 24, bolusInto: at('gutX'), amount: 1 });
    }
  const outputDays = [];
  for (let d = outputEvery; d <= days; d += outputEvery) outputDays.push(d);
  return { startDay: 0, events, outputDays };
}

export function personOf(person: number, spread = 0.3): PersonRun {
  return {
    rates: ratesOf(person, spread),
    startUg: START,
    inflowUgPerDay: Float64Array.of(40, 35, 0, 0),
    amounts: Float64Array.of(30, 25),
  };
}
