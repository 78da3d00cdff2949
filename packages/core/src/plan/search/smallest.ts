import type { PlanValue, RequirementKey, SearchOptions, SearchProof, SearchResult } from '../problem.js';
import type { FreeSets } from './free-sets.js';
import type { Held } from './held.js';
import { Residuals } from './residual.js';
import type { NecessarySums } from './sums.js';
import { type Judge, Walk } from './walk.js';

/**
 * The smallest set that is right: fewest changes, then least disturbance, then least cost, then lowest places.
 *
 * Sizes are searched one after the other, so a set of two is only looked for once no set of one does it. A set is free if no two of
 * its moves touch the same thing; the empty set and single moves always are. The counts of the proof:
 * - nodes: free sets looked at one by one: all up to one move, and of the others those that keep every necessary sum;
 * - evaluated: those of them that came before the best known, and (of single moves) kept the limits: held against the draws;
 * - bounded: free sets of every size that was searched to its end, less the nodes of these sizes. Where the proof is complete,
 *   nodes + bounded is the number of all free sets of allowed moves up to the size of the answer (up to `maxChanges` where
 *   there is none). After the answer was found, what comes behind it counts as bounded too;
 * - smaller: free sets of fewer changes, or of as many and strictly less disturbance. All were refused.
 * The budget counts nodes; 64 pairs whose sums were formed only to be refused by a bound count as one.
 */
export function findSmallest(held: Held, sums: NecessarySums, sets: FreeSets, options: SearchOptions): SearchResult {
  const budget = options.nodeBudget ?? Number.POSITIVE_INFINITY;
  const places = allowedPlaces(held, options.allowed);
  const count = sets.among(places);
  const { dropped } = options;
  const judge = new Smallest(held, dropped);
  const residuals = new Residuals(held, dropped?.has('upper') !== true);
  let nodes = 1;
  let counted = 1;
  let bounded = 0;
  let complete = true;
  judge.look(-1, -1, -1);
  const sizes = Math.min(options.maxChanges, 3, places.length);
  for (let size = 1; size <= sizes && judge.best === null && complete; size++) {
    if (size === 1) {
      for (const place of places) judge.look(place, -1, -1);
      nodes += places.length;
      counted += places.length;
      continue;
    }
    const asked = sums.all(size as 2 | 3, dropped);
    const walk = new Walk(held, places, asked, residuals, size as 2 | 3, judge, budget - nodes);
    deepen(walk, judge);
    nodes += walk.nodes;
    complete = !walk.stopped;
    if (complete) {
      counted += count(size, Number.POSITIVE_INFINITY);
      bounded = counted - nodes;
    }
  }
  const best = judge.best === null ? null : held.valueOf(judge.best);
  const proof: SearchProof = {
    complete,
    nodes,
    evaluated: judge.evaluated,
    bounded,
    smaller: smallerThan(count, best, sizes),
    bestRejected: bestRejected(held, places, best, options),
  };
  return { best, proof };
}

export function allowedPlaces(held: Held, allowed: Uint8Array | undefined): Int32Array {
  const all = Int32Array.from({ length: held.moves }, (_, place) => place);
  return allowed === undefined ? all : all.filter((place) => allowed[place] === 1);
}

/** How much further each round of disturbances reaches. */
const GROWTH = 2;

/** Sets of little disturbance first: what is found among them rules out most of the rest. */
function deepen(walk: Walk, judge: Smallest): void {
  const last = walk.mostDisturbance;
  let from = Number.NEGATIVE_INFINITY;
  let to = walk.leastDisturbance;
  for (;;) {
    walk.run(from, to);
    if (walk.stopped || judge.best !== null || to >= last) return;
    from = to;
    to = Math.max(to + 1, Math.ceil(GROWTH * to));
  }
}

/** Keeps the first set in order of those that are right. */
class Smallest implements Judge {
  cap: number = Number.POSITIVE_INFINITY;
  best: number[] | null = null;
  evaluated = 0;
  #cost = 0;
  readonly #held: Held;
  readonly #limits: readonly number[];
  readonly #short: number;
  readonly #over: number;

  constructor(held: Held, dropped: ReadonlySet<RequirementKey> | undefined) {
    this.#held = held;
    this.#limits = keptLimits(held, dropped);
    this.#short = dropped?.has('adequate') === true ? held.draws : held.draws - held.need;
    this.#over = dropped?.has('upper') === true ? held.draws : held.mayExceed;
  }

  look(a: number, b: number, c: number): void {
    const held = this.#held;
    const { disturbance } = held;
    const sum = (a < 0 ? 0 : disturbance[a]!) + (b < 0 ? 0 : disturbance[b]!) + (c < 0 ? 0 : disturbance[c]!);
    if (sum > this.cap) return;
    const cost = held.cost(a, b, c);
    if (this.best !== null && sum === this.cap) {
      const [x = -1, y = -1, z = -1] = this.best;
      if (cost > this.#cost || (cost === this.#cost && (a - x || b - y || c - z) >= 0)) return;
    }
    // two or three moves come here only if they keep the limits but for rounding: the draws refuse more of them
    if (b < 0 && !this.#keepsLimits(a, b, c)) return;
    this.evaluated++;
    if (held.short(a, b, c, this.#short) > this.#short) return;
    if (held.over(a, b, c, this.#over) > this.#over) return;
    if (b >= 0 && !this.#keepsLimits(a, b, c)) return;
    this.cap = sum;
    this.#cost = cost;
    this.best = [a, b, c].filter((place) => place >= 0);
  }

  #keepsLimits(a: number, b: number, c: number): boolean {
    for (const l of this.#limits) if (!this.#held.keeps(l, a, b, c)) return false;
    return true;
  }
}

export function keptLimits(held: Held, dropped: ReadonlySet<RequirementKey> | undefined): readonly number[] {
  return held.problem.limits.flatMap(({ requirement }, l) => (dropped?.has(requirement) === true ? [] : [l]));
}

function smallerThan(count: ReturnType<FreeSets['among']>, best: PlanValue | null, sizes: number): number {
  let smaller = 0;
  const whole = best === null ? sizes : best.moves.length - 1;
  for (let size = 0; size <= whole; size++) smaller += count(size, Number.POSITIVE_INFINITY);
  return best === null ? smaller : smaller + count(best.moves.length, best.disturbance);
}

/** The single move before the answer that keeps every limit but "adequate" and comes nearest to it. */
function bestRejected(
  held: Held,
  places: Int32Array,
  best: PlanValue | null,
  { maxChanges, dropped }: SearchOptions,
): PlanValue | null {
  if (maxChanges < 1 || best?.moves.length === 0 || dropped?.has('adequate') === true) return null;
  const limits = keptLimits(held, dropped);
  const mayExceed = dropped?.has('upper') === true ? held.draws : held.mayExceed;
  let found = -1;
  let least = held.draws;
  const answer = best?.moves.length === 1 ? best.moves[0]! : -1;
  for (const place of places) {
    if (answer >= 0 && !precedes(held, place, answer)) continue;
    if (!limits.every((l) => held.keeps(l, place, -1, -1)) || held.over(place, -1, -1, mayExceed) > mayExceed) continue;
    const short = held.short(place, -1, -1, least);
    if (short < least || (short === least && (found < 0 || precedes(held, place, found)))) {
      least = short;
      found = place;
    }
  }
  return found < 0 ? null : held.valueOf([found]);
}

/** Order of single moves: disturbance, cost, place. */
function precedes(held: Held, one: number, other: number): boolean {
  const difference =
    held.disturbance[one]! - held.disturbance[other]! ||
    held.problem.moves[one]!.cost - held.problem.moves[other]!.cost ||
    one - other;
  return difference < 0;
}
