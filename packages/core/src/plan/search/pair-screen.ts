/** A sum that is known for the moves of one list alone. */
export interface ExtraRow {
  readonly of: Float64Array;
  most: number;
}

/**
 * Screens the pairs of a list of moves: which keep what is left of every sum. The list is cut into blocks of like moves; two
 * blocks, or a move and a block, whose smallest values together pass what is left are ruled out at once.
 */
export class PairScreen {
  blocks = 0;
  readonly #value: Float64Array;
  readonly #given: number;
  /** with the row that the list brings, which stands first */
  #rows = 0;
  readonly #disturbance: Float64Array;
  readonly #block: number;
  /** of the list: moves, their rows and their disturbance, close together in memory */
  readonly #list: Int32Array;
  readonly #near: Float64Array;
  readonly #calm: Float64Array;
  readonly #blockLeast: Float64Array;
  readonly #blockCalmest: Float64Array;
  readonly #blockWildest: Float64Array;
  readonly #left: Float64Array;
  #size = 0;
  #above = 0;

  /** @param value value[move × rows + row]; a list may bring one row more */
  constructor(value: Float64Array, rows: number, disturbance: Float64Array, block: number) {
    this.#value = value;
    this.#given = rows;
    this.#disturbance = disturbance;
    this.#block = block;
    this.#left = new Float64Array(rows + 1);
    const count = disturbance.length;
    this.#list = new Int32Array(count);
    this.#near = new Float64Array(count * (rows + 1));
    this.#calm = new Float64Array(count);
    const blocks = Math.ceil(count / block);
    this.#blockLeast = new Float64Array(blocks * (rows + 1));
    this.#blockCalmest = new Float64Array(blocks);
    this.#blockWildest = new Float64Array(blocks);
  }

  /** Takes the first `size` moves of a list. Pairs whose disturbance is not above `above` are passed over. */
  open(list: Int32Array, size: number, left: Float64Array, above: number, extra: ExtraRow | null): void {
    const more = extra === null ? 0 : 1;
    if (extra !== null) this.#left[0] = extra.most;
    const given = this.#given;
    for (let r = 0; r < given; r++) this.#left[more + r] = left[r]!;
    this.#rows = given + more;
    this.#size = size;
    this.#above = above;
    this.blocks = Math.ceil(size / this.#block);
    const rows = this.#rows;
    const least = this.#blockLeast;
    for (let b = 0; b < this.blocks; b++) {
      const base = b * rows;
      let calmest = Number.POSITIVE_INFINITY;
      let wildest = Number.NEGATIVE_INFINITY;
      for (let r = 0; r < rows; r++) least[base + r] = Number.POSITIVE_INFINITY;
      const end = Math.min(size, (b + 1) * this.#block);
      for (let n = b * this.#block; n < end; n++) {
        const m = list[n]!;
        this.#list[n] = m;
        const disturbance = this.#disturbance[m]!;
        this.#calm[n] = disturbance;
        if (disturbance < calmest) calmest = disturbance;
        if (disturbance > wildest) wildest = disturbance;
        for (let r = 0; r < rows; r++) {
          const value = r < more ? extra!.of[m]! : this.#value[m * given + r - more]!;
          this.#near[n * rows + r] = value;
          if (value < least[base + r]!) least[base + r] = value;
        }
      }
      this.#blockCalmest[b] = calmest;
      this.#blockWildest[b] = wildest;
    }
  }

  /**
   * Pairs of a move of block `b` with one of it or of a later block.
   *
   * @param allowed largest disturbance of a pair
   * @param keep gets the two moves of a pair that keeps everything and returns what is allowed from then on
   * @returns pairs whose sums were formed
   */
  run(b: number, allowed: number, keep: (v: number, w: number) => number): number {
    const rows = this.#rows;
    const least = this.#blockLeast;
    const near = this.#near;
    const calm = this.#calm;
    const left = this.#left;
    const above = this.#above;
    const endB = Math.min(this.#size, (b + 1) * this.#block);
    const atB = b * rows;
    let most = allowed;
    let glances = 0;
    // what failed last is asked first: neighbours fail alike
    let last = 0;
    for (let d = b; d < this.blocks; d++) {
      if (this.#blockCalmest[b]! + this.#blockCalmest[d]! > most) continue;
      if (this.#blockWildest[b]! + this.#blockWildest[d]! <= above) continue;
      const atD = d * rows;
      if (last < rows && least[atB + last]! + least[atD + last]! > left[last]!) continue;
      let fails = 0;
      while (fails < rows && least[atB + fails]! + least[atD + fails]! <= left[fails]!) fails++;
      if (fails < rows) {
        last = fails;
        continue;
      }
      const endD = Math.min(this.#size, (d + 1) * this.#block);
      for (let n = b * this.#block; n < endB; n++) {
        const beside = calm[n]!;
        if (beside + this.#blockCalmest[d]! > most) continue;
        if (beside + this.#blockWildest[d]! <= above) continue;
        const atV = n * rows;
        if (last < rows && near[atV + last]! + least[atD + last]! > left[last]!) continue;
        fails = 0;
        while (fails < rows && near[atV + fails]! + least[atD + fails]! <= left[fails]!) fails++;
        if (fails < rows) {
          last = fails;
          continue;
        }
        const start = d === b ? n + 1 : d * this.#block;
        glances += endD - start;
        for (let o = start; o < endD; o++) {
          const sum = beside + calm[o]!;
          if (sum > most || sum <= above) continue;
          const atW = o * rows;
          if (last < rows && near[atV + last]! + near[atW + last]! > left[last]!) continue;
          fails = 0;
          while (fails < rows && near[atV + fails]! + near[atW + fails]! <= left[fails]!) fails++;
          if (fails < rows) {
            last = fails;
            continue;
          }
          most = keep(this.#list[n]!, this.#list[o]!);
        }
      }
    }
    return glances;
  }
}
