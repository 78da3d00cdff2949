import { exp, log } from '@selenoscope/core';
import { BRAZIL_NUT_ID } from './extras.js';
import type { SimulatedPerson } from './people.js';

/** What an estimator said of one person, in µg per day. */
export interface Answer {
  readonly mean: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** quantiles at (i − ½)/20 */
  readonly twentieths: readonly number[];
  readonly pInadequate: number | null;
  readonly verdict: string;
}

/** One line of the evidence: what is true, what was said, and what the strata need. */
export interface Judged extends Omit<Answer, 'twentieths'> {
  readonly index: number;
  readonly truthUg: number;
  /** continuous ranked probability score, µg/d, from the twenty quantiles */
  readonly crpsUg: number;
  /** mean over days of known table values and doses, missing counted as zero */
  readonly naiveUg: number;
  /** the same with each value rescaled to the food of the person's real country (central ratio) */
  readonly naiveWithOriginUg: number;
  readonly days: number;
  readonly maskedShare: number;
  readonly nuts: 'in the diary' | 'eaten, not in the diary' | 'not eaten';
  readonly supplement: 'in the diary' | 'taken, not in the diary' | 'not taken';
  readonly statedCountry: string;
  readonly sex: string;
}

/** The requirement that "too little" is held against: IOM 2000, µg/d. */
export const EAR_UG = 45;

export function judge(simulated: SimulatedPerson, answer: Answer): Judged {
  const { truth, diary, person } = simulated;
  const truthUg = truth.totalUg;
  const { twentieths, ...said } = answer;
  let naive = 0;
  let naiveWithOrigin = 0;
  for (const day of diary) {
    for (const food of day.foods) {
      if (food.masked) continue;
      const ug = (food.grams * food.seleniumUgPer100g) / 100;
      naive += ug;
      naiveWithOrigin += ug * food.originRatio;
    }
    for (const dose of day.doses) {
      naive += dose.labelUg;
      naiveWithOrigin += dose.labelUg;
    }
  }
  const nutsWritten = diary.some((day) => day.foods.some((food) => food.id === BRAZIL_NUT_ID));
  const dosesWritten = diary.some((day) => day.doses.length > 0);
  return {
    ...said,
    index: simulated.index,
    truthUg,
    crpsUg: crps(twentieths, truthUg),
    naiveUg: naive / diary.length,
    naiveWithOriginUg: naiveWithOrigin / diary.length,
    days: diary.length,
    maskedShare: simulated.maskedShare,
    nuts: nutsWritten ? 'in the diary' : simulated.nuts ? 'eaten, not in the diary' : 'not eaten',
    supplement: dosesWritten ? 'in the diary' : simulated.supplement ? 'taken, not in the diary' : 'not taken',
    statedCountry: person.country ?? 'none',
    sex: person.sex ?? 'none',
  };
}

/** Twice the mean pinball loss over the twenty quantiles (Gneiting and Raftery 2007, quantile form of the CRPS). */
function crps(twentieths: readonly number[], truth: number): number {
  let loss = 0;
  twentieths.forEach((quantile, i) => {
    const p = (i + 0.5) / twentieths.length;
    loss += (truth - quantile) * (truth >= quantile ? p : p - 1);
  });
  return (2 * loss) / twentieths.length;
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
  /** mean and standard deviation of (log truth − log p50) over the interval's own log standard deviation; 0 and 1 are ideal */
  readonly zMean: number;
  readonly zSd: number;
  /** mean CRPS over mean truth */
  readonly crpsRelative: number;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** 90 % of a normal lie between 1.645 standard deviations on either side. */
const z = (p: Judged): number => (3.29 * log(p.truthUg / p.p50)) / log(p.p95 / Math.max(p.p5, 0.01));

export function score(stratum: string, people: readonly Judged[]): Score {
  const zs = people.map(z);
  const zMean = meanOf(zs);
  return {
    stratum,
    n: people.length,
    coverage: meanOf(people.map((p) => (p.truthUg >= p.p5 && p.truthUg <= p.p95 ? 1 : 0))),
    below: meanOf(people.map((p) => (p.truthUg < p.p5 ? 1 : 0))),
    above: meanOf(people.map((p) => (p.truthUg > p.p95 ? 1 : 0))),
    width: exp(meanOf(people.map((p) => log(p.p95 / Math.max(p.p5, 0.01))))),
    medianRatio: medianOf(people.map((p) => p.p50 / p.truthUg)),
    zMean,
    zSd: Math.sqrt(meanOf(zs.map((value) => (value - zMean) * (value - zMean)))),
    crpsRelative: meanOf(people.map((p) => p.crpsUg)) / meanOf(people.map((p) => p.truthUg)),
  };
}

/** The strata of issue 2, and those beside them. */
export function strata(people: readonly Judged[]): Score[] {
  const groups: [string, (p: Judged) => boolean][] = [
    ['all', () => true],
    ['days: 1', (p) => p.days === 1],
    ['days: 2 to 3', (p) => p.days >= 2 && p.days <= 3],
    ['days: 4 to 7', (p) => p.days >= 4 && p.days <= 7],
    ['days: 8 to 14', (p) => p.days >= 8],
    ['without selenium: none', (p) => p.maskedShare === 0],
    ['without selenium: up to 20 %', (p) => p.maskedShare > 0 && p.maskedShare <= 0.2],
    ['without selenium: 20 to 40 %', (p) => p.maskedShare > 0.2 && p.maskedShare <= 0.4],
    ['without selenium: 40 to 60 %', (p) => p.maskedShare > 0.4],
    ...(['in the diary', 'eaten, not in the diary', 'not eaten'] as const).map(
      (kind): [string, (p: Judged) => boolean] => [`Brazil nuts: ${kind}`, (p) => p.nuts === kind],
    ),
    ['Brazil nuts: eater', (p) => p.nuts !== 'not eaten'],
    ...(['in the diary', 'taken, not in the diary', 'not taken'] as const).map(
      (kind): [string, (p: Judged) => boolean] => [`supplement: ${kind}`, (p) => p.supplement === kind],
    ),
    ['supplement: user', (p) => p.supplement !== 'not taken'],
    ...[...new Set(people.map((p) => p.statedCountry))]
      .sort()
      .map((country): [string, (p: Judged) => boolean] => [`country: ${country}`, (p) => p.statedCountry === country]),
    ['sex: female', (p) => p.sex === 'female'],
    ['sex: male', (p) => p.sex === 'male'],
  ];
  return groups
    .map(([name, holds]) => [name, people.filter(holds)] as const)
    .filter(([, members]) => members.length > 0)
    .map(([name, members]) => score(name, members));
}

/** Among people whose true usual intake reaches the EAR: who is told "too little" all the same. */
export interface FalseTooLittle {
  readonly enough: number;
  /** probability of inadequacy above one half */
  readonly byProbability: number;
  /** verdict "likely too little" */
  readonly likely: number;
  /** verdict "perhaps too little", which says itself that it does not know */
  readonly perhaps: number;
  /** missing counts as zero, table values as they are, mean of the days below the EAR */
  readonly naive: number;
  /** the same with values rescaled to the person's country: only the gaps are treated naively */
  readonly naiveWithOrigin: number;
}

export function falseTooLittle(people: readonly Judged[]): FalseTooLittle {
  const enough = people.filter((p) => p.truthUg >= EAR_UG);
  const share = (holds: (p: Judged) => boolean) => enough.filter(holds).length / enough.length;
  return {
    enough: enough.length,
    byProbability: share((p) => p.pInadequate !== null && p.pInadequate > 0.5),
    likely: share((p) => p.verdict === 'likely-too-little'),
    perhaps: share((p) => p.verdict === 'perhaps-too-little'),
    naive: share((p) => p.naiveUg < EAR_UG),
    naiveWithOrigin: share((p) => p.naiveWithOriginUg < EAR_UG),
  };
}

/** What issue 2 asks: 88 to 92 % overall, 85 to 95 % in every stratum that holds enough people, a fifth of the false alarms. */
export const TARGET = {
  overall: [0.88, 0.92],
  stratum: [0.85, 0.95],
  smallestStratum: 100,
  falseTooLittleShare: 0.2,
} as const;

/** Every target that is missed, in words; empty where all hold. */
export function missed(scores: readonly Score[], alarms: FalseTooLittle): string[] {
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  const out: string[] = [];
  for (const s of scores) {
    if (s.n < TARGET.smallestStratum) continue;
    const [low, high] = s.stratum === 'all' ? TARGET.overall : TARGET.stratum;
    if (s.coverage < low || s.coverage > high)
      out.push(`${s.stratum}: covered ${percent(s.coverage)} of ${s.n}, wanted ${percent(low)} to ${percent(high)}`);
  }
  // what the report says, against the naive rule as it stands; and the bare probability against the naive rule that has
  // the same food values: rescaling alone doubles the naive alarms, and both must pay for it
  for (const [name, value, naive] of [
    ['verdict likely too little', alarms.likely, alarms.naive],
    ['probability above one half', alarms.byProbability, alarms.naiveWithOrigin],
  ] as const) {
    const allowed = TARGET.falseTooLittleShare * naive;
    if (value > allowed) out.push(`false "too little" (${name}): ${percent(value)}, allowed ${percent(allowed)}`);
  }
  return out;
}
