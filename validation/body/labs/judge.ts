import { exp, log, normalQuantile, quantilesOf } from '@selenoscope/core';
import type { Answer } from './estimator.js';
import type { SimulatedPerson } from './people.js';

/** One line of the evidence. µg per day; six digits. */
export interface Judged {
  readonly index: number;
  readonly population: string;
  readonly populationMeanUg: number;
  readonly days: number;
  readonly supplement: boolean;
  readonly pattern: string;
  readonly truthUg: number;
  /** before the laboratory */
  readonly before5: number;
  readonly before50: number;
  readonly before95: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  /** share of the posterior's draws below the truth */
  readonly rank: number;
  /** width of the interval of ln intake after over before, and what one plasma value was expected to make of it */
  readonly widthRatio: number;
  readonly expectedRatio: number;
  readonly ess: number;
  readonly essOfIntakes: number;
  readonly bodiesPerIntake: number;
  readonly distinctBodies: number;
  readonly temper: number;
  readonly contradiction: boolean;
}

const digits = (value: number): number => Number(value.toPrecision(6));

export function judge(simulated: SimulatedPerson, said: Answer): Judged {
  const { truthUg } = simulated;
  const { before, widthRatio } = said.narrowing;
  const [p5, p25, p50, p75, p95] = quantilesOf(said.usualUgPerDay, [0.05, 0.25, 0.5, 0.75, 0.95]).map(digits);
  const below = said.usualUgPerDay.reduce((n, ug) => n + (ug < truthUg ? 1 : 0), 0);
  return {
    index: simulated.index,
    population: simulated.population,
    populationMeanUg: simulated.populationMeanUg,
    days: simulated.days,
    supplement: simulated.supplement,
    pattern: simulated.pattern,
    truthUg: digits(truthUg),
    before5: digits(before.p5),
    before50: digits(before.p50),
    before95: digits(before.p95),
    p5: p5!,
    p25: p25!,
    p50: p50!,
    p75: p75!,
    p95: p95!,
    rank: (below + 0.5) / (said.usualUgPerDay.length + 1),
    widthRatio: digits(widthRatio),
    expectedRatio: digits(said.expectedWidthRatio),
    ess: digits(said.ess),
    essOfIntakes: digits(said.essOfIntakes),
    bodiesPerIntake: said.bodiesPerIntake,
    distinctBodies: said.distinctBodies,
    temper: digits(said.temper),
    contradiction: said.problems.some((p) => p.code === 'labs.contradiction'),
  };
}

export interface Score {
  readonly stratum: string;
  readonly n: number;
  readonly coverage90: number;
  readonly below: number;
  readonly above: number;
  readonly coverage50: number;
  /** coverage of the interval before the laboratory */
  readonly coverageBefore: number;
  /** geometric mean of p95/p5, before and after */
  readonly widthBefore: number;
  readonly widthAfter: number;
  /** mean of the ratio of widths on the log scale */
  readonly narrowing: number;
  /** mean and SD of the normal scores of the truth's rank; 0 and 1 are ideal */
  readonly zMean: number;
  readonly zSd: number;
  readonly contradictions: number;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function score(stratum: string, people: readonly Judged[]): Score {
  const share = (holds: (p: Judged) => boolean) => meanOf(people.map((p) => (holds(p) ? 1 : 0)));
  const z = people.map((p) => normalQuantile(p.rank));
  const zMean = meanOf(z);
  return {
    stratum,
    n: people.length,
    coverage90: share((p) => p.truthUg >= p.p5 && p.truthUg <= p.p95),
    below: share((p) => p.truthUg < p.p5),
    above: share((p) => p.truthUg > p.p95),
    coverage50: share((p) => p.truthUg >= p.p25 && p.truthUg <= p.p75),
    coverageBefore: share((p) => p.truthUg >= p.before5 && p.truthUg <= p.before95),
    widthBefore: exp(meanOf(people.map((p) => log(p.before95 / p.before5)))),
    widthAfter: exp(meanOf(people.map((p) => log(p.p95 / p.p5)))),
    narrowing: meanOf(people.map((p) => p.widthRatio)),
    zMean,
    zSd: Math.sqrt(meanOf(z.map((value) => (value - zMean) * (value - zMean)))),
    contradictions: share((p) => p.contradiction),
  };
}

/** Strata by what is known beforehand: only these owe 90 %. */
export function strata(people: readonly Judged[]): Score[] {
  const names = (of: (p: Judged) => string) => [...new Set(people.map(of))].sort();
  const groups: [string, (p: Judged) => boolean][] = [
    ['all', () => true],
    ...names((p) => p.pattern).map((name): [string, (p: Judged) => boolean] => [
      `values: ${name}`,
      (p) => p.pattern === name,
    ]),
    ['expected intake below 50 µg/d', (p) => p.before50 < 50],
    ['expected intake 50 to 100 µg/d', (p) => p.before50 >= 50 && p.before50 < 100],
    ['expected intake 100 µg/d and more', (p) => p.before50 >= 100],
    ['no diary', (p) => p.days === 0],
    ['diary of 1 to 3 days', (p) => p.days >= 1 && p.days <= 3],
    ['diary of 4 to 7 days', (p) => p.days >= 4],
    ['supplement', (p) => p.supplement],
    ...names((p) => p.population).map((name): [string, (p: Judged) => boolean] => [
      `population: ${name}`,
      (p) => p.population === name,
    ]),
  ];
  return groups
    .map(([name, holds]) => [name, people.filter(holds)] as const)
    .filter(([, members]) => members.length > 0)
    .map(([name, members]) => score(name, members));
}

/** People in each tenth of the posterior's distribution function; equal where the whole posterior is right. */
export function rankHistogram(people: readonly Judged[]): number[] {
  const bins = new Array<number>(10).fill(0);
  for (const { rank } of people) bins[Math.floor(10 * rank)]!++;
  return bins;
}

/** χ² of the histogram against equal tenths; 9 degrees of freedom, 99 % lie below 21.7. */
export function rankChi2(people: readonly Judged[]): number {
  const want = people.length / 10;
  return rankHistogram(people).reduce((sum, n) => sum + ((n - want) * (n - want)) / want, 0);
}

/** What one plasma value did, beside what was expected of it. */
export interface PlasmaWorth {
  readonly n: number;
  readonly meanRatio: number;
  readonly meanExpectedRatio: number;
  readonly meanRatioWithoutDiary: number;
}

export function plasmaWorth(people: readonly Judged[]): PlasmaWorth {
  const one = people.filter((p) => p.pattern === 'plasma');
  return {
    n: one.length,
    meanRatio: meanOf(one.map((p) => p.widthRatio)),
    meanExpectedRatio: meanOf(one.map((p) => p.expectedRatio)),
    meanRatioWithoutDiary: meanOf(one.filter((p) => p.days === 0).map((p) => p.widthRatio)),
  };
}

/** What issue 3 asks: 88 to 92 % overall. A stratum of n people may miss 90 % by three standard errors of chance. */
export const TARGET = {
  overall: [0.88, 0.92],
  stratumErrors: 3,
  smallestStratum: 100,
  rankChi2: 21.7,
  ess: 300,
} as const;

/** Every target that is missed, in words. */
export function missed(people: readonly Judged[]): string[] {
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  const out: string[] = [];
  for (const s of strata(people)) {
    if (s.n < TARGET.smallestStratum) continue;
    const chance = TARGET.stratumErrors * Math.sqrt((0.9 * 0.1) / s.n);
    const [low, high] = s.stratum === 'all' ? TARGET.overall : [0.9 - chance, 0.9 + chance];
    if (s.coverage90 < low || s.coverage90 > high)
      out.push(`${s.stratum}: covered ${percent(s.coverage90)} of ${s.n}, wanted ${percent(low)} to ${percent(high)}`);
  }
  if (rankChi2(people) > TARGET.rankChi2)
    out.push(`ranks of the truth are not even: χ² ${rankChi2(people).toFixed(1)} of at most ${TARGET.rankChi2}`);
  const thin = people.filter((p) => p.ess < TARGET.ess).length;
  if (thin > 0) out.push(`${thin} posteriors are worth fewer than ${TARGET.ess} independent draws`);
  return out;
}
