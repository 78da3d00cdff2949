import { exp } from '../../base/index.js';
import { type Question, whatIsShown } from './question.js';

/** What an observation is expected to tell before it is made. */
export interface Foreseen {
  readonly pNothingToChange: number;
  readonly pSettles: number;
  /** fall of the expected loss once the best is decided after it, 0 to 1 */
  readonly value: number;
  /** of the variance of ln usual selenium, what it takes away on average */
  readonly varianceShare: number;
}

/** Cells of the grid to one error SD, and how many SDs the error reaches. */
const CELLS_PER_SD = 8;
const REACH_SD = 4.5;
/** An answer without an error is read with this share of the signal's own SD: draws are too few to be told apart more finely. */
const LEAST_ERROR_SHARE = 0.15;
/** Mass of draws below which a cell of the grid says nothing. */
const NO_MASS = 1e-9;

/**
 * Preposterior analysis: what would be seen in every scenario, and what would then be believed and done.
 *
 * Each draw i would show signal[i] plus a normal error. Whoever sees s believes draw i in proportion to the density of
 * that error at s − signal[i]: Bayes' rule with the draws as the prior, so no window is to be chosen and no curve is
 * assumed. Sums over the draws are made on a grid (draws shared between two neighbouring cells, then spread by the
 * error's density), and the expectation over s is the sum over the grid; so the error is integrated, not simulated.
 * Raiffa and Schlaifer 1961, "Applied statistical decision theory".
 *
 * @param signal what each scenario would show but for the error, on the scale on which the error is normal
 * @param errorSd of that error; 0 for an answer that is exact
 * @returns null where the signal is the same in all scenarios, so nothing can be told by it
 */
export function foresee(signal: Float64Array, errorSd: number, question: Question): Foreseen | null {
  const count = signal.length;
  const spread = deviation(signal);
  if (!(spread > 1e-9)) return null;
  const sd = Math.max(errorSd, LEAST_ERROR_SHARE * spread);
  const seen = spreadSums(signal, sd, [null, question.enough, question.above, question.logUsual, ...question.losses]);
  const [mass, enough, above, logUsual, ...losses] = seen as [Float64Array, Float64Array, Float64Array, Float64Array];
  let nothing = 0;
  let settled = 0;
  let loss = 0;
  let squares = 0;
  let total = 0;
  for (let c = 0; c < mass.length; c++) {
    const weight = mass[c]!;
    if (weight < NO_MASS) continue;
    const shown = whatIsShown(enough[c]! / weight, above[c]! / weight, question.aim);
    if (shown === 'right') nothing += weight;
    if (shown !== 'open') settled += weight;
    let least = Number.POSITIVE_INFINITY;
    for (const ofDecision of losses as readonly Float64Array[]) least = Math.min(least, ofDecision[c]!);
    loss += least;
    squares += (logUsual[c]! * logUsual[c]!) / weight;
    total += logUsual[c]!;
  }
  const variance = deviation(question.logUsual) ** 2;
  const explained = squares / count - (total / count) * (total / count);
  return {
    pNothingToChange: nothing / count,
    pSettles: settled / count,
    value: Math.max(0, question.lossNow - loss / count),
    varianceShare: variance > 0 ? Math.min(1, Math.max(0, explained / variance)) : 0,
  };
}

/** Σᵢ weightᵢ · density of the error at each cell, for several weights (null: 1). Columns sum to the sums of the weights. */
function spreadSums(signal: Float64Array, sd: number, weights: readonly (Float64Array | null)[]): Float64Array[] {
  const step = sd / CELLS_PER_SD;
  const reach = Math.ceil(REACH_SD * CELLS_PER_SD);
  let low = signal[0]!;
  let high = low;
  for (const y of signal) {
    if (y < low) low = y;
    if (y > high) high = y;
  }
  const cells = Math.floor((high - low) / step) + 2 + 2 * reach;
  const at = new Int32Array(signal.length);
  const share = new Float64Array(signal.length);
  for (let i = 0; i < signal.length; i++) {
    const position = (signal[i]! - low) / step;
    at[i] = Math.floor(position);
    share[i] = position - at[i]!;
  }
  const density = errorDensity(reach);
  const narrow = new Float64Array(cells - 2 * reach);
  return weights.map((weight) => {
    narrow.fill(0);
    for (let i = 0; i < signal.length; i++) {
      const w = weight === null ? 1 : weight[i]!;
      narrow[at[i]!]! += w * (1 - share[i]!);
      narrow[at[i]! + 1]! += w * share[i]!;
    }
    const out = new Float64Array(cells);
    for (let c = 0; c < narrow.length; c++) {
      const w = narrow[c]!;
      if (w === 0) continue;
      for (let k = 0; k < density.length; k++) out[c + k]! += w * density[k]!;
    }
    return out;
  });
}

/** Normal density over the cells from −reach to reach, summing to 1. */
function errorDensity(reach: number): Float64Array {
  const out = new Float64Array(2 * reach + 1);
  let total = 0;
  for (let k = 0; k < out.length; k++) {
    const z = (k - reach) / CELLS_PER_SD;
    total += out[k] = exp((-z * z) / 2);
  }
  for (let k = 0; k < out.length; k++) out[k]! /= total;
  return out;
}

/** Standard deviation over the draws. */
export function deviation(draws: Float64Array): number {
  let centre = 0;
  for (const v of draws) centre += v / draws.length;
  let squares = 0;
  for (const v of draws) squares += (v - centre) * (v - centre);
  return Math.sqrt(squares / draws.length);
}
