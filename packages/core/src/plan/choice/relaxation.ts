import type { LinearLimit, PlanProblem, PlanValue, RequirementKey } from '../problem.js';
import type { Asked, FoundPlan } from './asked.js';

/** A limit that a plan goes past, and where it goes. */
export interface Reach {
  /** key of the limit ("energy", "iron.low"), or "adequate", "upper", "changes" */
  readonly limit: string;
  /** of the limit; "chance" for the aims, "changes" */
  readonly unit: string;
  /** what was asked */
  readonly low: number;
  readonly high: number;
  /** what the plan takes */
  readonly amount: number;
}

/** What setting one requirement of a conflict aside gives. */
export interface Relaxation {
  readonly key: RequirementKey;
  /** the smallest plan without it; for the aim itself the set that comes nearest to it. null: none was found */
  readonly plan: PlanValue | null;
  /** true: `plan` names places of the problem without wishes */
  readonly ofWishless: boolean;
  /** how far the requirement would have to give way for this plan; empty for "wishes" */
  readonly reach: readonly Reach[];
  /** what must be set aside besides, where this one is not enough: none of them can be kept too */
  readonly alsoBroken: readonly RequirementKey[];
}

export interface RelaxationContext {
  /** every requirement of the question */
  readonly all: ReadonlySet<RequirementKey>;
  /** those that the conflict was shown with */
  readonly conflict: ReadonlySet<RequirementKey>;
  /** the set that comes nearest to an aim, where it is missed */
  readonly towards: ReadonlyMap<RequirementKey, PlanValue | undefined>;
  readonly maxChanges: number;
}

export function relaxationOf(ask: Asked, key: RequirementKey, context: RelaxationContext): Relaxation {
  const plan = planWithout(ask, key, context);
  if (plan === null) return { key, plan: null, ofWishless: false, reach: [], alsoBroken: [] };
  return {
    key,
    plan: plan.value,
    ofWishless: plan.ofWishless,
    reach: reachOf(ask.open(plan.ofWishless).problem, plan.value, key, context.maxChanges),
    alsoBroken: plan.breaks.filter((other) => other !== key),
  };
}

function planWithout(ask: Asked, key: RequirementKey, context: RelaxationContext): FoundPlan | null {
  const rest = (set: ReadonlySet<RequirementKey>) => new Set([...set].filter((other) => other !== key));
  const kept = rest(context.all);
  const nearest = context.towards.get(key);
  if (nearest !== undefined) {
    // the smallest set without the aim would be to change nothing, which is no answer to someone who asked
    const near = ask.remember(nearest.moves, false);
    if (!near.breaks.some((broken) => kept.has(broken))) return near;
  }
  const alone = ask.canKeep(kept).plan;
  if (alone !== null) return alone;
  const plan = ask.canKeep(rest(context.conflict)).plan;
  return plan && withLessBroken(ask, plan, key, context.all);
}

/** Other requirements give way as well: each that need not is kept again, so that none of those left can be. */
function withLessBroken(ask: Asked, plan: FoundPlan, key: RequirementKey, all: ReadonlySet<RequirementKey>): FoundPlan {
  for (const other of plan.breaks) {
    if (other === key || plan.breaks.length === 2) continue;
    const kept = [...all].filter((each) => each === other || !plan.breaks.includes(each));
    const better = ask.canKeep(new Set(kept)).plan;
    if (better !== null) return withLessBroken(ask, better, key, all);
  }
  return plan;
}

function reachOf(problem: PlanProblem, value: PlanValue, key: RequirementKey, maxChanges: number): Reach[] {
  const { aim } = problem;
  if (key === 'adequate') {
    return [{ limit: key, unit: 'chance', low: aim.adequate, high: 1, amount: value.pAdequate }];
  }
  if (key === 'upper') return [{ limit: key, unit: 'chance', low: 0, high: aim.above, amount: value.pAbove }];
  if (key === 'changes') {
    return [{ limit: key, unit: 'changes', low: 0, high: maxChanges, amount: value.moves.length }];
  }
  return problem.limits.flatMap((limit, at) => pastLimit(problem, value, limit, at, key));
}

function pastLimit(
  problem: PlanProblem,
  value: PlanValue,
  limit: LinearLimit,
  at: number,
  key: RequirementKey,
): Reach[] {
  if (limit.requirement !== key) return [];
  const amount = value.moves.reduce((total, place) => total + problem.moves[place]!.changes[at]!, 0);
  if (amount >= limit.low && amount <= limit.high) return [];
  return [{ limit: limit.key, unit: limit.unit, low: limit.low, high: limit.high, amount }];
}
