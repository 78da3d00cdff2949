import { log, type Parameters, type Problem, type Rows, textOf } from '../../../base/index.js';
import type { Profile, SparseTable } from '../profile.js';
import { given, type IndexResult, refused } from './index-result.js';
import { metaphlanSpecies } from './metaphlan-names.js';

export interface GmhiLists {
  readonly healthPrevalent: ReadonlySet<string>;
  readonly healthScarce: ReadonlySet<string>;
}

/** @param rows of the table gut/gmhi-species */
export function readGmhiLists(rows: Rows): GmhiLists {
  const of = (list: string) => new Set(rows.filter((r) => textOf(r, 'list') === list).map((r) => textOf(r, 'species')));
  return { healthPrevalent: of('health-prevalent'), healthScarce: of('health-scarce') };
}

/** One of the two terms: shares of the list's species that count as present. */
interface Term {
  readonly species: number;
  readonly shannon: number;
}

/**
 * Gut Microbiome Health Index of every sample (Gupta 2020), exactly as the authors' program computes it: species whose
 * names hold "unclassified" or "virus" are dropped, the others are divided by their sum, shares below 1e-5 count as
 * nothing, and GMHI = log10((ψ of the health-prevalent + 1e-5) / (ψ of the health-scarce + 1e-5)) with ψ = richness / M′
 * × Shannon diversity (nats) of the list, M′ = 7 and 31.
 *
 * Refused where it does not hold: data of one marker gene, other programs than MetaPhlAn 2 (its authors say that
 * MetaPhlAn 3 does not fit: jaeyunsung/GMHI_2020, issue 6), tables without one of the 50 names, and tables that say
 * neither how they were sequenced nor write species as MetaPhlAn does.
 */
export function gmhi(profile: Profile, lists: GmhiLists, parameters: Parameters): readonly IndexResult[] {
  const refusal = unfit(profile);
  const { samples } = profile.table;
  if (refusal) return samples.map(() => refused('gmhi', refusal));
  const table = speciesTable(profile);
  const names = table.taxa.map(metaphlanSpecies);
  if (!names.some((name) => isListed(name, lists))) {
    const reason: Problem = {
      code: 'profile.index.noNames',
      file: profile.file,
      index: 'GMHI',
      wanted: 'species as MetaPhlAn 2 writes them',
    };
    return samples.map(() => refused('gmhi', reason));
  }
  const unsaid = profile.method === 'unknown' && profile.format !== 'metaphlan3';
  const doubt = (given: boolean): Problem => ({
    code: 'profile.index.methodUnknown',
    file: profile.file,
    index: 'GMHI',
    given,
    needs: NEEDS,
  });
  if (unsaid && !table.taxa.some((taxon, t) => isListed(names[t]!, lists) && WRITTEN_BY_METAPHLAN.test(taxon.id)))
    return samples.map(() => refused('gmhi', doubt(false)));
  const smallest = parameters.get('index.gmhi.smallestShare', 'fraction');
  const few = parameters.get('index.gmhi.fewSpecies', 'species');
  const prevalentScale = parameters.get('index.gmhi.healthPrevalentScale', 'species');
  const scarceScale = parameters.get('index.gmhi.healthScarceScale', 'species');
  const counts = names.map((name) => name !== '' && !name.includes('unclassified') && !name.includes('virus'));

  return samples.map((sample, s) => {
    const [from, to] = [table.starts[s]!, table.starts[s + 1]!];
    let total = 0;
    for (let i = from; i < to; i++) if (counts[table.taxonIndices[i]!]) total += table.values[i]!;
    if (total === 0) return refused('gmhi', { code: 'profile.index.empty', file: profile.file, sample, index: 'GMHI' });
    let rests = 0;
    const term = (list: ReadonlySet<string>): Term => {
      let [species, shannon] = [0, 0];
      for (let i = from; i < to; i++) {
        const taxon = table.taxonIndices[i]!;
        if (!counts[taxon] || !list.has(names[taxon]!)) continue;
        const share = table.values[i]! / total;
        if (share < smallest) continue;
        species++;
        shannon += log(share) * share;
        rests += table.values[i]!;
      }
      return { species, shannon: -shannon };
    };
    const prevalent = term(lists.healthPrevalent);
    const scarce = term(lists.healthScarce);
    const psiPrevalent = (prevalent.species / prevalentScale) * prevalent.shannon;
    const psiScarce = (scarce.species / scarceScale) * scarce.shannon;
    const value = log((psiPrevalent + smallest) / (psiScarce + smallest)) * Math.LOG10E;
    const present = prevalent.species + scarce.species;
    return given('gmhi', value === 0 ? 0 : value, rests / profile.totals[s]!, [
      ...(unsaid ? [doubt(true)] : []),
      ...(present < few
        ? ([
            {
              code: 'profile.index.few',
              file: profile.file,
              sample,
              index: 'GMHI',
              present,
              of: lists.healthPrevalent.size + lists.healthScarce.size,
              what: 'species',
            },
          ] as const)
        : []),
    ]);
  });
}

const isListed = (name: string, { healthPrevalent, healthScarce }: GmhiLists): boolean =>
  healthPrevalent.has(name) || healthScarce.has(name);

/** "s__Eggerthella_lenta": no other program of that time writes species so, prefix and underscore both. */
const WRITTEN_BY_METAPHLAN = /(?:^|\|)s__[A-Z][a-z]+_/;

const NEEDS = 'a species profile of MetaPhlAn 2, in shares';

/** Species rows: those of the table, or of every rank where the table was kept at another. */
const speciesTable = (profile: Profile): SparseTable =>
  profile.clades && profile.keptRank !== 'species' ? profile.clades : profile.table;

/** Why a profile is not what GMHI was made for; null where it may be. */
function unfit(profile: Profile): Problem | null {
  const { file } = profile;
  const needs = NEEDS;
  if (profile.method === 'amplicon') return { code: 'profile.index.needsShotgun', file, index: 'GMHI', needs };
  const metaphlan3 =
    profile.format === 'metaphlan3' &&
    (profile.database === ''
      ? profile.table.taxa.some((taxon) => taxon.ncbiTaxonId !== null)
      : !/^(mpa_?)?v20(_|$)/i.test(profile.database));
  if (metaphlan3 || profile.format === 'metaphlan4') {
    const came = profile.database || (profile.format === 'metaphlan4' ? 'MetaPhlAn 4' : 'MetaPhlAn 3');
    return { code: 'profile.index.otherDatabase', file, index: 'GMHI', came, needs };
  }
  const readable = profile.format === 'metaphlan3' || profile.format === 'table' || profile.format.startsWith('biom');
  if (!readable || profile.unit !== 'share') {
    return { code: 'profile.index.otherProgram', file, index: 'GMHI', came: profile.format, unit: profile.unit, needs };
  }
  return null;
}
