import { exp, log } from './elementary.js';
import { normalQuantile } from './normal.js';

/**
 * Random draws by counter: the draw depends only on (seed, person, name of the quantity, index).
 *
 * Philox 4×32-10 (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"), known answers
 * tested. No state is carried, so any order of asking, any split over workers and any engine give the same numbers.
 */
const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;

/** Upper 32 bits of the product of two unsigned 32-bit integers. */
function multiplyHigh(a: number, b: number): number {
  const aHigh = a >>> 16;
  const aLow = a & 0xffff;
  const bHigh = b >>> 16;
  const bLow = b & 0xffff;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carry = (middle & 0xffff) + aLow * bHigh;
  return (aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carry / 65536)) >>> 0;
}

/** One Philox block: counter of four and key of two 32-bit words in, four 32-bit words out (written into `out`). */
export function philox(c0: number, c1: number, c2: number, c3: number, k0: number, k1: number, out: Uint32Array): void {
  let [x0, x1, x2, x3] = [c0 >>> 0, c1 >>> 0, c2 >>> 0, c3 >>> 0];
  let [a, b] = [k0 >>> 0, k1 >>> 0];
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(MULTIPLIER_0, x0);
    const low0 = Math.imul(MULTIPLIER_0, x0) >>> 0;
    const high1 = multiplyHigh(MULTIPLIER_1, x2);
    const low1 = Math.imul(MULTIPLIER_1, x2) >>> 0;
    x0 = (high1 ^ x1 ^ a) >>> 0;
    x1 = low1;
    x2 = (high0 ^ x3 ^ b) >>> 0;
    x3 = low0;
    a = (a + WEYL_0) >>> 0;
    b = (b + WEYL_1) >>> 0;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

/** 32-bit hash of a text (MurmurHash3 finaliser over FNV-1a), used to turn a quantity's name into a key. */
export function hashText(text: string, salt: number): number {
  let h = (0x811c9dc5 ^ salt) >>> 0;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ (text.charCodeAt(i) & 0xff), 0x01000193);
    h = Math.imul(h ^ (text.charCodeAt(i) >>> 8), 0x01000193);
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Where draws come from: a run's seed and the person (0 for a single one). */
export interface RandomSource {
  readonly seed: number;
  readonly person: number;
}

const block = new Uint32Array(4);

/** Points of the normal grid: 4,096 mid-quantiles, so that food-level factors need a look-up and no transcendental. */
export const GRID_SIZE = 4096;
let gridOfNormals: Float64Array | undefined;

/** Standard normal quantiles at (k + ½)/4096, k = 0 … 4095. Largest |z| is 3.67; its variance is 0.9994. */
export function normalGrid(): Float64Array {
  if (!gridOfNormals) {
    gridOfNormals = new Float64Array(GRID_SIZE);
    for (let k = 0; k < GRID_SIZE; k++) gridOfNormals[k] = normalQuantile((k + 0.5) / GRID_SIZE);
  }
  return gridOfNormals;
}

/** A named stream of draws. Ask it for a whole vector at once; asking twice gives the same vector. */
export class Stream {
  private readonly key0: number;
  private readonly key1: number;
  private readonly personLow: number;
  private readonly personHigh: number;

  constructor(source: RandomSource, name: string) {
    this.key0 = (hashText(name, 0x5e1e0) ^ Math.imul(source.seed >>> 0, 0x9e3779b1)) >>> 0;
    this.key1 = (hashText(name, 0x5e1e1) + Math.floor(source.seed / 4294967296)) >>> 0;
    this.personLow = source.person >>> 0;
    this.personHigh = Math.floor(source.person / 4294967296) >>> 0;
  }

  private fill(counter: number, purpose: number): void {
    philox(counter, purpose, this.personLow, this.personHigh, this.key0, this.key1, block);
  }

  /** Uniform draws strictly between 0 and 1, 32 bits each. */
  uniforms(count: number): Float64Array {
    const out = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      if ((i & 3) === 0) this.fill(i >>> 2, 0);
      out[i] = (block[i & 3]! + 0.5) / 4294967296;
    }
    return out;
  }

  /** Standard normal draws by inversion (accurate to the tails that 32 bits reach, |z| up to 6.3). */
  normals(count: number): Float64Array {
    const out = this.uniforms(count);
    for (let i = 0; i < count; i++) out[i] = normalQuantile(out[i]!);
    return out;
  }

  /** Indices into a table of {@link GRID_SIZE} quantiles: two to a 32-bit word, eight to a block. */
  gridIndices(count: number): Uint16Array {
    const out = new Uint16Array(count);
    for (let i = 0; i < count; i += 8) {
      this.fill(i >>> 3, 1);
      const n = Math.min(8, count - i);
      for (let j = 0; j < n; j++) out[i + j] = (j & 1 ? block[j >> 1]! >>> 16 : block[j >> 1]!) & 0xfff;
    }
    return out;
  }

  /**
   * Gamma draws with the given shape (> 0) and scale 1, one for each index.
   * Marsaglia and Tsang 2000; shapes below 1 by the power of a uniform. Each index has counters of its own, so
   * rejections of one draw do not move another.
   */
  gammas(shape: number, count: number): Float64Array {
    const out = new Float64Array(count);
    const boosted = shape < 1 ? shape + 1 : shape;
    const d = boosted - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (let i = 0; i < count; i++) {
      for (let attempt = 0; ; attempt++) {
        this.fill(i, 2 + attempt);
        const x = normalQuantile((block[0]! + 0.5) / 4294967296);
        const u = (block[1]! + 0.5) / 4294967296;
        const v = 1 + c * x;
        if (v <= 0) continue;
        const v3 = v * v * v;
        if (log(u) < 0.5 * x * x + d - d * v3 + d * log(v3)) {
          out[i] = shape < 1 ? d * v3 * exp(log((block[2]! + 0.5) / 4294967296) / shape) : d * v3;
          break;
        }
      }
    }
    return out;
  }
}

/** A named stream under a seed and a person. @example stream({ seed: 1, person: 0 }, 'food.sr28:12078').normals(1000) */
export const stream = (source: RandomSource, name: string): Stream => new Stream(source, name);
