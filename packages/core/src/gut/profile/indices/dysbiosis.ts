import { log, type Problem, type Rows, textOf } from '../../../base/index.js';
import type { Profile } from '../profile.js';
import { amountsAtRank, sumOf, type TaxonNames } from '../taxa/index.js';
import { given, type IndexResult, refused } from './index-result.js';

export interface DysbiosisLists {
  readonly increased: readonly string[];
  readonly decreased: readonly string[];
}

/** @param rows of the table gut/dysbiosis-genera */
export function readDysbiosisLists(rows: Rows): DysbiosisLists {
  const of = (list: string) => rows.filter((r) => textOf(r, 'list') === list).map((r) => textOf(r, 'genus'));
  return { increased: of('increased'), decreased: of('decreased') };
}

/**
 * Dysbiosis index of every sample (Gevers 2014, genera as coded in QIIME 1): the natural logarithm of the amount of the
 * increased genera over that of the decreased ones. Genera are taken by the name that the taxonomy gave them, new names
 * included; a species is not moved to the genus it has now, because the index was made before.
 *
 * Where one of the two amounts is nothing the logarithm has no value: null, with the reason.
 */
export function dysbiosisIndex(profile: Profile, lists: DysbiosisLists, names: TaxonNames): readonly IndexResult[] {
  const genera = amountsAtRank(profile, 'genus', names, { followSpecies: false });
  const increased = sumOf(genera, names.keysFor(lists.increased, 'genus'));
  const decreased = sumOf(genera, names.keysFor(lists.decreased, 'genus'));
  return profile.table.samples.map((sample, s) => {
    const [up, down] = [increased[s]!, decreased[s]!];
    const coverage = (up + down) / profile.totals[s]!;
    const reason = (code: 'profile.index.noIncreased' | 'profile.index.noDecreased'): Problem => ({
      code,
      file: profile.file,
      sample,
      index: 'dysbiosis index',
    });
    if (genera.named[s] === 0) {
      const wanted = 'genera with a name';
      return refused('mdi', {
        code: 'profile.index.noNames',
        file: profile.file,
        index: 'The dysbiosis index',
        wanted,
      });
    }
    if (down === 0) return refused('mdi', reason('profile.index.noDecreased'), coverage);
    if (up === 0) return refused('mdi', reason('profile.index.noIncreased'), coverage);
    return given('mdi', log(up / down), coverage);
  });
}
