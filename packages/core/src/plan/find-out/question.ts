import { log, mean } from '../../base/index.js';

/** What is to be found out, draw by draw: is it enough, is it too much, and what would each decision cost. */
export interface Question {
  /** ln of usual selenium */
  readonly logUsual: Float64Array;
  /** chance that usual selenium of this draw reaches a requirement drawn from all of them */
  readonly enough: Float64Array;
  /** 1 where it lies above the stricter upper level */
  readonly above: Float64Array;
  /** expected loss of each decision: to change nothing, then each plan */
  readonly losses: readonly Float64Array[];
  /** least mean loss over the decisions, as things are known now */
  readonly lossNow: number;
  /** what the best plan gains on changing nothing, as things are known now; 0 where nothing is gained */
  readonly gainOfPlan: number;
  readonly aim: { readonly adequate: number; readonly above: number };
}

export interface QuestionInput {
  /** usual selenium as it is, all routes, µg/d */
  readonly usualUg: Float64Array;
  readonly requirementUg: Float64Array;
  /** the stricter upper level; null where none is set */
  readonly upperUg: number | null;
  readonly aim: { readonly adequate: number; readonly above: number };
  /** usual selenium under each plan that could be followed instead, µg/d, in the same draws; best first, may be empty */
  readonly plans: readonly Float64Array[];
}

/** Nobody eats nothing, and nothing has no logarithm (µg/d). */
export const LEAST_UG_PER_DAY = 0.01;

export const logsOf = (ug: Float64Array): Float64Array => ug.map((v) => log(Math.max(v, LEAST_UG_PER_DAY)));

/**
 * The losses: 1 for ending below the requirement or above the upper level, `costOfChange` for a plan that is followed
 * where nothing was wrong.
 *
 * What a person needs is drawn apart from what they eat, so each intake is held against all requirements, not against
 * the one of its own draw: the same chance on average, with less noise.
 */
export function questionOf(input: QuestionInput, costOfChange: number): Question {
  const sorted = Float64Array.from(input.requirementUg).sort();
  const { upperUg, usualUg } = input;
  const enough = usualUg.map((ug) => shareAtMost(sorted, ug));
  const above = usualUg.map((ug) => (upperUg !== null && ug > upperUg ? 1 : 0));
  const right = enough.map((p, i) => (above[i] === 1 ? 0 : p));
  const ofPlans = input.plans.map((after) =>
    after.map((ug, i) => {
      const rightAfter = upperUg !== null && ug > upperUg ? 0 : shareAtMost(sorted, ug);
      return 1 - rightAfter + costOfChange * right[i]!;
    }),
  );
  const losses = [right.map((p) => 1 - p), ...ofPlans];
  const means = losses.map((loss) => mean(loss));
  const lossNow = Math.min(...means);
  return { logUsual: logsOf(usualUg), enough, above, losses, lossNow, gainOfPlan: means[0]! - lossNow, aim: input.aim };
}

/** Share of sorted values that are at most x. */
function shareAtMost(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low / sorted.length;
}

/** Shown right: enough and not too much as the aim asks. Shown wrong: too little or too much with the same confidence. */
export function whatIsShown(
  pEnough: number,
  pAbove: number,
  aim: Question['aim'],
): 'right' | 'too-little' | 'too-much' | 'open' {
  if (pEnough >= aim.adequate && pAbove <= aim.above) return 'right';
  if (1 - pEnough >= aim.adequate) return 'too-little';
  return pAbove >= aim.adequate ? 'too-much' : 'open';
}
