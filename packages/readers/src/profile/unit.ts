import type { Problem, Profile } from '@selenoscope/core';
import { refuse } from './text.js';

/** What a person, a header or a format says that the values are. */
export type StatedUnit = 'reads' | 'percent' | 'fraction';
export const STATED_UNITS: readonly StatedUnit[] = ['reads', 'percent', 'fraction'];

/**
 * What a format says: as a person may; `share`: in one of the two ways of writing shares; `scaled`: in parts of some
 * number that is not everything (per million of bacteria); `counts`: whole numbers are reads, whatever they add to, and
 * broken ones are looked at, since programs write shares into files that were made for counts.
 */
export type FormatUnit = StatedUnit | 'share' | 'scaled' | 'counts';

export interface UnitFacts {
  readonly file: string;
  readonly samples: readonly string[];
  /** everything in each sample, counted once; more than 0 */
  readonly sums: Float64Array;
  readonly values: Float64Array;
  /** null: to be found from the values */
  readonly stated: FormatUnit | null;
}

export interface Unit {
  readonly unit: Profile['unit'];
  /** what the values of each sample are divided by */
  readonly divisors: Float64Array;
  /** everything in each sample, after the division */
  readonly totals: Float64Array;
  readonly notices: readonly Problem[];
}

/** Rounding of a few hundred shares to two digits, and no more, may lie between a sum and the whole. */
const ROUNDING = 0.02;
/** Below half of the whole, percent and parts of 1 are no longer told apart with certainty. */
const LEAST_LISTED = 0.5;
/** Broken numbers that add to less than this and to no whole are wrong shares rather than scaled counts. */
const LEAST_SCALED = 1000;
/** Scaled counts do not add to 100 as closely as this by chance. */
const EXACTLY = 1e-6;

/**
 * Settles what the values are: counts, percent or parts of 1.
 *
 * Shares that add to more than everything are refused: no number made from them would be right.
 */
export function decideUnit(facts: UnitFacts): Unit {
  const { sums, values, stated } = facts;
  const whole = values.every((value) => Number.isInteger(value));
  if (stated === 'reads') return asReads(facts);
  if (stated === 'percent')
    return asShares(facts, 100, [{ code: 'profile.file.unit.percent', file: facts.file, whole: false }]);
  if (stated === 'fraction') return asShares(facts, 1, []);
  if (stated === 'scaled') return asScaled(facts, largestOf(sums));
  if (stated === 'share') return brokenNumbers(facts, largestOf(sums));
  if (whole && stated === 'counts') return wholeReads(facts, largestOf(values));
  return whole ? wholeNumbers(facts, largestOf(sums), largestOf(values)) : brokenNumbers(facts, largestOf(sums));
}

const largestOf = (numbers: Float64Array): number => numbers.reduce((most, n) => Math.max(most, n), 0);
const sampleAt = (facts: UnitFacts, sum: number): string => facts.samples[facts.sums.indexOf(sum)] ?? facts.samples[0]!;

function wholeNumbers(facts: UnitFacts, largestSum: number, largest: number): Unit {
  const { file, sums } = facts;
  if (sums.every((sum) => sum >= 99 && sum <= 101))
    return asShares(facts, 100, [{ code: 'profile.file.unit.percent', file, whole: true }]);
  const times = Math.round(sums[0]! / 100);
  // whole percentages of every rank: 300 in each sample, and no taxon above 100
  if (
    largest <= 100 * (1 + ROUNDING) &&
    times >= 2 &&
    times <= 8 &&
    sums.every((sum) => Math.abs(sum - times * 100) <= times)
  )
    refuse({
      code: 'profile.file.percent.sum',
      file,
      sample: sampleAt(facts, largestSum),
      sum: largestSum,
      expected: 100,
    });
  return wholeReads(facts, largest);
}

function wholeReads(facts: UnitFacts, largest: number): Unit {
  const { file, sums } = facts;
  const reads = asReads(facts);
  return largest === 1 && facts.values.length > sums.length
    ? { ...reads, notices: [{ code: 'profile.file.values.presence', file }] }
    : reads;
}

function brokenNumbers(facts: UnitFacts, largestSum: number): Unit {
  const { file, sums, values } = facts;
  const sample = sampleAt(facts, largestSum);
  const smallestSum = sums.reduce((least, sum) => Math.min(least, sum), Number.POSITIVE_INFINITY);
  const unclear = (sum: number) =>
    refuse({ code: 'profile.file.unit.unclear', file, sample: sampleAt(facts, sum), sum });
  if (largestSum <= 1 + ROUNDING) return largestSum < LEAST_LISTED ? unclear(largestSum) : asShares(facts, 1, []);
  if (largestSum < 100 * LEAST_LISTED) return unclear(largestSum);
  if (largestSum <= 100 * (1 + ROUNDING)) {
    // one sample in parts of 1 among others in percent
    if (smallestSum <= 1 + ROUNDING) unclear(smallestSum);
    return asShares(facts, 100, [{ code: 'profile.file.unit.percent', file, whole: false }]);
  }
  const hundred = sums.some((sum) => Math.abs(sum - 100) <= 100 * EXACTLY);
  const small = largestSum < LEAST_SCALED;
  if (facts.stated === 'share' || hundred || (small && values.every((value) => value <= 100 * (1 + ROUNDING))))
    refuse({ code: 'profile.file.percent.sum', file, sample, sum: largestSum, expected: 100 });
  if (small) unclear(largestSum);
  // one sample in parts of 1 among others that are scaled
  if (smallestSum <= 1 + ROUNDING) unclear(smallestSum);
  return asScaled(facts, largestSum);
}

function asScaled(facts: UnitFacts, largestSum: number): Unit {
  const { file, sums } = facts;
  return {
    unit: 'share',
    divisors: sums,
    totals: sums.map(() => 1),
    notices: [{ code: 'profile.file.unit.scaled', file, sample: sampleAt(facts, largestSum), sum: largestSum }],
  };
}

function asReads({ file, values, sums }: UnitFacts): Unit {
  const broken = values.find((value) => !Number.isInteger(value));
  if (broken !== undefined) refuse({ code: 'profile.file.unit.notCounts', file, came: broken });
  return { unit: 'reads', divisors: sums.map(() => 1), totals: sums, notices: [] };
}

function asShares(facts: UnitFacts, everything: number, notices: readonly Problem[]): Unit {
  const { file, sums } = facts;
  const most = largestOf(sums);
  if (most > everything * (1 + ROUNDING))
    refuse({
      code: 'profile.file.percent.sum',
      file,
      sample: sampleAt(facts, most),
      sum: most,
      expected: everything,
    });
  const least = sums.reduce((smallest, sum) => Math.min(smallest, sum), Number.POSITIVE_INFINITY);
  const rest: Problem[] =
    least < everything * (1 - ROUNDING)
      ? [{ code: 'profile.file.unit.rest', file, sample: sampleAt(facts, least), sum: least / everything }]
      : [];
  return {
    unit: 'share',
    divisors: sums.map(() => everything),
    // what is listed may exceed the whole by rounding alone
    totals: sums.map((sum) => Math.max(1, sum / everything)),
    notices: [...notices, ...rest],
  };
}
