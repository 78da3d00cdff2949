import { type Parameters, summarise } from './base/index.js';
import type { FoodCatalogue } from './foods/index.js';
import { FoodContents, NUTRIENTS } from './intake/index.js';
import {
  candidatesFor,
  fishLimitsFor,
  limitsOf,
  type MoveSet,
  movesOf,
  openSearch,
  planProblem,
  productsOf,
  proposedDoseAllowed,
  type StopPolicy,
  type SupplementProduct,
  type Wishes,
} from './plan/index.js';
import type { OpenQuestion, PlanInput } from './plan-question.js';
import type { PlanStartDraws } from './plan-start.js';
import { seleniumUpperValues } from './status/index.js';

/** Foods, moves and limits for these wishes, ready to be searched. Where the diet is right no move is needed. */
export function openQuestion(
  input: PlanInput,
  start: PlanStartDraws,
  policy: StopPolicy,
  wishes: Wishes,
  parameters: Parameters,
  right: boolean,
): OpenQuestion {
  const { person, diary, model, planTables } = input;
  const { intake, index } = start.settled;
  const { candidates, problems } = candidatesFor({
    tables: planTables,
    catalogue: model.intake.catalogue,
    person,
    wishes,
  });
  const moves = right
    ? noMoves(model.intake.catalogue)
    : movesOf({
        intake,
        diary,
        person,
        model: model.intake,
        contents: new FoodContents(model.intake, start.source, start.draws, person.country, index),
        candidates,
        products: productsOf(planTables).filter(
          (product) => isSeleniumAlone(product) && isProposable(product.doseUg, start),
        ),
        wishes: looksAtInfusion(policy, wishes) ? wishes : { ...wishes, infusion: undefined },
        supplements: offersProducts(policy, wishes),
        reduceOnly: policy.plan === 'reduce-only',
        parameters,
      });
  const limits = limitsOf({
    intake,
    guards: start.guards,
    portionLimits: fishLimitsFor(planTables, person),
    portionsNow: moves.portionsNow,
    parameters,
  });
  const problem = planProblem({ ...start.selenium, aim: wishes.aim }, moves, limits);
  return { problem, searcher: openSearch(problem), moves, foods: candidates.length, notices: problems };
}

const noMoves = (catalogue: FoodCatalogue): MoveSet => ({
  nutrients: NUTRIENTS.filter((key) => catalogue.column(key)),
  ...{ effects: [], vectors: [], portionsNow: new Map(), dropped: 0 },
});

const offersProducts = ({ supplements }: StopPolicy, { avoid }: Wishes): boolean =>
  supplements.allowed && !avoid.includes('supplements');

/** An infusion is looked at where a professional entered one, whether or not products may be named. */
const looksAtInfusion = ({ infusion }: StopPolicy, wishes: Wishes): boolean =>
  infusion.considered && wishes.infusion !== undefined;

/** Whether anything may start or raise a dose. */
export const mayDose = (policy: StopPolicy, wishes: Wishes): boolean =>
  offersProducts(policy, wishes) || looksAtInfusion(policy, wishes);

/** What else a multivitamin brings (retinol, iron, zinc) is not in the table, so no limit could be held against it. */
const isSeleniumAlone = ({ key }: SupplementProduct): boolean => !key.startsWith('multivitamin');

/** A product that would take the higher end of usual intake past the stricter level is never named. */
const isProposable = (doseUg: number, { selenium, levels }: PlanStartDraws): boolean =>
  proposedDoseAllowed({
    doseUg,
    startP95: summarise(selenium.start).p95,
    uppersUg: seleniumUpperValues(levels).map(({ ugPerDay }) => ugPerDay),
  }).allowed;
