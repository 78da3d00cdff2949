import {
  type AssessmentParts,
  assessmentParts,
  type SettledVerdict,
  settledVerdict,
  TWENTIETHS,
  withoutRepeats,
} from './assess.js';
import { type Notice, notice, quantilesOf, type RandomSource, summarise } from './base/index.js';
import { type NutrientGuard, nutrientGuards, type SeleniumAim } from './plan/index.js';
import type { PlanStart, SaidBy, UpperShown } from './plan-answer.js';
import type { PlanInput } from './plan-question.js';
import {
  authorityOfCountry,
  findAuthority,
  highestChance,
  printedSource,
  probabilitiesAbove,
  requirementDraws,
  type SeleniumUpperLevel,
  seleniumRequirement,
  seleniumUpperLevels,
  seleniumUpperValues,
} from './status/index.js';

/** Where a plan starts: the verdict of an assessment with its draws. */
export interface PlanStartDraws extends SettledVerdict {
  readonly source: RandomSource;
  readonly draws: number;
  readonly levels: readonly SeleniumUpperLevel[];
  /** the stricter of the levels; null where none is set */
  readonly upper: UpperShown | null;
  /** null under one year: no chance can be given */
  readonly requirement: Float64Array | null;
  readonly requirementUgPerDay: number | null;
  readonly requirementOf: SaidBy | null;
  readonly selenium: Omit<SeleniumAim, 'aim'>;
  readonly guards: readonly NutrientGuard[];
  readonly notices: readonly Notice[];
}

/** More rows than these are better read in the assessment. */
const MOST_REJECTED = 5;

export function openStart(input: PlanInput): PlanStartDraws {
  const parts: AssessmentParts = assessmentParts({ ...input, model: input.model });
  const verdict = settledVerdict(parts);
  const { person, model } = input;
  const { source, draws } = parts;
  const tables = model.status;
  const { intake } = verdict.settled;
  const own = findAuthority(
    tables.authorities,
    input.authority ?? authorityOfCountry(tables.authorities, person.country).id,
  );
  const requirement = seleniumRequirement(tables.authorities, tables.references, person, own.id);
  const needed = requirement && requirementDraws(requirement, source, draws);
  const levels = seleniumUpperLevels(tables.authorities, tables.references, person, own.id);
  const upper = seleniumUpperValues(levels).toSorted((a, b) => a.ugPerDay - b.ugPerDay)[0];
  // a row that was set aside is the reason for much that follows: an assessment lists them, a plan names them
  const setAside = input.diary.rejected.slice(0, MOST_REJECTED).map(({ problem }) => problem);
  const problems = [...setAside, ...input.diary.notices, ...intake.problems, ...verdict.settled.problems].map(notice);
  return {
    ...verdict,
    source,
    draws,
    levels,
    upper: upper ?? null,
    requirement: needed,
    requirementUgPerDay: requirement?.value.ugPerDay ?? null,
    requirementOf:
      requirement && printedSource(findAuthority(tables.authorities, requirement.value.authority), requirement.value),
    selenium: {
      start: intake.usual.get('selenium')!.draws,
      requirement: needed ?? new Float64Array(draws),
      upperUg: upper?.ugPerDay ?? null,
    },
    guards: nutrientGuards({
      intake,
      person,
      values: tables.nutrients,
      catalogue: model.intake.catalogue,
      source,
      draws,
    }),
    notices: withoutRepeats([...problems, ...verdict.notices]),
  };
}

export function startShown(start: PlanStartDraws): PlanStart {
  const { status, selenium, levels, upper } = start;
  return {
    ...chancesOf(start),
    pAboveEach: status.pAboveUpper,
    verdict: status.verdict,
    authority: status.authority,
    selenium: { unit: 'ug/d', ...summarise(selenium.start) },
    requirementUgPerDay: start.requirementUgPerDay,
    requirementOf: start.requirementOf,
    upper,
    twentieths: quantilesOf(selenium.start, TWENTIETHS),
    own: start.settled.intake.daysCounted > 0 || start.settled.intake.doses.length > 0,
    uppers: seleniumUpperValues(levels),
  };
}

/** Chance above each authority's level. */
export const aboveEach = (start: PlanStartDraws, usual: Float64Array): Readonly<Record<string, number | null>> =>
  probabilitiesAbove(start.levels, usual);

/** The two chances as they are now; null where none can be given. */
export const chancesOf = ({ status }: PlanStartDraws): Pick<PlanStart, 'pAdequate' | 'pAboveUpper'> => ({
  pAdequate: status.pInadequate === null ? null : 1 - status.pInadequate,
  pAboveUpper: highestChance(status.pAboveUpper),
});
