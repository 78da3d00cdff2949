import { type Amounts, taxaAt } from './amounts.js';
import { type Measured, measured, unmeasured } from './measured.js';

/** Taxa seen at most this often are rare in ACE (Chao and Lee 1992; vegan and scikit-bio use the same). */
const RARE_AT_MOST = 10;

/**
 * Chao1, corrected for bias: S + F₁(F₁ − 1) / 2(F₂ + 1), taxa.
 * Source: Chao 1984, in the form that EstimateS, vegan and scikit-bio give. Whole counts of reads only.
 */
export function chao1(amounts: Amounts): Measured {
  const singletons = taxaAt(amounts, 1);
  return measured(amounts.observed + (singletons * (singletons - 1)) / (2 * (taxaAt(amounts, 2) + 1)));
}

/**
 * Chao1 as first written: S + F₁² / 2F₂, taxa. Without doubletons it has no value, unless there are no singletons
 * either. (Scikit-bio then gives the corrected value under this name.)
 */
export function chao1Uncorrected(amounts: Amounts): Measured {
  const singletons = taxaAt(amounts, 1);
  const doubletons = taxaAt(amounts, 2);
  if (singletons === 0) return measured(amounts.observed);
  if (doubletons === 0) return unmeasured('profile.alpha.noDoubletons');
  return measured(amounts.observed + (singletons * singletons) / (2 * doubletons));
}

/**
 * ACE, the abundance-based coverage estimator of richness, taxa; rare means at most 10 reads.
 * Source: Chao and Lee 1992. No value where all rare taxa are singletons: their coverage is then 0.
 */
export function ace(amounts: Amounts): Measured {
  let rareTaxa = 0;
  let rareReads = 0;
  let repeats = 0;
  for (let i = 0; i < amounts.distinct.length; i++) {
    const reads = amounts.distinct[i]!;
    if (reads > RARE_AT_MOST) break;
    const taxa = amounts.taxa[i]!;
    rareTaxa += taxa;
    rareReads += reads * taxa;
    repeats += reads * (reads - 1) * taxa;
  }
  if (rareTaxa === 0) return measured(amounts.observed);
  const singletons = taxaAt(amounts, 1);
  if (singletons === rareReads) return unmeasured('profile.alpha.rareSingletons');
  const coverage = 1 - singletons / rareReads;
  const gamma = Math.max((rareTaxa / coverage) * (repeats / (rareReads * (rareReads - 1))) - 1, 0);
  return measured(amounts.observed - rareTaxa + rareTaxa / coverage + (singletons / coverage) * gamma);
}

/** Good's coverage: the share of reads that belong to taxa seen more than once, 1 − F₁/N (Good 1953). */
export const goodsCoverage = (amounts: Amounts): Measured => measured(1 - taxaAt(amounts, 1) / amounts.total);
