import { exp, type RandomSource, stream } from '../../base/index.js';

/** What is weighed: every draw of the intake, each with as many bodies as it takes. */
export interface Conditioning {
  /** number of intake draws */
  readonly draws: number;
  /** number of draws to hand back */
  readonly count: number;
  /** ln likelihood of each intake draw with its k-th body */
  readonly logLikelihoodOf: (k: number) => Float64Array;
  readonly source: RandomSource;
  /** bodies for each intake draw: at least, and at most */
  readonly bodiesLeast: number;
  readonly bodiesMost: number;
  /** effective sample size at which no more bodies are drawn */
  readonly essWanted: number;
  /** effective sample size below which the evidence is weakened */
  readonly essLeast: number;
}

/** Draws of the posterior, each by its intake draw and the number of its body. */
export interface Conditioned {
  readonly draw: Int32Array;
  readonly body: Int32Array;
  readonly bodiesPerDraw: number;
  /** effective sample size of the pairs, and before any weakening */
  readonly ess: number;
  readonly essFull: number;
  /** the same counted over intake draws alone, whatever their bodies */
  readonly essOfDraws: number;
  /** power to which the likelihood was taken; 1 is all of it */
  readonly temper: number;
  /** different pairs, and different intake draws, among those handed back */
  readonly distinct: number;
  readonly distinctDraws: number;
}

/**
 * Importance weighting of pairs drawn from the prior, then systematic resampling.
 *
 * Bodies are added until the pairs are worth `essWanted` independent ones (Kish: (Σw)² / Σw²). Where the most that may be
 * drawn is not enough, because what was measured lies where hardly any draw does, the likelihood is taken to the largest
 * power that leaves `essLeast`: the answer is then too wide rather than made of a handful of draws.
 */
export function condition(c: Conditioning): Conditioned {
  const found: Float64Array[] = [];
  let weights: Weights;
  do {
    // twice as many each time, so that weighing them all again costs no more than drawing them
    const wanted = found.length === 0 ? c.bodiesLeast : Math.min(2 * found.length, c.bodiesMost);
    while (found.length < wanted) found.push(c.logLikelihoodOf(found.length));
    weights = weigh(found, 1);
  } while (found.length < c.bodiesMost && weights.ess < c.essWanted);
  const essFull = weights.ess;
  let temper = 1;
  if (essFull < c.essLeast) {
    temper = largestPower(found, c.essLeast);
    weights = weigh(found, temper);
  }
  return { ...resample(weights.values, c), bodiesPerDraw: found.length, ess: weights.ess, essFull, temper };
}

interface Weights {
  /** one row for each body, one column for each intake draw; the largest is 1 */
  readonly values: readonly Float64Array[];
  readonly ess: number;
}

function weigh(logLikelihoods: readonly Float64Array[], power: number): Weights {
  const most = largest(logLikelihoods);
  const values = logLikelihoods.map((row) => row.map((value) => exp(power * (value - most))));
  return { values, ess: essOf(values, (weight) => weight) };
}

function largest(rows: readonly Float64Array[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const row of rows) for (const value of row) if (value > most) most = value;
  return most;
}

function essOf(rows: readonly Float64Array[], weightOf: (value: number) => number): number {
  let sum = 0;
  let squares = 0;
  for (const row of rows) {
    for (const value of row) {
      const weight = weightOf(value);
      sum += weight;
      squares += weight * weight;
    }
  }
  return (sum * sum) / squares;
}

/** Halvings of the interval that holds the power; 2^-30 is far finer than matters. */
const HALVINGS = 30;

function largestPower(logLikelihoods: readonly Float64Array[], essLeast: number): number {
  const most = largest(logLikelihoods);
  let low = 0;
  let high = 1;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (essOf(logLikelihoods, (value) => exp(middle * (value - most))) < essLeast) high = middle;
    else low = middle;
  }
  return low;
}

/**
 * Systematic resampling (Kitagawa 1996) with the pairs of one intake draw side by side, so that each intake draw comes as
 * often as its weight says, to within one.
 */
function resample(
  rows: readonly Float64Array[],
  { draws, count, source }: Conditioning,
): Pick<Conditioned, 'draw' | 'body' | 'essOfDraws' | 'distinct' | 'distinctDraws'> {
  const ofDraw = new Float64Array(draws);
  for (const row of rows) for (let i = 0; i < draws; i++) ofDraw[i]! += row[i]!;
  let total = 0;
  let squares = 0;
  for (const weight of ofDraw) {
    total += weight;
    squares += weight * weight;
  }
  const [offset] = stream(source, 'labs.resample').uniforms(1);
  const draw = new Int32Array(count);
  const body = new Int32Array(count);
  let filled = 0;
  let passed = 0;
  let distinct = 0;
  let distinctDraws = 0;
  let last = { draw: 0, body: 0 };
  for (let i = 0; i < draws; i++) {
    const before = filled;
    for (let k = 0; k < rows.length; k++) {
      const weight = rows[k]![i]!;
      if (weight === 0) continue;
      passed += weight;
      last = { draw: i, body: k };
      const upTo = filled;
      while (filled < count && (filled + offset!) * total < passed * count) {
        draw[filled] = i;
        body[filled++] = k;
      }
      if (filled > upTo) distinct++;
    }
    if (filled > before) distinctDraws++;
  }
  // rounding may leave the last place open
  for (; filled < count; filled++) {
    draw[filled] = last.draw;
    body[filled] = last.body;
  }
  return { draw, body, essOfDraws: (total * total) / squares, distinct, distinctDraws };
}
