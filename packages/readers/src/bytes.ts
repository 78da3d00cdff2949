import { type Problem, SelenoscopeError } from '@selenoscope/core';

/**
 * Largest diary that is read, in bytes; the caller checks before it loads a file. At 20 rows of 45 bytes a day that is
 * about 70 years; of an export with every nutrient (about 500 bytes a row) 7 years. More would take over 1 GB of memory.
 */
export const MAX_DIARY_BYTES = 24 * 1024 * 1024;

/** Largest person or mapping file that is read, in bytes. */
export const MAX_SMALL_FILE_BYTES = 4 * 1024 * 1024;

/** Text of a file, with what should be said about how it was read. */
export interface FileText {
  readonly text: string;
  readonly notices: readonly Problem[];
}

export interface FileNaming {
  /** the name as the person gave it */
  readonly file: string;
  /** what it is read as: "diary", "person file", "mapping file" */
  readonly what: string;
  readonly limitBytes: number;
}

// Packages of this project compile without DOM and Node types; every engine they run in has this class.
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

const CSV_FROM_SHEET = 'Open it in its own program and save it as CSV (UTF-8).';
const SIGNATURES: readonly { readonly starts: string; readonly looksLike: string; readonly convert: string }[] = [
  { starts: '\x89PNG', looksLike: 'a picture (PNG)', convert: 'Export the diary as CSV from the app it shows.' },
  {
    starts: '\xff\xd8\xff',
    looksLike: 'a photograph (JPEG)',
    convert: 'Export the diary as CSV from the app it shows.',
  },
  { starts: 'GIF8', looksLike: 'a picture (GIF)', convert: 'Export the diary as CSV from the app it shows.' },
  { starts: '%PDF', looksLike: 'a PDF', convert: 'Most apps that make a PDF also export CSV; use that.' },
  { starts: '\x1f\x8b', looksLike: 'compressed (gzip)', convert: 'Unpack it first.' },
  { starts: '\xd0\xcf\x11\xe0', looksLike: 'an old Excel workbook (xls)', convert: CSV_FROM_SHEET },
  { starts: 'SQLite format 3', looksLike: 'a database (SQLite)', convert: 'Export the diary table as CSV.' },
  { starts: 'PAR1', looksLike: 'a Parquet file', convert: 'Export it as CSV.' },
  {
    starts: 'HEADER RECORD*******LIBRARY',
    looksLike: 'a SAS transport file (XPT), as surveys use',
    convert: 'Surveys of many people belong in `selenoscope cohort`.',
  },
];

/** The beginning as Latin-1, one character per byte, for looking at signatures. */
const beginning = (bytes: Uint8Array, count: number): string => String.fromCharCode(...bytes.subarray(0, count));

function binaryKind(bytes: Uint8Array): { looksLike: string; convert: string } | null {
  const start = beginning(bytes, 4096);
  const known = SIGNATURES.find((signature) => start.startsWith(signature.starts));
  if (known) return known;
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
    return /xl\/|\[Content_Types\]/.test(start)
      ? { looksLike: 'an Excel workbook (xlsx)', convert: CSV_FROM_SHEET }
      : { looksLike: 'a zip archive', convert: 'Unpack it first; the food rows are in one of the CSV files inside.' };
  }
  if (/^\s*<(!doctype|html|\?xml)/i.test(start))
    return {
      looksLike: 'a web page or XML',
      convert: 'Use the export or download button of the app instead of saving its page.',
    };
  // A stray NUL further down spoils one row, not the file; at the beginning it means that this is no text.
  if (start.includes('\0'))
    return {
      looksLike: 'binary data, or UTF-16 text without its mark',
      convert: 'Save it as CSV in UTF-8.',
    };
  return null;
}

// The 32 places where Windows-1252 differs from Latin-1. An own table, because some engines decode the label
// "windows-1252" as plain Latin-1.
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  const codes: number[] = [];
  for (const byte of bytes) {
    codes.push(byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte);
    if (codes.length === 8192) parts.push(String.fromCharCode(...codes.splice(0)));
  }
  parts.push(String.fromCharCode(...codes));
  return parts.join('');
}

function decodeUtf16(bytes: Uint8Array, bigEndian: boolean): string {
  if (!bigEndian) return new TextDecoder('utf-16le').decode(bytes);
  // not every engine knows the label "utf-16be", so the pairs are swapped
  const swapped = new Uint8Array(bytes.length & ~1);
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    swapped[i] = bytes[i + 1]!;
    swapped[i + 1] = bytes[i]!;
  }
  return new TextDecoder('utf-16le').decode(swapped);
}

function decodeNotUtf8(bytes: Uint8Array, file: string): FileText {
  const repaired = new TextDecoder('utf-8').decode(bytes);
  let damaged = 0;
  let sound = 0;
  for (let i = 0; i < repaired.length; i++) {
    const code = repaired.charCodeAt(i);
    if (code === 0xfffd) damaged++;
    else if (code > 0x7f) sound++;
  }
  // Latin-1 letters almost never happen to form valid UTF-8 pairs: more sound than damaged means hurt UTF-8.
  if (sound > damaged)
    return { text: repaired, notices: [{ code: 'diary.encoding.damaged', file, characters: damaged }] };
  return {
    text: decodeWindows1252(bytes),
    notices: [{ code: 'diary.encoding.guessed', file, used: 'Windows-1252 (Latin-1)' }],
  };
}

/**
 * Text of a file's bytes: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252 with a notice.
 *
 * @throws SelenoscopeError `file.empty`, `file.tooLarge`, `file.binary`
 * @example decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), { file: 'a.csv', what: 'diary', limitBytes: 100 }).text // "a"
 */
export function decodeText(bytes: Uint8Array, naming: FileNaming): FileText {
  const { file, what, limitBytes } = naming;
  if (bytes.length > limitBytes)
    throw new SelenoscopeError({ code: 'file.tooLarge', file, what, bytes: bytes.length, limitBytes });
  const decoded = decode(bytes, naming);
  if (decoded.text.trim() === '') throw new SelenoscopeError({ code: 'file.empty', file, what });
  return decoded;
}

function decode(bytes: Uint8Array, { file, what }: FileNaming): FileText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeUtf16(bytes.subarray(2), false), notices: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeUtf16(bytes.subarray(2), true), notices: [] };
  const binary = binaryKind(bytes);
  if (binary) throw new SelenoscopeError({ code: 'file.binary', file, what, ...binary });
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notices: [] };
  } catch {
    // not UTF-8: told apart below, and said in a notice
    return decodeNotUtf8(bytes, file);
  }
}
