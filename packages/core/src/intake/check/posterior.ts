import { exp, log, mean, type Parameters, type RandomSource, stream } from '../../base/index.js';
import type { SeleniumPrior } from '../prior.js';
import { usualIntakeDraws } from '../usual.js';
import type { EatenBasket } from './eaten.js';

/** Usual selenium from food, Brazil nuts apart, with the parts of its uncertainty that are looked at singly. */
export interface FoodPosterior {
  /** µg/d */
  readonly draws: Float64Array;
  /** what the answers alone add up to, µg/d */
  readonly answeredUg: Float64Array;
  /** share of the variance between people that the answered questions cover, 0 to 1 */
  readonly told: number;
}

const FLOOR = 0.02;

/**
 * Usual selenium intake from food, given the answers: draws from the posterior.
 *
 * Model. ln U of people like this one is N(μ₀, s₀²). Part of that variance, the share β, is made by what the answered
 * questions ask about; the rest (1 − β) by what is not asked or not known. ln U = μ₀ + a + r accordingly. The answers
 * are one look at a: their sum of baskets (with what people on the whole eat where nothing was answered) lies around U
 * with the questionnaire's error, and with the spread of its own draws (ranges of how often, portions, what foods hold).
 *
 * So someone who is sure of nothing gets back the population, neither narrower nor wider, and every answer that is
 * given takes its share of the variance under observation. The conditioning is that of the diary path.
 */
export function foodPosterior(
  baskets: readonly EatenBasket[],
  prior: SeleniumPrior,
  parameters: Parameters,
  source: RandomSource,
  count: number,
): FoodPosterior {
  const told = shareTold(baskets);
  const sum = new Float64Array(count);
  for (const { answered, gramsPerDay, typicalGramsPerDay, content } of baskets) {
    const grams = answered ? gramsPerDay : typicalGramsPerDay;
    for (let i = 0; i < count; i++) sum[i]! += grams[i]! * content.ugPerGram[i]!;
  }
  const floor = prior.meanUgPerDay * FLOOR;
  const asked = usualIntakeDraws(
    {
      logMeanOfDays: sum.map((ug) => log(Math.max(ug, floor))),
      days: 1,
      cvWithin: parameters.get('check.error.cv', 'fraction'),
      cvDegrees: parameters.get('check.error.degrees', 'count'),
      cvObserved: 0,
      cvOfDay: 0,
      prior: { logMean: prior.logMean, logSd: prior.logSd * Math.sqrt(told) },
    },
    source,
    'selenium',
  );
  const untoldLogSd = prior.logSd * Math.sqrt(1 - told);
  const untold = stream(source, UNTOLD).normals(count);
  return { draws: asked.map((ug, i) => ug * exp(untoldLogSd * untold[i]!)), answeredUg: sum, told };
}

/** Stream of what the questions do not ask. */
export const UNTOLD = 'check.untold';

/** β: of the variance between people, the share that lies in baskets with an answer. */
export function shareTold(baskets: readonly EatenBasket[]): number {
  let all = 0;
  let answered = 0;
  for (const basket of baskets) {
    all += basket.variance;
    if (basket.answered) answered += basket.variance;
  }
  return all > 0 ? answered / all : 0;
}

/** Share of people's mean intake that lies in questions with an answer, of what is asked: 0 to 1. */
export function coverageOf(baskets: readonly EatenBasket[]): number {
  let all = 0;
  let answered = 0;
  for (const basket of baskets) {
    if (basket.basket.question === '') continue;
    all += basket.typicalUgPerDay;
    if (basket.answered) answered += basket.typicalUgPerDay;
  }
  return all > 0 ? answered / all : 0;
}

/** ln of the answers' sum when only what the person does moves, and every food holds its mean. */
export function habitEffect(baskets: readonly EatenBasket[], count: number): Float64Array {
  const sum = new Float64Array(count);
  for (const { answered, gramsPerDay, typicalGramsPerDay, content } of baskets) {
    const grams = answered ? gramsPerDay : typicalGramsPerDay;
    const ugPerGram = mean(content.ugPerGram);
    for (let i = 0; i < count; i++) sum[i]! += grams[i]! * ugPerGram;
  }
  return sum.map((ug) => log(Math.max(ug, 1e-6)));
}

/** ln of the answers' sum when only what the foods hold moves. */
export function contentEffect(baskets: readonly EatenBasket[], count: number): Float64Array {
  const sum = new Float64Array(count);
  for (const { answered, gramsPerDay, typicalGramsPerDay, content } of baskets) {
    const grams = mean(answered ? gramsPerDay : typicalGramsPerDay);
    for (let i = 0; i < count; i++) sum[i]! += grams * content.ugPerGram[i]!;
  }
  return sum.map((ug) => log(Math.max(ug, 1e-6)));
}
