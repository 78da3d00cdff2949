import { exp, log, mean, normalQuantile, type Summary, summarise } from '../../base/index.js';
import type { HabitualBody } from '../habitual.js';
import { type LabParameters, singleValueLogSd } from './lab-parameters.js';
import { logLevels, logMarker, type MarkerScales } from './markers.js';
import type { ReadAnalyte } from './names.js';

/** Usual intake (µg/d) before and after the laboratory values. */
export interface Narrowing {
  readonly before: Summary;
  readonly after: Summary;
  /** ln(p95/p5) after over before: 0.6 is an interval of six tenths of the width */
  readonly widthRatio: number;
}

/** An intake of nothing has no logarithm; below this nobody lives (µg/d). */
const LEAST_UG_PER_DAY = 0.01;

/** How much narrower the 90 % interval of usual intake became, on the log scale. 1 where it had no width. */
export function narrowing(beforeUgPerDay: Float64Array, afterUgPerDay: Float64Array): Narrowing {
  const before = summarise(beforeUgPerDay);
  const after = summarise(afterUgPerDay);
  const width = ({ p5, p95 }: Summary) => log(Math.max(p95, LEAST_UG_PER_DAY) / Math.max(p5, LEAST_UG_PER_DAY));
  const wide = width(before);
  return { before, after, widthRatio: wide > 0 ? width(after) / wide : 1 };
}

/** What one future value of a test is expected to tell of usual intake. */
export interface ValueOfTest {
  readonly analyte: ReadAnalyte;
  /** share of the variance of ln usual intake that it would take away, 0 to 1 */
  readonly varianceShare: number;
  /** expected width of the interval of ln usual intake over today's */
  readonly widthRatio: number;
}

/**
 * What one future laboratory value would tell, on average over the values that are to be expected.
 *
 * A hundred of the draws are measured in turn, each with an error; each measured value weights all draws by how well they
 * agree with it, and the variance of ln intake that is left is averaged. It is regression without a straight line: a
 * marker that bends at its plateau tells more of low intakes than its correlation says.
 *
 * @param usualUgPerDay usual intake in each draw, and `body` the same draws at rest
 * @example valueOfTest('plasma-selenium', usual, body, scales).widthRatio // about 0.9
 */
export function valueOfTest(
  analyte: ReadAnalyte,
  usualUgPerDay: Float64Array,
  body: HabitualBody,
  scales: MarkerScales,
): ValueOfTest {
  return worth(analyte, usualUgPerDay, logMarker(analyte, body, scales), scales.parameters);
}

/** {@link valueOfTest} of plasma or serum selenium, the test that most laboratories offer. */
export const valueOfPlasmaTest = (
  usualUgPerDay: Float64Array,
  body: HabitualBody,
  parameters: LabParameters,
): ValueOfTest => worth('plasma-selenium', usualUgPerDay, logLevels(body.biomarkers.plasmaSelenium), parameters);

function worth(
  analyte: ReadAnalyte,
  usualUgPerDay: Float64Array,
  levels: Float64Array,
  parameters: LabParameters,
): ValueOfTest {
  const intake = usualUgPerDay.map((ug) => log(Math.max(ug, LEAST_UG_PER_DAY)));
  return { analyte, ...whatIsTold(intake, levels, singleValueLogSd(parameters.errors[analyte])) };
}

/** Imagined measurements over which the expectation is taken. */
const IMAGINED = 100;

/** Variance of x that an observation of y with a normal error takes away on average, and what it leaves of the SD. */
export function whatIsTold(
  x: Float64Array,
  y: Float64Array,
  errorSd: number,
): { readonly varianceShare: number; readonly widthRatio: number } {
  const n = x.length;
  const centre = mean(x);
  const before = mean(x.map((v) => (v - centre) * (v - centre)));
  if (!(before > 0)) return { varianceShare: 0, widthRatio: 1 };
  let variances = 0;
  let widths = 0;
  for (let m = 0; m < IMAGINED; m++) {
    // draws come in no order, so they may take the errors in order
    const seen = y[Math.floor((m * n) / IMAGINED)]! + errorSd * normalQuantile((m + 0.5) / IMAGINED);
    let weight = 0;
    let first = 0;
    let second = 0;
    for (let i = 0; i < n; i++) {
      const z = (seen - y[i]!) / errorSd;
      const w = exp((-z * z) / 2);
      const d = x[i]! - centre;
      weight += w;
      first += w * d;
      second += w * d * d;
    }
    const left = weight > 0 ? Math.max(0, second / weight - (first / weight) * (first / weight)) : 0;
    variances += left / IMAGINED;
    widths += Math.sqrt(left / before) / IMAGINED;
  }
  return { varianceShare: Math.max(0, 1 - variances / before), widthRatio: Math.min(1, widths) };
}
