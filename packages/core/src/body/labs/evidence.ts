import { log } from '../../base/index.js';
import type { Reading } from './inflammation.js';
import type { AnalyteErrors, LabParameters } from './lab-parameters.js';
import { READ_ANALYTES, type ReadAnalyte } from './names.js';

/**
 * All values of one analyte as one: ln of the level at rest that they speak for, and how surely.
 *
 * Values share the person, so this loses nothing: the likelihood of one level under several jointly normal values depends
 * on their weighted mean alone.
 */
export interface Evidence {
  readonly analyte: ReadAnalyte;
  readonly readings: readonly Reading[];
  readonly logLevel: number;
  readonly logSd: number;
}

/** One for each analyte that has a value that is read, in the order of {@link READ_ANALYTES}. */
export function evidenceOf(readings: readonly Reading[], parameters: LabParameters): readonly Evidence[] {
  return READ_ANALYTES.flatMap((analyte) => {
    const own = readings.filter((reading) => reading.analyte === analyte);
    return own.length === 0 ? [] : [{ analyte, readings: own, ...pooled(own, parameters.errors[analyte]) }];
  });
}

/**
 * Pools values: those of one date share that day, different dates are independent, and what all have in common (scale of
 * the assay, model) no repetition takes away. Values without a date count as of one day, the more careful reading.
 */
function pooled(readings: readonly Reading[], errors: AnalyteErrors): { logLevel: number; logSd: number } {
  const byDate = new Map<string, Reading[]>();
  for (const reading of readings) {
    const date = reading.value.date ?? '';
    byDate.set(date, [...(byDate.get(date) ?? []), reading]);
  }
  let weight = 0;
  let weighted = 0;
  for (const ofDate of byDate.values()) {
    const n = ofDate.length;
    const mean = ofDate.reduce((sum, r) => sum + log(r.value.value) - r.shiftLog, 0) / n;
    // several samples of one date carry the same C-reactive protein: the widest shift is shared as the day is
    const shiftLogSd = Math.max(...ofDate.map((r) => r.shiftLogSd));
    const dayVariance = errors.dayLogSd * errors.dayLogSd + shiftLogSd * shiftLogSd;
    const variance = dayVariance + (errors.analyticLogSd * errors.analyticLogSd) / n;
    weight += 1 / variance;
    weighted += mean / variance;
  }
  return { logLevel: weighted / weight, logSd: Math.sqrt(1 / weight + errors.sharedLogSd * errors.sharedLogSd) };
}
