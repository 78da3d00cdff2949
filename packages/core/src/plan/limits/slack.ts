/**
 * How a chance depends on a shift that is the same in every draw, exactly: below a requirement where slack < −shift,
 * above a level where slack < shift.
 */
export class Slack {
  private readonly ascending: Float64Array;

  /** @param slack distance to the line in each draw, negative where it is crossed already */
  constructor(slack: Float64Array) {
    this.ascending = Float64Array.from(slack).sort();
  }

  /** Chance of being across when the slack shrinks by `loss` (grows where that is negative). */
  chance(loss: number): number {
    return this.countBelow(loss) / this.ascending.length;
  }

  /** The largest loss with which the chance stays at most this; Infinity where every loss does. */
  mostLoss(chance: number): number {
    const allowed = Math.floor(chance * this.ascending.length + 1e-9);
    return allowed >= this.ascending.length ? Number.POSITIVE_INFINITY : this.ascending[allowed]!;
  }

  private countBelow(value: number): number {
    let from = 0;
    let to = this.ascending.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.ascending[middle]! < value) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
