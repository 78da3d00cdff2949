/** How a composition value came about. `missing` and `suspect-zero` never become 0 (design: one uncertainty). */
export const CELL_KINDS = [
  'missing',
  'measured',
  'calculated',
  'imputed',
  'assumed-zero',
  'trace',
  'below-limit',
  'suspect-zero',
] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** One composition value per 100 g edible food, with everything that is known about it. */
export interface Cell {
  /** per 100 g in the nutrient's unit; null where it is not known (`missing`, `suspect-zero`) */
  readonly value: number | null;
  readonly unit: string;
  readonly kind: CellKind;
  /** number of samples or regional composites behind it, where the table says so */
  readonly n?: number;
  /** standard deviation between samples, same unit; absent means unknown, never exact */
  readonly sd?: number;
  readonly se?: number;
  readonly min?: number;
  readonly max?: number;
  /** upper bound for `below-limit` and `trace` */
  readonly limit?: number;
  /** source key, for instance "usda-sr28" or "ifct2017" */
  readonly source: string;
}

/** True where the value can be added up: everything except `missing` and `suspect-zero`. */
export const isKnown = (kind: CellKind): boolean => kind !== 'missing' && kind !== 'suspect-zero';
