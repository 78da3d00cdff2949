import type { Profile, ProfileFormat, Rank } from '@selenoscope/core';
import type { FormatUnit, StatedUnit } from './unit.js';

/** Lineages by the id of a row, from a file of their own. */
export interface TaxonomyTable {
  readonly file: string;
  /** names from the domain downwards, without prefixes; empty where nothing is known */
  readonly lineages: ReadonlyMap<string, readonly string[]>;
  /** 0 to 1, for the rows that have one */
  readonly confidences: ReadonlyMap<string, number>;
  readonly notices: Profile['notices'];
}

/** How a profile is to be read, beyond what its file says. */
export interface ProfileOptions {
  /** the name as the person gave it; messages begin with it */
  readonly file: string;
  /** reads it as this format; left out, the format is recognised by content */
  readonly kind?: ProfileFormat;
  /** which rows of a file that repeats every rank become the table; or what the rows of a plain table are */
  readonly rank?: Rank;
  readonly taxonomy?: TaxonomyTable;
  /** what the values are, where that cannot be told from them */
  readonly unit?: StatedUnit;
  /** how the sample was sequenced, where the file does not say */
  readonly method?: 'amplicon' | 'shotgun';
  /** distance of the clusters in a mothur file, "0.03" */
  readonly label?: string;
  /** empty cells of a table mean "looked for and not found"; without this they are refused */
  readonly emptyIsZero?: boolean;
}

/** What a format says of itself, for the making of a profile. */
export interface FormatFacts {
  readonly format: ProfileFormat;
  readonly database: string;
  readonly method: Profile['method'];
  readonly of: Profile['of'];
  readonly denoised: boolean | null;
  /** the program writes every rank down to species, so that a rank that holds less than those above was cut */
  readonly everyRank?: boolean;
  /** null: to be found from the values */
  readonly stated: FormatUnit | null;
}
