import { type Problem, SelenoscopeError } from '../../../base/index.js';
import type { Profile } from '../profile.js';
import { genera } from './compared-genera.js';
import { brayCurtis, type Context, type ProfileCompareTables, phylumRatio, shannon } from './compared-measures.js';
import { type Placed, place, type SampleOf, sameKind, sharesOf } from './compared-shares.js';
import type { Laboratories, ProfileComparison, SampleCompared } from './comparison.js';

export interface ProfileCompareOptions {
  /** how the two were measured; left out: one laboratory for one file, two for two files */
  readonly laboratories?: Laboratories;
}

/** Two samples of one profile. @example compareProfiles(profile, 'before', 'after', tables).measures[0].verdict */
export const compareProfiles = (
  profile: Profile,
  first: string | number,
  second: string | number,
  tables: ProfileCompareTables,
  options: ProfileCompareOptions = {},
): ProfileComparison => compareSamples({ profile, sample: first }, { profile, sample: second }, tables, options);

/**
 * Two samples beside each other: Bray-Curtis distance, Shannon diversity, Firmicutes over Bacteroidetes, and genus by
 * genus, each with the spread that noise alone leads to: counting (from the depth), the laboratory or kit, and the day
 * on which a person's stool was taken. A difference within that spread is "cannot tell".
 *
 * Nothing here says that one sample is preferable to the other.
 * @throws SelenoscopeError `profile.compare.otherKind` where reads would be compared with cells, or one gene with all DNA
 */
export function compareSamples(
  first: SampleOf,
  second: SampleOf,
  tables: ProfileCompareTables,
  options: ProfileCompareOptions = {},
): ProfileComparison {
  const [a, b] = [place(first), place(second)];
  sameKind(first.profile, second.profile, a, b);
  const oneFile = first.profile === second.profile;
  if (oneFile && a.index === b.index)
    throw new SelenoscopeError({ code: 'profile.compare.sameSample', file: a.file, sample: a.sample });
  const laboratories = options.laboratories ?? (oneFile ? 'one' : 'two');
  const shares = sharesOf(first, second, a, b, tables.names, oneFile);
  const context: Context = { ...tables, laboratories, shares };

  const compared = genera(context);
  const measures = [brayCurtis(context), shannon(context)];
  const ratio = phylumRatio(first.profile, second.profile, a.index, b.index, context);
  if (ratio) measures.push(ratio);

  const notices: Problem[] = [{ code: 'profile.compare.laboratories', laboratories }];
  if (shares.readsA === null || shares.readsB === null) {
    notices.push({ code: 'profile.compare.depthUnknown', first: a.text, second: b.text });
  }
  notices.push({
    code: 'profile.compare.genera',
    what: shares.level === 'genus' ? 'genera' : 'rows',
    compared: compared.length,
    differ: compared.filter((genus) => genus.verdict === 'differs').length,
    falseDiscovery: tables.noise.parameters.get('compare.falseDiscovery', 'fraction'),
  });
  return {
    first: described(a, shares.readsA, shares.coverageA),
    second: described(b, shares.readsB, shares.coverageB),
    laboratories,
    level: shares.level,
    measures,
    genera: compared,
    known: tables.noise.spreads,
    notices,
  };
}

const described = ({ file, sample }: Placed, reads: number | null, coverage: number): SampleCompared => ({
  file,
  sample,
  reads,
  coverage,
});
