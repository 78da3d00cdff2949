import type { CellKind } from './composition.js';

/**
 * Layout of the compiled food file (`foods.bin`), little-endian throughout:
 *
 * ```
 * bytes 0-7    "SELFOOD1"
 * bytes 8-39   SHA-256 of everything from byte 40 on
 * bytes 40-43  length of the header in bytes (u32)
 * then         header, JSON in ASCII ({@link CompiledHeader})
 * then         body; every offset in the header counts from here
 * ```
 *
 * Foods are numbered through all tables in the order of `header.tables`. A block holds one nutrient of one table:
 * per food a mark (one byte, index into `header.marks`) and a whole number; where the mark is not a known value the
 * number is 0 and means nothing.
 */
export const COMPILED_MAGIC = 'SELFOOD1';
export const HASH_AT = 8;
export const HEADER_LENGTH_AT = 40;
export const HEADER_AT = 44;

/** Bytes of one number: whole numbers without sign, or 8 for a double. */
export type NumberWidth = 1 | 2 | 4 | 8;

/** A run of whole numbers with a common number of decimal places: value = number / 10^places. */
export interface NumberRun {
  readonly at: number;
  readonly width: NumberWidth;
  readonly places: number;
}

/** One nutrient of one table. */
export interface CompiledBlock {
  readonly table: number;
  readonly nutrient: number;
  readonly marks: number;
  readonly value: NumberRun;
  /** standard deviation between samples; 0 means unknown */
  readonly sd?: NumberRun;
  /** upper bound for cells marked `trace` or `below-limit`, in the nutrient's unit */
  readonly limit?: number;
}

/** How a cell came about, and the words that say why. */
export interface CompiledMark {
  readonly kind: CellKind;
  readonly note?: string;
}

/** Sampling facts of a single cell that a table does not carry itself. */
export interface CompiledEvidence {
  readonly food: number;
  readonly nutrient: number;
  readonly n?: number;
  readonly sd?: number;
  readonly min?: number;
  readonly max?: number;
  readonly note: string;
}

export interface CompiledTable {
  readonly name: string;
  /** source key that stands in every cell */
  readonly source: string;
  readonly first: number;
  readonly foods: number;
}

export interface CompiledHeader {
  readonly tables: readonly CompiledTable[];
  readonly nutrients: readonly {
    readonly key: string;
    readonly name: string;
    readonly unit: string;
    readonly tag?: string;
  }[];
  readonly groups: readonly { readonly code: string; readonly name: string }[];
  readonly imputeClasses: readonly string[];
  /** countries whose supply the foods describe */
  readonly countries: readonly string[];
  readonly marks: readonly CompiledMark[];
  readonly blocks: readonly CompiledBlock[];
  readonly evidence: readonly CompiledEvidence[];
  /** Latin-1, other characters as \uXXXX (compiled-text.ts): one line per food, fields by {@link FIELD}: code, name, short name, scientific name, other names, measures */
  readonly text: { readonly at: number; readonly length: number };
  /** offsets of per-food columns, one byte each unless said */
  readonly columns: {
    readonly group: number;
    readonly origin: number;
    /** index into countries */
    readonly country: number;
    /** originShare in hundredths */
    readonly originShare: number;
    readonly form: number;
    /** u16 index into imputeClasses */
    readonly imputeClass: number;
    readonly brazilNut: number;
    /** refuse in percent, 255 unknown */
    readonly refuse: number;
    /** number of samples behind every measured cell of a food, 0 unknown */
    readonly samples: number;
  };
  readonly bodyLength: number;
}

/** Separators inside the text: foods, fields of a food, list members, parts of a member. */
export const FOOD = '\n';
export const FIELD = '\u001f';
export const MEMBER = '\u001e';
export const PART = '\u001d';

export { escapeWide } from './compiled-text.js';
