import { assess, openModel, VERSION } from '@selenoscope/core';
import { loadCatalogue, loadModelTables, plateToBodyHash } from '@selenoscope/data';
import { diaryOf } from './diaries.js';
import type { Facts } from './facts.js';
import type { Answer } from './judge.js';
import { withMaskedCopies } from './masked.js';
import type { SimulatedPerson } from './people.js';

/** Whose requirement the probability is held against, for everybody, so that countries can be compared. */
const AUTHORITY = 'iom';
const DRAWS = 1000;

export interface Estimator {
  readonly version: string;
  readonly data: string;
  readonly draws: number;
  answer(simulated: SimulatedPerson): Answer;
}

/** The product as it is shipped, asked through its public face; foods of the generator have a copy without selenium. */
export function openEstimator(facts: Facts): Estimator {
  const catalogue = withMaskedCopies(
    loadCatalogue(),
    facts.foods.map((food) => food.id),
  );
  const model = openModel(catalogue, loadModelTables());
  const ask = (simulated: SimulatedPerson) =>
    assess({
      diary: diaryOf(simulated, catalogue),
      person: simulated.person,
      model,
      authority: AUTHORITY,
      draws: DRAWS,
      // Everybody gets draws of their own: with shared ones the sampling error of 2,000 people would be one error.
      personNumber: simulated.index,
    });
  return {
    version: VERSION,
    data: plateToBodyHash(),
    draws: DRAWS,
    answer(simulated) {
      const { intake, status } = ask(simulated);
      const { mean, p5, p50, p95 } = intake.usual.selenium!;
      const { pInadequate, verdict } = status;
      return { mean, p5, p50, p95, twentieths: intake.seleniumTwentieths, pInadequate, verdict };
    },
  };
}
