import {
  type LabPosterior,
  labPosterior,
  openBodyModel,
  openLabParameters,
  valueOfPlasmaTest,
} from '@selenoscope/core';
import { DRAWS, type SimulatedPerson } from './people.js';
import type { Tables } from './tables.js';

/**
 * The only file that knows the estimator: the call that `assess --labs` makes, with half its effort, so that thousands
 * of people take two minutes.
 */
export interface Answer extends LabPosterior {
  /** width of the interval that one plasma value was expected to leave, over the width before */
  readonly expectedWidthRatio: number;
}
export type Estimator = (simulated: SimulatedPerson) => Answer;

export function openEstimator(tables: Tables): Estimator {
  const model = openBodyModel(tables);
  const parameters = openLabParameters(tables.lab);
  return ({ index, seen }) => {
    const source = { seed: 1, person: index };
    const said = labPosterior({ ...seen, model, parameters, source, count: DRAWS, effort: { essWanted: 500 } });
    const usual = seen.parts[0]!.ugPerDay.map((_, i) => seen.parts.reduce((sum, part) => sum + part.ugPerDay[i]!, 0));
    return { ...said, expectedWidthRatio: valueOfPlasmaTest(usual, said.before, parameters).widthRatio };
  };
}
