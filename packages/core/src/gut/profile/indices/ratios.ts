import { type Problem, type Rows, textOf } from '../../../base/index.js';
import type { Profile } from '../profile.js';
import { amountsAtRank, sumOf, type TaxonNames } from '../taxa/index.js';
import { given, type IndexName, type IndexResult, refused } from './index-result.js';

/** Three descriptions of a sample. None of them is judged: no level of them is known to be good or bad. */
export interface Ratios {
  readonly firmicutesToBacteroidetes: IndexResult;
  readonly prevotellaToBacteroides: IndexResult;
  /** share (0 to 1) of everything in the sample */
  readonly butyrateShare: IndexResult;
}

/** @param rows of the table gut/butyrate-genera */
export const readButyrateGenera = (rows: Rows): readonly string[] => rows.map((row) => textOf(row, 'genus'));

/** Firmicutes over Bacteroidetes, Prevotella over Bacteroides, and the share of butyrate genera, of every sample. */
export function profileRatios(
  profile: Profile,
  butyrateGenera: readonly string[],
  names: TaxonNames,
): readonly Ratios[] {
  const { samples } = profile.table;
  const phyla = amountsAtRank(profile, 'phylum', names);
  const genera = amountsAtRank(profile, 'genus', names);
  const of = (rank: 'phylum' | 'genus', list: readonly string[]) =>
    sumOf(rank === 'phylum' ? phyla : genera, names.keysFor(list, rank, true));
  const firmicutes = of('phylum', ['Firmicutes']);
  const bacteroidetes = of('phylum', ['Bacteroidetes']);
  const prevotella = of('genus', ['Prevotella']);
  const bacteroides = of('genus', ['Bacteroides']);
  const butyrate = of('genus', butyrateGenera);

  return samples.map((sample, s) => {
    const total = profile.totals[s]!;
    const none = (wanted: string, index: string): Problem => ({
      code: 'profile.index.noNames',
      file: profile.file,
      index,
      wanted,
    });
    const ratio = (index: IndexName, title: string, above: number, below: number, over: string): IndexResult => {
      const coverage = (above + below) / total;
      if (below > 0 && above / below < Number.POSITIVE_INFINITY) return given(index, above / below, coverage);
      return refused(
        index,
        { code: 'profile.index.nothingBelow', file: profile.file, sample, index: title, over },
        coverage,
      );
    };
    return {
      firmicutesToBacteroidetes:
        phyla.named[s] === 0
          ? refused('firmicutesToBacteroidetes', none('phyla with a name', 'Firmicutes over Bacteroidetes'))
          : ratio(
              'firmicutesToBacteroidetes',
              'Firmicutes over Bacteroidetes',
              firmicutes[s]!,
              bacteroidetes[s]!,
              'Bacteroidetes',
            ),
      prevotellaToBacteroides:
        genera.named[s] === 0
          ? refused('prevotellaToBacteroides', none('genera with a name', 'Prevotella over Bacteroides'))
          : ratio(
              'prevotellaToBacteroides',
              'Prevotella over Bacteroides',
              prevotella[s]!,
              bacteroides[s]!,
              'Bacteroides',
            ),
      butyrateShare:
        genera.named[s] === 0
          ? refused('butyrateShare', none('genera with a name', 'The share of butyrate genera'))
          : given('butyrateShare', butyrate[s]! / total, genera.named[s]! / total),
    };
  });
}
