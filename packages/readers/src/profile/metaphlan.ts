import type { Problem, Profile } from '@selenoscope/core';
import { type CladeRow, settleClades } from './clades.js';
import { lineageOf, lineageParts, rowRank } from './lineage.js';
import { AmountReader, amountStyle } from './numbers.js';
import type { FormatFacts, ProfileOptions } from './options.js';
import type { RawTable } from './raw-table.js';
import { parentsByLineage } from './settle.js';
import { Entries } from './sparse.js';
import { rowKindByName } from './special-rows.js';
import { cellsOf, fileStem, type Line, linesOf, refuse, rowCells, shown } from './text.js';

/** A file of rows "k__…|p__…": its comment lines, its header if it has one, its rows. */
interface CladeFile {
  /** "v30_CHOCOPhlAn_201901", '' where the file does not say */
  readonly database: string;
  readonly sample: string;
  readonly header: readonly string[] | null;
  readonly rows: readonly Line[];
}

const HEADER_NAMES = /^#?\s*(clade_name|clade|id|sampleid|taxonomy|classification|taxa|taxon|name|#?otu id)$/i;
const DEFAULT_SAMPLES = /^metaphlan\d*_analysis$/i;
const TAXON_IDS = /^(ncbi_tax_?id|clade_taxid|tax_?id|taxonomy_id)$/i;

function cladeFile(text: string, file: string): CladeFile {
  let database = '';
  let sample = '';
  let header: string[] | null = null;
  const rows: Line[] = [];
  for (const line of linesOf(text)) {
    const cells = cellsOf(line, '\t', file).map((cell) => cell.trim());
    const first = cells[0]!;
    if (HEADER_NAMES.test(first) && rows.length === 0) {
      // MetaPhlAn names its sample in a line of its own before the header
      if (/^#?\s*sampleid$/i.test(first) && cells.length === 2) sample = cells[1]!;
      else header = [first.replace(/^#\s*/, ''), ...cells.slice(1)];
    } else if (/^#mpa_/.test(first)) database = first.slice(5).trim();
    else if (!first.startsWith('#')) rows.push(line);
  }
  return { database, sample, header, rows };
}

/** Which cells of a row hold what. */
interface Layout {
  readonly taxonIds: number | null;
  readonly values: readonly number[];
  readonly samples: readonly string[];
  /** cells of a row; null: at least as many as are needed, since the last ones may be missing */
  readonly width: number | null;
}

function layoutOf({ header, rows, sample }: CladeFile, file: string): Layout {
  const alone = sample !== '' && !DEFAULT_SAMPLES.test(sample) ? sample : fileStem(file);
  if (header) {
    const taxonIds = header.findIndex((name, i) => i > 0 && TAXON_IDS.test(name));
    const share = header.indexOf('relative_abundance');
    if (share > 0) return { taxonIds: taxonIds < 0 ? null : taxonIds, values: [share], samples: [alone], width: null };
    const values = header.flatMap((_, i) => (i > 0 && i !== taxonIds ? [i] : []));
    if (values.length === 0)
      refuse({
        code: 'profile.file.columns',
        place: { file },
        expected: 'columns of samples',
        came: shown(header.join(' ')),
      });
    const only =
      values.length === 1 &&
      /^(reads|count|counts|relative abundance|metaphlan\d*_analysis)$/i.test(header[values[0]!]!);
    return {
      taxonIds: taxonIds < 0 ? null : taxonIds,
      values,
      samples: only ? [alone] : values.map((i) => header[i]!),
      width: header.length,
    };
  }
  const width = rows[0]!.text.split('\t').length;
  const withIds =
    width > 2 &&
    rows.every((row) => /^[-\d|]*$/.test(row.text.split('\t')[1]!)) &&
    rows.some((row) => row.text.split('\t')[1]!.includes('|'));
  if (width !== 2 && !(withIds && width <= 4))
    refuse({
      code: 'profile.file.columns',
      place: { file, row: rows[0]!.row },
      expected: 'a header that names the samples',
      came: shown(rows[0]!.text),
    });
  return { taxonIds: withIds ? 1 : null, values: [withIds ? 2 : 1], samples: [alone], width: withIds ? null : 2 };
}

const lastTaxonId = (cell: string): number | null => {
  const id = /(\d+)$/.exec(cell.trim());
  return id && !cell.includes('-') ? Number(id[1]) : null;
};

/** Rows of every rank named by their lineage, with one column or one for each sample. */
function readClades(
  text: string,
  options: ProfileOptions,
  clades: CladeFile,
): { raw: RawTable; rows: CladeRow[]; whole: boolean } {
  const { file } = options;
  if (clades.rows.length === 0) refuse({ code: 'profile.file.headerOnly', file, what: 'a stool profile' });
  const layout = layoutOf(clades, file);
  const amounts = new AmountReader(amountStyle(text, '\t'), options.emptyIsZero ?? false);
  const entries = new Entries(file);
  const needed = Math.max(...layout.values) + 1;
  const ids: string[] = [];
  const taxonIds: (number | null)[] = [];
  let whole = true;
  for (const line of clades.rows) {
    const cells = layout.width === null ? cellsOf(line, '\t', file) : rowCells(line, '\t', layout.width, file);
    if (cells.length < needed)
      refuse({ code: 'profile.file.row.cells', place: { file, row: line.row }, came: cells.length, expected: needed });
    const id = cells[0]!.trim();
    if (id === '') refuse({ code: 'profile.file.taxon.unnamed', place: { file, row: line.row } });
    layout.values.forEach((column, s) => {
      const value = amounts.read(cells[column]!.trim(), file, line.row, layout.samples[s]!);
      if (!Number.isInteger(value)) whole = false;
      entries.add(ids.length, s, value);
    });
    ids.push(id);
    taxonIds.push(layout.taxonIds === null ? null : lastTaxonId(cells[layout.taxonIds]!));
  }
  const lineages = ids.map(lineageParts);
  const parents = parentsByLineage(lineages);
  const rows = ids.map((id, i): CladeRow => {
    const parts = lineages[i]!;
    const taxon = { id, lineage: lineageOf(parts), rank: rowRank(parts), ncbiTaxonId: taxonIds[i]! };
    return { taxon, kind: rowKindByName(id), parent: parents[i]! };
  });
  const raw: RawTable = {
    observationIds: ids,
    sampleIds: layout.samples,
    ...entries.byColumn(layout.samples.length),
    taxonomy: null,
    confidence: null,
    sampleColumns: {},
    notices:
      amounts.emptyCells > 0 ? [{ code: 'profile.file.cells.emptyAsZero', file, cells: amounts.emptyCells }] : [],
  };
  return { raw, rows, whole };
}

/** A MetaPhlAn profile: single or merged, with or without ids, strains and reads. Percent of cells. */
export function readMetaphlan(text: string, options: ProfileOptions): Profile {
  const clades = cladeFile(text, options.file);
  const { raw, rows } = readClades(text, options, clades);
  const newer =
    clades.database === ''
      ? rows.some((row) => row.taxon.rank === 'strain' || row.taxon.id === 'UNCLASSIFIED')
      : /^v[A-Z]|SGB/.test(clades.database);
  const facts: FormatFacts = {
    format: newer ? 'metaphlan4' : 'metaphlan3',
    database: clades.database,
    method: 'shotgun',
    of: 'cells',
    denoised: null,
    everyRank: true,
    stated: 'share',
  };
  return settleClades(withUnsaid(raw, rows, options.file), rows, facts, options);
}

/** The style of MetaPhlAn written by Kraken 2 and KrakenTools: reads of each clade, or percent of them. */
export function readKrakenMpa(text: string, options: ProfileOptions): Profile {
  const { raw, rows, whole } = readClades(text, options, cladeFile(text, options.file));
  const facts: FormatFacts = {
    format: 'kraken-mpa',
    database: '',
    method: 'shotgun',
    of: 'reads',
    denoised: null,
    stated: whole ? 'reads' : 'share',
  };
  return settleClades(withUnsaid(raw, rows, options.file), rows, facts, options);
}

/** Says so where no row tells what could not be classified. */
function withUnsaid(raw: RawTable, rows: readonly CladeRow[], file: string): RawTable {
  const unsaid: Problem[] = rows.some((row) => row.kind === 'unclassified')
    ? []
    : [{ code: 'profile.file.unclassified.unsaid', file }];
  return { ...raw, notices: [...raw.notices, ...unsaid] };
}
