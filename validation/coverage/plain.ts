import { exp, log, normalCdf, normalQuantile } from '@selenoscope/core';
import { logSdOf } from './dice.js';
import { type Answer, EAR_UG } from './judge.js';
import type { SimulatedPerson } from './people.js';

const CV_WITHIN = 0.45;

/**
 * What an app does at best: missing counts as zero, the table's country is everybody's, and the mean of the days has the
 * day-to-day error of the textbook (IOM 2000, appendix B: CV 0.45 over the root of the days). No prior, no origin, no gaps.
 * It stands in the table so that the coverage of the model has something to be compared with.
 */
export function plainAnswer(simulated: SimulatedPerson): Answer {
  let total = 0;
  for (const day of simulated.diary) {
    for (const food of day.foods) if (!food.masked) total += (food.grams * food.seleniumUgPer100g) / 100;
    for (const dose of day.doses) total += dose.labelUg;
  }
  const days = simulated.diary.length;
  const centre = Math.max(1, total / days);
  const logSd = logSdOf(CV_WITHIN / Math.sqrt(days));
  const at = (p: number) => centre * exp(logSd * normalQuantile(p));
  const pInadequate = normalCdf((log(EAR_UG) - log(centre)) / logSd);
  return {
    mean: centre,
    p5: at(0.05),
    p50: at(0.5),
    p95: at(0.95),
    twentieths: Array.from({ length: 20 }, (_, i) => at((i + 0.5) / 20)),
    pInadequate,
    verdict: pInadequate > 0.5 ? 'perhaps-too-little' : 'likely-adequate',
  };
}
