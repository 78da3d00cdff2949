import { type PlanAnswer, REQUIREMENT_KEYS, type RequirementKey } from '@selenoscope/core';
import type { MadePerson } from './people.js';
import type { Planner } from './planner.js';

/** A named conflict, tried out: requirements made void through wishes and parameters, and the planner asked again. */
export interface JudgedRefusal {
  readonly requirements: readonly string[];
  readonly proven: boolean;
  /** with these alone kept there is still no plan: they conflict */
  readonly conflicts: boolean;
  /** those without which, all else kept, a plan appears */
  readonly freeing: readonly string[];
  /** of the others, those without which a plan appears once what is not named is void too: there is a second conflict */
  readonly freeingWithOthers: readonly string[];
  /** every requirement that is named is needed for the conflict, and the conflict is one */
  readonly isTrue: boolean;
}

/** Plans that are no finding out. */
export const realPlans = ({ plans }: PlanAnswer): PlanAnswer['plans'] =>
  plans.filter(({ changes }) => !changes.some(({ kind }) => kind === 'find-out'));

export function judgeRefusal(planner: Planner, made: MadePerson, answer: PlanAnswer): JudgedRefusal {
  const { requirements, given, proven } = answer.conflict!;
  const named = requirements.map(({ key }) => key as RequirementKey);
  // what the conflict is told for (a diet, a number of changes) stays while the others are set aside
  const kept = given.map(({ key }) => key as RequirementKey);
  const others = REQUIREMENT_KEYS.filter(
    (key) => !named.includes(key) && !kept.includes(key) && !(key === 'changes' && made.maxChanges === 3),
  );
  const appears = (setAside: readonly RequirementKey[]): boolean =>
    realPlans(planner.plan(made, new Set(setAside))).length > 0;
  const conflicts = !appears(others);
  const freeing = named.filter((key) => appears([key]));
  const freeingWithOthers = named.filter((key) => !freeing.includes(key) && appears([key, ...others]));
  return {
    ...{ requirements: named, proven, conflicts, freeing, freeingWithOthers },
    isTrue: conflicts && freeing.length + freeingWithOthers.length === named.length,
  };
}
