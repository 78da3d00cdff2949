import type { ProfileFormat } from '@selenoscope/core';
import { isBrackenHeader } from './bracken.js';
import { isKrakenRow } from './kraken.js';
import { listColumns, listLines } from './list-columns.js';
import { isMothurHeader } from './mothur.js';
import { isTaxonomyHeader } from './taxonomy.js';
import { cellsOf, delimiterOf, type Line, refuse, shown } from './text.js';

/** Formats of lines of text. */
export type TextFormat = Exclude<ProfileFormat, 'biom-1.0' | 'biom-2.1' | 'ubiome-json'>;

/** Rows of a lineage with bars, or bare domains: "k__Bacteria|p__Firmicutes", "d_Bacteria". */
const BARRED = /^"?(k|d|sk|r)_{1,2}[^\t|;]+([|]|\t|$)/;

/** Finds the format of a text by its lines, never by the file's name. @throws SelenoscopeError for what is no profile */
export function recognise(lines: readonly Line[], file: string): TextFormat {
  const first = lines[0]!.text;
  const other = (looksLike: string, instead: string) =>
    refuse({ code: 'profile.file.kind', file, what: 'a stool profile', looksLike, instead });
  if (/^\s*(\(|\[[^\]]*\]\s*\(|#nexus)/i.test(first))
    return other('a tree', 'Give it as the tree, and the table of taxa as the profile.');
  if (isTaxonomyHeader(first) || isTaxonomyHeader(lines.find((line) => !line.text.startsWith('#'))?.text ?? ''))
    return other('a taxonomy', 'Give it as the taxonomy, and the table of counts as the profile.');
  if (lines.slice(0, 3).some((line) => line.text.startsWith('#q2:')))
    return other('facts about samples (QIIME 2 metadata)', 'Give the table of taxa as the profile.');
  const rows = lines.filter((line) => !line.text.startsWith('#')).slice(0, 50);
  if (rows.length > 0 && isKrakenRow(rows[0]!.text)) return 'kraken2-report';
  if (isBrackenHeader(first)) return 'bracken';
  if (isMothurHeader(first)) return 'mothur';
  if (isMetaphlan(lines, rows)) return 'metaphlan3';
  if (/^#Classification\t/i.test(first)) return 'kraken-mpa';
  if (isBarred(rows)) return hasBrokenNumbers(rows) && /^"?k__/.test(barredRow(rows)) ? 'metaphlan3' : 'kraken-mpa';
  if (isList(lines, file)) return 'taxon-count';
  return 'table';
}

const isMetaphlan = (lines: readonly Line[], rows: readonly Line[]): boolean =>
  lines.slice(0, 10).some(({ text }) => /^#?clade_name\t/.test(text)) ||
  (lines.slice(0, 10).some(({ text }) => /^#mpa_|^#.*metaphlan/i.test(text)) && isBarred(rows));

const barredRow = (rows: readonly Line[]): string => rows.find((row) => BARRED.test(row.text))?.text ?? '';

/** Names with bars that hold one another, amounts behind them. */
const isBarred = (rows: readonly Line[]): boolean =>
  rows.filter((row) => BARRED.test(row.text) && row.text.includes('\t')).length >=
    Math.max(1, Math.min(2, rows.length - 1)) &&
  // a table that collapses to one rank with semicolons is a table
  !rows.some((row) => /^"?[a-z]__[^\t]*;/.test(row.text));

const hasBrokenNumbers = (rows: readonly Line[]): boolean =>
  rows.some((row) =>
    row.text
      .split('\t')
      .slice(1)
      .some((cell) => /^\d*\.\d*[1-9]/.test(cell)),
  );

function isList(lines: readonly Line[], file: string): boolean {
  const first = listLines(lines)[0];
  const delimiter = first ? delimiterOf(first.text) : null;
  if (!first || delimiter === null) return false;
  const header = cellsOf(first, delimiter, file).map((cell) => cell.trim());
  if (listColumns(header)) return true;
  // a remark with cells above is the header of a table ("#OTU ID<tab>S1<tab>S2"), whose first row was cut
  const remarks = lines.slice(0, lines.indexOf(first));
  if (remarks.some(({ text }) => text.split(delimiter).length > 2)) return false;
  // two columns and no header: a name and an amount from the first line on
  return header.length === 2 && /^[\d.,]+\s*%?$/.test(header[1]!) && !/^[\d.,]*$/.test(header[0]!);
}

/** First characters of a text, for a message. */
export const firstWords = (text: string): string => shown(text.slice(0, 200));
