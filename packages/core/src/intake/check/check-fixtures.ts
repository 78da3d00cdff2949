import { quantilesOf, type Rows } from '../../base/index.js';
import type { FoodCatalogue } from '../../foods/index.js';
import { type IntakeTables, openIntakeModel } from '../model.js';
import { estimateFromAnswers } from './estimate.js';
import { checkTables, openCheck } from './model.js';
import type { CheckValue } from './value.js';

export type Values = Readonly<Record<string, CheckValue>>;

/** A woman of 34 in Britain who is sure of everything. */
export const SURE: Values = {
  sex: 'female',
  age: 34,
  weight: 62,
  lifeStage: 'none',
  country: 'GB',
  grain: 'here',
  portions: 'average',
  bread: 'two',
  cereal: 'three-four',
  pasta: 'one-two',
  rice: 'one-two',
  dishes: 'one-two',
  meat: 'one-two',
  cured: 'one-two',
  poultry: 'one-two',
  fish: 'one-two',
  fishKind: 'fish',
  organ: 'never',
  eggs: 'three-four',
  milk: 'one',
  cheese: 'three-four',
  legumes: 'one-two',
  mushrooms: 'under-one',
  brazilNuts: 'never',
  supplement: 'none',
  drip: 'never',
  conditions: ['none'],
};

export interface Interval {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** The check on the tables of the repository, for tests, which hand them in: core itself reads no file. */
export function fixtures(catalogue: FoodCatalogue, tables: IntakeTables, table: (name: string) => Rows) {
  const intakeModel = openIntakeModel(catalogue, tables);
  const check = openCheck(catalogue, checkTables(table));
  const answer = (values: Values, draws = 1000, seed = 1) =>
    estimateFromAnswers({ values }, intakeModel, check, { draws, source: { seed, person: 0 } });
  /** 5th, 50th and 95th percentile of usual selenium, µg/d. */
  const interval = (values: Values, draws?: number): Interval => {
    const { estimate } = answer(values, draws);
    const [p5, p50, p95] = quantilesOf(estimate.usual.get('selenium')!.draws, [0.05, 0.5, 0.95]);
    return { p5: p5!, p50: p50!, p95: p95! };
  };
  /** Food questions that ask how often or how many, with their answers in rising order. */
  const foodQuestions = check.form.questions
    .filter((question) => question.choices.some((choice) => choice.range?.of === 'timesPerDay'))
    .filter(({ id }) => !['brazilNuts', 'supplementOften', 'drip'].includes(id));
  return { catalogue, intakeModel, check, answer, interval, foodQuestions };
}
