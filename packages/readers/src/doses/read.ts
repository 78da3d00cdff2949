import { type Problem, SelenoscopeError } from '@selenoscope/core';
import { decodeText, MAX_SMALL_FILE_BYTES } from '../bytes.js';
import { type CsvRecord, readCsv } from '../csv.js';
import { type NumberStyle, numberStyle, readDecimal } from '../numbers.js';

/** Doses of a table as `dosesFrom` of the core takes them. What each cell means is checked there, in one place. */
export interface DosesTable {
  readonly raw: { readonly doses: readonly Readonly<Record<string, unknown>>[] };
  /** row of each dose, as a spreadsheet shows it */
  readonly rows: readonly number[];
  readonly notices: readonly Problem[];
}

const WHAT = 'table of doses';
const DELIMITERS = [',', ';', '\t', '|'] as const;
const FIELDS = ['name', 'form', 'route', 'ug', 'everyDays', 'infusionHours', 'days', 'unit'] as const;
const NUMBERS: readonly string[] = ['ug', 'everyDays', 'infusionHours', 'days'];
/** Letters of a header, lower case, to the field. "dose (mg)" is none of them and is passed on, to be refused. */
const HEADER_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FIELDS.map((field) => [field.toLowerCase(), field])),
  doseug: 'ug',
  amountug: 'ug',
  seleniumug: 'ug',
  mcg: 'ug',
  dosemcg: 'ug',
  dosemg: 'mg',
  amountmg: 'mg',
  hours: 'infusionHours',
  infusionh: 'infusionHours',
};

const lettersOf = (header: string): string =>
  header
    .replace(/[µμ]/g, 'u')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

const fieldOf = (header: string): string => {
  const letters = lettersOf(header);
  return Object.hasOwn(HEADER_WORDS, letters) ? HEADER_WORDS[letters]! : header.trim();
};

const isBlank = (record: CsvRecord): boolean => record.cells.every((cell) => cell.trim() === '');

/**
 * Reads the table of `selenoscope compare --doses FILE.csv`: `name,form,route,ug,everyDays,infusionHours,days`, columns
 * in any order, of which form and ug are needed.
 *
 * @throws SelenoscopeError `file.*`
 * @example dosesFrom(table.raw, { file: 'doses.csv', forms, rows: table.rows })
 */
export function readDosesCsv(bytes: Uint8Array, { file }: { readonly file: string }): DosesTable {
  const { text, notices } = decodeText(bytes, { file, what: WHAT, limitBytes: MAX_SMALL_FILE_BYTES });
  const { header, records, fields } = open(text, file);
  const style = numberStyle(records.flatMap(({ cells }) => cells.filter((_, i) => NUMBERS.includes(fields[i] ?? ''))));
  const rows: number[] = [];
  const doses = records.map((record) => {
    rows.push(record.row);
    if (record.cells.slice(header.cells.length).some((cell) => cell.trim() !== ''))
      throw new SelenoscopeError({
        code: 'labs.row.cells',
        place: { file, row: record.row },
        came: record.cells.length,
        expected: header.cells.length,
      });
    const dose: Record<string, unknown> = {};
    fields.forEach((field, i) => {
      const cell = record.cells[i]?.trim() ?? '';
      if (cell !== '' && field !== '') dose[field] = NUMBERS.includes(field) ? numberOrText(cell, style) : cell;
    });
    return dose;
  });
  return { raw: { doses }, rows, notices };
}

function open(text: string, file: string) {
  let best: { delimiter: string; header: CsvRecord; fields: string[]; known: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const header = readCsv(text, delimiter, 20).find((record) => !isBlank(record));
    if (header === undefined) continue;
    const fields = header.cells.map(fieldOf);
    const known = new Set(fields.filter((field) => (FIELDS as readonly string[]).includes(field))).size;
    if (known > (best?.known ?? 0)) best = { delimiter, header, fields, known };
  }
  if (best === null || !best.fields.includes('form')) {
    const came = `"${(readCsv(text, ',', 1)[0]?.text ?? '').slice(0, 80)}"`;
    const expected =
      'a first row with the columns form and ug (name, route, everyDays, infusionHours, days are welcome)';
    throw new SelenoscopeError({ code: 'file.json.shape', file, what: WHAT, came, expected });
  }
  const { delimiter, header, fields } = best;
  const records = readCsv(text, delimiter).filter((record) => record.row > header.row && !isBlank(record));
  return { header, fields, records };
}

/** A number in the file's style, with its sign; any other text as it is: the core says what is wrong with it. */
function numberOrText(cell: string, style: NumberStyle): number | string {
  const sign = /^[-−–]/.test(cell) ? -1 : 1;
  const read = readDecimal(cell.replace(/^[-−–+]\s*/, ''), style);
  return read !== null && 'value' in read ? sign * read.value : cell;
}
