import { type Problem, SelenoscopeError } from '@selenoscope/core';
import { decodeText } from '../bytes.js';
import { readCsv } from '../csv.js';
import { escaped, noControlLetters } from './control-letters.js';

/** Largest file of a profile that is read, in bytes; the caller checks before it loads one. */
export const MAX_PROFILE_BYTES = 256 * 1024 * 1024;

/** Largest JSON text: its lists take about ten times their bytes in memory. */
export const MAX_JSON_CHARACTERS = 96 * 1024 * 1024;

/** Ends the reading with a problem that a person must correct. */
export const refuse = (problem: Problem): never => {
  throw new SelenoscopeError(problem);
};

/** A line that holds something. */
export interface Line {
  /** from 1, blank lines counted: the row that a spreadsheet shows */
  readonly row: number;
  readonly text: string;
}

export interface ProfileText {
  readonly text: string;
  readonly notices: readonly Problem[];
}

const ZIP = 'PK\x03\x04';
const UNPACK = 'Unpack it first.';
const SIGNATURES: readonly (readonly [starts: string, looksLike: string, instead: string])[] = [
  ['\x1f\x8b', 'compressed (gzip)', `${UNPACK} On a command line: gunzip.`],
  ['BZh', 'compressed (bzip2)', UNPACK],
  ['\xfd7zXZ', 'compressed (xz)', UNPACK],
  ['\x28\xb5\x2f\xfd', 'compressed (zstd)', UNPACK],
  ['\x89HDF', 'an HDF5 file (BIOM 2.1)', 'Give it as the profile; here a text file is expected.'],
  ['%PDF', 'a PDF', 'A report cannot be read back; export the table of taxa as CSV or JSON.'],
  ['\x89PNG', 'a picture (PNG)', 'Export the table of taxa instead.'],
  ['\xff\xd8\xff', 'a photograph (JPEG)', 'Export the table of taxa instead.'],
  ['\xd0\xcf\x11\xe0', 'an old Excel workbook (xls)', 'Open it and save the sheet as CSV (UTF-8).'],
  ['SQLite format 3', 'a database (SQLite)', 'Export the table of taxa as CSV.'],
  ['RDX', 'a file of R (RData)', 'In R, write the table with write.table(…, sep = "\\t").'],
  ['BAM\x01', 'aligned reads (BAM)', 'Profiles are read, not sequences: run the profiler first.'],
];

/** The first bytes, one character each, for looking at signatures. */
export const beginning = (bytes: Uint8Array, count: number): string => String.fromCharCode(...bytes.subarray(0, count));

export const isZip = (bytes: Uint8Array): boolean => beginning(bytes, 4) === ZIP;
export const isHdf5 = (bytes: Uint8Array): boolean => beginning(bytes, 4) === '\x89HDF';
export const isWorkbook = (bytes: Uint8Array): boolean => /xl\/|\[Content_Types\]/.test(beginning(bytes, 4096));

/**
 * Text of a profile's file. @throws SelenoscopeError for what is no text, is empty or is too large, with what to do instead
 */
export function profileText(bytes: Uint8Array, file: string, what: string): ProfileText {
  if (bytes.length > MAX_PROFILE_BYTES)
    refuse({
      code: 'profile.file.tooLarge',
      file,
      what: what.replace(/^an? /, ''),
      bytes: bytes.length,
      limitBytes: MAX_PROFILE_BYTES,
    });
  const start = beginning(bytes, 4096);
  const binary = (looksLike: string, instead: string) =>
    refuse({ code: 'profile.file.binary', file, what, looksLike, instead });
  for (const [starts, looksLike, instead] of SIGNATURES) if (start.startsWith(starts)) binary(looksLike, instead);
  if (start.startsWith('PK'))
    if (isWorkbook(bytes)) binary('an Excel workbook (xlsx)', 'Open it and save the sheet as CSV (UTF-8).');
    else binary('a zip archive', 'Unpack it first and give the table inside.');
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|head|body)/i.test(start))
    binary('a web page or XML', 'Use the download button of the site instead of saving its page.');
  const utf16 = /^(\xff\xfe|\xfe\xff)/.test(start);
  if (!utf16 && start.includes('\0'))
    binary('binary data, or UTF-16 text without its mark', 'Save it as text in UTF-8.');
  const decoded = decodeText(bytes, { file, what, limitBytes: MAX_PROFILE_BYTES });
  // a mark that stands behind another mark, as some programs leave it
  const text = decoded.text.startsWith('\ufeff') ? decoded.text.slice(1) : decoded.text;
  if (/^>\S*[^\n]*\n[ACGTUN\s]+/i.test(text.slice(0, 400)) || /^@\S[^\n]*\n[ACGTN]+\r?\n\+/i.test(text.slice(0, 2000)))
    refuse({
      code: 'profile.file.kind',
      file,
      what,
      looksLike: 'raw sequences (FASTA or FASTQ)',
      instead: 'Profiles are read, not sequences: run MetaPhlAn, Kraken 2 or QIIME 2 first, and give its result.',
    });
  noControlLetters(text, file);
  return { text, notices: decoded.notices };
}

/** The lines that hold something, with any of the three line ends. */
export function linesOf(text: string): Line[] {
  const whole = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const lines: Line[] = [];
  let at = 0;
  for (let row = 1; at <= whole.length; row++) {
    const found = whole.indexOf('\n', at);
    const end = found < 0 ? whole.length : found;
    const line = whole.slice(at, end);
    if (line !== '' && line.trim() !== '') lines.push({ row, text: line });
    at = end + 1;
  }
  return lines;
}

/** Tab, semicolon or comma: whichever a header uses. Null: none of them. */
export function delimiterOf(header: string): string | null {
  const bare = header.replace(/"[^"]*"/g, '');
  if (bare.includes('\t')) return '\t';
  const semicolons = bare.split(';').length;
  const commas = bare.split(',').length;
  // a lineage holds semicolons without being a row of cells
  if (commas > 1 && /[a-z]__[^,;]*;/.test(bare.slice(0, 1000))) return ',';
  if (semicolons === 1 && commas === 1) return null;
  return semicolons >= commas ? ';' : ',';
}

/** Cells of a line, quotes taken off; cells keep their spaces. */
export function cellsOf(line: Line, delimiter: string, file: string): string[] {
  if (!line.text.includes('"')) return line.text.split(delimiter);
  const record = readCsv(line.text, delimiter, 1)[0]!;
  if (record.openQuote)
    refuse({ code: 'profile.file.row.quote', place: { file, row: line.row }, came: shown(line.text) });
  return [...record.cells];
}

/** Cells of a line as {@link cellsOf}, without empty cells beyond `width`: spreadsheets and mothur end rows with separators. */
export function rowCells(line: Line, delimiter: string, width: number, file: string): string[] {
  const cells = cellsOf(line, delimiter, file);
  while (cells.length > width && cells[cells.length - 1]!.trim() === '') cells.pop();
  if (cells.length !== width)
    refuse({
      code: 'profile.file.row.cells',
      place: { file, row: line.row },
      came: cells.length,
      expected: width,
    });
  return cells;
}

/** A piece of the input as it may be shown in a message. */
export const shown = (text: string): string => {
  const plain = escaped(text.replace(/\s+/g, ' ').trim());
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
};

/** Name of a file without folders and endings, for a sample that has no other name. */
export const fileStem = (file: string): string => {
  const name = file.split(/[\\/]/).at(-1)!;
  return name.replace(/(\.[A-Za-z]\w{0,11}){1,2}$/, '') || name || 'sample';
};
