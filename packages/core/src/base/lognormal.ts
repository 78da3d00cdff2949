import { exp, log } from './elementary.js';
import { GRID_SIZE, normalGrid } from './random.js';

/** Standard deviation on the log scale of a log-normal quantity with this coefficient of variation. */
export const logSdOfCv = (cv: number): number => Math.sqrt(log(1 + cv * cv));

/** Coefficient of variation of a log-normal quantity with this standard deviation on the log scale. */
export const cvOfLogSd = (logSd: number): number => Math.sqrt(exp(logSd * logSd) - 1);

const STEP = 0.01;
const tables = new Map<number, Float64Array>();

/**
 * Log-normal factors with mean 1 at the {@link GRID_SIZE} points of the normal grid.
 *
 * The log SD is taken to the nearest 0.01 so that a few hundred tables serve every food; the mean is made exactly 1 on
 * the grid, so that a table value stays the mean of its draws.
 */
export function factorGrid(logSd: number): Float64Array {
  const step = Math.round(logSd / STEP);
  const known = tables.get(step);
  if (known) return known;
  const sd = step * STEP;
  const z = normalGrid();
  const out = new Float64Array(GRID_SIZE);
  let total = 0;
  for (let k = 0; k < GRID_SIZE; k++) total += out[k] = exp(sd * z[k]!);
  for (let k = 0; k < GRID_SIZE; k++) out[k]! *= GRID_SIZE / total;
  tables.set(step, out);
  return out;
}
