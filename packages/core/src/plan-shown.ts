import { TWENTIETHS } from './assess.js';
import { quantilesOf, summarise } from './base/index.js';
import {
  checkPlan,
  type Forecaster,
  type Move,
  nutrientChanges,
  type PlanValue,
  plannedIntake,
  type SearchProof,
  type Wishes,
} from './plan/index.js';
import type { PlanShown, ProofShown } from './plan-answer.js';
import { changeShown } from './plan-change.js';
import { type OpenQuestion, type PlanInput, seleniumAfter } from './plan-question.js';
import { aboveEach, chancesOf, type PlanStartDraws } from './plan-start.js';
import {
  changesText,
  changeText,
  isOfBrazilNuts,
  nutLottery,
  planSentence,
  remarkText,
  requirementText,
} from './report/index.js';
import { seleniumUpperValues } from './status/index.js';

export interface ShowParts {
  readonly input: PlanInput;
  readonly start: PlanStartDraws;
  /** null: blood and gut are left out */
  readonly forecast: Forecaster | null;
}

export type Shower = (question: OpenQuestion, value: PlanValue, proof: SearchProof | null) => PlanShown;

/** Shows plans of one person: changes, chances, consequences, proof. */
export function planShown({ input, start, forecast }: ShowParts): Shower {
  const { model, wishes, person } = input;
  const nut = nutLottery(model.intake.parameters);
  const now = chancesOf(start);
  return (question, value, proof) => {
    const { moves, problem } = question;
    const chosen = value.moves.map((place) => moves.effects[place]!.move);
    const usual = seleniumAfter(start.selenium.start, question, value);
    const expected = forecast?.(
      plannedIntake({
        intake: start.settled.intake,
        moves,
        chosen: value.moves,
        model: model.intake,
        source: start.source,
        country: person.country,
      }),
    );
    const energy = moves.nutrients.indexOf('energy');
    const check = checkPlan(problem, value.moves, value, { maxChanges: wishes.maxChanges });
    return {
      sentence: planSentence({
        changes: chosen,
        start: now,
        after: { pAdequate: value.pAdequate, pAboveUpper: value.pAbove },
        aim: wishes.aim,
        nut,
      }),
      changes: value.moves.map((place) => changeShown(moves, place)),
      pAdequate: value.pAdequate,
      pAboveUpper: value.pAbove,
      pAboveEach: aboveEach(start, usual),
      energyChangeKcalPerDay: value.moves.reduce((sum, place) => sum + moves.effects[place]!.nutrients[energy]!, 0),
      disturbance: value.disturbance,
      costPerWeek: wishes.prices && withoutPrice(chosen, wishes).length === 0 ? value.cost : null,
      selenium: { unit: 'ug/d', ...summarise(usual) },
      twentieths: quantilesOf(usual, TWENTIETHS),
      ...(expected ?? { course: null, gut: null }),
      nutrients: nutrientChanges(start.guards, moves, value.moves),
      proof: proofShown(question, proof, proof ? check.holds : check.agrees, now.pAdequate ?? 1),
      remarks: [
        ...sideChanges(question, value),
        ...remarksOf(chosen, start, value, wishes, input.clinicianOrder === true),
      ],
    };
  };
}

/** Foods of a plan without a price: what it costs is then not known, and never nothing. */
export function withoutPrice(chosen: readonly Move[], { prices }: Wishes): readonly string[] {
  if (!prices) return [];
  return chosen.flatMap((move): string[] => {
    const parts: { id: string; name: string }[] = [];
    if ('candidate' in move) parts.push({ id: move.candidate.food.id, name: move.candidate.name });
    if ('instead' in move) parts.push({ id: move.instead.key, name: move.instead.name });
    if (move.kind === 'resize' || move.kind === 'reduce') parts.push({ id: move.habit.key, name: move.habit.name });
    if (move.kind === 'supplement') parts.push({ id: move.product.key, name: move.product.text });
    return parts.filter(({ id }) => !prices.has(id)).map(({ name }) => name);
  });
}

/** @param startEnough chance of enough as it is now: what comes no nearer than that is no near miss */
function proofShown(
  { moves }: OpenQuestion,
  proof: SearchProof | null,
  checked: boolean,
  startEnough: number,
): ProofShown {
  if (!proof) return { complete: false, nodes: 0, evaluated: 0, bounded: 0, smaller: 0, bestRejected: {}, checked };
  const { complete, nodes, evaluated, bounded, smaller, bestRejected } = proof;
  return {
    ...{ complete, nodes, evaluated, bounded, smaller, checked },
    bestRejected:
      bestRejected && bestRejected.pAdequate > startEnough
        ? {
            text: changesText(bestRejected.moves.map((place) => moves.effects[place]!.move)),
            pAdequate: bestRejected.pAdequate,
            pAboveUpper: bestRejected.pAbove,
            changes: bestRejected.moves.length,
            disturbance: bestRejected.disturbance,
          }
        : {},
  };
}

/** Changes that bring no selenium and are there to keep another limit: nobody should wonder why. */
function sideChanges({ searcher, moves }: OpenQuestion, value: PlanValue): string[] {
  if (value.moves.length < 2 || value.broken.length > 0) return [];
  return value.moves.flatMap((place) => {
    const { broken } = searcher.valueOf(value.moves.filter((other) => other !== place));
    // what brings the selenium, or ends the excess, needs no reason
    if (broken.length === 0 || broken.includes('adequate') || broken.includes('upper')) return [];
    return [remarkText({ kind: 'side', change: changeText(moves.effects[place]!.move), keeps: broken })];
  });
}

function remarksOf(
  chosen: readonly Move[],
  start: PlanStartDraws,
  value: PlanValue,
  wishes: Wishes,
  ordered: boolean,
): string[] {
  const { aim, maxChanges, diets, avoid, only } = wishes;
  const out: string[] = [];
  const uppers = seleniumUpperValues(start.levels);
  if (chosen.length > 0 && value.pAdequate < aim.adequate)
    out.push(remarkText({ kind: 'short', pAdequate: value.pAdequate, aim: aim.adequate }));
  const others = value.broken.filter((key) => key !== 'adequate');
  if (others.length > 0) {
    const facts = { aim, maxChanges, diet: diets, avoid, only };
    out.push(remarkText({ kind: 'breaks', what: others.map((key) => requirementText(key, facts)) }));
  }
  for (const move of chosen) {
    if (move.kind === 'supplement') out.push(remarkText({ kind: 'supplement', doseUg: move.product.doseUg, uppers }));
    if (move.kind === 'infusion') out.push(remarkText({ kind: 'infusion-ordered' }));
    if (isOfBrazilNuts(move) && move.kind !== 'reduce') out.push(remarkText({ kind: 'no-more-nuts' }));
    if (move.kind === 'infusion' || (move.kind === 'dose' && (ordered || move.route === 'iv')))
      out.push(remarkText({ kind: 'clinician', because: ['the dose was ordered'] }));
    if ('candidate' in move && ['tuna', 'predator-fish', 'mercury-medium'].some((tag) => move.candidate.tags.has(tag)))
      out.push(remarkText({ kind: 'fish-mercury', fish: move.candidate.name }));
  }
  return out;
}
