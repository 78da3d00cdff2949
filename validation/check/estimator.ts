import {
  askedQuestions,
  type CheckAnswers,
  type CheckTables,
  checkTables,
  estimateFromAnswers,
  isAnswered,
  openCheck,
  openModel,
  summarise,
  VERSION,
} from '@selenoscope/core';
import { loadCatalogue, loadModelTables, loadTable, plateToBodyHash } from '@selenoscope/data';
import type { Facts } from '../coverage/facts.js';
import { type SimulatedPerson, simulatePerson } from '../coverage/people.js';
import { MAIN } from '../coverage/scenario.js';
import { answersOf, type UsualPortions } from './answerer.js';
import type { Judged } from './judge.js';
import { roleHabits } from './roles.js';

export const SCENARIO = { name: 'check', seed: MAIN.seed, people: 2000, portionsFrom: 400 } as const;
export const DRAWS = 1000;

export interface Estimator {
  readonly version: string;
  readonly data: string;
  readonly errorCv: number;
  answers(simulated: SimulatedPerson): CheckAnswers;
  judge(simulated: SimulatedPerson): Judged;
}

/** What may be tried in place of what is shipped, for the fit. */
export interface Trial {
  /** error of the questionnaire in place of the table's */
  readonly errorCv?: number;
  /** seed of the answers, where the people are others too */
  readonly seed?: number;
}

/** The check as it is shipped, asked through the public face, and people to answer it. */
export function openEstimator(facts: Facts, { errorCv, seed = SCENARIO.seed }: Trial = {}): Estimator {
  const catalogue = loadCatalogue();
  const model = openModel(catalogue, loadModelTables());
  const tables = checkTables(loadTable);
  const check = openCheck(catalogue, errorCv === undefined ? tables : withErrorCv(tables, errorCv));
  const portions = usualPortions(facts);
  const answers = (simulated: SimulatedPerson) => answersOf(simulated, check.form, portions, seed);
  return {
    version: VERSION,
    data: plateToBodyHash(),
    errorCv: check.parameters.get('check.error.cv', 'fraction'),
    answers,
    judge(simulated) {
      const given = answers(simulated);
      const source = { seed: 1, person: simulated.index };
      const { estimate } = estimateFromAnswers(given, model.intake, check, { draws: DRAWS, source });
      const asked = askedQuestions(check.form, given);
      return {
        index: simulated.index,
        truthUg: simulated.truth.totalUg,
        ...summarise(estimate.usual.get('selenium')!.draws),
        statedCountry: simulated.person.country ?? 'none',
        sex: simulated.person.sex ?? 'none',
        nuts: simulated.nuts !== null,
        supplement: simulated.supplement !== null,
        notSure: asked.filter((question) => !isAnswered(given, question.id)).length,
      };
    },
  };
}

const withErrorCv = (tables: CheckTables, cv: number): CheckTables => ({
  ...tables,
  parameters: tables.parameters.map((row) => (row['key'] === 'check.error.cv' ? { ...row, value: String(cv) } : row)),
});

/** What people of each sex serve themselves on the whole: from people who are not judged. */
function usualPortions(facts: Facts): UsualPortions {
  const sums = { female: new Map<string, [grams: number, times: number]>(), male: new Map<string, [number, number]>() };
  for (let i = 0; i < SCENARIO.portionsFrom; i++) {
    const { person, habit } = simulatePerson(facts, MAIN, SCENARIO.people + i);
    const own = sums[person.sex ?? 'female'];
    for (const [role, { gramsPerDay, timesPerDay }] of roleHabits(habit)) {
      const [grams, times] = own.get(role) ?? [0, 0];
      own.set(role, [grams + gramsPerDay, times + timesPerDay]);
    }
  }
  const ratios = (from: ReadonlyMap<string, [number, number]>) =>
    new Map([...from].filter(([, [, times]]) => times > 0).map(([role, [grams, times]]) => [role, grams / times]));
  return { female: ratios(sums.female), male: ratios(sums.male) };
}
