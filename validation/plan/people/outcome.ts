import { type PlanAnswer, type PlanShown, SelenoscopeError } from '@selenoscope/core';
import { Judge } from './judge.js';
import { type PlanRow, planRow } from './plan-row.js';
import type { Planner } from './planner.js';
import { type JudgedRefusal, judgeRefusal, realPlans } from './refusals.js';

/** How a run ended. */
export type Ending = 'nothing-to-do' | 'plans' | 'conflict' | 'stopped' | 'doubt' | 'wishes-refused';

/** A run that ended with a fault of the program. */
export interface Fault {
  readonly number: number;
  readonly fault: string;
}

export interface Outcome {
  readonly number: number;
  readonly diets: readonly string[];
  readonly days: number;
  readonly cuisine: string;
  readonly country: string | null;
  readonly ageYears: number;
  readonly lifeStage: string;
  readonly maxChanges: number;
  readonly kcalPerDay: number;
  readonly supplement: boolean;
  readonly brazilNuts: boolean;
  readonly unknownFoods: boolean;
  readonly ending: Ending;
  /** problem code of a doubt or of refused wishes */
  readonly code: string | null;
  readonly start: { readonly pAdequate: number | null; readonly pAbove: number | null };
  /** the same start, judged; null where nothing was judged */
  readonly startJudged: { readonly pAdequate: number; readonly pAbove: number } | null;
  /** changes of the first real plan; null without one */
  readonly changes: number | null;
  readonly findOutFirst: boolean;
  readonly hardStops: readonly string[];
  readonly plans: readonly PlanRow[];
  /** as the planner tells it; null where no conflict was named */
  readonly conflictProven: boolean | null;
  /** null where it was not tried out */
  readonly refusal: JudgedRefusal | null;
  readonly nodes: number;
  readonly foods: number;
  readonly moves: number;
  readonly planCpuMs: number;
  readonly planWallMs: number;
  readonly judgeCpuMs: number;
  readonly refusalCpuMs: number;
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function timed<T>(work: () => T): { readonly result: T; readonly cpuMs: number; readonly wallMs: number } {
  const [cpu, wall] = [cpuMs(), performance.now()];
  const result = work();
  return { result, cpuMs: cpuMs() - cpu, wallMs: performance.now() - wall };
}

/** Everything about one person. @param refusals whether a named conflict is tried out, which takes several more runs */
export function outcomeOf(planner: Planner, number: number, refusals: boolean): Outcome {
  const made = planner.person(number);
  const { person, keeps, diaryFacts } = made;
  const base = {
    ...{ number, diets: keeps.diets, days: diaryFacts.days, cuisine: made.cuisine, country: person.country },
    ...{ ageYears: person.ageYears!, lifeStage: person.lifeStage, maxChanges: made.maxChanges },
    ...{ kcalPerDay: diaryFacts.kcalPerDay, supplement: diaryFacts.supplement, brazilNuts: diaryFacts.brazilNuts },
    unknownFoods: diaryFacts.unknownFoods > 0,
  };
  const asked = timed((): PlanAnswer | SelenoscopeError => {
    try {
      return planner.plan(made);
    } catch (error) {
      if (error instanceof SelenoscopeError) return error;
      throw error;
    }
  });
  const answer = asked.result;
  const nothing = {
    ...{ start: { pAdequate: null, pAbove: null }, startJudged: null, changes: null, findOutFirst: false },
    ...{
      hardStops: [],
      plans: [],
      conflictProven: null,
      refusal: null,
      nodes: 0,
      foods: 0,
      moves: 0,
      judgeCpuMs: 0,
      refusalCpuMs: 0,
    },
    ...{ planCpuMs: asked.cpuMs, planWallMs: asked.wallMs },
  };
  if (answer instanceof SelenoscopeError) {
    return { ...base, ...nothing, ending: 'wishes-refused', code: answer.problem.code };
  }
  const real = realPlans(answer);
  const judged = timed(() => {
    if (real.length === 0) return { start: null, plans: [] };
    const judge = new Judge(made, planner.model);
    return {
      start: { pAdequate: judge.pAdequate, pAbove: judge.pAbove },
      plans: real.map((shown) => planRow(planner, made, judge, shown)),
    };
  });
  const refusal = timed(() => (answer.conflict && refusals ? judgeRefusal(planner, made, answer) : null));
  const doubt = answer.notices.find(
    ({ code }) =>
      ['plan.cannotTell', 'plan.noRequirement', 'plan.stopped'].includes(code) || code.startsWith('plan.diary.'),
  );
  return {
    ...base,
    ...nothing,
    ending: endingOf(answer, real, doubt?.code ?? null),
    code: doubt?.code ?? null,
    start: { pAdequate: answer.start.pAdequate, pAbove: answer.start.pAboveUpper },
    startJudged: judged.result.start,
    changes: real[0]?.changes.length ?? null,
    findOutFirst: answer.plans[0]?.changes[0]?.kind === 'find-out',
    hardStops: answer.hardStops.map(({ code }) => code),
    plans: judged.result.plans,
    conflictProven: answer.conflict?.proven ?? null,
    refusal: refusal.result,
    nodes: real.reduce((sum, { proof }) => sum + proof.nodes, 0),
    foods: answer.candidates.foods,
    moves: answer.candidates.moves,
    judgeCpuMs: judged.cpuMs,
    refusalCpuMs: refusal.cpuMs,
  };
}

function endingOf(answer: PlanAnswer, real: readonly PlanShown[], doubt: string | null): Ending {
  if (doubt === 'plan.stopped') return 'stopped';
  if (doubt !== null) return 'doubt';
  if (answer.conflict !== null) return 'conflict';
  return real[0]?.changes.length === 0 ? 'nothing-to-do' : 'plans';
}
