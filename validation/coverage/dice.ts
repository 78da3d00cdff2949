import { exp, log } from '@selenoscope/core';

/**
 * The generator's own random numbers: sfc32 (Doty-Humphrey's PractRand, public domain), seeded by splitmix32.
 *
 * The estimator draws from Philox in `core`. Truth comes from another algorithm, so that no draw of the one can line up
 * with a draw of the other. Only `exp` and `log` are shared: they are checked against 60-digit values and give the same
 * bits in every engine, which the saved results need.
 */
export class Dice {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;
  private spareNormal: number | null = null;

  /** @param purpose what the numbers are for: another purpose is another sequence, so one draw more moves nothing else */
  constructor(seed: number, person: number, purpose: string) {
    let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(person + 1, 0x85ebca77)) >>> 0;
    for (let i = 0; i < purpose.length; i++) state = Math.imul(state ^ purpose.charCodeAt(i), 0x01000193) >>> 0;
    const next = () => {
      state = (state + 0x9e3779b9) >>> 0;
      let z = state;
      z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
      return (z ^ (z >>> 15)) >>> 0;
    };
    this.a = next();
    this.b = next();
    this.c = next();
    for (let i = 0; i < 15; i++) this.word();
  }

  private word(): number {
    const t = (this.a + this.b + this.d) >>> 0;
    this.d = (this.d + 1) >>> 0;
    this.a = (this.b ^ (this.b >>> 9)) >>> 0;
    this.b = (this.c + (this.c << 3)) >>> 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) >>> 0;
    return t;
  }

  /** Uniform, strictly between 0 and 1. */
  uniform(): number {
    return (this.word() + 0.5) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** Standard normal, polar method (Marsaglia and Bray 1964). */
  normal(): number {
    if (this.spareNormal !== null) {
      const kept = this.spareNormal;
      this.spareNormal = null;
      return kept;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const s = u * u + v * v;
      if (s >= 1) continue;
      const factor = Math.sqrt((-2 * log(s)) / s);
      this.spareNormal = v * factor;
      return u * factor;
    }
  }

  /** Log-normal factor with mean 1 and the given standard deviation of its logarithm. */
  factor(logSd: number): number {
    return logSd === 0 ? 1 : exp(logSd * this.normal() - (logSd * logSd) / 2);
  }

  /** Gamma with scale 1 (Marsaglia and Tsang 2000). */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * exp(log(this.uniform()) / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const root = 1 + c * x;
      const v = root * root * root;
      if (v > 0 && log(this.uniform()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
    }
  }

  /** Shares that sum to 1 and have the given expectation; the smaller `concentration`, the more of a habit. */
  shares(weights: readonly number[], concentration: number): number[] {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const draws = weights.map((weight) => (weight > 0 ? this.gamma((concentration * weight) / total) : 0));
    const drawn = draws.reduce((sum, draw) => sum + draw, 0);
    return draws.map((draw) => draw / drawn);
  }

  /** Index drawn in proportion to the weights. */
  pick(weights: readonly number[]): number {
    let left = this.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
    for (let i = 0; i < weights.length; i++) {
      left -= weights[i]!;
      if (left < 0) return i;
    }
    return weights.length - 1;
  }
}

/** Standard deviation of the logarithm of a log-normal quantity with this coefficient of variation. */
export const logSdOf = (cv: number): number => Math.sqrt(log(1 + cv * cv));
