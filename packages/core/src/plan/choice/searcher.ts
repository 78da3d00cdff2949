import type { PlanProblem, PlanValue, RequirementKey, SearchOptions, SearchResult } from '../problem.js';

/** As {@link SearchOptions}; what is sought is the largest chance of enough, so that the aim for it plays no part. */
export interface BestChanceOptions {
  /** 1 to 3 */
  readonly maxChanges: number;
  readonly allowed?: Uint8Array | undefined;
  readonly dropped?: ReadonlySet<RequirementKey> | undefined;
  readonly nodeBudget?: number | undefined;
}

/** The set with the largest chance of enough that keeps all else; `proven`: none of so many moves has a larger one. */
export interface BestChance {
  readonly best: PlanValue | null;
  readonly proven: boolean;
}

/** What choosing needs of a search: the opened search of `plan/search` fits, and so does any that looks at all sets. */
export interface Searcher {
  smallest(options: SearchOptions): SearchResult;
  valueOf(moves: readonly number[]): PlanValue;
  bestChance(options: BestChanceOptions): BestChance;
}

/** A search with the numbers that it searches. */
export interface OpenProblem {
  readonly searcher: Searcher;
  readonly problem: PlanProblem;
}
