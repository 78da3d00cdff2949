import type { PlanShown } from '@selenoscope/core';
import { dietsAgainst, fishRulesBroken } from './food-kinds.js';
import { JUDGE_DRAWS, Judge, type JudgedNutrient, type JudgedPlan } from './judge.js';
import type { MadePerson } from './people.js';
import { PLAN_DRAWS, type Planner } from './planner.js';

/** A plan as told and as judged. */
export interface PlanRow {
  /** "add+swap": kinds of its changes */
  readonly kinds: string;
  readonly told: { readonly pAdequate: number; readonly pAbove: number };
  readonly judged: { readonly pAdequate: number; readonly pAbove: number };
  readonly energyChange: number;
  readonly sodiumChange: number | null;
  readonly saturatedFatChange: number | null;
  /** nutrients that come to be past their limit, and by how much the full draws differ from the expected shift */
  readonly past: readonly JudgedNutrient[];
  /** of these, those that would not be past it if each food held what is expected of it */
  readonly pastByDraws: number;
  readonly fullLessExpected: { readonly count: number; readonly sum: number; readonly most: number };
  readonly judgedLessTold: { readonly count: number; readonly sum: number; readonly sumAbsolute: number };
  readonly complete: boolean;
  readonly checked: boolean;
  readonly againstDiet: readonly string[];
  readonly fish: readonly string[];
  readonly unread: readonly string[];
  readonly sentence: string;
}

/** Limits on other nutrients that a plan was to keep to (plan-parameters.csv). */
interface NutrientLimits {
  readonly rise: number;
  readonly fine: number;
}

/** Three errors of a chance that 1,000 draws of the planner and as many of the judge as it has do not share. */
const threeErrors = (p: number): number => 3 * Math.sqrt((p * (1 - p)) / PLAN_DRAWS + (p * (1 - p)) / JUDGE_DRAWS);

/** Beyond a limit by more than draws explain: the chance rose by more than it may, or what was fine clearly is no longer. */
function isPast({ before, after }: JudgedNutrient, { rise, fine }: NutrientLimits): boolean {
  const errors = threeErrors(fine);
  return after - before > rise + threeErrors(rise) || (before < fine - errors && after > fine + errors);
}

/** Draws for a plan that seems to bring too much: so many that their own error plays no part. */
const MANY_DRAWS = 40_000;

export function planRow(planner: Planner, made: MadePerson, judge: Judge, shown: PlanShown): PlanRow {
  const { catalogue } = planner.model.intake;
  const judged: JudgedPlan = judge.judge(shown);
  const { person, keeps } = made;
  const doubtful = judged.pAbove > 0.05 + 3 * Math.sqrt((0.05 * 0.95) / 1000);
  const again = doubtful ? new Judge(made, planner.model, MANY_DRAWS).judge({ ...shown, nutrients: [] }) : judged;
  const brought = shown.changes.flatMap(({ kind, food, timesPerWeek }) =>
    kind === 'add' || kind === 'swap' ? [{ food: catalogue.food(catalogue.indexOf(food!.id)), timesPerWeek }] : [],
  );
  const diets = [...keeps.diets, ...(person.conditions.includes('coeliac') ? ['gluten-free'] : [])];
  const past = judged.nutrients.filter((nutrient) => isPast(nutrient, planner.limits));
  const gaps = judged.nutrients.map(({ after, afterExpected }) => after - afterExpected);
  const lies = judged.nutrients.flatMap(({ after, told }) => (told === null ? [] : [after - told]));
  return {
    kinds: shown.changes.map(({ kind }) => kind).join('+'),
    // a plan that changes something has both chances
    told: { pAdequate: shown.pAdequate!, pAbove: shown.pAboveUpper! },
    judged: { pAdequate: judged.pAdequate, pAbove: again.pAbove },
    energyChange: judged.energyChange,
    sodiumChange: judged.sodiumChange,
    saturatedFatChange: judged.saturatedFatChange,
    past,
    pastByDraws: past.filter((one) => !isPast({ ...one, after: one.afterExpected }, planner.limits)).length,
    fullLessExpected: {
      count: gaps.length,
      sum: gaps.reduce((a, b) => a + b, 0),
      most: Math.max(0, ...gaps),
    },
    judgedLessTold: {
      count: lies.length,
      sum: lies.reduce((a, b) => a + b, 0),
      sumAbsolute: lies.reduce((a, b) => a + Math.abs(b), 0),
    },
    complete: shown.proof.complete,
    checked: shown.proof.checked,
    againstDiet: brought.flatMap(({ food }) => dietsAgainst(food, diets).map((diet) => `${diet}: ${food.name}`)),
    fish: fishRulesBroken(brought, {
      pregnant: person.lifeStage === 'pregnant',
      childBearing: person.sex !== 'male' && person.ageYears! < 50,
    }),
    unread: judged.unread,
    sentence: shown.sentence,
  };
}
