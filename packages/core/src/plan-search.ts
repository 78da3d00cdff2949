import { type Notice, notice, Parameters, type Problem } from './base/index.js';
import { HARD_STOP_UG, LESS_TAKEN_UP } from './intake/index.js';
import type { Condition, Person } from './person.js';
import {
  type Conflict,
  clinicalOf,
  type DifferentOptions,
  type DifferentPlans,
  differentPlans,
  type FindOut,
  findOutMoves,
  findOutNumbersOf,
  minimalConflict,
  otherCuts,
  type PlanValue,
  type StopPolicy,
  stopPolicy,
  tradeOff,
  type Wishes,
} from './plan/index.js';
import type { ConflictShown, PlanAnswer, PlanShown } from './plan-answer.js';
import { dietPerhaps } from './plan-diet-guess.js';
import { diaryDoubt } from './plan-doubt.js';
import { withoutOneWish } from './plan-one-wish.js';
import { mayDose, openQuestion } from './plan-open.js';
import { type OpenQuestion, type PlanInput, seleniumAfter } from './plan-question.js';
import { shortPlans } from './plan-short.js';
import { withoutPrice } from './plan-shown.js';
import { chancesOf, openStart, type PlanStartDraws, startShown } from './plan-start.js';
import { conflictShown, findOutAsPlan, findOutShown, limitsShown, tradeOffShown } from './plan-told.js';
import { topUpStop } from './status/index.js';
import { VERSION } from './version.js';

/** A plan that was found and is not shown yet: what stands in every answer, and how the rest is made. */
export interface FoundPlan {
  readonly input: PlanInput;
  readonly start: PlanStartDraws;
  /** the answer without plans that change something */
  readonly answer: PlanAnswer;
  /** null where nothing was searched */
  readonly search: {
    readonly question: OpenQuestion;
    readonly plans: DifferentPlans['plans'];
    readonly short: readonly PlanValue[];
    /** finding out, as it stands among the plans, and whether before them */
    readonly findOut: readonly PlanShown[];
    readonly isFindOutFirst: boolean;
  } | null;
}

/**
 * Everything that a plan rests on, searched and proven; `showPlan` makes the answer of it, with blood and gut in the
 * weeks to come or without them, as often as it is asked.
 * @throws SelenoscopeError for wishes that contradict each other, or leave no food
 */
export function searchPlan(input: PlanInput): FoundPlan {
  const start = openStart(input);
  const { person, wishes } = input;
  const parameters = new Parameters(input.planTables.parameters);
  const hardStops = stopsOf(input, start);
  const policy = stopPolicy({
    hardStops,
    person,
    plasmaUgPerL: start.settled.plasmaUgPerL,
    clinicianOrder: input.clinicianOrder === true,
  });
  const base = baseAnswer(input, start, hardStops);
  const doubt =
    start.requirement === null ? ({ code: 'plan.noRequirement' } as const) : doubtOf(input, start, parameters);
  if (doubt || policy.plan === 'none') {
    const findOut =
      doubt && start.requirement !== null && policy.plan !== 'none' ? findOutOf(input, start, [], parameters) : [];
    const answer = {
      ...base,
      findOut: findOut.map((found) => findOutShown(found, start)),
      plans: findOut.slice(0, 1).map((found) => findOutAsPlan(found, start)),
      notices: [...base.notices, notice(doubt ?? { code: 'plan.stopped' })],
    };
    return { input, start, answer, search: null };
  }
  const right = isRight(start, wishes);
  if (policy.plan === 'reduce-only' && !right && !isTooMuch(start, wishes)) {
    // the stop is heard, nothing may be added, and nothing says that usual intake is too much: there is nothing to plan
    const answer = { ...base, notices: [...base.notices, notice({ code: 'plan.nothingAdded' })] };
    return { input, start, answer, search: null };
  }
  const open = (asked: Wishes, nothingToMove = false): OpenQuestion =>
    openQuestion(input, start, policy, asked, parameters, nothingToMove);
  const question = open(wishes, right);
  const effort: Effort = {
    count: parameters.get('plans.count', 'count'),
    maxChanges: wishes.maxChanges,
    firstBudget: parameters.get('search.nodes', 'count'),
    nodeBudget: parameters.get('search.nodes.beside', 'count'),
    doses: mayDose(policy, wishes),
  };
  const found = plansFor(question, effort, isTooMuch(start, wishes));
  const refusal = found.plans.length === 0 ? refusalOf(question, wishes, effort, policy, open, parameters) : null;
  const after = found.plans.map(({ value }) => seleniumAfter(start.selenium.start, question, value));
  const findOut = right ? [] : findOutOf(input, start, after, parameters);
  const first = findOut[0];
  const isWorthIt =
    first !== undefined && (first.better || first.value >= parameters.get('findOut.value.beside', 'fraction'));
  const answer: PlanAnswer = {
    ...base,
    findOut: findOut.map((found) => findOutShown(found, start)),
    tradeOff: tradeOffShown(
      // a capsule is no point of a curve where food does it
      tradeOff(question.searcher, question.problem, { ...effort, doses: found.phase === 'doses' }),
      question,
    ),
    conflict: refusal?.shown ?? null,
    limits: limitsShown(wishes, question.problem.limits, parameters),
    candidates: {
      foods: question.foods,
      moves: question.moves.effects.length,
      dropped: question.moves.dropped,
    },
    notices: [
      ...base.notices,
      ...[
        ...absorptionDoubt(person),
        ...dietPerhaps(input.diary, wishes, input.model.intake.catalogue),
        ...planNotices(policy, found, wishes, question, effort.count),
      ].map(notice),
    ],
  };
  return {
    input,
    start,
    answer,
    search: {
      question,
      plans: found.plans,
      short: right ? [] : shortPlans(question, found, refusal?.conflict ?? null),
      findOut: isWorthIt ? [findOutAsPlan(first, start)] : [],
      isFindOutFirst: first?.better === true,
    },
  };
}

/** How many plans are looked for, and how hard. */
type Effort = DifferentOptions & { readonly nodeBudget: number | undefined };

/** Plans that differ; where there is too much of one thing, in what comes in its place. */
function plansFor({ searcher, problem }: OpenQuestion, effort: Effort, tooMuch: boolean): DifferentPlans {
  const found = differentPlans(searcher, problem, effort);
  return tooMuch ? { ...found, plans: otherCuts(searcher, problem, found.plans, effort) } : found;
}

/** Why there is no plan: what conflicts, and what each wish alone stands in the way of. */
function refusalOf(
  question: OpenQuestion,
  wishes: Wishes,
  effort: Effort,
  policy: StopPolicy,
  open: (wishes: Wishes) => OpenQuestion,
  parameters: Parameters,
): { conflict: Conflict; shown: ConflictShown } | null {
  const wishless = hasWishes(wishes) ? once(() => open(withoutWishes(wishes))) : null;
  const conflict = minimalConflict(question.searcher, question.problem, {
    ...effort,
    withoutWishes: wishless ?? undefined,
  });
  if (conflict === null) return null;
  const oneWish = conflict.requirements.includes('wishes')
    ? withoutOneWish(wishes, open, { ...effort, doses: (rest) => mayDose(policy, rest) })
    : [];
  return { conflict, shown: conflictShown(conflict, question, wishless?.() ?? null, wishes, parameters, oneWish) };
}

/** Why no change can be planned, besides the stops. */
function doubtOf(input: PlanInput, { settled, status }: PlanStartDraws, parameters: Parameters): Problem | null {
  // a capsule of unknown content may be nothing or very much: no diet is right or wrong as long as that is open
  if (input.diary.rejected.some(({ text }) => /^(supplement|infusion):/i.test(text.trim()))) {
    return { code: 'plan.cannotTell', contradicted: false };
  }
  const doubt = diaryDoubt(input.diary, settled.intake, input.person, input.model.intake.catalogue, parameters);
  if (doubt) return doubt;
  return status.pInadequate === null ? { code: 'plan.cannotTell', contradicted: settled.contradicted } : null;
}

/** The stops of the assessment; a plan adds those that a planned top-up and a planned infusion meet. */
function stopsOf({ wishes }: PlanInput, { status, settled }: PlanStartDraws): readonly Notice[] {
  const topUp = settled.plasmaUgPerL === null ? null : topUpStop(settled.plasmaUgPerL);
  const isSaid = status.hardStops.some(({ code }) => code === topUp?.code);
  const doseUg = wishes.infusion?.doseUg ?? 0;
  return [
    ...(doseUg >= HARD_STOP_UG ? [notice({ code: 'plan.infusion.large', doseUg, limitUg: HARD_STOP_UG })] : []),
    ...status.hardStops,
    ...(topUp && !isSaid ? [topUp] : []),
  ];
}

const wishesShown = ({ diets, avoid, only, maxChanges, aim, prices, infusion }: Wishes): PlanAnswer['wishes'] => ({
  ...{ diet: diets, avoid, only, maxChanges, aim },
  prices: prices?.size ?? null,
  infusion: infusion ?? null,
});

function baseAnswer(input: PlanInput, start: PlanStartDraws, hardStops: readonly Notice[]): PlanAnswer {
  const { person, wishes, planTables } = input;
  return {
    schema: 'selenoscope.plan/1',
    run: { version: VERSION, data: input.model.dataHash, seed: start.source.seed, draws: start.draws },
    person,
    wishes: wishesShown(wishes),
    start: startShown(start),
    plans: [],
    findOut: [],
    short: [],
    tradeOff: [],
    conflict: null,
    limits: [],
    candidates: { foods: 0, moves: 0, dropped: 0 },
    clinical: clinicalOf(planTables.clinical, person),
    hardStops,
    notices: start.notices,
  };
}

/** Chance of enough and of too much as the aim asks: the diet is right as it is. */
function isRight(start: PlanStartDraws, wishes: Wishes): boolean {
  const { pAdequate } = chancesOf(start);
  return pAdequate !== null && pAdequate >= wishes.aim.adequate && !isTooMuch(start, wishes);
}

const isTooMuch = (start: PlanStartDraws, { aim }: Wishes): boolean => (chancesOf(start).pAboveUpper ?? 0) > aim.above;

const hasWishes = ({ diets, avoid, only }: Wishes): boolean =>
  avoid.length > 0 || only.length > 0 || diets.some((diet) => diet !== 'omnivore');

const withoutWishes = (wishes: Wishes): Wishes => ({ ...wishes, diets: [], avoid: [], only: [] });

function findOutOf(
  input: PlanInput,
  start: PlanStartDraws,
  plans: readonly Float64Array[],
  parameters: Parameters,
): readonly FindOut[] {
  const { settled, selenium, status } = start;
  return findOutMoves({
    usualUg: selenium.start,
    requirementUg: selenium.requirement,
    upperUg: selenium.upperUg,
    aim: input.wishes.aim,
    plans,
    intake: settled.intake,
    plasmaUgPerL: settled.habitual?.biomarkers.plasmaSelenium ?? null,
    labs: input.model.labs ?? null,
    plasmaMeasured: settled.plasmaUgPerL !== null,
    cannotTell: status.verdict === 'cannot-tell',
    numbers: findOutNumbersOf(parameters),
  });
}

function planNotices(
  policy: StopPolicy,
  found: DifferentPlans,
  wishes: Wishes,
  question: OpenQuestion,
  asked: number,
): readonly Problem[] {
  const out: Problem[] = [...question.notices];
  const { dropped, effects } = question.moves;
  if (dropped > 0) out.push({ code: 'plan.moves.dropped', dropped, kept: effects.length });
  if (wishes.infusion && policy.infusion.why !== null)
    out.push({ code: 'plan.infusion.held', why: policy.infusion.why });
  const chosen = found.plans.flatMap(({ value }) => value.moves.map((place) => effects[place]!.move));
  const unpriced = [...new Set(withoutPrice(chosen, wishes))];
  if (unpriced.length > 0) out.push({ code: 'plan.prices.missing', foods: unpriced });
  const shellfish = chosen.some((move) => 'candidate' in move && move.candidate.tags.has('shellfish'));
  if (shellfish && wishes.avoid.includes('fish')) out.push({ code: 'plan.avoid.shellfish' });
  if (policy.plan === 'reduce-only') out.push({ code: 'plan.reduceOnly' });
  if (found.phase === 'food' && found.plans.length < asked)
    out.push({ code: 'plan.fewer', found: found.plans.length, asked });
  // the first plan alone is called the smallest; what was not shown of a later one takes nothing from it
  const [first, ...later] = found.plans;
  const open = [first, ...later].find((one) => one && !one.proof.complete);
  if (open) {
    const code = open === first ? 'plan.proof.incomplete' : 'plan.proof.later';
    out.push({ code, changes: wishes.maxChanges, nodes: open.proof.nodes });
  }
  if (found.doses === 'food-does-it') out.push({ code: 'plan.supplement.held', why: 'food-does-it' });
  else if (found.phase !== 'doses' && found.phase !== 'nothing') {
    if (wishes.avoid.includes('supplements')) out.push({ code: 'plan.supplement.held', why: 'avoided' });
    else if (!policy.supplements.allowed && policy.supplements.why !== null)
      out.push({ code: 'plan.supplement.held', why: policy.supplements.why });
  }
  return out;
}

/** What is fed by vein does not pass the gut either (requirements.md 4.3). */
const LESS_ABSORBED: readonly Condition[] = [...LESS_TAKEN_UP, 'parenteral-nutrition'];

function absorptionDoubt({ conditions }: Person): Problem[] {
  const named = conditions.filter((condition) => LESS_ABSORBED.includes(condition));
  return named.length === 0 ? [] : [{ code: 'plan.absorption', conditions: named }];
}

/** Made when first asked for, and kept. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
