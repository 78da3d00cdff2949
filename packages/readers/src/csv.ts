/**
 * CSV by RFC 4180, forgiving where people's files are not.
 *
 * Own code in place of a library: a diary needs the row of every record as a spreadsheet shows it, also after quoted
 * line breaks and blank lines, any mixture of line ends, and above all one unclosed quotation mark must not swallow the
 * rows that follow. Papaparse 5 reports the wrong row for odd quotes (its issues 432 and 929), reads on to the end of
 * the file after an unclosed one (713) and takes a line end inside quotes for the file's own (457).
 */
export interface CsvRecord {
  /** number of the record from 1, blank lines counted: the row that a spreadsheet shows */
  readonly row: number;
  /** cells without their quotes, not trimmed */
  readonly cells: readonly string[];
  /** the record as written, without its line end */
  readonly text: string;
  /** a quotation mark opened a cell and did not close; it was taken as an ordinary character */
  readonly openQuote: boolean;
  /** a quoted cell runs over several lines */
  readonly multiLine: boolean;
}

/** Longest quoted cell that runs over lines. Keeps a file of unmatched quotes from costing quadratic time. */
const LONGEST_QUOTED_CELL = 65_536;

/**
 * All records of a text. Empty lines are counted and left out.
 *
 * @param delimiter one character: comma, semicolon, tab or bar
 * @param most reads only so many records from the beginning, to recognise what a file is
 * @example readCsv('a,b\n"x, y",2\n', ',')[1].cells // ['x, y', '2']
 */
export function readCsv(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): CsvRecord[] {
  const records: CsvRecord[] = [];
  const scan = new Scanner(text, delimiter);
  while (records.length < most && scan.skipEmptyLines()) records.push(scan.record());
  return records;
}

class Scanner {
  private at = 0;
  private row = 0;
  // where the next of each is, looked up once and kept until passed
  private nextCr = -1;
  private nextLf = -1;
  private nextQuote = -1;
  private nextDelimiter = -1;
  private readonly notQuoteNorSpace: RegExp;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {
    // before an opening quote spaces are tolerated: `1, "a, b"`
    this.notQuoteNorSpace = delimiter === '\t' ? /[^ ]/g : /[^ \t]/g;
  }

  /** Goes to the next line that holds something; false at the end. */
  skipEmptyLines(): boolean {
    while (this.text[this.at] === '\n' || this.text[this.at] === '\r') {
      this.at = this.afterLineEnd(this.at);
      this.row++;
    }
    return this.at < this.text.length;
  }

  record(): CsvRecord {
    const row = ++this.row;
    const start = this.at;
    const end = this.lineEnd(start);
    if (this.quoteFrom(start) >= end) {
      this.at = this.afterLineEnd(end);
      const line = this.text.slice(start, end);
      return { row, cells: line.split(this.delimiter), text: line, openQuote: false, multiLine: false };
    }
    return this.quotedRecord(row, start);
  }

  private quotedRecord(row: number, start: number): CsvRecord {
    const cells: string[] = [];
    let openQuote = false;
    let multiLine = false;
    let at = start;
    for (;;) {
      const quoteAt = this.openingQuote(at);
      const quoted = quoteAt < 0 ? null : this.quotedCell(quoteAt);
      let cellEnd: number;
      if (quoted) {
        cells.push(quoted.value);
        multiLine ||= quoted.multiLine;
        cellEnd = quoted.end;
      } else {
        openQuote ||= quoteAt >= 0;
        cellEnd = this.cellEnd(at);
        cells.push(this.text.slice(at, cellEnd));
      }
      if (this.text[cellEnd] !== this.delimiter) {
        this.at = this.afterLineEnd(cellEnd);
        return { row, cells, text: this.text.slice(start, cellEnd), openQuote, multiLine };
      }
      at = cellEnd + 1;
    }
  }

  private openingQuote(at: number): number {
    this.notQuoteNorSpace.lastIndex = at;
    const found = this.notQuoteNorSpace.exec(this.text);
    return found && found[0] === '"' ? found.index : -1;
  }

  /** A quoted cell from its opening mark, or null where the mark does not close as RFC 4180 wants. */
  private quotedCell(open: number): { value: string; end: number; multiLine: boolean } | null {
    const firstLineEnd = this.lineEnd(open);
    let from = open + 1;
    let bareInside = false;
    for (;;) {
      const quote = this.text.indexOf('"', from);
      const multiLine = quote > firstLineEnd;
      const end = quote < 0 || this.text[quote + 1] === '"' ? -1 : this.endAfterQuote(quote + 1);
      // `2-2/3" dia` inside quotes: kept as written
      bareInside ||= end < 0 && this.text[quote + 1] !== '"';
      // A stray opening mark meets the marks of later rows: they stand where RFC 4180 allows none.
      if (quote < 0 || (multiLine && bareInside) || quote - open > LONGEST_QUOTED_CELL) return null;
      if (end >= 0) return { value: this.text.slice(open + 1, quote).replaceAll('""', '"'), end, multiLine };
      from = this.text[quote + 1] === '"' ? quote + 2 : quote + 1;
    }
  }

  /** Where the cell ends after a closing mark (spaces tolerated), or −1 where something else follows. */
  private endAfterQuote(at: number): number {
    let end = at;
    while (this.text[end] === ' ') end++;
    const next = this.text[end];
    return next === undefined || next === this.delimiter || next === '\n' || next === '\r' ? end : -1;
  }

  private cellEnd(at: number): number {
    this.nextDelimiter = this.next(this.delimiter, this.nextDelimiter, at);
    return Math.min(this.nextDelimiter, this.lineEnd(at));
  }

  private lineEnd(from: number): number {
    this.nextCr = this.next('\r', this.nextCr, from);
    this.nextLf = this.next('\n', this.nextLf, from);
    return Math.min(this.nextCr, this.nextLf);
  }

  private quoteFrom(from: number): number {
    this.nextQuote = this.next('"', this.nextQuote, from);
    return this.nextQuote;
  }

  /** Position of the next such character at or after `from`, or the text's length; asks again only when it was passed. */
  private next(character: string, known: number, from: number): number {
    if (known >= from) return known;
    const found = this.text.indexOf(character, from);
    return found < 0 ? this.text.length : found;
  }

  private afterLineEnd(at: number): number {
    return this.text[at] === '\r' && this.text[at + 1] === '\n' ? at + 2 : at + 1;
  }
}

// A spreadsheet takes a cell that begins so for a formula, and would run what stands in somebody's note.
const FORMULA = /^[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/**
 * A text as a cell that no spreadsheet takes for a formula: an apostrophe stands before it. A text that begins with
 * apostrophes and such a sign gets one more, so that {@link unguardedCell} gives back every text.
 * @example guardedCell('=1+1') // "'=1+1"
 */
export const guardedCell = (text: string): string => (FORMULA.test(text) || GUARDED.test(text) ? `'${text}` : text);

/** The text of a cell without the apostrophe that kept it from being a formula. */
export const unguardedCell = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

/** One cell as RFC 4180 writes it: in quotes where it needs them. Leading and trailing spaces are kept by quoting. */
export const csvCell = (text: string): string =>
  /[",;\t|\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Rows of cells as CSV with commas and line feeds. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
