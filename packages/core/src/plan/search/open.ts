import type { PlanProblem, PlanValue, SearchOptions, SearchResult } from '../problem.js';
import { type BestChance, type ChanceOptions, findBestChance } from './best-chance.js';
import { FreeSets } from './free-sets.js';
import { Held } from './held.js';
import { findSmallest } from './smallest.js';
import { NecessarySums } from './sums.js';

/** One problem, made ready for many searches in it. */
export interface Search {
  /** The smallest set that is right, with its proof. */
  smallest(options: SearchOptions): SearchResult;
  /** Everything about a set of at most three moves, on all draws. */
  valueOf(moves: readonly number[]): PlanValue;
  /** The set with the best chance of enough that keeps every other limit. */
  bestChance(options: ChanceOptions): BestChance;
}

/**
 * Makes a problem ready: the work that does not depend on what is allowed or set aside is done once.
 *
 * @example
 * const search = openSearch(problem);
 * search.smallest({ maxChanges: 2 }).best;
 * search.smallest({ maxChanges: 2, dropped: new Set(['sodium']) }).best;
 */
export function openSearch(problem: PlanProblem): Search {
  const held = new Held(problem);
  const sums = new NecessarySums(held);
  const sets = new FreeSets(problem.moves);
  return {
    smallest: (options) => findSmallest(held, sums, sets, options),
    valueOf: (moves) => held.valueOf(moves),
    bestChance: (options) => findBestChance(held, sums, options),
  };
}

/** The smallest set that is right; see {@link Search.smallest}. */
export const searchSmallest = (problem: PlanProblem, options: SearchOptions): SearchResult =>
  openSearch(problem).smallest(options);

/** A set held against the problem; see {@link Search.valueOf}. */
export const planValueOf = (problem: PlanProblem, moves: readonly number[]): PlanValue =>
  new Held(problem).valueOf(moves);
