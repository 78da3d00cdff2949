import { type PlanProblem, type PlanValue, REQUIREMENT_KEYS, type RequirementKey } from '../problem.js';

/** Of the size of a limit (at least 1): what rounding may take from a sum of exact decimals. */
const TOLERANCE = 1e-9;

/**
 * A problem made ready to hold sets of moves against it, exactly.
 *
 * What a set does in a draw is ((start + first) + second) + third in the order of the places, each move being the sum of its
 * parts in their order; what it does to a limit is (first + second) + third. The order is part of the meaning: it
 * makes the last bit the same for everyone who counts so. A limit is kept up to 1e-9 of its size, at least 1.
 *
 * Draws are kept with the hardest first (what they lack, beside what moves bring them), so that a set which fails is
 * found out early; the counts do not depend on it.
 */
export class Held {
  readonly problem: PlanProblem;
  readonly draws: number;
  readonly moves: number;
  /** draws that must be enough at least */
  readonly need: number;
  /** draws that may be too much at most */
  readonly mayExceed: number;
  /** µg/d, hardest draw first */
  readonly start: Float64Array;
  readonly requirement: Float64Array;
  readonly disturbance: Float64Array;
  /** money a week, by place */
  readonly costs: Float64Array;
  /** changes[place × limits + limit] */
  readonly changes: Float64Array;
  /** with their tolerance */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly upperUg: number;
  readonly #order: Int32Array;
  readonly #vectors: readonly Float64Array[];
  readonly #selenium: (Float64Array | undefined)[];
  readonly #nothing: Float64Array;

  constructor(problem: PlanProblem) {
    const { start, requirement, limits, moves, aim } = problem;
    refuseMisshapen(problem);
    this.problem = problem;
    this.draws = start.length;
    this.moves = moves.length;
    this.need = Math.max(0, Math.ceil(aim.adequate * this.draws - TOLERANCE));
    this.mayExceed = Math.floor(aim.above * this.draws + TOLERANCE);
    this.upperUg = problem.upperUg ?? Number.POSITIVE_INFINITY;
    const hardness = hardnessOf(problem);
    this.#order = Int32Array.from(start, (_, i) => i).sort((a, b) => hardness[b]! - hardness[a]! || a - b);
    this.start = this.ordered(start);
    this.requirement = this.ordered(requirement);
    this.#vectors = problem.vectors.map((vector) => this.ordered(vector));
    this.disturbance = Float64Array.from(moves, (move) => move.disturbance);
    this.costs = Float64Array.from(moves, (move) => move.cost);
    this.changes = new Float64Array(moves.length * limits.length);
    moves.forEach((move, place) => {
      this.changes.set(move.changes, place * limits.length);
    });
    const slack = limits.map(({ low, high }) => TOLERANCE * Math.max(1, finiteSize(low), finiteSize(high)));
    this.low = Float64Array.from(limits, ({ low }, l) => low - slack[l]!);
    this.high = Float64Array.from(limits, ({ high }, l) => high + slack[l]!);
    this.#selenium = new Array<Float64Array | undefined>(moves.length).fill(undefined);
    this.#nothing = new Float64Array(this.draws);
  }

  /** A vector of the problem with the hardest draw first. */
  ordered(values: Float64Array): Float64Array {
    const sorted = new Float64Array(this.draws);
    for (let i = 0; i < this.draws; i++) sorted[i] = values[this.#order[i]!]!;
    return sorted;
  }

  /** Writes the change of selenium of one move, hardest draw first, into `out` (µg/d). */
  writeSelenium(place: number, out: Float64Array): void {
    const { parts } = this.problem.moves[place]!;
    if (parts.length === 0) out.fill(0);
    parts.forEach(({ vector, times }, p) => {
      const from = this.#vectors[vector]!;
      if (p === 0) for (let i = 0; i < out.length; i++) out[i] = times * from[i]!;
      else for (let i = 0; i < out.length; i++) out[i] = out[i]! + times * from[i]!;
    });
  }

  /** Change of selenium of a move in each draw, hardest first; place −1 is no move. Made when it is first asked for. */
  seleniumOf(place: number): Float64Array {
    if (place < 0) return this.#nothing;
    const known = this.#selenium[place];
    if (known !== undefined) return known;
    const made = new Float64Array(this.draws);
    this.writeSelenium(place, made);
    this.#selenium[place] = made;
    return made;
  }

  /** Draws that stay short under a set; stops counting above `most`. Places ascending, −1 for none. */
  short(a: number, b: number, c: number, most: number): number {
    const [first, second, third] = [this.seleniumOf(a), this.seleniumOf(b), this.seleniumOf(c)];
    const { start, requirement, draws } = this;
    let short = 0;
    for (let i = 0; i < draws; i++) {
      if (start[i]! + first[i]! + second[i]! + third[i]! < requirement[i]! && ++short > most) return short;
    }
    return short;
  }

  /** Draws above the upper level under a set; stops counting above `most`. Places ascending, −1 for none. */
  over(a: number, b: number, c: number, most: number): number {
    const { start, draws, upperUg } = this;
    if (upperUg === Number.POSITIVE_INFINITY) return 0;
    const [first, second, third] = [this.seleniumOf(a), this.seleniumOf(b), this.seleniumOf(c)];
    let over = 0;
    for (let i = draws - 1; i >= 0; i--) {
      if (start[i]! + first[i]! + second[i]! + third[i]! > upperUg && ++over > most) return over;
    }
    return over;
  }

  /** True where the set keeps limit `l`. Places ascending, −1 for none. */
  keeps(l: number, a: number, b: number, c: number): boolean {
    const limits = this.low.length;
    let sum = a < 0 ? 0 : this.changes[a * limits + l]!;
    if (b >= 0) sum += this.changes[b * limits + l]!;
    if (c >= 0) sum += this.changes[c * limits + l]!;
    return sum >= this.low[l]! && sum <= this.high[l]!;
  }

  /** Money of a set a week, added in the order of the places. */
  cost(a: number, b: number, c: number): number {
    const { costs } = this;
    return (a < 0 ? 0 : costs[a]!) + (b < 0 ? 0 : costs[b]!) + (c < 0 ? 0 : costs[c]!);
  }

  /** Everything about a set of at most three moves, on all draws. Whether they touch the same thing is not asked. */
  valueOf(moves: readonly number[]): PlanValue {
    if (moves.length > 3) throw new RangeError(`a plan of ${moves.length} moves: three at most can be held`);
    for (const place of moves)
      if (!(Number.isInteger(place) && place >= 0 && place < this.moves)) throw new RangeError(`no move ${place}`);
    const places = [...moves].sort((x, y) => x - y);
    const [a = -1, b = -1, c = -1] = places;
    const enough = this.draws - this.short(a, b, c, this.draws);
    const over = this.over(a, b, c, this.draws);
    const broken = new Set<RequirementKey>();
    if (enough < this.need) broken.add('adequate');
    if (over > this.mayExceed) broken.add('upper');
    this.problem.limits.forEach(({ requirement }, l) => {
      if (!this.keeps(l, a, b, c)) broken.add(requirement);
    });
    return {
      moves: places,
      disturbance: places.reduce((sum, place) => sum + this.disturbance[place]!, 0),
      cost: this.cost(a, b, c),
      pAdequate: this.draws === 0 ? 1 : enough / this.draws,
      pAbove: this.draws === 0 ? 0 : over / this.draws,
      broken: REQUIREMENT_KEYS.filter((key) => broken.has(key)),
    };
  }
}

/** What each draw lacks, in units of what all moves that bring selenium would bring it. */
function hardnessOf({ start, requirement, moves, vectors }: PlanProblem): Float64Array {
  const weights = new Float64Array(vectors.length);
  for (const { parts } of moves)
    for (const { vector, times } of parts) if (times > 0) weights[vector] = weights[vector]! + times;
  const brought = new Float64Array(start.length);
  vectors.forEach((vector, v) => {
    if (weights[v]! > 0) for (let i = 0; i < brought.length; i++) brought[i] = brought[i]! + weights[v]! * vector[i]!;
  });
  return start.map((ug, i) => (requirement[i]! - ug) / Math.max(brought[i]!, 1e-9));
}

const finiteSize = (limit: number): number => (Number.isFinite(limit) ? Math.abs(limit) : 0);

function refuseMisshapen({ start, requirement, vectors, moves, limits }: PlanProblem): void {
  if (requirement.length !== start.length) throw new RangeError('start and requirement differ in their draws');
  if (vectors.some((vector) => vector.length !== start.length)) throw new RangeError('a vector lacks draws');
  for (const { key, changes, parts, disturbance } of moves) {
    if (changes.length !== limits.length)
      throw new RangeError(`${key}: ${changes.length} changes, ${limits.length} limits`);
    if (parts.some(({ vector }) => vectors[vector] === undefined)) throw new RangeError(`${key}: no such vector`);
    if (!(Number.isInteger(disturbance) && disturbance >= 0))
      throw new RangeError(`${key}: disturbance ${disturbance}`);
  }
}
