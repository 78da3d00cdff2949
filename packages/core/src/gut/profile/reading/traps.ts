import type { Parameters, Problem } from '../../../base/index.js';
import { type Profile, RANKS, type SparseTable } from '../profile.js';
import { eachValue, type TaxonNames } from '../taxa/index.js';
import { profileCoverage } from './coverage.js';
import { sameTwice } from './same-twice.js';

/**
 * What makes numbers of this profile mean less than they seem to: one notice for each trap that is there.
 * Limits come from the table gut/profile-noise.
 */
export function profileTraps(profile: Profile, names: TaxonNames, limits: Parameters): readonly Problem[] {
  return [
    ...singletonTraps(profile),
    ...everyRank(profile),
    ...kindTraps(profile),
    ...sumTraps(profile, limits),
    ...depthTraps(profile, limits),
    ...nameTraps(profile, names, limits),
    ...sameTwice(profile, names),
    { code: 'profile.trap.closed', file: profile.file },
  ];
}

function singletonTraps({ file, denoised, unit, of, table }: Profile): Problem[] {
  if (unit === 'share') return [{ code: 'profile.trap.shares', file, of }];
  if (denoised === true) return [{ code: 'profile.trap.denoised', file }];
  // an undenoised table of reads without one singleton was filtered, whatever the file says of itself
  return table.values.some((value) => value === 1)
    ? []
    : [{ code: 'profile.trap.noSingletons', file, samples: table.samples.length }];
}

function everyRank({ file, clades, keptRank, table }: Profile): Problem[] {
  if (!clades || !keptRank) return [];
  const ranks = RANKS.filter((rank) => clades.taxa.some((taxon) => taxon.rank === rank));
  if (ranks.length < 2) return [];
  const [all, once] = [grandTotal(clades), grandTotal(table)];
  return once > 0 ? [{ code: 'profile.trap.everyRank', file, kept: keptRank, ranks, times: all / once }] : [];
}

function kindTraps({ file, of, method }: Profile): Problem[] {
  if (of === 'cells') return [{ code: 'profile.trap.ofCells', file }];
  if (of === 'reads') return [{ code: 'profile.trap.ofReads', file, method }];
  return [{ code: 'profile.trap.ofUnknown', file }];
}

/** Parts of 1 that do not add to about 1 (percent for fraction, ranks added up), and counts that are none. */
function sumTraps({ file, unit, table, unclassified }: Profile, limits: Parameters): Problem[] {
  if (unit === 'reads') {
    const broken = table.values.find((value) => !Number.isInteger(value));
    return broken === undefined ? [] : [{ code: 'profile.trap.notCounts', file, came: broken }];
  }
  const sums = new Float64Array(unclassified);
  eachValue(table, (sample, _, value) => {
    sums[sample]! += value;
  });
  const small = limits.get('trap.shareTotalLow', 'fraction');
  const large = limits.get('trap.shareTotalHigh', 'fraction');
  return table.samples.flatMap((sample, s) =>
    sums[s]! < small || sums[s]! > large
      ? [{ code: 'profile.trap.shareTotals' as const, file, sample, total: sums[s]! }]
      : [],
  );
}

function depthTraps({ file, unit, table, totals }: Profile, limits: Parameters): Problem[] {
  if (unit !== 'reads' || table.samples.length === 0) return [];
  const limit = limits.get('trap.lowDepth', 'reads');
  const low = table.samples.filter((_, s) => totals[s]! > 0 && totals[s]! < limit);
  // a sample of nothing is told of by the measures that it has none of, and has no depth to compare
  const read = totals.filter((total) => total > 0);
  if (read.length === 0) return [];
  const [lowest, highest] = [read.reduce((a, b) => Math.min(a, b)), read.reduce((a, b) => Math.max(a, b))];
  const found: Problem[] = [];
  if (low.length > 0) found.push({ code: 'profile.trap.lowDepth', file, samples: low, lowest, limit });
  const fold = highest / lowest;
  if (fold > limits.get('trap.depthRatio', 'fold'))
    found.push({ code: 'profile.trap.depthRatio', file, lowest, highest, fold });
  // two samples may have the same depth by chance, three hardly
  if (read.length >= 3 && lowest === highest)
    found.push({ code: 'profile.trap.rarefied', file, depth: lowest, samples: read.length });
  return found;
}

function nameTraps(profile: Profile, names: TaxonNames, limits: Parameters): Problem[] {
  const { file } = profile;
  const coverage = profileCoverage(profile, names);
  if (coverage.every(({ ranks }) => ranks.length === 0)) return [{ code: 'profile.trap.noTaxonomy', file }];
  const limit = limits.get('trap.unclassified', 'fraction');
  const bad = coverage.filter(({ unclassified }) => unclassified > limit);
  if (bad.length === 0) return [];
  const highest = bad.reduce((most, { unclassified }) => Math.max(most, unclassified), 0);
  return [{ code: 'profile.trap.unclassified', file, samples: bad.map(({ sample }) => sample), highest, limit }];
}

function grandTotal(table: SparseTable): number {
  let total = 0;
  eachValue(table, (_, __, value) => {
    total += value;
  });
  return total;
}
