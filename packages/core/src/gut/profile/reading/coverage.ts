import { type Profile, RANKS, type Rank } from '../profile.js';
import { amountsAtRank, type TaxonNames } from '../taxa/index.js';

/** Shares are sums of rounded percent: less than this is nothing. */
const ROUNDING = 1e-6;

/** What share of a sample has a name, rank by rank: what any number by name can rest on. */
export interface SampleCoverage {
  readonly sample: string;
  /** everything in the sample, in the unit of the profile */
  readonly total: number;
  /** share (0 to 1) without a name at any rank */
  readonly unclassified: number;
  /** share (0 to 1) with a name, for each rank that the profile has; from the domain downwards */
  readonly ranks: readonly { readonly rank: Rank; readonly share: number }[];
}

/**
 * Share of reads (or cells) with a name at each rank, of every sample. Names that say nothing ("uncultured",
 * "Lachnospiraceae_unclassified") do not count as names.
 */
export function profileCoverage(profile: Profile, names: TaxonNames): readonly SampleCoverage[] {
  const levels = RANKS.filter((rank) => rank !== 'strain').map((rank) => amountsAtRank(profile, rank, names));
  const present = levels.filter(({ taxa }) => taxa.size > 0);
  return profile.table.samples.map((sample, s) => {
    const total = profile.totals[s]!;
    // rounding of percent may carry a sum of parts a little over the whole
    const ranks = present.map(({ rank, named }) => ({ rank, share: total > 0 ? Math.min(1, named[s]! / total) : 0 }));
    const said = total > 0 ? profile.unclassified[s]! / total : 0;
    // rows without any lineage are unnamed too, where others of the profile are named
    const best = ranks.reduce((most, { share }) => Math.max(most, share), 0);
    const unnamed = present.length > 0 && 1 - best > said + ROUNDING ? 1 - best : said;
    return { sample, total, unclassified: unnamed, ranks };
  });
}
