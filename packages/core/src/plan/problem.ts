/**
 * What a plan must keep to, by name. A conflict is told in these words; see `limits` for what each asks.
 * "changes" is the number of changes, "wishes" what the person avoids or the diet they keep.
 */
export const REQUIREMENT_KEYS = [
  'adequate',
  'upper',
  'energy',
  'nutrients',
  'sodium',
  'saturated-fat',
  'fish',
  'wishes',
  'changes',
] as const;
export type RequirementKey = (typeof REQUIREMENT_KEYS)[number];

/** The chosen moves together change this amount by no less than `low` and no more than `high`; no move at all is 0. */
export interface LinearLimit {
  /** names it: "energy", "sodium", "iron.low", "calcium.high", "fish.oily" */
  readonly key: string;
  /** the requirement that it is part of */
  readonly requirement: RequirementKey;
  /** of the amounts: "kcal/d", "mg/d", "portions/week" */
  readonly unit: string;
  /** −Infinity and Infinity where there is none; low ≤ 0 ≤ high does not always hold: an energy far off may have to move */
  readonly low: number;
  readonly high: number;
}

/** A move as the search sees it: numbers alone. Its place in the list is its name. */
export interface SearchMove {
  /** names it in every run: "add:sr28:15088:92:3" (ties are broken by the place, never by this) */
  readonly key: string;
  /** what it touches (diary items, foods added, the supplement): two moves that touch the same thing cannot both be chosen */
  readonly touches: readonly number[];
  /** selenium in draw i changes by Σ times × vectors[vector][i], µg/d */
  readonly parts: readonly { readonly vector: number; readonly times: number }[];
  /** change of each limit's amount, in the order of `PlanProblem.limits` */
  readonly changes: Float64Array;
  /** whole points, 1 or more; see `plan/moves` for the measure */
  readonly disturbance: number;
  /** money a week, any currency; 0 where no prices were given; negative where it saves */
  readonly cost: number;
  /** kinds of food (or of dose) that it brings, or cuts: plans that share none are different plans */
  readonly families: readonly string[];
  /** true where it starts or raises a supplement or an infusion: only looked at where food does not do it */
  readonly dose: boolean;
}

/** The question as numbers. Index i of every vector is the same scenario. */
export interface PlanProblem {
  /** usual selenium as it is, all routes, µg/d */
  readonly start: Float64Array;
  /** what this person needs, µg/d; paired with `start`: adequate where start + change ≥ requirement */
  readonly requirement: Float64Array;
  /** the stricter upper level, µg/d, all routes; null where none is set: too much where start + change > upper */
  readonly upperUg: number | null;
  /** chance of enough at least, chance of too much at most */
  readonly aim: { readonly adequate: number; readonly above: number };
  readonly limits: readonly LinearLimit[];
  readonly moves: readonly SearchMove[];
  /** one for each food or dose: µg/d of selenium for one unit (one portion a week, or the whole of what is eaten now) */
  readonly vectors: readonly Float64Array[];
}

/** A set of moves, held against the problem. `broken` is empty for a plan that is right. */
export interface PlanValue {
  /** places in `PlanProblem.moves`, ascending */
  readonly moves: readonly number[];
  readonly disturbance: number;
  readonly cost: number;
  readonly pAdequate: number;
  readonly pAbove: number;
  readonly broken: readonly RequirementKey[];
}

export interface SearchOptions {
  /** 0 to 3 */
  readonly maxChanges: number;
  /** 1 where a move may be used; absent: all may */
  readonly allowed?: Uint8Array | undefined;
  /** requirements that are set aside for once (to find what a conflict rests on) */
  readonly dropped?: ReadonlySet<RequirementKey> | undefined;
  /** sets of moves looked at before the search gives up its proof; absent: no end */
  readonly nodeBudget?: number | undefined;
}

/** What shows that nothing smaller does it. */
export interface SearchProof {
  /** true: every set of moves smaller than the answer (or every set, where there is none) was looked at or bounded out */
  readonly complete: boolean;
  /** sets of moves looked at, one by one */
  readonly nodes: number;
  /** of which held against all draws */
  readonly evaluated: number;
  /** sets never looked at because a bound rules them out */
  readonly bounded: number;
  /** sets that come before the answer in order (fewest changes, least disturbance), all refused; Infinity never */
  readonly smaller: number;
  /** the single move before the answer in order that keeps every other limit and comes nearest to the aim; null where there is none */
  readonly bestRejected: PlanValue | null;
}

export interface SearchResult {
  /** the smallest set that is right: fewest changes, then least disturbance, then cost, then lowest places; null where none is */
  readonly best: PlanValue | null;
  readonly proof: SearchProof;
}
