import type { Held } from './held.js';
import { nearOrder } from './near-order.js';
import { type ExtraRow, PairScreen } from './pair-screen.js';
import type { Residuals } from './residual.js';
import type { NecessarySum } from './sums.js';
import { spreadWeights, tellingOrder, withinReach } from './telling.js';

/** Who looks at the sets that no bound rules out. */
export interface Judge {
  /** sets of more disturbance than this no longer matter */
  cap: number;
  /** places ascending, −1 for none */
  look(a: number, b: number, c: number): void;
}

/** Moves that stand together in a block, which is ruled out by the smallest value of each sum in it. */
const BLOCK = 16;
/** Sums that blocks are held against, the most telling first. */
const BLOCK_SUMS = 16;
/** A sum over so many draws is worth its price from so many moves a draw on. */
const MOVES_PER_DRAW = 1.5;
/** First sums alone, looked at in passing, that count as one set towards the budget. */
const GLANCES_PER_SET = 64;

/**
 * All sets of exactly two or three free moves that keep every necessary sum, each shown to the judge once.
 *
 * A set of three is found from its first move, the one that does most for the leading sum (what the draws ask for): with it chosen,
 * what is left of every sum is known, the moves that could still stand beside it are few, and their pairs are screened in blocks.
 */
export class Walk {
  /** sets shown to the judge */
  nodes = 0;
  stopped = false;
  readonly #judge: Judge;
  readonly #size: 2 | 3;
  readonly #budget: number;
  #glances = 0;
  readonly #most: Float64Array;
  /** row of each sum that the walk was made with; −1 where it cannot fail */
  readonly #row: Int32Array;
  readonly #place: Int32Array;
  readonly #disturbance: Float64Array;
  /** value[move × width + row], moves in the order in which like stands beside like */
  readonly #value: Float64Array;
  readonly #width: number;
  /** near[move × rows + row]: the first rows alone, small enough to stay close */
  readonly #near: Float64Array;
  readonly #rows: number;
  /** 0 for the move that does most for the leading sum */
  readonly #rank: Int32Array;
  readonly #byRank: Int32Array;
  readonly #touches: readonly (readonly number[])[];
  /** of each sum, for what is chosen now */
  readonly #left: Float64Array;
  readonly #screen: PairScreen;
  readonly #residuals: Residuals;
  readonly #extra: ExtraRow;
  #asked = false;
  #first = -1;
  #from = 0;
  #to = 0;

  constructor(
    held: Held,
    places: Int32Array,
    sums: readonly NecessarySum[],
    residuals: Residuals,
    size: 2 | 3,
    judge: Judge,
    budget: number,
  ) {
    this.#residuals = residuals;
    this.#judge = judge;
    this.#size = size;
    this.#budget = budget;
    const reach = withinReach(places, sums, size);
    const order = tellingOrder(reach, sums, size);
    this.#row = Int32Array.from(sums, (_, s) => order.indexOf(s));
    const rows = order.map((s) => sums[s]!);
    this.#most = Float64Array.from(rows, ({ most }) => most);
    const width = rows.length;
    const count = reach.length;
    const value = new Float64Array(count * width);
    rows.forEach(({ of }, r) => {
      for (let m = 0; m < count; m++) value[m * width + r] = of[reach[m]!]!;
    });
    const near = nearOrder(count, value, width, spreadWeights(value, width, Math.min(width, 10)), BLOCK);
    this.#width = width;
    this.#place = Int32Array.from(near, (m) => reach[m]!);
    this.#value = new Float64Array(count * width);
    near.forEach((m, at) => {
      this.#value.set(value.subarray(m * width, (m + 1) * width), at * width);
    });
    this.#disturbance = Float64Array.from(this.#place, (place) => held.disturbance[place]!);
    this.#touches = Array.from(this.#place, (place) => held.problem.moves[place]!.touches);
    const leading = (m: number): number => (width === 0 ? 0 : this.#value[m * width]!);
    this.#byRank = Int32Array.from(near.keys()).sort((a, b) => leading(a) - leading(b) || a - b);
    this.#rank = new Int32Array(count);
    this.#byRank.forEach((m, rank) => {
      this.#rank[m] = rank;
    });
    this.#left = new Float64Array(width);
    this.#rows = Math.min(width, BLOCK_SUMS);
    this.#near = new Float64Array(count * this.#rows);
    for (let m = 0; m < count; m++)
      this.#near.set(this.#value.subarray(m * width, m * width + this.#rows), m * this.#rows);
    this.#screen = new PairScreen(this.#near, this.#rows, this.#disturbance, BLOCK);
    this.#extra = { of: new Float64Array(count), most: 0 };
  }

  /** All sets with a disturbance above `from`, up to `to` and the judge's cap. */
  run(from: number, to: number): void {
    this.#from = from;
    this.#to = to;
    if (this.#size === 3) this.#triples();
    else {
      this.#left.set(this.#most);
      this.#pairs(-1, Int32Array.from(this.#rank.keys()), this.#rank.length);
    }
  }

  /** Lowers what the leading sums may reach: they are the first of the list that the walk was made with. */
  ask(most: readonly number[]): void {
    most.forEach((limit, s) => {
      const r = this.#row[s]!;
      if (r < 0) return;
      this.#left[r]! += limit - this.#most[r]!;
      this.#most[r] = limit;
    });
  }

  get leastDisturbance(): number {
    return ends(this.#disturbance, this.#size, 1);
  }

  get mostDisturbance(): number {
    return ends(this.#disturbance, this.#size, -1);
  }

  #triples(): void {
    const width = this.#rows;
    const value = this.#near;
    const disturbance = this.#disturbance;
    const count = disturbance.length;
    const after = smallestAfter(value, width, disturbance, this.#byRank);
    let wildest = Number.NEGATIVE_INFINITY;
    for (const d of disturbance) wildest = Math.max(wildest, d);
    const blocks = this.#blocks();
    const list = new Int32Array(count);
    const third = new Float64Array(width);
    for (let rank = 0; rank + 2 < count && !this.stopped; rank++) {
      const first = this.#byRank[rank]!;
      const already = disturbance[first]!;
      const left = Math.min(this.#to, this.#judge.cap) - already;
      const thirdDisturbance = after.disturbance[rank + 1]!;
      if (2 * thirdDisturbance > left || already + 2 * wildest <= this.#from) continue;
      let open = true;
      for (let r = 0, at = (rank + 1) * width; r < width; r++, at++) {
        third[r] = after.value[at]!;
        this.#left[r] = this.#most[r]! - value[first * width + r]!;
        if (2 * third[r]! > this.#left[r]!) open = false;
      }
      if (!open) continue;
      for (let r = width; r < this.#width; r++) this.#left[r] = this.#most[r]! - this.#value[first * this.#width + r]!;
      this.#glances += count;
      let size = 0;
      let last = 0;
      for (let b = 0; b < blocks.calmest.length; b++) {
        if (blocks.calmest[b]! + thirdDisturbance > left || blocks.lastRank[b]! <= rank) continue;
        // what failed last is asked first: neighbours fail alike
        const atB = b * width;
        if (last < width && blocks.value[atB + last]! + third[last]! > this.#left[last]!) continue;
        let fails = 0;
        while (fails < width && blocks.value[atB + fails]! + third[fails]! <= this.#left[fails]!) fails++;
        if (fails < width) {
          last = fails;
          continue;
        }
        const end = Math.min(count, (b + 1) * BLOCK);
        for (let m = b * BLOCK; m < end; m++) {
          if (disturbance[m]! + thirdDisturbance > left || this.#rank[m]! <= rank) continue;
          if (already + disturbance[m]! + wildest <= this.#from) continue;
          const at = m * width;
          if (last < width && value[at + last]! + third[last]! > this.#left[last]!) continue;
          fails = this.#fails(at, third);
          if (fails < width) last = fails;
          else if (!shareATouch(this.#touches[first]!, this.#touches[m]!)) list[size++] = m;
        }
      }
      size = this.#tighten(list, size, third, left);
      if (size >= 2) size = this.#askResidual(first, list, size);
      if (size >= 2) this.#pairs(first, list, size);
      this.#count();
    }
  }

  /** Of each block of like moves: the smallest of every sum and of the disturbance, and the last rank. */
  #blocks(): { value: Float64Array; calmest: Float64Array; lastRank: Int32Array } {
    const width = this.#rows;
    const count = this.#disturbance.length;
    const blocks = Math.ceil(count / BLOCK);
    const least = new Float64Array(blocks * width).fill(Number.POSITIVE_INFINITY);
    const calmest = new Float64Array(blocks).fill(Number.POSITIVE_INFINITY);
    const lastRank = new Int32Array(blocks);
    for (let m = 0; m < count; m++) {
      const b = Math.floor(m / BLOCK);
      calmest[b] = Math.min(calmest[b]!, this.#disturbance[m]!);
      lastRank[b] = Math.max(lastRank[b]!, this.#rank[m]!);
      for (let r = 0, at = b * width; r < width; r++, at++)
        least[at] = Math.min(least[at]!, this.#near[m * width + r]!);
    }
    return { value: least, calmest, lastRank };
  }

  /** Again with the best of those that are left, until it no longer helps. */
  #tighten(list: Int32Array, count: number, third: Float64Array, left: number): number {
    const rows = this.#rows;
    const value = this.#near;
    const disturbance = this.#disturbance;
    let size = count;
    for (let before = Number.POSITIVE_INFINITY; size >= 2 && size < 0.9 * before; ) {
      before = size;
      let calmest = Number.POSITIVE_INFINITY;
      for (let r = 0; r < rows; r++) third[r] = Number.POSITIVE_INFINITY;
      for (let n = 0; n < before; n++) {
        const m = list[n]!;
        for (let r = 0, at = m * rows; r < rows; r++, at++) if (value[at]! < third[r]!) third[r] = value[at]!;
        if (disturbance[m]! < calmest) calmest = disturbance[m]!;
      }
      size = 0;
      for (let n = 0; n < before; n++) {
        const m = list[n]!;
        if (disturbance[m]! + calmest <= left && this.#fails(m * rows, third) === rows) list[size++] = m;
      }
    }
    return size;
  }

  /** What the upper level still asks once the first move is chosen; worth its price where the list is long. */
  #askResidual(first: number, list: Int32Array, count: number): number {
    const row = this.#extra;
    this.#asked = false;
    const residual = this.#residuals.beside(this.#place[first]!);
    if (residual === null || count < residual.draws * MOVES_PER_DRAW) return count;
    row.most = residual.most;
    this.#asked = true;
    let least = Number.POSITIVE_INFINITY;
    for (let n = 0; n < count; n++) {
      const m = list[n]!;
      row.of[m] = residual.of(this.#place[m]!);
      if (row.of[m]! < least) least = row.of[m]!;
    }
    let size = 0;
    for (let n = 0; n < count; n++) if (row.of[list[n]!]! + least <= row.most) list[size++] = list[n]!;
    return size;
  }

  /** First row that a move fails together with the best of the others; `rows` where it fails none. */
  #fails(at: number, others: Float64Array): number {
    const value = this.#near;
    const rows = this.#rows;
    const left = this.#left;
    let r = 0;
    while (r < rows && value[at + r]! + others[r]! <= left[r]!) r++;
    return r;
  }

  #pairs(first: number, list: Int32Array, size: number): void {
    this.#first = first;
    const already = first < 0 ? 0 : this.#disturbance[first]!;
    const most = (): number => Math.min(this.#to, this.#judge.cap) - already;
    this.#screen.open(list, size, this.#left, this.#from - already, this.#asked ? this.#extra : null);
    for (let block = 0; block < this.#screen.blocks && !this.stopped; block++) {
      this.#glances += this.#screen.run(block, most(), (v, w) => {
        if (!this.#keepsRest(v, w) || shareATouch(this.#touches[v]!, this.#touches[w]!)) return most();
        this.nodes++;
        this.#show(v, w);
        return most();
      });
      this.#count();
    }
  }

  /** True where a pair keeps the sums behind the first ones too. */
  #keepsRest(v: number, w: number): boolean {
    const width = this.#width;
    const value = this.#value;
    const left = this.#left;
    for (let r = this.#rows; r < width; r++) if (value[v * width + r]! + value[w * width + r]! > left[r]!) return false;
    return true;
  }

  #count(): void {
    if (this.nodes + this.#glances / GLANCES_PER_SET > this.#budget) this.stopped = true;
  }

  #show(second: number, third: number): void {
    const b = this.#place[second]!;
    const c = this.#place[third]!;
    const low = b < c ? b : c;
    const high = b < c ? c : b;
    if (this.#first < 0) {
      this.#judge.look(low, high, -1);
      return;
    }
    const a = this.#place[this.#first]!;
    if (a < low) this.#judge.look(a, low, high);
    else if (a < high) this.#judge.look(low, a, high);
    else this.#judge.look(low, high, a);
  }
}

export function shareATouch(one: readonly number[], other: readonly number[]): boolean {
  for (let i = 0; i < one.length; i++) for (let j = 0; j < other.length; j++) if (one[i] === other[j]) return true;
  return false;
}

/** Sum of the `size` smallest (direction 1) or largest (−1). */
function ends(values: Float64Array, size: number, direction: 1 | -1): number {
  const sorted = values.slice().sort((a, b) => direction * (a - b));
  return sorted.slice(0, size).reduce((sum, value) => sum + value, 0);
}

/** For each rank the smallest of every sum, and of the disturbance, among the moves from this rank on. */
function smallestAfter(
  value: Float64Array,
  width: number,
  disturbance: Float64Array,
  byRank: Int32Array,
): { readonly value: Float64Array; readonly disturbance: Float64Array } {
  const count = byRank.length;
  const least = new Float64Array((count + 1) * width).fill(Number.POSITIVE_INFINITY);
  const calm = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  for (let rank = count - 1; rank >= 0; rank--) {
    const m = byRank[rank]!;
    calm[rank] = Math.min(calm[rank + 1]!, disturbance[m]!);
    for (let r = 0, at = rank * width; r < width; r++, at++)
      least[at] = Math.min(least[at + width]!, value[m * width + r]!);
  }
  return { value: least, disturbance: calm };
}
