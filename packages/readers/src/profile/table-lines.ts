import { cellsOf, delimiterOf, type Line, refuse, shown } from './text.js';

/** Header and rows of a table, comments and "sep=" put aside. */
export interface TableLines {
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly rows: readonly Line[];
  /** written by QIIME or biom */
  readonly qiime: boolean;
  /** "# Constructed from biom file": a table of counts, unless its numbers are broken */
  readonly fromBiom: boolean;
}

/** So many rows tell whether the header lacks the name of the first column. */
const ROWS_TO_COUNT = 50;

/** Takes a table apart into header and rows. @throws SelenoscopeError where there is no separator or no row */
export function tableLines(lines: readonly Line[], file: string, what: string): TableLines {
  const separator = /^"?sep=(.)"?\s*$/i.exec(lines[0]!.text)?.[1];
  const all = separator ? lines.slice(1) : lines;
  const first = all.findIndex((line) => !line.text.startsWith('#'));
  const end = first < 0 ? all.length : first;
  // the last remark with cells is the header: "#OTU ID<tab>S1"
  const last = all.slice(0, end).findLast((line) => line.text.includes('\t') && !/^#\s?Constructed/.test(line.text));
  const headerLine = last ?? all[end];
  if (!headerLine) return refuse({ code: 'profile.file.headerOnly', file, what });
  const rows = all.slice(last ? end : end + 1).filter((line) => !line.text.startsWith('#q2:'));
  const delimiter = separator ?? delimiterOf(headerLine.text);
  if (delimiter === null)
    return refuse({
      code: 'profile.file.unknown',
      file,
      what: what.replace(/^an? /, ''),
      came: shown(headerLine.text),
      known: KNOWN,
    });
  const header = cellsOf(headerLine, delimiter, file).map((cell) => cell.trim());
  while (header.length > 1 && header.at(-1) === '') header.pop();
  if (rows.length === 0) refuse({ code: 'profile.file.headerOnly', file, what });
  // R leaves out the name of the first column. One row that is longer than the others is a fault of that row.
  const longer = (line: Line) => cellsOf(line, delimiter, file).length === header.length + 1;
  if (!header[0]!.startsWith('#') && rows.slice(0, ROWS_TO_COUNT).every(longer)) header.unshift('');
  const fromBiom = all.slice(0, end).some((line) => /^#\s?Constructed from biom/i.test(line.text));
  const qiime = fromBiom || /^#OTU ?ID$/i.test(header[0]!);
  return { delimiter, header, headerRow: headerLine.row, rows, qiime, fromBiom };
}

/** What a file of a profile may be, for messages. */
export const KNOWN: readonly string[] = [
  'BIOM 1.0 and 2.1',
  'QIIME 2 (.qza and exported TSV)',
  'tables of taxa and samples (TSV, CSV)',
  'MetaPhlAn 3 and 4',
  'Kraken 2 reports',
  'Bracken',
  'mothur .shared',
  'uBiome JSON and CSV',
  'lists of taxa with counts or percent',
];
