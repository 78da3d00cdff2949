import { log } from '@selenoscope/core';

/** Random numbers of the judge's own: xoshiro128** (Blackman and Vigna 2018), nothing of the estimator's streams. */
export class Dice {
  private readonly s = new Uint32Array(4);
  private spare: number | null = null;

  constructor(seed: number, person: number, purpose: number) {
    // splitmix32 turns the three numbers into four words
    let state =
      (Math.imul(seed, 0x9e3779b1) ^ Math.imul(person + 1, 0x85ebca77) ^ Math.imul(purpose + 1, 0xc2b2ae3d)) >>> 0;
    for (let i = 0; i < 4; i++) {
      state = (state + 0x9e3779b9) >>> 0;
      let z = state;
      z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
      z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
      this.s[i] = z ^ (z >>> 16);
    }
    for (let i = 0; i < 20; i++) this.word();
  }

  private word(): number {
    const s = this.s;
    const five = Math.imul(s[1]!, 5);
    const out = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const t = s[1]! << 9;
    s[2]! ^= s[0]!;
    s[3]! ^= s[1]!;
    s[1]! ^= s[2]!;
    s[0]! ^= s[3]!;
    s[2]! ^= t;
    s[3] = (s[3]! << 11) | (s[3]! >>> 21);
    return out;
  }

  /** strictly between 0 and 1 */
  uniform(): number {
    return (this.word() + 0.5) / 4294967296;
  }

  /** standard normal, polar method */
  normal(): number {
    if (this.spare !== null) {
      const kept = this.spare;
      this.spare = null;
      return kept;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const s = u * u + v * v;
      if (s >= 1) continue;
      const factor = Math.sqrt((-2 * log(s)) / s);
      this.spare = v * factor;
      return u * factor;
    }
  }

  /** index in proportion to the weights */
  pick(weights: readonly number[]): number {
    let left = this.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
    for (let i = 0; i < weights.length - 1; i++) {
      left -= weights[i]!;
      if (left < 0) return i;
    }
    return weights.length - 1;
  }
}
