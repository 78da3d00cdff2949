import { checkPlan, checkSmallest, type SearchResult, searchSmallest } from '@selenoscope/core';
import type { Highs } from './highs.js';
import { FULL, makeProblem, meanValue } from './instances.js';
import { solveMilp } from './milp.js';

/** Changes and disturbance of an answer; null where it says that nothing does it. */
export type Answer = { readonly changes: number; readonly disturbance: number } | null;

interface Timed {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** One made-up person, and at most so many changes. */
export interface Row {
  readonly seed: number;
  readonly candidates: number;
  readonly moves: number;
  readonly maxChanges: number;
  /** the mixed-integer program of means */
  readonly highs: Timed & {
    readonly status: string;
    readonly answer: Answer;
    readonly gap: number | null;
    readonly nodes: number;
    /** kept by the checker: its plan is right to the last bit, not within a tolerance */
    readonly right: boolean;
    /** the chance of enough that its plan has once the draws are back; null without a plan */
    readonly pAdequate: number | null;
  };
  /** our search on the same means */
  readonly means: Timed & { readonly answer: Answer; readonly complete: boolean };
  /** our search on the draws; every smaller set is looked at once more by the checker, but for three changes of many moves */
  readonly draws: Timed & {
    readonly answer: Answer;
    readonly complete: boolean;
    readonly pAdequate: number | null;
    readonly checked: boolean;
    readonly checkMs: number;
  };
}

export const DRAWS = 1000;

function timed<Result>(work: () => Result): { readonly result: Result } & Timed {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const result = work();
  const wallMs = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return { result, wallMs: tenth(wallMs), cpuMs: tenth((user + system) / 1000) };
}

const tenth = (value: number): number => Math.round(10 * value) / 10;

const answerOf = ({ best }: SearchResult): Answer =>
  best && { changes: best.moves.length, disturbance: best.disturbance };

/** What is asked: a made-up person, foods to choose from, changes at most, and seconds of wall time for the solver. */
export interface Question {
  readonly seed: number;
  readonly candidates: number;
  readonly maxChanges: number;
  readonly limitSeconds: number;
}

/** Sizes of which every three moves can be looked at once more. */
const EVERY_THREE = 400;

export function compareOne(highs: Highs, { seed, candidates, maxChanges, limitSeconds }: Question): Row {
  const problem = makeProblem(seed, { ...FULL, candidates, draws: DRAWS });
  const means = meanValue(problem);

  const solver = timed(() => solveMilp(highs, means, maxChanges, limitSeconds));
  const { status, moves, gap, nodes } = solver.result;
  const judged = moves && checkPlan(means, moves);
  const onMeans = timed(() => searchSmallest(means, { maxChanges }));
  const onDraws = timed(() => searchSmallest(problem, { maxChanges }));
  const { best, proof } = onDraws.result;
  const check = timed(() =>
    maxChanges > 2 && problem.moves.length > EVERY_THREE ? null : checkSmallest(problem, best, { maxChanges }),
  );
  const told = best === null || checkPlan(problem, best.moves, best).holds;

  return {
    seed,
    candidates,
    moves: problem.moves.length,
    maxChanges,
    highs: {
      status,
      answer: judged && { changes: judged.value.moves.length, disturbance: judged.value.disturbance },
      gap,
      nodes,
      right: judged?.right ?? true,
      pAdequate: moves && checkPlan(problem, moves).value.pAdequate,
      wallMs: solver.wallMs,
      cpuMs: solver.cpuMs,
    },
    means: {
      answer: answerOf(onMeans.result),
      complete: onMeans.result.proof.complete,
      wallMs: onMeans.wallMs,
      cpuMs: onMeans.cpuMs,
    },
    draws: {
      answer: answerOf(onDraws.result),
      complete: proof.complete,
      pAdequate: best?.pAdequate ?? null,
      checked: check.result === null ? told : check.result.holds && told,
      checkMs: check.wallMs,
      wallMs: onDraws.wallMs,
      cpuMs: onDraws.cpuMs,
    },
  };
}

/**
 * Whether solver and search say the same: no plan at all, or as many changes and as much disturbance. "unfinished" where
 * the solver ran out of time and what it had found by then comes no earlier than our answer.
 */
export function agreement({ highs, means }: Row): 'equal' | 'unfinished' | 'different' {
  const [theirs, ours] = [highs.answer, means.answer];
  const later = theirs
    ? ours
      ? theirs.changes - ours.changes || theirs.disturbance - ours.disturbance
      : -1
    : Number(ours !== null);
  if (highs.status === 'time-limit') return later >= 0 ? 'unfinished' : 'different';
  return later === 0 ? 'equal' : 'different';
}
