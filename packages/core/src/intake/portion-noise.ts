import { logSdOfCv, mean, type Summary, summarise } from '../base/index.js';
import type { FoodContents } from './contents.js';
import { multiply, portionCv2 } from './day-estimates.js';
import { nutLogSd } from './nuts.js';

/** What one gram brings, µg, as one entry of a day: of portions up to this weight. */
export interface EatenStep {
  readonly upToGrams: number;
  readonly perGram: Summary;
}

/** Log SDs are taken to so many (`factorGrid`), so that a few steps are every number of nuts. */
const LOG_SD_STEP = 0.01;

/**
 * The selenium of one portion of a food on a date, alone: what {@link estimateIntake} gives a day that has this entry
 * and no other, without making the diary of it. Brazil nuts bring it in steps, because many nuts vary less than one.
 * @param date the day whose noise it gets, as `noiseOf` of an intake
 */
export function eatenOn(
  contents: FoodContents,
  food: number,
  date: string,
  basis: 'weight' | 'measure',
): readonly EatenStep[] {
  const { model, source } = contents;
  const { group, isBrazilNut } = model.catalogue.food(food);
  const ugPerGram = contents.seleniumUgPerGram(food);
  const noisy = (logSd: number, name: string): Summary => {
    const row = Float64Array.from(ugPerGram);
    if (mean(row) > 0) multiply(row, logSd, source, name);
    return summarise(row);
  };
  if (!isBrazilNut) {
    const logSd = logSdOfCv(Math.sqrt(portionCv2(model, group, basis === 'measure', true)));
    return [{ upToGrams: Number.POSITIVE_INFINITY, perGram: noisy(logSd, `day.${date}`) }];
  }
  const stepOf = (grams: number): number => Math.round(nutLogSd(model, grams) / LOG_SD_STEP);
  const steps: EatenStep[] = [];
  const least = stepOf(Number.MAX_VALUE);
  for (let step = stepOf(0); step >= least; step--) {
    const upToGrams = step === least ? Number.POSITIVE_INFINITY : lastWith(step, stepOf);
    steps.push({ upToGrams, perGram: noisy(step * LOG_SD_STEP, `day.${date}.brazilNuts`) });
  }
  return steps;
}

const MOST_GRAMS = 1e9;
const HALVINGS = 80;

/** The largest weight whose step is not below this one. */
function lastWith(step: number, stepOf: (grams: number) => number): number {
  let low = 0;
  let high = MOST_GRAMS;
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    if (stepOf(middle) >= step) low = middle;
    else high = middle;
  }
  return low;
}
