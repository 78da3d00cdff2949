/**
 * How many sets of moves there are in which no two touch the same thing, counted without making them: by inclusion and
 * exclusion over what is shared. The proof of a search needs this number, which may be some ten thousand million.
 */
interface Touching {
  readonly touches: readonly number[];
  readonly disturbance: number;
}

/** Moves by disturbance: distinct values ascending, and how many there are below each. */
interface Ladder {
  readonly at: readonly number[];
  readonly count: readonly number[];
  /** below[i]: moves with a disturbance less than at[i]; one entry more than `at` */
  readonly below: readonly number[];
}

/** Counts sets among some of the moves of one problem. */
export class FreeSets {
  readonly #disturbance: readonly number[];
  /** numbers of the non-empty sets of things that each move touches */
  readonly #subsets: readonly (readonly number[])[];
  readonly #signs: readonly number[];
  readonly #joined: readonly ReadonlyMap<number, number>[];

  constructor(moves: readonly Touching[]) {
    const numbers = new Map<string, number>();
    const signs: number[] = [];
    const joined: Map<number, number>[] = [];
    const known = new Map<string, readonly number[]>();
    this.#disturbance = moves.map(({ disturbance }) => disturbance);
    this.#subsets = moves.map(({ touches }, place) => {
      // a move that touches nothing still cannot be chosen twice
      const things: readonly (number | string)[] =
        touches.length === 0 ? [`alone ${place}`] : [...new Set(touches)].sort((a, b) => a - b);
      const key = things.join();
      const before = known.get(key);
      if (before !== undefined) return before;
      const subsets: number[] = [];
      for (let mask = 1; mask < 1 << things.length; mask++) {
        const inside = things.filter((_, bit) => mask & (1 << bit));
        const name = inside.join();
        let number = numbers.get(name);
        if (number === undefined) {
          number = signs.length;
          numbers.set(name, number);
          signs.push(inside.length % 2 === 0 ? 1 : -1);
          joined.push(new Map());
        }
        subsets.push(number);
      }
      for (let s = 1; s <= subsets.length; s++)
        for (let t = 1; t <= subsets.length; t++) joined[subsets[s - 1]!]!.set(subsets[t - 1]!, subsets[(s | t) - 1]!);
      known.set(key, subsets);
      return subsets;
    });
    this.#signs = signs;
    this.#joined = joined;
  }

  /**
   * Sets of exactly `size` (0 to 3) free moves of those at `places`, with disturbances that add up to less than `below`.
   *
   * @example new FreeSets([{ touches: [1], disturbance: 2 }, { touches: [1], disturbance: 3 }]).among([0, 1])(2, Infinity) // 0
   */
  among(places: ArrayLike<number>): (size: number, below: number) => number {
    let shared: Shared | null = null;
    const chosen = Array.from(places, (place) => this.#disturbance[place]!);
    return (size, below) => {
      if (size === 0) return below > 0 ? 1 : 0;
      if (size === 1) return chosen.reduce((count, disturbance) => count + (disturbance < below ? 1 : 0), 0);
      shared ??= this.#sharedAmong(places, chosen);
      return size === 2 ? pairs(shared, below) / 2 : triples(shared, below) / 6;
    };
  }

  #sharedAmong(places: ArrayLike<number>, chosen: readonly number[]): Shared {
    const members = this.#signs.map((): number[] => []);
    for (let n = 0; n < places.length; n++)
      for (const subset of this.#subsets[places[n]!]!) members[subset]!.push(chosen[n]!);
    return { all: ladderOf(chosen), ladders: members.map(ladderOf), signs: this.#signs, joined: this.#joined };
  }
}

interface Shared {
  readonly all: Ladder;
  /** by number of the set of things: moves that touch all of it */
  readonly ladders: readonly Ladder[];
  /** −1 for an odd number of things shared, 1 for an even one */
  readonly signs: readonly number[];
  /** for each S: T → number of S ∪ T, where some move touches both */
  readonly joined: readonly ReadonlyMap<number, number>[];
}

function pairs({ all, ladders, signs }: Shared, below: number): number {
  return ladders.reduce(
    (count, ladder, s) => count + signs[s]! * combinations(ladder, ladder, NOTHING, below),
    combinations(all, all, NOTHING, below),
  );
}

/** S is shared by the first and second, T by the first and third, R by the second and third. */
function triples({ all, ladders, signs, joined }: Shared, below: number): number {
  let count = combinations(all, all, all, below);
  ladders.forEach((ladder, s) => {
    count += 3 * signs[s]! * combinations(ladder, ladder, all, below);
    const near = joined[s]!;
    for (const [t, st] of near) {
      const sign = signs[s]! * signs[t]!;
      count += 3 * sign * combinations(ladders[st]!, ladder, ladders[t]!, below);
      const [fewer, more] = joined[t]!.size < near.size ? [joined[t]!, near] : [near, joined[t]!];
      for (const [r, one] of fewer) {
        const other = more.get(r);
        if (other !== undefined)
          count += sign * signs[r]! * combinations(ladders[st]!, ladders[one]!, ladders[other]!, below);
      }
    }
  });
  return count;
}

const EMPTY: Ladder = { at: [], count: [], below: [0] };
const NOTHING: Ladder = { at: [0], count: [1], below: [0, 1] };

function ladderOf(disturbances: readonly number[]): Ladder {
  if (disturbances.length === 0) return EMPTY;
  const sorted = [...disturbances].sort((a, b) => a - b);
  const at: number[] = [];
  const count: number[] = [];
  for (const value of sorted) {
    if (at[at.length - 1] === value) count[count.length - 1]! += 1;
    else {
      at.push(value);
      count.push(1);
    }
  }
  const below = [0];
  for (const n of count) below.push(below[below.length - 1]! + n);
  return { at, count, below };
}

/** Ways to take one of each (the same one twice counts too) with a sum less than `limit`. */
function combinations(a: Ladder, b: Ladder, c: Ladder, limit: number): number {
  if (limit === Number.POSITIVE_INFINITY) return total(a) * total(b) * total(c);
  const [few, some, most] = [a, b, c].sort((x, y) => x.at.length - y.at.length) as [Ladder, Ladder, Ladder];
  if (few.at.length === 0) return 0;
  let ways = 0;
  for (let i = 0; i < few.at.length; i++) {
    let reached = most.at.length;
    let inner = 0;
    for (let j = 0; j < some.at.length; j++) {
      const left = limit - few.at[i]! - some.at[j]!;
      while (reached > 0 && most.at[reached - 1]! >= left) reached--;
      if (reached === 0) break;
      inner += some.count[j]! * most.below[reached]!;
    }
    ways += few.count[i]! * inner;
  }
  return ways;
}

const total = ({ below }: Ladder): number => below[below.length - 1]!;
