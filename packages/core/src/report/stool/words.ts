import type { StoolAnswer } from '../../gut/index.js';
import { whole } from '../numbers.js';

/** Sentences about a stool profile, made here alone. */
const FORMATS: Readonly<Record<string, string>> = {
  'biom-1.0': 'BIOM 1.0',
  'biom-2.1': 'BIOM 2.1',
  qiime2: 'QIIME 2',
  table: 'table',
  metaphlan3: 'MetaPhlAn 3',
  metaphlan4: 'MetaPhlAn 4',
  'kraken2-report': 'Kraken 2 report',
  'kraken-mpa': 'Kraken, mpa style',
  bracken: 'Bracken',
  mothur: 'mothur',
  'ubiome-json': 'uBiome',
  'ubiome-csv': 'uBiome',
  'taxon-count': 'taxon list',
};

const METHODS = {
  amplicon: 'one marker gene',
  shotgun: 'all DNA',
  unknown: 'sequenced in a way the file does not tell',
};

/** "MetaPhlAn 3, all DNA, shares of cells; 1 sample, 112 rows of species." */
export function fileText({ profile, samples }: StoolAnswer): string {
  const of = profile.of === 'unknown' ? '' : ` of ${profile.of}`;
  const values = profile.unit === 'reads' ? 'counts of reads' : `shares${of}`;
  const database = profile.database === '' ? '' : ` (${profile.database})`;
  const rows = profile.keptRank ? `rows at the rank of ${profile.keptRank}` : 'rows';
  const format = FORMATS[profile.format] ?? profile.format;
  return `${format}${database}, ${METHODS[profile.method]}, ${values}; ${countOf(samples.length, 'sample')}, ${whole(profile.taxa)} ${rows}.`;
}

export const countOf = (count: number, what: string): string => `${whole(count)} ${what}${count === 1 ? '' : 's'}`;

/** Names of the measures within a sample, with what to mind. */
export const ALPHA_WORDS = [
  ['observed', 'Taxa seen', 'more are seen the deeper one reads'],
  ['rarefied', 'Taxa expected', 'in equally many reads of each sample'],
  ['chao1', 'Chao1', 'richness, unseen taxa estimated'],
  ['ace', 'ACE', 'richness, unseen taxa estimated'],
  ['goodsCoverage', "Good's coverage", 'share of reads whose taxon was seen again'],
  ['shannon', 'Shannon', 'nats'],
  ['simpson', 'Simpson', '1 − Σp²'],
  ['inverseSimpson', 'Inverse Simpson', '1 / Σp²'],
  ['pielou', 'Pielou', 'evenness, 0 to 1'],
  ['faithPd', 'Faith PD', "length of tree, in the tree's unit"],
] as const;

export const INDEX_NAMES: Readonly<Record<string, string>> = {
  gmhi: 'GMHI',
  gmwi2: 'GMWI2',
  mdi: 'Dysbiosis index (Gevers)',
  firmicutesToBacteroidetes: 'Firmicutes / Bacteroidetes',
  prevotellaToBacteroides: 'Prevotella / Bacteroides',
  butyrateShare: 'Genera that can make butyrate',
};

export const INDEX_RULE =
  'Published indices and ratios, as defined; each says how a sample resembles others, none says whether a person is healthy.';

export const SELENIUM_RULE =
  'A trait in a genome says that a microbe can use selenium, not that more selenium helps it or you. What selenium does to a healthy flora is not established.';

export const BETA_WORDS: Readonly<Record<string, string>> = {
  brayCurtis: 'Bray-Curtis',
  brayCurtisShares: 'Bray-Curtis on shares',
  jaccard: 'Jaccard (seen or not)',
  jaccardQuantitative: 'Jaccard, quantitative (Ružička)',
  aitchison: 'Aitchison (1 added to every count)',
  unweightedUnifrac: 'UniFrac, unweighted',
  weightedUnifrac: 'UniFrac, weighted',
  normalisedUnifrac: 'UniFrac, weighted, normalised',
};

/** What two measurements had in common, and what was measured, in the table of known spreads. */
export const SPREAD_OF: Readonly<Record<string, string>> = {
  replicate: 'one sample, twice',
  kit: 'another kit',
  laboratory: 'another laboratory',
  day: 'another day',
  weeks: 'weeks later',
  person: 'another person',
};
export const SPREAD_IN: Readonly<Record<string, string>> = {
  brayCurtis: 'Bray-Curtis',
  shannon: 'Shannon, nats',
  lnShare: 'genus, ln',
  lnPhylumRatio: 'F/B, ln',
};
