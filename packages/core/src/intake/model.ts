import { Parameters, type Rows } from '../base/index.js';
import { type FoodCatalogue, FormMixtures, OriginModel, SampleSpread } from '../foods/index.js';
import { IntakePriors } from './prior.js';
import { WithinCv } from './within-cv.js';

/** Tables that the intake stage reads, as rows of text (`packages/data/tables`). */
export interface IntakeTables {
  /** intake-parameters.csv */
  readonly parameters: Rows;
  /** origin-anchors.csv */
  readonly originAnchors: Rows;
  /** countries.csv */
  readonly countries: Rows;
  /** selenium-between-sample-cv.csv */
  readonly sampleCv: Rows;
  /** selenium-speciation.csv */
  readonly speciation: Rows;
  /** selenium-intake-prior.csv */
  readonly intakePrior: Rows;
  /** nutrient-within-cv.csv */
  readonly nutrientWithinCv: Rows;
}

/** Tables turned into numbers, opened once and asked by every assessment. */
export interface IntakeModel {
  readonly catalogue: FoodCatalogue;
  readonly parameters: Parameters;
  readonly origin: OriginModel;
  readonly spread: SampleSpread;
  readonly forms: FormMixtures;
  readonly priors: IntakePriors;
  readonly withinCv: WithinCv;
}

export function openIntakeModel(catalogue: FoodCatalogue, tables: IntakeTables): IntakeModel {
  const parameters = new Parameters(tables.parameters);
  return {
    catalogue,
    parameters,
    origin: new OriginModel({ anchors: tables.originAnchors, countries: tables.countries }, parameters),
    spread: new SampleSpread(tables.sampleCv, parameters),
    forms: new FormMixtures(tables.speciation),
    priors: new IntakePriors(tables.intakePrior, tables.countries, parameters),
    withinCv: new WithinCv(tables.nutrientWithinCv, parameters),
  };
}
