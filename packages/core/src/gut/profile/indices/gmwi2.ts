import { numberOf, type Parameters, type Problem, type Rows, sum, textOf } from '../../../base/index.js';
import { type Profile, RANKS, type Rank, type SparseTable } from '../profile.js';
import { given, type IndexResult, refused } from './index-result.js';

export interface Gmwi2Model {
  readonly intercept: number;
  readonly coefficients: ReadonlyMap<string, number>;
}

/** @param rows of the table gut/gmwi2-coefficients: clades as MetaPhlAn writes them, and one row "intercept" */
export function readGmwi2Model(rows: Rows): Gmwi2Model {
  const coefficients = new Map(rows.map((row) => [textOf(row, 'clade'), numberOf(row, 'coefficient')]));
  const intercept = coefficients.get('intercept');
  if (intercept === undefined) throw new Error('gut/gmwi2-coefficients has no row "intercept"');
  coefficients.delete('intercept');
  return { intercept, coefficients };
}

/** What GMWI2 was trained on. */
const DATABASE = /v30_.*201901/;

/**
 * Gut Microbiome Wellness Index 2 of every sample (Chang and Gupta 2024), exactly as the authors' program computes it:
 * a clade is present where its share of the classified (1 − UNKNOWN) is above 1e-5, and the score is the intercept plus
 * the coefficients of the clades present.
 *
 * Refused for a file that lacks ranks or rows, for data of one marker gene, for other programs than MetaPhlAn 3, and for another database than
 * v30_CHOCOPhlAn_201901: MetaPhlAn 4 renamed and re-cut so many clades that the score would be another one.
 */
export function gmwi2(profile: Profile, model: Gmwi2Model, parameters: Parameters): readonly IndexResult[] {
  const { samples } = profile.table;
  const refusal = unfit(profile);
  const table = profile.clades;
  if (refusal || !table) return samples.map(() => refused('gmwi2', refusal ?? otherProgram(profile)));
  const presence = parameters.get('index.gmwi2.presence', 'fraction');
  const few = parameters.get('index.gmwi2.fewClades', 'clades');
  const viruses = table.taxa.some((taxon) => taxon.id.startsWith('k__Viruses'));
  return samples.map((sample, s) => {
    const lacks = whatIsLacking(table, s);
    if (lacks !== '') {
      const { file } = profile;
      return refused('gmwi2', { code: 'profile.index.incomplete', file, sample, index: 'GMWI2', lacks, needs: NEEDS });
    }
    const classified = 1 - profile.unclassified[s]!;
    const present: string[] = [];
    for (let i = table.starts[s]!; i < table.starts[s + 1]!; i++) {
      const clade = table.taxa[table.taxonIndices[i]!]!.id;
      if (model.coefficients.has(clade) && table.values[i]! / classified > presence) present.push(clade);
    }
    if (present.length === 0) {
      return refused('gmwi2', { code: 'profile.index.empty', file: profile.file, sample, index: 'GMWI2' });
    }
    const value = model.intercept + sum(present.map((clade) => model.coefficients.get(clade)!));
    const notices: Problem[] = viruses ? [] : [{ code: 'profile.index.noViruses', file: profile.file, index: 'GMWI2' }];
    if (present.length < few) {
      const of = model.coefficients.size;
      notices.push({
        code: 'profile.index.few',
        file: profile.file,
        sample,
        index: 'GMWI2',
        present: present.length,
        of,
        what: 'clades',
      });
    }
    return given('gmwi2', value, shareOf(present, table, s) / profile.totals[s]!, notices);
  });
}

/** Ranks that MetaPhlAn writes for everything it classified; of some viruses it leaves out order and family. */
const ADDING_UP: readonly Rank[] = ['domain', 'phylum', 'class', 'genus', 'species'];
/** Part of the whole that rounding may cost; files as written agree to a millionth. */
const ROUNDING = 0.01;

/** What a file cut short or filtered lacks in a sample, in words; '' where it is complete, or the sample is empty. */
function whatIsLacking(table: SparseTable, sample: number): string {
  const sums = new Map<Rank, number>();
  for (let i = table.starts[sample]!; i < table.starts[sample + 1]!; i++) {
    const { rank } = table.taxa[table.taxonIndices[i]!]!;
    if (rank !== null) sums.set(rank, (sums.get(rank) ?? 0) + table.values[i]!);
  }
  if (sums.size === 0) return '';
  const absent = RANKS.filter((rank) => rank !== 'strain' && !sums.has(rank));
  if (absent.length > 0) return `it has no rows of the rank ${absent.join(', ')}`;
  const most = ADDING_UP.reduce((top, rank) => (sums.get(rank)! > sums.get(top)! ? rank : top));
  const least = ADDING_UP.reduce((low, rank) => (sums.get(rank)! < sums.get(low)! ? rank : low));
  const [much, little] = [sums.get(most)!, sums.get(least)!];
  const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
  return much - little > ROUNDING * much
    ? `its rows of the rank ${least} add up to ${percent(little)}, those of the rank ${most} to ${percent(much)}`
    : '';
}

/** Amount in the clades present, each counted once where one lies within another. */
function shareOf(present: readonly string[], table: SparseTable, sample: number): number {
  const outermost = new Set(present.filter((clade) => !present.some((other) => clade.startsWith(`${other}|`))));
  let total = 0;
  for (let i = table.starts[sample]!; i < table.starts[sample + 1]!; i++) {
    if (outermost.has(table.taxa[table.taxonIndices[i]!]!.id)) total += table.values[i]!;
  }
  return total;
}

const NEEDS = 'a profile of MetaPhlAn 3 with the database v30_CHOCOPhlAn_201901, every rank in it';

const otherProgram = (profile: Profile): Problem => ({
  code: 'profile.index.otherProgram',
  file: profile.file,
  index: 'GMWI2',
  came: profile.format,
  unit: profile.unit,
  needs: NEEDS,
});

function unfit(profile: Profile): Problem | null {
  const { file, database } = profile;
  if (profile.method === 'amplicon') return { code: 'profile.index.needsShotgun', file, index: 'GMWI2', needs: NEEDS };
  if (profile.format === 'metaphlan4' || (profile.format === 'metaphlan3' && !DATABASE.test(database))) {
    const came =
      database || (profile.format === 'metaphlan4' ? 'MetaPhlAn 4' : 'a database that the file does not name');
    return { code: 'profile.index.otherDatabase', file, index: 'GMWI2', came, needs: NEEDS };
  }
  return profile.format === 'metaphlan3' && profile.unit === 'share' ? null : otherProgram(profile);
}
