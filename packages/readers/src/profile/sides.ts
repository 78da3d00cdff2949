import { taxonLikeness } from './feature-names.js';
import { rankByWord } from './lineage.js';

/** What decides which side of a table holds the taxa. */
export interface Sides {
  /** name of the first column */
  readonly corner: string;
  /** the first column, without the header */
  readonly rowNames: readonly string[];
  /** the header, without the first column */
  readonly columnNames: readonly string[];
  readonly knownIds: ReadonlySet<string> | null;
  /** sums of the rows and of the columns, asked for only where names do not decide */
  readonly sums: () => { rows: readonly number[]; columns: readonly number[] };
}

const TAXON_WORD =
  /^#?\s*(taxa|taxon|taxonomy|otu|otus|otu[ _]?id|asv|asv[ _]?id|feature|feature[ _-]?id|featureid|clade|clade_name|organism|bacteria|microbe|tax_?name|scientific[ _]name|row[ _]?names?)$/i;
const SAMPLE_WORD =
  /^#?\s*(samples?|sample[ _.-]?(id|name)s?|sampleid|subject|subject[ _]?id|patient|patient[ _]?id|person|participant|group|run|run_accession|barcode)$/i;

/** Columns that tell about a sample and are no taxa, in tables with samples in the rows. */
export const ABOUT_SAMPLE =
  /^(age|bmi|sex|gender|subject|patient|person|participant|visit|time[ _.-]?point|timepoint|time|date|day|week|month|year|group|treatment|arm|diet|site|body[ _-]?site|weight|height|ph|depth|reads|total[ _]?reads|read[ _]?count|library[ _]?size|barcode|batch|run|plate|country|nationality|diagnosis|status)$/i;

/** True: taxa stand in the rows. False: samples do. Null: not to be told. */
export function taxaInRows(sides: Sides): boolean | null {
  const { corner, rowNames, columnNames, knownIds } = sides;
  if (knownIds) {
    const rows = rowNames.some((name) => knownIds.has(name));
    const columns = columnNames.some((name) => knownIds.has(name));
    if (rows !== columns) return rows;
  }
  if (TAXON_WORD.test(corner) || rankByWord(corner.replace(/^#/, '')) !== null) return true;
  if (SAMPLE_WORD.test(corner)) return false;
  const rows = taxonLikeness(rowNames);
  const columns = taxonLikeness(columnNames);
  if (rows >= 0.3 && rows > columns + 0.2) return true;
  if (columns >= 0.3 && columns > rows + 0.2) return false;
  const sums = sides.sums();
  const constant = (values: readonly number[]) =>
    values.length > 1 &&
    (values.every((sum) => Math.abs(sum - 1) <= 0.02) || values.every((sum) => Math.abs(sum - 100) <= 2));
  if (constant(sums.columns) !== constant(sums.rows)) return constant(sums.columns);
  // tables of a few samples with hundreds of taxa are the rule, the reverse is unheard of
  if (rowNames.length >= 20 && rowNames.length >= 5 * columnNames.length) return true;
  if (columnNames.length >= 20 && columnNames.length >= 5 * rowNames.length) return false;
  return null;
}
