import { type Profile, type ProfileTaxon, RANKS, type Rank, type SparseTable } from '../profile.js';
import type { AcceptedTaxon, TaxonNames } from './aliases.js';
import { speciesName } from './names.js';

/** What a profile holds at one rank, by accepted taxon, in the unit of its values. */
export interface RankAmounts {
  readonly rank: Rank;
  /** by key of the accepted taxon; one amount a sample */
  readonly taxa: ReadonlyMap<string, { readonly taxon: AcceptedTaxon; readonly amounts: Float64Array }>;
  /** in each sample, what has a name at this rank */
  readonly named: Float64Array;
}

export interface RankOptions {
  /**
   * Whether a species that was moved takes its amount to the genus it belongs to now (default). An index that was
   * defined on the names of genera as the taxonomy gave them says no.
   */
  readonly followSpecies?: boolean;
}

const GENUS = RANKS.indexOf('genus');
const SPECIES = RANKS.indexOf('species');

/**
 * Amounts of the taxa of one rank. A file that repeats every rank is read at that rank, so that what was told apart no
 * further counts too; another is summed by lineage. Taxa are matched by NCBI identifier where the file has one, else by
 * name.
 */
export function amountsAtRank(
  profile: Profile,
  rank: Rank,
  names: TaxonNames,
  { followSpecies = true }: RankOptions = {},
): RankAmounts {
  const samples = profile.table.samples.length;
  const taxa = new Map<string, { taxon: AcceptedTaxon; amounts: Float64Array }>();
  const of = (taxon: AcceptedTaxon): Float64Array => {
    let entry = taxa.get(taxon.key);
    if (!entry) {
      entry = { taxon, amounts: new Float64Array(samples) };
      taxa.set(taxon.key, entry);
    }
    return entry.amounts;
  };

  const clades = profile.clades;
  if (clades?.taxa.some((taxon) => taxon.rank === rank)) {
    const own = clades.taxa.map((taxon) => (taxon.rank === rank ? taxonAt(taxon, rank, names, false) : null));
    eachValue(clades, (sample, taxon, value) => {
      const accepted = own[taxon];
      if (accepted) of(accepted)[sample]! += value;
    });
    if (rank === 'genus' && followSpecies) moveSpecies(clades, names, of);
  } else {
    const accepted = profile.table.taxa.map((taxon) => taxonAt(taxon, rank, names, followSpecies));
    eachValue(profile.table, (sample, taxon, value) => {
      const at = accepted[taxon];
      if (at) of(at)[sample]! += value;
    });
  }

  const named = new Float64Array(samples);
  for (const { amounts } of taxa.values()) for (let s = 0; s < samples; s++) named[s]! += amounts[s]!;
  return { rank, taxa, named };
}

/** Sum over the taxa with one of the keys, by sample. @example sumOf(genera, names.keysFor(['Prevotella'], 'genus')) */
export function sumOf(amounts: RankAmounts, keys: ReadonlySet<string>): Float64Array {
  const total = new Float64Array(amounts.named.length);
  for (const [key, { amounts: values }] of amounts.taxa) {
    if (keys.has(key)) for (let s = 0; s < total.length; s++) total[s]! += values[s]!;
  }
  return total;
}

/** Visits the entries of a table in its own order: samples, and in them taxa ascending. */
export function eachValue(table: SparseTable, visit: (sample: number, taxon: number, value: number) => void): void {
  for (let s = 0; s < table.samples.length; s++) {
    for (let i = table.starts[s]!; i < table.starts[s + 1]!; i++) visit(s, table.taxonIndices[i]!, table.values[i]!);
  }
}

/** The accepted taxon of a row at a rank; null where nothing is known of that rank. */
function taxonAt(row: ProfileTaxon, rank: Rank, names: TaxonNames, followSpecies: boolean): AcceptedTaxon | null {
  if (row.rank === rank) {
    const known = names.acceptedById(row.ncbiTaxonId);
    if (known?.rank === rank) return known;
  }
  if (rank === 'genus' && followSpecies) {
    const moved = genusOfSpecies(row, names);
    if (moved) return moved;
  }
  const level = RANKS.indexOf(rank);
  const text = row.lineage[level] ?? '';
  if (text !== '') return names.accepted(level === SPECIES ? speciesName(text, row.lineage[GENUS] ?? '') : text, rank);
  if (row.rank === rank) return names.accepted(row.id, rank);
  if (rank !== 'genus') return null;
  // a bare list of names: a row is a genus where the table of names knows it as one
  if (row.rank === null && row.lineage.length === 0 && names.knows(row.id, 'genus'))
    return names.accepted(row.id, 'genus');
  return genusInName(speciesOf(row), names);
}

/** The species that a row names, as written; '' where it names none. */
const speciesOf = (row: ProfileTaxon): string => {
  const text = row.lineage[SPECIES] ?? (row.rank === 'species' ? row.id : '');
  return text === '' ? '' : speciesName(text, row.lineage[GENUS] ?? '');
};

/** The genus that stands in the two words of a species; null where none does ("Lachnospiraceae bacterium", a virus). */
function genusInName(species: string, names: TaxonNames): AcceptedTaxon | null {
  const [first = '', second = ''] = species.replace(/^s__/, '').split(/[ _]/);
  if (!/^[A-Z][a-z]+$/.test(first) || /(ales|aceae|virus)$/.test(first)) return null;
  return second === '' || NO_SPECIES.test(second) ? null : names.accepted(first, 'genus');
}

const NO_SPECIES = /^(bacterium|archaeon|cyanobacterium|organism|virus|phage)$/;

/** The genus that a row's species belongs to now; null unless the table of names says where it was moved. */
function genusOfSpecies(row: ProfileTaxon, names: TaxonNames): AcceptedTaxon | null {
  const byId = row.rank === 'species' ? names.acceptedById(row.ncbiTaxonId) : null;
  if (byId?.rank === 'species') return names.accepted(firstWord(byId.name), 'genus');
  const species = speciesOf(row);
  if (species === '' || !names.knows(species, 'species')) return null;
  const moved = names.accepted(species, 'species');
  return moved ? names.accepted(firstWord(moved.name), 'genus') : null;
}

const firstWord = (text: string): string => text.split(' ')[0] ?? '';

/** Takes the amounts of moved species out of the genus that the file counts them in, and into the one of today. */
function moveSpecies(clades: SparseTable, names: TaxonNames, of: (taxon: AcceptedTaxon) => Float64Array): void {
  const moves = clades.taxa.map((taxon) => {
    if (taxon.rank !== 'species') return null;
    const to = genusOfSpecies(taxon, names);
    if (!to) return null;
    const from = names.accepted(taxon.lineage[GENUS] ?? '', 'genus');
    return from?.key === to.key ? null : { from, to };
  });
  eachValue(clades, (sample, taxon, value) => {
    const move = moves[taxon];
    if (!move) return;
    of(move.to)[sample]! += value;
    // an unnamed genus ("Lachnospiraceae unclassified") has no amount to take from
    if (move.from) {
      const amounts = of(move.from);
      amounts[sample] = Math.max(0, amounts[sample]! - value);
    }
  });
}
