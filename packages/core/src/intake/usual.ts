import { exp, log, type RandomSource, stream } from '../base/index.js';

/** What the days of a diary say, and what was known before. */
export interface UsualInput {
  /** ln of the mean of the days' intake, one value for each draw of what the foods contain (ln of the nutrient's unit per day) */
  readonly logMeanOfDays: Float64Array;
  /** number of days; 0 means that the diary says nothing of this */
  readonly days: number;
  /** day-to-day CV expected of a person beforehand */
  readonly cvWithin: number;
  /** how firmly: degrees of freedom of that expectation */
  readonly cvDegrees: number;
  /** CV between the diary's own days (ignored for fewer than two) */
  readonly cvObserved: number;
  /** CV that amounts and single portions add to one day's total */
  readonly cvOfDay: number;
  /** of ln usual intake; null: the mean of the days, widened */
  readonly prior: { readonly logMean: number; readonly logSd: number } | null;
}

/**
 * Usual (long-run mean) intake from a few days: draws from its posterior.
 *
 * Model. U is the person's usual intake, ln U ~ N(μ₀, s₀²) over people like them. The mean of n days is log-normal
 * around U with CV² = c²/n, where c is the person's own day-to-day CV, itself uncertain: c² has a scaled inverse χ² prior
 * at the population's value, updated by the diary's own days. What the foods contain is uncertain too: the draws of
 * ln(mean of days) differ by δ, with variance τ².
 *
 * Method. For each draw i a complete imaginary case is drawn from the prior (U, error of the days, δᵢ), and U is
 * corrected by the difference between what was seen and what that case would have shown (Matheron's rule:
 * conditioning by kriging, Journel and Huijbregts 1978; "randomise then correct"). In the log-normal model these are exact draws from the posterior,
 * and index i stays tied to the same composition draw, so that a food's uncertainty is carried to every later stage.
 * It is not a plug-in: with one day the interval is wide, with none it is the population's.
 */
export function usualIntakeDraws(input: UsualInput, source: RandomSource, name: string): Float64Array {
  const count = input.logMeanOfDays.length;
  const { prior, days } = input;
  const out = new Float64Array(count);
  const fromPrior = prior ? stream(source, `usual.${name}.prior`).normals(count) : undefined;
  if (days === 0) {
    for (let i = 0; i < count; i++) out[i] = prior ? exp(prior.logMean + prior.logSd * fromPrior![i]!) : 0;
    return out;
  }
  let seen = 0;
  for (let i = 0; i < count; i++) seen += input.logMeanOfDays[i]!;
  seen /= count;
  let tau2 = 0;
  for (let i = 0; i < count; i++) tau2 += (input.logMeanOfDays[i]! - seen) ** 2;
  tau2 /= count;

  const cv2 = withinCv2Draws(input, source, name);
  const error = stream(source, `usual.${name}.days`).normals(count);
  for (let i = 0; i < count; i++) {
    const v = log(1 + (cv2[i]! + input.cvOfDay * input.cvOfDay) / days);
    const delta = input.logMeanOfDays[i]! - seen;
    if (!prior) {
      // centred so that the mean of the draws is the mean of the days: a flat prior on the log scale would add v to it
      out[i] = exp(seen - v / 2 - Math.sqrt(v) * error[i]! + delta);
      continue;
    }
    const imagined = prior.logMean + prior.logSd * fromPrior![i]!;
    const wouldShow = imagined - v / 2 + Math.sqrt(v) * error[i]! - delta;
    const s2 = prior.logSd * prior.logSd;
    out[i] = exp(imagined + (s2 / (s2 + v + tau2)) * (seen - wouldShow));
  }
  return out;
}

/** Draws of the person's squared day-to-day CV: population's value and own days together (scaled inverse χ²). */
function withinCv2Draws(input: UsualInput, source: RandomSource, name: string): Float64Array {
  const own = Math.max(0, input.days - 1);
  const degrees = input.cvDegrees + own;
  const scale = input.cvDegrees * input.cvWithin ** 2 + own * Math.min(input.cvObserved, 3) ** 2;
  const out = stream(source, `usual.${name}.cv`).gammas(degrees / 2, input.logMeanOfDays.length);
  for (let i = 0; i < out.length; i++) out[i] = scale / (2 * out[i]!);
  return out;
}
