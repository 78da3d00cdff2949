import { type BodyProblem, bodyWords } from './body.js';
import { type BodyModelProblem, bodyModelWords } from './body-model.js';
import { type CheckProblem, checkWords } from './check.js';
import { type ClaimsProblem, claimsWords } from './claims.js';
import { type ColonProblem, colonWords } from './colon.js';
import { type DiaryProblem, diaryWords } from './diary.js';
import { type FoodsProblem, foodsWords } from './foods.js';
import { type IntakeProblem, intakeWords } from './intake.js';
import { type LabReadingProblem, labReadingWords } from './labs.js';
import { type PersonProblem, personWords } from './person.js';
import { type PlanProblem as PlanningProblem, planWords } from './plan.js';
import { type ProfileProblem, profileWords } from './profile.js';
import { type ProfileFileProblem, profileFileWords } from './profile-file.js';
import { type RunProblem, runWords } from './run.js';
import { type StatusProblem, statusWords } from './status.js';
import { type SubstrateProblem, substrateWords } from './substrate.js';
import type { Words } from './types.js';

export type { BodyProblem } from './body.js';
export type { BodyModelProblem } from './body-model.js';
export type { CheckProblem } from './check.js';
export type { ClaimsProblem } from './claims.js';
export type { ColonProblem } from './colon.js';
export type { DiaryProblem } from './diary.js';
export type { FoodsProblem } from './foods.js';
export type { IntakeProblem } from './intake.js';
export type { LabReadingProblem } from './labs.js';
export type { PersonProblem } from './person.js';
export type { PlanProblem as PlanningProblem } from './plan.js';
export type { ProfileProblem } from './profile.js';
export type { ProfileFileProblem } from './profile-file.js';
export type { RunProblem } from './run.js';
export type { StatusProblem } from './status.js';
export type { SubstrateProblem } from './substrate.js';
export { type Place, placeText, type Words, type WordsFor } from './types.js';

/** Everything that can be wrong or worth knowing, as data. Sentences are made by {@link explain} alone. */
export type Problem =
  | DiaryProblem
  | FoodsProblem
  | PersonProblem
  | IntakeProblem
  | StatusProblem
  | CheckProblem
  | BodyProblem
  | BodyModelProblem
  | LabReadingProblem
  | ClaimsProblem
  | ColonProblem
  | ProfileProblem
  | ProfileFileProblem
  | SubstrateProblem
  | PlanningProblem
  | RunProblem;

const words = {
  ...diaryWords,
  ...foodsWords,
  ...personWords,
  ...intakeWords,
  ...statusWords,
  ...checkWords,
  ...bodyWords,
  ...bodyModelWords,
  ...labReadingWords,
  ...claimsWords,
  ...colonWords,
  ...profileWords,
  ...profileFileWords,
  ...substrateWords,
  ...planWords,
  ...runWords,
} as Record<string, (problem: Problem) => Words>;

/** The sentences of a problem. @example explain({ code: 'intake.empty' }).message */
export const explain = (problem: Problem): Words => words[problem.code]!(problem);

/** A notice as it stands in JSON: code, message, hint. */
export interface Notice extends Words {
  readonly code: string;
}

export const notice = (problem: Problem): Notice => ({ code: problem.code, ...explain(problem) });

/** Thrown at the borders for input that a person must correct. */
export class SelenoscopeError extends Error {
  constructor(
    readonly problem: Problem,
    options?: { cause?: unknown },
  ) {
    super(explain(problem).message, options);
    this.name = 'SelenoscopeError';
  }
}
