import { type Problem, SelenoscopeError } from '../../../base/index.js';
import type { PhyloTree, SparseTable } from '../profile.js';
import { branchVectors, openTree, treeProblem } from './branches.js';
import { aitchison, distances, type Finish, presenceOf, sharesOf, vectorsOf } from './distances.js';

export const BETA_MEASURES = [
  /** Σ|x − y| / Σ(x + y) on counts of reads: two samples of other depth differ by that alone */
  'brayCurtisCounts',
  /** the same on shares of the sample */
  'brayCurtisShares',
  /** 1 − taxa in both / taxa in either (Jaccard's own) */
  'jaccardPresence',
  /** 1 − Σ min / Σ max (Ružička), which vegan calls jaccard too; on reads where there are reads, else on shares */
  'jaccardQuantitative',
  /** Euclidean distance of centred log ratios of x + pseudocount; every row of the table counts, seen or not */
  'aitchison',
  /** branch length that leads to one of the two / branch length that leads to either (Lozupone and Knight 2005) */
  'unweightedUnifrac',
  /** Σ branch length × |difference of shares above it|, in the tree's unit (Lozupone 2007, raw) */
  'weightedUnifrac',
  /** the same, by the largest it could be: 0 to 1 */
  'normalisedUnifrac',
] as const;
export type BetaMeasure = (typeof BETA_MEASURES)[number];

export interface BetaOptions {
  /** what the values of the table are */
  readonly unit: 'reads' | 'share';
  /** rooted, with a tip for each taxon in a sample; the three UniFracs need it */
  readonly tree?: PhyloTree | null;
  /**
   * What is added to every value before the logarithm of `aitchison`; 1 read where not said. Shares have no natural one
   * (the distance is mostly made by it), so for them it must be said.
   */
  readonly pseudocount?: number;
}

/** Distances between all samples of a table under one measure, or why there are none. */
export interface BetaMatrix {
  readonly measure: BetaMeasure;
  /** what was compared */
  readonly on: 'reads' | 'shares' | 'presence' | 'log-ratios';
  readonly samples: readonly string[];
  /** samples × samples, symmetric, 0 on the diagonal; NaN in row and column of a sample without anything; null: see `reason` */
  readonly values: Float64Array | null;
  readonly reason: Problem | null;
  readonly notices: readonly Problem[];
}

/**
 * Distances between all samples under one measure.
 *
 * Formulas as in vegan, phyloseq and scikit-bio (tested against them). The order of the samples changes no bit of a
 * distance; nor does the order of the taxa, for UniFrac and for whole counts under Bray-Curtis and Jaccard. A branch
 * above the root counts as in scikit-bio: all samples share it (phyloseq leaves it out). Throws where the tree breaks its
 * own rules or the pseudocount is not above 0.
 * @example betaRows(betaMatrix(table, 'brayCurtisShares', { unit: 'reads' }))
 */
export function betaMatrix(table: SparseTable, measure: BetaMeasure, options: BetaOptions): BetaMatrix {
  const { unit } = options;
  const isEmpty = (s: number): boolean => table.starts[s] === table.starts[s + 1];
  const result = (on: BetaMatrix['on'], values: Float64Array): BetaMatrix => {
    const empty = table.samples.filter((_, s) => {
      const nothing = isEmpty(s);
      if (nothing) forgetSample(values, table.samples.length, s);
      return nothing;
    });
    const beyond = table.samples.some(
      (_, i) =>
        !isEmpty(i) &&
        table.samples.some((__, j) => !isEmpty(j) && !Number.isFinite(values[i * table.samples.length + j]!)),
    );
    if (beyond) return refused(on, { code: 'profile.beta.tooLarge', measure });
    const notices: Problem[] = empty.length > 0 ? [{ code: 'profile.beta.empty', measure, samples: empty }] : [];
    return { measure, on, samples: table.samples, values, reason: null, notices };
  };
  const refused = (on: BetaMatrix['on'], reason: Problem): BetaMatrix => ({
    ...{ measure, on, samples: table.samples, values: null, reason, notices: [] },
  });
  switch (measure) {
    case 'brayCurtisCounts':
      if (unit === 'share') return refused('reads', { code: 'profile.beta.shares', measure });
      return result('reads', distances(vectorsOf(table), ofBoth));
    case 'brayCurtisShares':
      return result('shares', distances(sharesOf(table), ofBoth));
    case 'jaccardPresence':
      return result('presence', distances(presenceOf(table), ofEither));
    case 'jaccardQuantitative':
      return unit === 'reads'
        ? result('reads', distances(vectorsOf(table), ruzicka))
        : result('shares', distances(sharesOf(table), ruzicka));
    case 'aitchison': {
      const pseudocount = options.pseudocount ?? (unit === 'reads' ? 1 : null);
      if (pseudocount === null) return refused('log-ratios', { code: 'profile.beta.shares', measure });
      if (!(pseudocount > 0 && pseudocount < Number.POSITIVE_INFINITY))
        throw new SelenoscopeError({ code: 'profile.beta.pseudocount', came: pseudocount });
      return result('log-ratios', aitchison(table, pseudocount));
    }
    default: {
      const on = measure === 'unweightedUnifrac' ? 'presence' : 'shares';
      if (!options.tree) return refused(on, { code: 'profile.tree.missing' });
      const tree = openTree(table, options.tree);
      const problem = treeProblem(table, tree);
      if (problem) return refused(on, problem);
      const branches = branchVectors(table, tree, measure === 'unweightedUnifrac' ? 'presence' : 'mass');
      const finish = { unweightedUnifrac: ofEither, weightedUnifrac: asItIs, normalisedUnifrac: ofBoth }[measure];
      return result(on, distances(branches, finish));
    }
  }
}

/** The matrix as rows; null where a distance is not defined. Null for a matrix that was refused. */
export function betaRows(matrix: BetaMatrix): (number | null)[][] | null {
  const { values, samples } = matrix;
  if (!values) return null;
  const n = samples.length;
  return samples.map((_, i) =>
    Array.from(values.subarray(i * n, (i + 1) * n), (value) => (Number.isNaN(value) ? null : value)),
  );
}

/** Σ|x − y| / Σ(x + y); samples whose taxa lie on branches of no length are not apart at all. */
const ofBoth: Finish = (apart, _, both) => (both === 0 ? 0 : apart / both);
/** The part of what is in either that is not in both. */
const ofEither: Finish = (apart, shared) => (apart === 0 ? 0 : apart / (apart + shared));
/** 1 − Σ min / Σ max, as 2B / (1 + B) of Bray and Curtis' B. */
const ruzicka: Finish = (apart, _, both) => (2 * apart) / (both + apart);
const asItIs: Finish = (apart) => apart;

/** Nothing is known of how far a sample without anything is from others. */
function forgetSample(values: Float64Array, count: number, sample: number): void {
  for (let other = 0; other < count; other++)
    values[sample * count + other] = values[other * count + sample] = Number.NaN;
}
