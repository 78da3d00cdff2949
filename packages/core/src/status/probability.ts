import { mean, normalCdf, probability } from '../base/index.js';

/** Share of draws in which the requirement is above the usual intake; both in the same unit, paired by index. */
export function probabilityInadequate(usual: Float64Array, requirement: Float64Array): number {
  if (usual.length !== requirement.length) {
    throw new Error(`${usual.length} draws of intake and ${requirement.length} of requirement cannot be paired`);
  }
  return probability(usual, (intake, i) => requirement[i]! > intake);
}

/** Share of draws above a level. */
export const probabilityAbove = (usual: Float64Array, level: number): number => probability(usual, (u) => u > level);

/**
 * Chance that an intake x is below the requirement of a person drawn at random: 1 − Φ((x − EAR)/(CV·EAR)).
 * @example riskAt(40, 45, 0.1) // 0.867
 */
export const riskAt = (intake: number, average: number, cv: number): number =>
  1 - normalCdf((intake - average) / (cv * average));

/** {@link riskAt} averaged over draws of intake: what {@link probabilityInadequate} estimates, without drawing requirements. */
export const meanRisk = (usual: Float64Array, average: number, cv: number): number =>
  mean(usual.map((intake) => riskAt(intake, average, cv)));

/** Verdict of the z-score of IOM 2000 appendix B on one person's recorded days. */
export interface AdequacyConfidence {
  /** mean minus average requirement */
  readonly difference: number;
  /** SD of that difference: requirement and days together */
  readonly sd: number;
  readonly z: number;
  /** confidence that usual intake is adequate, Φ(z) */
  readonly confidence: number;
}

/**
 * Second opinion on adequacy from the recorded days alone, without a population prior (IOM 2000, appendix B).
 * @param meanPerDay mean of the recorded days
 * @param days       number of days, at least 1
 * @param sdWithin   day-to-day SD of a survey for the sex and age class (not of these few days), same unit
 * @param average    EAR or AR
 * @param cv         coefficient of variation of the requirement
 * @see cohort.md 2.2; not valid where sdWithin is above 60 to 70 % of the mean
 * @example adequacyConfidence(50, 3, 22.5, 45, 0.1).confidence // 0.642
 */
export function adequacyConfidence(
  meanPerDay: number,
  days: number,
  sdWithin: number,
  average: number,
  cv: number,
): AdequacyConfidence {
  const sdRequirement = cv * average;
  const sd = Math.sqrt(sdRequirement * sdRequirement + (sdWithin * sdWithin) / days);
  const difference = meanPerDay - average;
  return { difference, sd, z: difference / sd, confidence: normalCdf(difference / sd) };
}
