import type { Notice, Summary } from '../../base/index.js';
import type { Permanova, ProfileComparison, Rank, SampleCoverage } from '../profile/index.js';

/** Names of the distances in the JSON; `brayCurtis` is on reads where there are reads, else on shares. */
export type BetaName =
  | 'brayCurtis'
  | 'brayCurtisShares'
  | 'jaccard'
  | 'jaccardQuantitative'
  | 'aitchison'
  | 'unweightedUnifrac'
  | 'weightedUnifrac'
  | 'normalisedUnifrac';

/** `selenoscope gut profile --json`. The names are a contract with other programs: add, never rename. */
export interface StoolAnswer {
  readonly schema: 'selenoscope.profile/1';
  readonly run: { readonly version: string; readonly data: string; readonly seed: number; readonly draws: number };
  readonly profile: StoolFile;
  readonly samples: readonly StoolSample[];
  /** samples × samples; null with a notice where a measure cannot be given; absent where not asked for */
  readonly beta: Readonly<Partial<Record<BetaName, readonly (readonly (number | null)[])[] | null>>>;
  readonly permanova?: PermanovaShown;
  readonly comparison?: ComparisonShown;
  readonly notices: readonly Notice[];
}

/** What was read. */
export interface StoolFile {
  readonly file: string;
  readonly format: string;
  readonly database: string;
  readonly method: 'amplicon' | 'shotgun' | 'unknown';
  readonly unit: 'reads' | 'share';
  readonly of: 'reads' | 'cells' | 'unknown';
  readonly denoised: boolean | null;
  readonly keptRank: Rank | null;
  readonly taxa: number;
}

export interface StoolSample {
  readonly id: string;
  /** reads in the sample, unclassified ones too; null where the file holds shares */
  readonly reads: number | null;
  readonly alpha: AlphaShown;
  /** numbers, or null: the reason stands in `indexDetails` and in the notices */
  readonly indices: Readonly<Record<string, number | null>>;
  readonly indexDetails: readonly IndexShown[];
  readonly coverage: Omit<SampleCoverage, 'sample'>;
  /** share of the sample by genus (or by row where nothing is named), largest first; the last is everything else */
  readonly composition: readonly { readonly taxon: string; readonly rank: string; readonly share: number }[];
  /** share that likely uses selenium: a fact of genomes, no measure of health */
  readonly seleniumTrait: TraitShown;
}

/** Shannon in nats. Null where a measure has no value for this kind of data. */
export interface AlphaShown {
  readonly observed: number | null;
  readonly shannon: number | null;
  readonly simpson: number | null;
  readonly inverseSimpson: number | null;
  readonly pielou: number | null;
  readonly chao1: number | null;
  readonly chao1Uncorrected: number | null;
  readonly ace: number | null;
  readonly goodsCoverage: number | null;
  readonly faithPd: number | null;
  /** expected number of taxa in `depth` reads */
  readonly rarefied: number | null;
  readonly depth: number | null;
}

export interface IndexShown {
  readonly index: string;
  readonly value: number | null;
  /** why there is none; '' where there is */
  readonly reason: string;
  readonly coverage: number | null;
  readonly definition: string;
  readonly source: string;
  readonly caution: string;
}

export interface TraitShown {
  readonly share: Summary;
  readonly coverage: number;
  readonly atMost: number;
  readonly genera: readonly {
    readonly genus: string;
    readonly share: number;
    readonly trait: string;
    /** 0 to 1, and its range */
    readonly probability: number;
    readonly low: number;
    readonly high: number;
    readonly remark: string;
    readonly source: string;
    readonly status: string;
  }[];
  readonly status: string;
}

export interface PermanovaShown extends Omit<Permanova, 'notices'> {
  readonly column: string;
  readonly measure: BetaName;
}

/** Two samples, each difference beside what noise alone would make. */
export interface ComparisonShown extends Omit<ProfileComparison, 'measures' | 'notices'> {
  readonly measures: readonly (Omit<ProfileComparison['measures'][number], 'says'> & { readonly says: Notice })[];
}
