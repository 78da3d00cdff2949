import { exp, log, normalCdf, type RandomSource, type Summary, stream, summarise } from '../../base/index.js';
import type { Evidence } from './evidence.js';
import type { Reading } from './inflammation.js';
import { type AnalyteErrors, singleValueLogSd } from './lab-parameters.js';

/** Percentiles of what a laboratory would write, in the unit of the value. */
export type Predicted = Pick<Summary, 'p5' | 'p50' | 'p95'>;

/** What would be measured of people with these levels at rest, on a day with the same inflammation. */
export function predicted(
  logLevels: Float64Array,
  reading: Reading,
  errors: AnalyteErrors,
  source: RandomSource,
  name: string,
): Predicted {
  const sd = logSdOf(reading, errors);
  const z = stream(source, `labs.${name}.${reading.value.row}.${reading.value.analyte}`).normals(logLevels.length);
  const { p5, p50, p95 } = summarise(logLevels.map((level, i) => exp(level + reading.shiftLog + sd * z[i]!)));
  return { p5, p50, p95 };
}

/** Two-sided probability of a value at least as far out, among people with these levels at rest. */
export const surpriseOfValue = (logLevels: Float64Array, reading: Reading, errors: AnalyteErrors): number =>
  twoSided(logLevels, log(reading.value.value) - reading.shiftLog, logSdOf(reading, errors));

/** The same for all values of an analyte together. */
export const surpriseOf = (logLevels: Float64Array, evidence: Evidence): number =>
  twoSided(logLevels, evidence.logLevel, evidence.logSd);

function logSdOf({ shiftLogSd }: Reading, errors: AnalyteErrors): number {
  const own = singleValueLogSd(errors);
  return Math.sqrt(own * own + shiftLogSd * shiftLogSd);
}

/** Smooth in the error, so that a thousand draws can tell of probabilities far below a thousandth. */
function twoSided(logLevels: Float64Array, seen: number, sd: number): number {
  let below = 0;
  let above = 0;
  for (const level of logLevels) {
    below += normalCdf((seen - level) / sd);
    above += normalCdf((level - seen) / sd);
  }
  return Math.min(1, (2 * Math.min(below, above)) / logLevels.length);
}
