import type { Written } from './decimal-text.js';

/** A household measure as the table has it: so many grams for so many of the label. */
export interface RawMeasure {
  readonly label: string;
  readonly grams: string;
  readonly count: string;
}

/** A food as read, before it is classified. */
export interface RawFood {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly scientificName: string;
  readonly otherNames: readonly string[];
  readonly group: string;
  /** the table's own section where it says more than the group */
  readonly section?: string;
  readonly measures: readonly RawMeasure[];
  /** percent, where the table gives it */
  readonly refusePercent: number | null;
  /** samples behind every measured value of this food, 0 unknown */
  readonly samples: number;
}

/** One cell as read; `mark` is the name of the kind and note that the reader gives it. */
export interface RawCell {
  readonly value: Written;
  readonly sd: Written | null;
  readonly kind: 'missing' | 'measured' | 'calculated' | 'imputed' | 'zero';
  readonly note?: string;
}

export const MISSING: RawCell = { value: { digits: 0, places: 0 }, sd: null, kind: 'missing' };

/** A whole table: foods, and for every nutrient that it carries one cell per food. */
export interface RawTable {
  readonly name: string;
  readonly source: string;
  readonly country: string;
  readonly foods: readonly RawFood[];
  readonly nutrients: readonly { readonly key: string; readonly cells: readonly RawCell[] }[];
}
