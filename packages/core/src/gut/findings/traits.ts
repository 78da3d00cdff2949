import { numberOf, type RandomSource, type Rows, type Summary, stream, summarise, textOf } from '../../base/index.js';
import { amountsAtRank, type Profile, type TaxonNames } from '../profile/index.js';

/** How likely a genus uses selenium: selenocysteine (Sec), selenouridine (SeU), or a selenium cofactor. */
export interface SeleniumTrait {
  readonly genus: string;
  readonly trait: string;
  /** 0 to 1, with a range */
  readonly probability: number;
  readonly low: number;
  readonly high: number;
  readonly remark: string;
  readonly source: string;
  /** "unverified" until held against genomes */
  readonly status: string;
}

/** @param rows of the table gut/selenium-traits */
export const readSeleniumTraits = (rows: Rows): readonly SeleniumTrait[] =>
  rows.map((row) => ({
    genus: textOf(row, 'genus'),
    trait: textOf(row, 'trait'),
    probability: numberOf(row, 'probability'),
    low: numberOf(row, 'low'),
    high: numberOf(row, 'high'),
    remark: textOf(row, 'remark'),
    source: textOf(row, 'source'),
    status: textOf(row, 'status'),
  }));

/** Share of a sample whose genus likely uses selenium. It is no measure of health, and no effect of selenium follows from it. */
export interface TraitShare {
  readonly sample: string;
  /** share (0 to 1) of everything in the sample that carries the trait, over the genera of the table */
  readonly share: Summary;
  /** share (0 to 1) of the sample whose genus stands in the table */
  readonly coverage: number;
  /** what `share.p95` would be if everything outside the table carried the trait as well */
  readonly atMost: number;
  /** the genera of the table that are in the sample, largest first */
  readonly genera: readonly { readonly genus: string; readonly share: number; readonly trait: SeleniumTrait }[];
  /** "unverified" while any row of the table is */
  readonly status: string;
}

/**
 * Share of each sample that likely carries the selenium trait, as an interval over draws. In each draw a genus carries it
 * or not, with the probability of the table, so the mean over draws is Σ share × probability: the trait varies between
 * strains, and a person often has one strain of a genus. The range of a probability widens nothing, because a yes or no
 * drawn with an uncertain probability is one drawn with its mean; it is shown beside. The draws of a genus depend on its
 * name and the seed alone, so that they are the same in every sample and every profile.
 */
export function traitShare(
  profile: Profile,
  traits: readonly SeleniumTrait[],
  names: TaxonNames,
  { source, draws = 1000 }: { readonly source: RandomSource; readonly draws?: number },
): readonly TraitShare[] {
  const genera = amountsAtRank(profile, 'genus', names);
  const keysOf = traits.map((trait) => names.keysFor([trait.genus], 'genus'));
  // the narrowest row speaks for a genus: Clostridioides has one of its own and is not counted as a Clostridium
  const owner = (key: string): number => {
    const own = traits.findIndex((trait) => names.accepted(trait.genus, 'genus')?.key === key);
    return own >= 0 ? own : keysOf.findIndex((keys) => keys.has(key));
  };
  const samples = profile.table.samples.length;
  const amounts = traits.map(() => new Float64Array(samples));
  for (const [key, { amounts: values }] of genera.taxa) {
    const row = owner(key);
    if (row >= 0) for (let s = 0; s < samples; s++) amounts[row]![s]! += values[s]!;
  }
  const carried = traits.map((trait, t) =>
    amounts[t]!.some((amount) => amount > 0) ? carriedDraws(trait, source, draws) : null,
  );
  return profile.table.samples.map((sample, s) => {
    const total = profile.totals[s]!;
    const share = new Float64Array(draws);
    let covered = 0;
    traits.forEach((_, t) => {
      const part = amounts[t]![s]! / total;
      if (!(part > 0)) return;
      covered += part;
      const carries = carried[t]!;
      for (let d = 0; d < draws; d++) if (carries[d]) share[d]! += part;
    });
    const summary = summarise(share);
    return {
      sample,
      share: summary,
      coverage: Math.min(1, covered),
      atMost: Math.min(1, summary.p95 + Math.max(0, 1 - covered)),
      genera: traits
        .map((trait, t) => ({ genus: trait.genus, share: amounts[t]![s]! / total, trait }))
        .filter((genus) => genus.share > 0)
        .sort((a, b) => b.share - a.share),
      status: traits.some((trait) => trait.status === 'unverified') ? 'unverified' : 'verified',
    };
  });
}

/** Whether a genus carries the trait, draw by draw. */
function carriedDraws({ genus, probability }: SeleniumTrait, source: RandomSource, draws: number): Uint8Array {
  const carries = stream(source, `gut.trait.carries:${genus}`).uniforms(draws);
  return Uint8Array.from(carries, (u) => (u < probability ? 1 : 0));
}
