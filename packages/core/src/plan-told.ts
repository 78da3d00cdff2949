import { TWENTIETHS } from './assess.js';
import { type Parameters, quantilesOf, summarise } from './base/index.js';
import {
  type Conflict,
  type FindOut,
  type LinearLimit,
  REQUIREMENT_KEYS,
  type RequirementKey,
  type TradeOff,
  type Wishes,
} from './plan/index.js';
import type { ChangeShown, ConflictShown, FindOutShown, LimitShown, PlanShown, TradeOffPoint } from './plan-answer.js';
import { changeShown } from './plan-change.js';
import type { WithoutOneWish } from './plan-one-wish.js';
import type { OpenQuestion } from './plan-question.js';
import { chancesOf, type PlanStartDraws } from './plan-start.js';
import {
  changesText,
  conflictSentence,
  findOutSentence,
  limitSentence,
  type RequirementFacts,
  relaxationText,
  requirementText,
  tradeOffText,
} from './report/index.js';

/** The share that the assessment tells of the same thing: two numbers for one question would answer neither. */
function shareOf({ code }: FindOut, { settled }: Pick<PlanStartDraws, 'settled'>): number | null {
  if (code === 'plasma-test') return settled.body?.plasmaTestWouldTell ?? null;
  return settled.intake.wouldSettle.find((part) => part.code === code)?.share ?? null;
}

export const findOutShown = (found: FindOut, start: Pick<PlanStartDraws, 'settled'>): FindOutShown => ({
  kind: 'find-out',
  code: found.code,
  sentence: findOutSentence(found),
  pNothingToChange: found.pNothingToChange,
  pSettles: found.pSettles,
  value: found.value,
  varianceShare: shareOf(found, start),
});

/** Finding out as a plan beside the others: it changes nothing that is eaten, so the chances stay as they are. */
export function findOutAsPlan(found: FindOut, start: PlanStartDraws): PlanShown {
  const sentence = findOutSentence(found);
  const { pAdequate, pAboveUpper } = chancesOf(start);
  return {
    sentence,
    changes: [
      {
        kind: 'find-out',
        code: found.code,
        food: null,
        gramsPerWeek: 0,
        timesPerWeek: 0,
        portion: null,
        meal: null,
        text: found.text,
        disturbance: 0,
      },
    ],
    pAdequate,
    pAboveUpper,
    pAboveEach: start.status.pAboveUpper,
    energyChangeKcalPerDay: 0,
    disturbance: 0,
    costPerWeek: null,
    selenium: { unit: 'ug/d', ...summarise(start.selenium.start) },
    twentieths: quantilesOf(start.selenium.start, TWENTIETHS),
    course: null,
    gut: null,
    nutrients: [],
    proof: { complete: false, nodes: 0, evaluated: 0, bounded: 0, smaller: 0, bestRejected: {}, checked: false },
    remarks: [],
  };
}

export function tradeOffShown({ steps }: TradeOff, { moves }: OpenQuestion): readonly TradeOffPoint[] {
  const isTooMuch = steps[0]?.by === 'above';
  return steps.map(({ changes, value, proven }) => ({
    changes,
    pAdequate: value.pAdequate,
    pAboveUpper: value.pAbove,
    proven,
    text: tradeOffText({ changes, pAdequate: value.pAdequate, pAboveUpper: value.pAbove, proven }, isTooMuch),
    what: value.moves.length === 0 ? '' : changesText(value.moves.map((place) => moves.effects[place]!.move)),
  }));
}

const factsOf = ({ aim, maxChanges, diets, avoid, only }: Wishes, parameters: Parameters): RequirementFacts => ({
  ...{ aim, maxChanges, diet: diets, avoid, only },
  energyChange: parameters.get('energy.change', 'fraction'),
  sodiumRise: parameters.get('sodium.rise', 'fraction'),
  saturatedFatRise: parameters.get('saturatedFat.rise', 'fraction'),
  nutrientRise: parameters.get('nutrient.rise', 'fraction'),
});

const MANY = 3;
const GIVEN: readonly RequirementKey[] = ['wishes', 'changes'];

export function conflictShown(
  conflict: Conflict,
  question: OpenQuestion,
  wishless: OpenQuestion | null,
  wishes: Wishes,
  parameters: Parameters,
  oneWish: readonly WithoutOneWish[],
): ConflictShown {
  const isTooMuch = question.searcher.valueOf([]).broken.includes('upper');
  const facts = { ...factsOf(wishes, parameters), isTooMuch };
  const relaxations = conflict.relaxations.map(({ key, plan, ofWishless, alsoBroken }) => {
    const { moves } = ofWishless && wishless ? wishless : question;
    const chosen = plan?.moves ?? [];
    const words = {
      key,
      changes: chosen.length === 0 ? '' : changesText(chosen.map((place) => moves.effects[place]!.move)),
      pAdequate: plan?.pAdequate ?? null,
      pAboveUpper: plan?.pAbove ?? null,
      alsoBroken,
    };
    return { words, changes: chosen.map((place): ChangeShown => changeShown(moves, place)) };
  });
  // one wish given up, where that is enough, says more than all of them given up
  const single = oneWish.map(({ wish, question: without, value }) => {
    const { moves } = without;
    const words = {
      key: 'wishes' as const,
      changes: value.moves.length === 0 ? '' : changesText(value.moves.map((place) => moves.effects[place]!.move)),
      pAdequate: value.pAdequate,
      pAboveUpper: value.pAbove,
      alsoBroken: [],
      ofWish: { diet: wish.diets, avoid: wish.avoid, only: wish.only },
    };
    return {
      words,
      changes: value.moves.map((place): ChangeShown => changeShown(moves, place)),
      facts: { ...facts, diet: wish.diets, avoid: wish.avoid, only: wish.only },
    };
  });
  const shown = relaxations.flatMap((one) =>
    one.words.key === 'wishes' && single.length > 0 ? single : [{ ...one, facts }],
  );
  // more than three are hard to follow: what was wished for stands before them as given
  const isMany = conflict.requirements.length > MANY;
  const given = isMany ? conflict.requirements.filter((key) => GIVEN.includes(key)) : [];
  // shown for so many changes and no more: then their number is given too
  if (
    conflict.upToChanges === wishes.maxChanges &&
    wishes.maxChanges < 3 &&
    !conflict.requirements.includes('changes')
  ) {
    given.push('changes');
  }
  const requirements = conflict.requirements.filter((key) => !given.includes(key));
  const named = (keys: readonly RequirementKey[]) => keys.map((key) => ({ key, text: requirementText(key, facts) }));
  return {
    requirements: named(requirements),
    given: named(given),
    relaxations: shown.map(({ words, changes, facts: of }) => ({
      key: words.key,
      text: relaxationText(words, of),
      pAdequate: words.pAdequate,
      pAboveUpper: words.pAboveUpper,
      changes,
    })),
    sentence: conflictSentence(
      requirements,
      conflict.relaxations.map(({ key }, k) =>
        key === 'wishes' && single[0] ? single[0].words : relaxations[k]!.words,
      ),
      facts,
      given,
    ),
    proven: conflict.proven,
  };
}

/** What the plans keep to, in the order of the requirements; those that this diary or person has no limit for are left out. */
export function limitsShown(
  wishes: Wishes,
  limits: readonly LinearLimit[],
  parameters: Parameters,
): readonly LimitShown[] {
  const facts = factsOf(wishes, parameters);
  const held = new Set<string>(['adequate', 'upper', 'changes', ...limits.map(({ requirement }) => requirement)]);
  if (wishes.avoid.length > 0 || wishes.only.length > 0 || wishes.diets.some((diet) => diet !== 'omnivore')) {
    held.add('wishes');
  }
  return REQUIREMENT_KEYS.filter((key) => held.has(key)).map((key) => ({ key, text: limitSentence(key, facts) }));
}
