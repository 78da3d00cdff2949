import type { Parameters } from '../../base/index.js';

/** Numbers of `plan/plan-parameters.csv` that finding out is judged by. */
export interface FindOutNumbers {
  /** loss of a needless change, beside 1 for ending outside requirement and upper level */
  readonly costOfChange: number;
  readonly valueLeast: number;
  readonly settlesLeast: number;
  readonly most: number;
  /** days of diary in all that are looked at, rising */
  readonly daysInAll: readonly number[];
  /** counted days up to which a diary is too short to ask anything else first */
  readonly daysThin: number;
  /** log SD of what food values bring into a diary, where its own days do not say */
  readonly compositionLogSd: number;
  /** of that variance, the origin's apart: what comes back on other days */
  readonly recurring: number;
  /** share of the SD that an answer leaves, by code of the part */
  readonly left: Readonly<Record<AnswerCode, number>>;
}

/** Parts of the uncertainty that an answer takes most of. */
export type AnswerCode = 'origin' | 'unknown-foods' | 'brazil-nuts' | 'supplements' | 'drips';

/** Opens the rows findOut.*. @throws Error where one is missing or in another unit */
export const findOutNumbersOf = (table: Parameters): FindOutNumbers => ({
  costOfChange: table.get('findOut.cost.change', 'fraction'),
  valueLeast: table.get('findOut.value.least', 'fraction'),
  settlesLeast: table.get('findOut.settles.least', 'fraction'),
  most: table.get('findOut.most', 'count'),
  daysInAll: [table.get('findOut.days.first', 'count'), table.get('findOut.days.second', 'count')],
  daysThin: table.get('findOut.days.thin', 'count'),
  compositionLogSd: table.get('findOut.composition.logSd', 'ln'),
  recurring: table.get('findOut.composition.recurring', 'fraction'),
  left: {
    origin: table.get('findOut.left.origin', 'fraction'),
    'unknown-foods': table.get('findOut.left.unknownFoods', 'fraction'),
    'brazil-nuts': table.get('findOut.left.brazilNuts', 'fraction'),
    supplements: table.get('findOut.left.supplements', 'fraction'),
    // how often a dose is given is asked alike, whichever way it goes in
    drips: table.get('findOut.left.supplements', 'fraction'),
  },
});
