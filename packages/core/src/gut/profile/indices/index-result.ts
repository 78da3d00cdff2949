import type { Problem } from '../../../base/index.js';

export const INDEX_NAMES = [
  'gmhi',
  'gmwi2',
  'mdi',
  'firmicutesToBacteroidetes',
  'prevotellaToBacteroides',
  'butyrateShare',
] as const;
export type IndexName = (typeof INDEX_NAMES)[number];

/** An index or ratio of one sample, with what it rests on. */
export interface IndexResult {
  readonly index: IndexName;
  /** null where it may not be given; then `reason` says why */
  readonly value: number | null;
  readonly reason: Problem | null;
  /** share of everything in the sample (0 to 1) that the number rests on; null where the index was refused */
  readonly coverage: number | null;
  /** how it is computed, in words */
  readonly definition: string;
  readonly source: string;
  /** what it does not say */
  readonly caution: string;
  /** what is worth knowing about this very value */
  readonly notices: readonly Problem[];
}

/** What an index is, whatever its value. */
export type IndexWords = Pick<IndexResult, 'definition' | 'source' | 'caution'>;

export const INDEX_WORDS: Readonly<Record<IndexName, IndexWords>> = {
  gmhi: {
    definition:
      'log10 of the ratio of two terms, one for 7 species commoner in samples of healthy people and one for 43 commoner in those of patients; each is richness times Shannon diversity of its list.',
    source: 'Gupta 2020, Nature Communications 11:4635 (GMHI)',
    caution:
      'It says whether a sample resembles the samples of healthy cohorts, not whether a person is healthy. It was made on MetaPhlAn 2 profiles of shotgun data and holds for those alone; it was right in about seven of ten samples.',
  },
  gmwi2: {
    definition:
      'Sum of published coefficients of the clades that are present (above 0.001 % of the classified), 95 clades of all ranks.',
    source:
      'Chang and Gupta 2024, Nature Communications 15:7447 (GMWI2); model of danielchang2002/GMWI2, MIT licence, © 2023 Daniel Chang',
    caution:
      'It says whether a sample resembles the samples of healthy cohorts, not whether a person is healthy. Near 0 it is uncertain: it was right in about eight of ten samples, and in nine of ten where it was far from 0.',
  },
  mdi: {
    definition:
      'Natural logarithm of the reads of six genera commoner in new Crohn’s disease of children over those of five genera less common in it.',
    source: 'Gevers 2014, Cell Host & Microbe 15:382; lists of genera as coded in QIIME 1',
    caution:
      'It was made on children with new, untreated Crohn’s disease, and works best on samples of the mucosa. On other samples it is a description and no test.',
  },
  firmicutesToBacteroidetes: {
    definition: 'Firmicutes (Bacillota) over Bacteroidetes (Bacteroidota).',
    source: 'a description; Sze and Schloss 2016, mBio 7:e01018-16 (recalled, verify)',
    caution:
      'A description only. Kits and primers move it severalfold, both phyla hold bacteria of opposite kinds, and taken together studies of body weight found no consistent link.',
  },
  prevotellaToBacteroides: {
    definition:
      'Prevotella over Bacteroides, each with the genera that were divided from it (Segatella, Phocaeicola and others) and with names in brackets ([Prevotella]).',
    source: 'a description; Hjorth 2018, International Journal of Obesity 42:580 (recalled, verify)',
    caution: 'A description only. People fall mostly to one side or the other, without a sharp border between.',
  },
  butyrateShare: {
    definition: 'Share of genera that are known to make butyrate (14 genera, our own list) in everything counted.',
    source: 'list after Louis and Flint 2017 and Vital 2014 (recalled, verify)',
    caution:
      'A description only. Not every strain of these genera makes butyrate, others do too, and the genes (but, buk) would tell more than names. It is no measure of the butyrate in the gut.',
  },
};

/** A value that may be given. */
export const given = (
  index: IndexName,
  value: number,
  coverage: number,
  notices: readonly Problem[] = [],
): IndexResult => ({
  index,
  value,
  reason: null,
  coverage,
  ...INDEX_WORDS[index],
  notices,
});

/** No value, and why. */
export const refused = (index: IndexName, reason: Problem, coverage: number | null = null): IndexResult => ({
  index,
  value: null,
  reason,
  coverage,
  ...INDEX_WORDS[index],
  notices: [],
});
