import { log, mean } from '@selenoscope/core';
import { cvOf, logSdOf, quantilesAt, sdOf, slopeOf, spearman } from './statistics.js';
import type { Sex } from './survey.js';

/** What is compared: one recall beside one measurement of whole blood, in people of known sex and body mass index. */
export interface Described {
  readonly sex: Sex;
  readonly bmi: number;
  readonly recallUg: number;
  readonly bloodUgPerL: number;
}

/** Aggregate figures of one group, of the survey or of its copy. */
export interface Description {
  readonly people: number;
  /** rank correlation of recall and blood */
  readonly spearman: number;
  readonly bloodMean: number;
  readonly bloodSd: number;
  readonly bloodCv: number;
  /** log SD of blood from its quartiles: without far values */
  readonly bloodLogSd: number;
  /** 2.5th, 5th, 25th, 50th, 75th, 95th and 97.5th percentile (µg/L) */
  readonly bloodQuantiles: readonly number[];
  readonly recallMean: number;
  readonly recallLogSd: number;
  /** 5th, 25th, 50th, 75th and 95th percentile (µg) */
  readonly recallQuantiles: readonly number[];
  /** slope of ln(blood) on ln(BMI) */
  readonly bloodOnBmi: number;
  /** slope of ln(blood) on ln(recall) */
  readonly bloodOnRecall: number;
}

export const BLOOD_QUANTILES = [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975];
export const RECALL_QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Everybody, and each sex. */
export interface Descriptions {
  readonly all: Description;
  readonly male: Description;
  readonly female: Description;
}

export function describeAll(people: readonly Described[]): Descriptions {
  const of = (sex: Sex) => describe(people.filter((p) => p.sex === sex));
  return { all: describe(people), male: of('male'), female: of('female') };
}

/** Blood of men less that of women (µg/L). */
export const sexDifference = (d: Descriptions): number => d.male.bloodMean - d.female.bloodMean;

function describe(people: readonly Described[]): Description {
  const blood = people.map((p) => p.bloodUgPerL);
  const recall = people.map((p) => p.recallUg);
  const [lnBlood, lnRecall, lnBmi] = [blood, recall, people.map((p) => p.bmi)].map((values) => values.map(log));
  return {
    people: people.length,
    spearman: spearman(recall, blood),
    bloodMean: mean(blood),
    bloodSd: sdOf(blood),
    bloodCv: cvOf(blood),
    bloodLogSd: logSdOf(blood),
    bloodQuantiles: quantilesAt(blood, BLOOD_QUANTILES),
    recallMean: mean(recall),
    recallLogSd: sdOf(lnRecall!),
    recallQuantiles: quantilesAt(recall, RECALL_QUANTILES),
    bloodOnBmi: slopeOf(lnBmi!, lnBlood!),
    bloodOnRecall: slopeOf(lnRecall!, lnBlood!),
  };
}

/** The same figures over several copies: their mean, and the standard error of that mean for the rank correlation. */
export interface OverSeeds {
  readonly seeds: number;
  readonly mean: Descriptions;
  readonly spearmanSe: number;
  readonly spearmen: readonly number[];
}

export function overSeeds(copies: readonly Descriptions[]): OverSeeds {
  const spearmen = copies.map((c) => c.all.spearman);
  return {
    seeds: copies.length,
    mean: { all: meanOf(copies, 'all'), male: meanOf(copies, 'male'), female: meanOf(copies, 'female') },
    spearmanSe: copies.length > 1 ? sdOf(spearmen) / Math.sqrt(copies.length) : Number.NaN,
    spearmen,
  };
}

function meanOf(copies: readonly Descriptions[], group: keyof Descriptions): Description {
  const first = copies[0]![group];
  const entries = Object.keys(first).map((key) => {
    const values = copies.map((c) => c[group][key as keyof Description]);
    const at = (k: number) => mean(values.map((v) => (v as readonly number[])[k]!));
    return [key, Array.isArray(values[0]) ? values[0].map((_, k) => at(k)) : mean(values as number[])];
  });
  return Object.fromEntries(entries) as Description;
}
