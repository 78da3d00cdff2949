import type { Profile, Rank } from '@selenoscope/core';
import { RANKS } from '@selenoscope/core';
import { type CladeRow, settleClades } from './clades.js';
import type { ProfileOptions } from './options.js';
import type { RawTable } from './raw-table.js';
import { Entries } from './sparse.js';
import { fileStem, type Line, linesOf, refuse, shown } from './text.js';

const RANK_CODES: Readonly<Record<string, Rank>> = {
  D: 'domain',
  P: 'phylum',
  C: 'class',
  O: 'order',
  F: 'family',
  G: 'genus',
  S: 'species',
};
/** From the root down, for reports whose names are not indented. */
const ORDER = 'URDKPCOFGS';
const RANK_CODE = /^([URDKPCOFGS]\d*|-)$/;

interface ReportRow {
  readonly row: number;
  readonly cladeReads: number;
  readonly ownReads: number;
  readonly code: string;
  readonly taxonId: number;
  readonly indent: number;
  readonly name: string;
}

/** Whether a line is a row of a Kraken 2 report: percent, reads, own reads, (two counts of minimizers,) rank, id, name. */
export function isKrakenRow(text: string): boolean {
  const cells = text.split('\t');
  const shift = cells.length === 8 ? 2 : 0;
  return (
    cells.length === 6 + shift &&
    /^\s*\d+(\.\d+)?\s*$/.test(cells[0]!) &&
    RANK_CODE.test(cells[3 + shift]!.trim()) &&
    /^\s*\d+\s*$/.test(cells[4 + shift]!)
  );
}

function reportRow({ row, text }: Line, file: string): ReportRow {
  const cells = text.split('\t');
  const shift = cells.length === 8 ? 2 : 0;
  if (cells.length !== 6 + shift)
    refuse({ code: 'profile.file.row.cells', place: { file, row }, came: cells.length, expected: 6 });
  const count = (index: number, field: string): number => {
    const cell = cells[index]!.trim();
    const place = { file, row, field };
    if (/^-\d/.test(cell)) refuse({ code: 'profile.file.value.negative', place, came: shown(cell) });
    const value = /^\d+$/.test(cell) ? Number(cell) : Number.NaN;
    if (!(value <= Number.MAX_SAFE_INTEGER)) refuse({ code: 'profile.file.cell.text', place, came: shown(cell) });
    return value;
  };
  const code = cells[3 + shift]!.trim();
  if (!RANK_CODE.test(code))
    refuse({
      code: 'profile.file.row.unread',
      place: { file, row, field: 'rank' },
      expected: 'a rank code such as D, P, G, S or S1',
      came: shown(code),
    });
  const name = cells[5 + shift]!;
  if (name.trim() === '') refuse({ code: 'profile.file.taxon.unnamed', place: { file, row } });
  return {
    row,
    cladeReads: count(1, 'reads of the clade'),
    ownReads: count(2, 'own reads'),
    code,
    taxonId: count(4 + shift, 'taxonomy id'),
    indent: name.length - name.trimStart().length,
    name: name.trim(),
  };
}

/** Nearest row above each row, by indents or else by rank codes. −1: none; null: not to be told. */
function parentsOf(rows: readonly ReportRow[]): (number | null)[] {
  const indented = rows.some((row) => row.indent > 0);
  const depth = (row: ReportRow) =>
    indented ? row.indent : ORDER.indexOf(row.code[0]!) * 100 + Number(row.code.slice(1) || '0');
  const above: number[] = [];
  return rows.map((row, i) => {
    if (row.code === 'U') return -1;
    if (!indented && row.code === '-') return /^root$/i.test(row.name) ? -1 : null;
    while (above.length > 0 && depth(rows[above.at(-1)!]!) >= depth(row)) above.pop();
    const parent = above.at(-1) ?? -1;
    above.push(i);
    return parent;
  });
}

/** A Kraken 2 report, or a Bracken result in that form: reads of one sample, every rank, root and unclassified. */
export function readKrakenReport(text: string, options: ProfileOptions): Profile {
  const { file } = options;
  const lines = linesOf(text).filter((line) => !line.text.startsWith('#'));
  if (lines.length === 0) refuse({ code: 'profile.file.headerOnly', file, what: 'a stool profile' });
  const rows = lines.map((line) => reportRow(line, file));
  const parents = parentsOf(rows);
  const repeated = new Set<string>();
  const names = new Set<string>();
  for (const { name } of rows) (names.has(name) ? repeated : names).add(name);
  const hasDomains = rows.some((row) => row.code === 'D');
  const rankOf = (code: string): Rank | null => (code === 'K' && !hasDomains ? 'domain' : (RANK_CODES[code] ?? null));
  const lineages: string[][] = [];
  const clades = rows.map((row, i): CladeRow => {
    const parent = parents[i]!;
    const rank = rankOf(row.code);
    const lineage = parent === null || parent < 0 ? [] : lineages[parent]!.slice();
    if (rank) {
      while (lineage.length < RANKS.indexOf(rank)) lineage.push('');
      lineage[RANKS.indexOf(rank)] = row.name;
    }
    lineages.push(lineage);
    return {
      // a phylum and its class may share a name
      taxon: {
        id: repeated.has(row.name) ? `${row.name} (taxid ${row.taxonId})` : row.name,
        lineage,
        rank,
        ncbiTaxonId: row.taxonId > 0 ? row.taxonId : null,
      },
      kind: row.code === 'U' ? 'unclassified' : 'taxon',
      parent,
    };
  });
  const entries = new Entries(file);
  rows.forEach((row, i) => {
    if (row.ownReads > row.cladeReads)
      refuse({
        code: 'profile.file.parent.exceeded',
        place: { file, row: row.row },
        child: row.name,
        value: row.ownReads,
        parentValue: row.cladeReads,
      });
    entries.add(i, 0, row.cladeReads);
  });
  const raw: RawTable = {
    observationIds: clades.map((clade) => clade.taxon.id),
    sampleIds: [fileStem(file)],
    ...entries.byColumn(1),
    taxonomy: null,
    confidence: null,
    sampleColumns: {},
    notices: clades.some((clade) => clade.kind === 'unclassified')
      ? []
      : [{ code: 'profile.file.unclassified.unsaid', file }],
  };
  return settleClades(
    raw,
    clades,
    {
      format: isRedistributed(rows) ? 'bracken' : 'kraken2-report',
      database: '',
      method: 'shotgun',
      of: 'reads',
      denoised: null,
      stated: 'reads',
    },
    options,
  );
}

/** Bracken leaves nearly all own reads at one rank; Kraken leaves a good part of them at genera and above. */
function isRedistributed(rows: readonly ReportRow[]): boolean {
  const own = rows.filter((row) => row.ownReads > 0 && row.code !== 'U');
  const reads = (of: readonly ReportRow[]) => of.reduce((sum, row) => sum + row.ownReads, 0);
  return ['S', 'G'].some((code) => {
    const kept = own.filter((row) => row.code === code);
    return kept.length >= 5 && reads(kept) >= 0.99 * reads(own);
  });
}
