import type { Problem, Profile, Rank } from '@selenoscope/core';
import { type Roles, rolesOf, rowsToLookAt } from './column-roles.js';
import { taxonLikeness } from './feature-names.js';
import { rankByWord } from './lineage.js';
import { AmountReader, amountStyle } from './numbers.js';
import type { FormatFacts, ProfileOptions } from './options.js';
import type { RawTable } from './raw-table.js';
import { scanRow } from './scan-row.js';
import { type RowFacts, settleTable } from './settle.js';
import { ABOUT_SAMPLE, taxaInRows } from './sides.js';
import { Entries } from './sparse.js';
import { type TableLines, tableLines } from './table-lines.js';
import { type Line, refuse, rowCells, shown } from './text.js';

/** A table of amounts: taxa in rows or in columns, exported by QIIME or biom or made by hand. */
export function readTable(text: string, lines: readonly Line[], options: ProfileOptions): Profile {
  const { file } = options;
  const table = tableLines(lines, file, 'a stool profile');
  const { header, delimiter, rows } = table;
  const looked = rows
    .slice(0, rowsToLookAt(header.length))
    .map((line) => rowCells(line, delimiter, header.length, file));
  const roles = rolesOf(table, looked);
  if (roles.amounts.length === 0) noProfile(file);
  const reader = new AmountReader(amountStyle(text, delimiter), options.emptyIsZero ?? false);
  const cells = (line: Line) => rowCells(line, delimiter, header.length, file);
  const inRows =
    roles.taxonomy > 0 || roles.rowRank > 0 || roles.ranks.length > 0
      ? true
      : taxaInRows({
          corner: header[0]!,
          rowNames: rows.map((line) => line.text.slice(0, 400).split(delimiter, 1)[0]!.replaceAll('"', '').trim()),
          columnNames: roles.amounts.map((i) => header[i]!),
          knownIds: options.taxonomy ? new Set(options.taxonomy.lineages.keys()) : null,
          sums: () => marginalSums(rows, cells, roles.amounts),
        });
  if (inRows === null)
    return refuse({ code: 'profile.file.sides.unclear', file, row: shown(looked[0]![0]!), column: shown(header[1]!) });
  const read = inRows
    ? taxaByRow(table, roles, reader, cells, options)
    : samplesByRow(table, roles, reader, cells, options);
  const emptied: Problem[] =
    reader.emptyCells > 0 ? [{ code: 'profile.file.cells.emptyAsZero', file, cells: reader.emptyCells }] : [];
  const facts: FormatFacts = {
    format: table.qiime ? 'qiime2' : 'table',
    database: '',
    method: 'unknown',
    of: 'unknown',
    denoised: null,
    stated: reader.percentSigns ? 'percent' : table.fromBiom ? 'counts' : null,
  };
  return settleTable({ ...read.raw, notices: [...read.raw.notices, ...emptied] }, facts, options, read.rowFacts);
}

const noProfile = (file: string): never =>
  refuse({
    code: 'profile.file.kind',
    file,
    what: 'a stool profile',
    looksLike: 'a table without amounts (facts about samples, or a taxonomy)',
    instead: 'Give the table of taxa; facts about samples and taxonomies have options of their own.',
  });

interface ReadRows {
  readonly raw: RawTable;
  readonly rowFacts: RowFacts;
}

function taxaByRow(
  { header, rows, delimiter }: TableLines,
  roles: Roles,
  reader: AmountReader,
  cellsOfLine: (line: Line) => string[],
  { file }: ProfileOptions,
): ReadRows {
  const entries = new Entries(file);
  const ids: string[] = [];
  const taxonomy: (readonly string[] | null)[] = [];
  const confidence = new Float64Array(rows.length);
  const taxonIds: (number | null)[] = [];
  const rowRanks: (Rank | null)[] = [];
  const { amounts } = roles;
  const fields = amounts.map((i) => header[i]!);
  // amounts that stand together behind the name are read without cutting the row into cells
  const scannable = amounts.every((column, k) => column === k + 1);
  for (const line of rows) {
    const cells = scannable
      ? scanRow(line, delimiter, amounts.length, header.length, file, (k, cell) => {
          entries.add(ids.length, k, reader.read(cell, file, line.row, fields[k]!));
        })
      : null;
    const row = cells ?? cellsOfLine(line);
    if (!cells)
      for (let k = 0; k < amounts.length; k++)
        entries.add(ids.length, k, reader.read(row[amounts[k]!]!, file, line.row, fields[k]!));
    const id = roles.names.map((i) => row[i]!.trim()).join(';');
    if (id === '') refuse({ code: 'profile.file.taxon.unnamed', place: { file, row: line.row } });
    if (roles.taxonomy > 0) taxonomy.push([row[roles.taxonomy]!]);
    else if (roles.ranks.length > 0)
      taxonomy.push(roles.ranks.map(([i, rank]) => `${RANK_PREFIX[rank]}__${withoutPrefix(row[i]!)}`));
    if (roles.confidence > 0) confidence[ids.length] = Number(row[roles.confidence]!.trim() || Number.NaN);
    if (roles.taxonId > 0) taxonIds.push(/^\s*\d+\s*$/.test(row[roles.taxonId]!) ? Number(row[roles.taxonId]) : null);
    if (roles.rowRank > 0) rowRanks.push(rankByWord(row[roles.rowRank]!));
    ids.push(id);
  }
  const leftOut: Problem[] =
    roles.text.length > 0
      ? [{ code: 'profile.file.columns.leftOut', file, columns: roles.text.map((i) => header[i]!) }]
      : [];
  return {
    raw: {
      observationIds: ids,
      sampleIds: fields,
      ...entries.byColumn(fields.length),
      taxonomy: taxonomy.length > 0 ? taxonomy : null,
      confidence: roles.confidence > 0 ? confidence : null,
      sampleColumns: {},
      notices: leftOut,
    },
    rowFacts: {
      rank: roles.names.length === 1 ? rankByWord(header[0]!.replace(/^#/, '')) : null,
      taxonIds: roles.taxonId > 0 ? taxonIds : null,
      rowRanks: roles.rowRank > 0 ? rowRanks : null,
    },
  };
}

const RANK_PREFIX: Readonly<Record<Rank, string>> = {
  domain: 'd',
  phylum: 'p',
  class: 'c',
  order: 'o',
  family: 'f',
  genus: 'g',
  species: 's',
  strain: 't',
};
const withoutPrefix = (name: string): string => name.trim().replace(/^[a-z]{1,2}__/, '');

function samplesByRow(
  { header, rows }: TableLines,
  roles: Roles,
  reader: AmountReader,
  cellsOfLine: (line: Line) => string[],
  { file }: ProfileOptions,
): ReadRows {
  const about = [...roles.text, ...roles.amounts.filter((i) => ABOUT_SAMPLE.test(header[i]!))].sort((a, b) => a - b);
  const taxa = roles.amounts.filter((i) => !about.includes(i));
  if (about.length > 0 && taxa.length <= about.length && taxonLikeness(taxa.map((i) => header[i]!)) === 0)
    noProfile(file);
  const entries = new Entries(file);
  const samples: string[] = [];
  const columns = about.map((): string[] => []);
  for (const line of rows) {
    const cells = cellsOfLine(line);
    for (let k = 0; k < taxa.length; k++) {
      const cell = cells[taxa[k]!]!;
      if (cell !== '0') entries.add(k, samples.length, reader.read(cell, file, line.row, header[taxa[k]!]!));
    }
    about.forEach((i, k) => {
      columns[k]!.push(cells[i]!.trim());
    });
    samples.push(cells[0]!.trim());
  }
  const notices: Problem[] = [{ code: 'profile.file.sides.samplesInRows', file }];
  if (about.length > 0)
    notices.push({ code: 'profile.file.columns.aboutSamples', file, columns: about.map((i) => header[i]!) });
  return {
    raw: {
      observationIds: taxa.map((i) => header[i]!),
      sampleIds: samples,
      ...entries.byColumn(samples.length),
      taxonomy: null,
      confidence: null,
      sampleColumns: Object.fromEntries(about.map((i, k) => [header[i]!, columns[k]!])),
      notices,
    },
    rowFacts: {},
  };
}

function marginalSums(
  rows: readonly Line[],
  cellsOfLine: (line: Line) => string[],
  amounts: readonly number[],
): { rows: number[]; columns: number[] } {
  const columns = amounts.map(() => 0);
  const rowSums = rows.map((line) => {
    const cells = cellsOfLine(line);
    let sum = 0;
    amounts.forEach((i, k) => {
      const value = Number(cells[i]) || 0;
      sum += value;
      columns[k]! += value;
    });
    return sum;
  });
  return { rows: rowSums, columns };
}
