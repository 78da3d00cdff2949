import { exp, log } from '@selenoscope/core';

/** One line of the evidence: what is true, what the check said, and what the strata need. Amounts in µg/d. */
export interface Judged {
  readonly index: number;
  readonly truthUg: number;
  readonly mean: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly statedCountry: string;
  readonly sex: string;
  readonly nuts: boolean;
  readonly supplement: boolean;
  /** questions answered with "I am not sure" */
  readonly notSure: number;
}

export interface Score {
  readonly stratum: string;
  readonly n: number;
  readonly coverage: number;
  readonly below: number;
  readonly above: number;
  /** geometric mean of p95/p5 */
  readonly width: number;
  /** median of p50/truth */
  readonly medianRatio: number;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

export const score = (stratum: string, people: readonly Judged[]): Score => ({
  stratum,
  n: people.length,
  coverage: meanOf(people.map((p) => (p.truthUg >= p.p5 && p.truthUg <= p.p95 ? 1 : 0))),
  below: meanOf(people.map((p) => (p.truthUg < p.p5 ? 1 : 0))),
  above: meanOf(people.map((p) => (p.truthUg > p.p95 ? 1 : 0))),
  width: exp(meanOf(people.map((p) => log(p.p95 / Math.max(p.p5, 0.01))))),
  medianRatio: medianOf(people.map((p) => p.p50 / p.truthUg)),
});

/** Overall, and by Brazil nuts, supplements, country, sex, and how often a person was not sure. */
export function strata(people: readonly Judged[]): Score[] {
  const countries = [...new Set(people.map((p) => p.statedCountry))].sort();
  const groups: [string, (p: Judged) => boolean][] = [
    ['all', () => true],
    ['Brazil nuts: eaten', (p) => p.nuts],
    ['Brazil nuts: not eaten', (p) => !p.nuts],
    ['supplement: taken', (p) => p.supplement],
    ['supplement: not taken', (p) => !p.supplement],
    ...countries.map((country): [string, (p: Judged) => boolean] => [
      `country: ${country}`,
      (p) => p.statedCountry === country,
    ]),
    ['sex: female', (p) => p.sex === 'female'],
    ['sex: male', (p) => p.sex === 'male'],
    ['not sure: at most 1', (p) => p.notSure <= 1],
    ['not sure: 2 or 3', (p) => p.notSure === 2 || p.notSure === 3],
    ['not sure: 4 or more', (p) => p.notSure >= 4],
  ];
  return groups
    .map(([name, member]) => [name, people.filter(member)] as const)
    .filter(([, members]) => members.length > 0)
    .map(([name, members]) => score(name, members));
}

/** 88 to 92 % overall, 85 to 95 % in every stratum that holds enough people. */
export const TARGET = { overall: [0.88, 0.92], stratum: [0.85, 0.95], smallestStratum: 100 } as const;

/** Every target that is missed, in words; empty where all hold. */
export function missed(scores: readonly Score[]): string[] {
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  return scores
    .filter((s) => s.n >= TARGET.smallestStratum)
    .flatMap((s) => {
      const [low, high] = s.stratum === 'all' ? TARGET.overall : TARGET.stratum;
      return s.coverage >= low && s.coverage <= high
        ? []
        : [`${s.stratum}: covered ${percent(s.coverage)} of ${s.n}, wanted ${percent(low)} to ${percent(high)}`];
    });
}
