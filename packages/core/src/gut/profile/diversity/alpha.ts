import { log, type Problem } from '../../../base/index.js';
import type { PhyloTree, SparseTable } from '../profile.js';
import { type Amounts, amountsOf } from './amounts.js';
import { BranchWalk, openTree, type TableTree, taxaOf, treeProblem } from './branches.js';
import { type AlphaReason, type Measured, measured, unmeasured } from './measured.js';
import { checkDepth, rarefiedRichness, smallestTotal } from './rarefaction.js';
import { ace, chao1, chao1Uncorrected, goodsCoverage } from './richness.js';

/** Diversity within one sample. Every measure has a value, or the reason why it has none. */
export interface Alpha {
  /** taxa above zero; of a subset of ranks or of filtered variants, those only */
  readonly observed: Measured;
  /** −Σ p ln p, in nats (divide by ln 2 for the bits of scikit-bio) */
  readonly shannon: Measured;
  /** 1 − Σp², the chance that two reads are of different taxa (drawn with replacement) */
  readonly simpson: Measured;
  /** 1 / Σp², taxa */
  readonly inverseSimpson: Measured;
  /** Shannon / ln(observed), 0 to 1 */
  readonly pielou: Measured;
  /** taxa, corrected for bias */
  readonly chao1: Measured;
  /** taxa, as first published; for comparison with programs that give it */
  readonly chao1Uncorrected: Measured;
  /** taxa */
  readonly ace: Measured;
  /** share of reads whose taxon was seen more than once */
  readonly goodsCoverage: Measured;
  /** sum of branch lengths from the sample's taxa to the root, in the tree's unit */
  readonly faithPd: Measured;
  /** taxa expected in `depth` reads */
  readonly rarefied: Measured;
  /** reads that `rarefied` rests on: asked for, or the fewest reads of a sample in the table; null for shares */
  readonly depth: number | null;
}

export type AlphaMeasure = Exclude<keyof Alpha, 'depth'>;

export const ALPHA_MEASURES: readonly AlphaMeasure[] = [
  'observed',
  'shannon',
  'simpson',
  'inverseSimpson',
  'pielou',
  'chao1',
  'chao1Uncorrected',
  'ace',
  'goodsCoverage',
  'faithPd',
  'rarefied',
];

export interface AlphaOptions {
  /** what the values of the table are; measures that count reads have no value for shares */
  readonly unit: 'reads' | 'share';
  /** rooted, with a tip for each taxon by its id; Faith's PD has no value without it */
  readonly tree?: PhyloTree | null;
  /** reads to rarefy to; the fewest reads of a sample in the table where not said */
  readonly depth?: number | null;
}

/** What all samples of a table share. */
interface Context {
  readonly unit: 'reads' | 'share';
  readonly tree: TableTree | null;
  readonly walk: BranchWalk | null;
  readonly depth: number | null;
}

function contextOf(table: SparseTable, options: AlphaOptions): Context {
  if (options.depth != null) checkDepth(options.depth);
  const tree = options.tree ? openTree(table, options.tree) : null;
  return {
    unit: options.unit,
    tree,
    walk: tree && new BranchWalk(tree),
    depth: options.unit === 'share' ? null : (options.depth ?? smallestTotal(table)),
  };
}

/**
 * Diversity within one sample, over rows of one rank.
 *
 * Formulas as in vegan 2.6 and scikit-bio 0.5 (tested against both); the same bits in whatever order the taxa stand.
 * Throws where the depth is no whole number of reads or the tree breaks its own rules.
 * @example alphaOf(table, 0, { unit: 'reads' }).shannon.value // 2.2493670252 for sample B of the esophagus data
 */
export const alphaOf = (table: SparseTable, sample: number, options: AlphaOptions): Alpha =>
  alphaWith(table, sample, contextOf(table, options));

/** {@link alphaOf} for every sample, in their order. */
export function alphaOfAll(table: SparseTable, options: AlphaOptions): readonly Alpha[] {
  const context = contextOf(table, options);
  return table.samples.map((_, sample) => alphaWith(table, sample, context));
}

function alphaWith(table: SparseTable, sample: number, context: Context): Alpha {
  const amounts = amountsOf(table, sample);
  if (amounts.observed === 0) {
    const none = unmeasured('profile.alpha.empty');
    const all = Object.fromEntries(ALPHA_MEASURES.map((key) => [key, none])) as Record<AlphaMeasure, Measured>;
    return { ...all, observed: measured(0), depth: context.depth };
  }
  const { depth } = context;
  const { shannon, concentration } = spread(amounts);
  const counted = (measure: (amounts: Amounts) => Measured): Measured => {
    if (context.unit === 'share') return unmeasured('profile.alpha.shares');
    return amounts.whole ? measure(amounts) : unmeasured('profile.alpha.notWhole');
  };
  return {
    observed: measured(amounts.observed),
    shannon: measured(shannon),
    simpson: measured(amounts.observed === 1 ? 0 : 1 - concentration),
    inverseSimpson: measured(amounts.observed === 1 ? 1 : 1 / concentration),
    pielou: amounts.observed === 1 ? unmeasured('profile.alpha.oneTaxon') : measured(shannon / log(amounts.observed)),
    chao1: counted(chao1),
    chao1Uncorrected: counted(chao1Uncorrected),
    ace: counted(ace),
    goodsCoverage: counted(goodsCoverage),
    faithPd: faithPd(table, sample, context),
    rarefied: counted((whole) => rarefiedRichness(whole, depth!)),
    depth,
  };
}

/** −Σ p ln p and Σp² of one sample. */
function spread({ distinct, taxa, total }: Amounts): { shannon: number; concentration: number } {
  let shannon = 0;
  let concentration = 0;
  for (let i = 0; i < distinct.length; i++) {
    const share = distinct[i]! / total;
    shannon -= taxa[i]! * share * log(share);
    concentration += taxa[i]! * share * share;
  }
  return { shannon, concentration };
}

/** Faith 1992, with the way to the root, and the root's own branch where the tree gives it one, as in scikit-bio. */
function faithPd(table: SparseTable, sample: number, { tree, walk }: Context): Measured {
  if (!tree || !walk) return unmeasured('profile.tree.missing');
  if (tree.noLengths) return unmeasured('profile.tree.noLengths');
  const nodes = walk.above(taxaOf(table, sample));
  if (!nodes) return unmeasured('profile.tree.tipsMissing');
  let length = 0;
  for (const node of nodes) length += tree.branchLengths[node]!;
  return measured(length);
}

/**
 * What a person should know of the values that are missing: one problem for each reason, with the measures and the
 * samples that it took.
 */
export function alphaNotices(table: SparseTable, alphas: readonly Alpha[], options: AlphaOptions): readonly Problem[] {
  const found = new Map<AlphaReason, { measures: Set<AlphaMeasure>; samples: Set<string> }>();
  alphas.forEach((alpha, s) => {
    for (const measure of ALPHA_MEASURES) {
      const { reason } = alpha[measure];
      if (reason === null) continue;
      if (!found.has(reason)) found.set(reason, { measures: new Set(), samples: new Set() });
      found.get(reason)!.measures.add(measure);
      found.get(reason)!.samples.add(table.samples[s]!);
    }
  });
  return [...found].map(([code, { measures, samples }]): Problem => {
    if (code === 'profile.tree.missing' || code === 'profile.tree.noLengths') return { code };
    if (code === 'profile.tree.tipsMissing') return treeProblem(table, openTree(table, options.tree!))!;
    return { code, measures: [...measures], samples: [...samples] };
  });
}
