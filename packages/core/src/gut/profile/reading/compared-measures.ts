import { exp, log } from '../../../base/index.js';
import type { Profile } from '../profile.js';
import { amountsAtRank, sumOf, type TaxonNames } from '../taxa/index.js';
import type { Shares } from './compared-shares.js';
import type { Laboratories, MeasureCompared } from './comparison.js';
import { countingBrayCurtis, countingLnVariance, shannonCounted } from './counting.js';
import { type NoiseSource, type NoiseTable, spreadOf } from './noise.js';

export interface ProfileCompareTables {
  readonly names: TaxonNames;
  readonly noise: NoiseTable;
}

/** What every measure of a comparison is made from. */
export interface Context extends ProfileCompareTables {
  readonly laboratories: Laboratories;
  readonly shares: Shares;
}

export const METHOD: Readonly<Record<Laboratories, NoiseSource>> = { one: 'replicate', kits: 'kit', two: 'laboratory' };

/** Distance of two communities: upper ends of the three noises, as of independent causes. */
export function brayCurtis({ shares, noise, laboratories }: Context): MeasureCompared {
  const { a, b, readsA, readsB } = shares;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference += Math.abs(a[i]! - b[i]!) / 2;
  const pooled = a.map((share, i) => (share + b[i]!) / 2);
  const counting = readsA === null || readsB === null ? null : countingBrayCurtis(pooled, readsA, readsB);
  const method = spreadOf(noise, 'brayCurtis', METHOD[laboratories]).high;
  const day = spreadOf(noise, 'brayCurtis', 'day').high;
  const spread = Math.min(1, Math.sqrt((counting ?? 0) ** 2 + method ** 2 + day ** 2));
  return {
    measure: 'brayCurtis',
    unit: 'fraction',
    first: null,
    second: null,
    difference,
    spread,
    parts: { counting, method, day },
    ...judged('Bray-Curtis distance', difference, spread, false),
  };
}

export function shannon({ shares, noise, laboratories }: Context): MeasureCompared {
  const [a, b] = [shannonCounted(shares.a, shares.readsA), shannonCounted(shares.b, shares.readsB)];
  const known = shares.readsA !== null && shares.readsB !== null;
  const counting = known ? Math.sqrt(a.variance + b.variance) : null;
  const method = spreadOf(noise, 'shannon', METHOD[laboratories]).value * Math.SQRT2;
  const day = spreadOf(noise, 'shannon', 'day').value * Math.SQRT2;
  const z = noise.parameters.get('compare.normalQuantile', 'sd');
  // the deeper sample shows more of its diversity: a difference that depth alone makes
  const spread = z * Math.sqrt((counting ?? 0) ** 2 + method ** 2 + day ** 2) + Math.abs(a.bias - b.bias);
  const difference = Math.abs(a.shannon - b.shannon);
  return {
    measure: 'shannon',
    unit: 'nat',
    first: a.shannon,
    second: b.shannon,
    difference,
    spread,
    parts: { counting, method, day },
    ...judged('Shannon diversity', difference, spread, false),
  };
}

/** Firmicutes over Bacteroidetes; null where no row has the name of a phylum. */
export function phylumRatio(
  first: Profile,
  second: Profile,
  a: number,
  b: number,
  context: Context,
): MeasureCompared | null {
  const { names, noise, laboratories } = context;
  const [phylaA, phylaB] = [amountsAtRank(first, 'phylum', names), amountsAtRank(second, 'phylum', names)];
  if (phylaA.named[a] === 0 || phylaB.named[b] === 0) return null;
  const of = (phyla: typeof phylaA, name: string, sample: number) =>
    sumOf(phyla, names.keysFor([name], 'phylum'))[sample]!;
  const [fA, bA] = [of(phylaA, 'Firmicutes', a), of(phylaA, 'Bacteroidetes', a)];
  const [fB, bB] = [of(phylaB, 'Firmicutes', b), of(phylaB, 'Bacteroidetes', b)];
  const title = 'Firmicutes over Bacteroidetes';
  const counts = first.unit === 'reads' && second.unit === 'reads';
  const method = spreadOf(noise, 'lnPhylumRatio', METHOD[laboratories]).value * Math.SQRT2;
  const day = spreadOf(noise, 'lnPhylumRatio', 'day').value * Math.SQRT2;
  const counting = counts ? Math.sqrt([fA, bA, fB, bB].reduce((sum, n) => sum + countingLnVariance(n), 0)) : null;
  const z = noise.parameters.get('compare.normalQuantile', 'sd');
  const spread = exp(z * Math.sqrt((counting ?? 0) ** 2 + method ** 2 + day ** 2));
  const base = {
    measure: 'firmicutesToBacteroidetes' as const,
    unit: 'fold',
    first: bA > 0 ? fA / bA : null,
    second: bB > 0 ? fB / bB : null,
    spread,
    parts: { counting, method, day },
  };
  if (fA === 0 || bA === 0 || fB === 0 || bB === 0) {
    return {
      ...base,
      difference: null,
      verdict: 'cannot-tell',
      says: { code: 'profile.compare.undefined', measure: title },
    };
  }
  const difference = exp(Math.abs(log(fA / bA) - log(fB / bB)));
  return { ...base, difference, ...judged(title, difference, spread, true) };
}

function judged(
  measure: string,
  difference: number,
  spread: number,
  fold: boolean,
): Pick<MeasureCompared, 'verdict' | 'says'> {
  return difference > spread
    ? { verdict: 'differs', says: { code: 'profile.compare.differs', measure, difference, spread, fold } }
    : { verdict: 'cannot-tell', says: { code: 'profile.compare.cannotTell', measure, difference, spread, fold } };
}
