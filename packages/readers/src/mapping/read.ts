import { type FoodMapping, type MappingRow, type Place, type Rejected, SelenoscopeError } from '@selenoscope/core';
import { decodeText, MAX_SMALL_FILE_BYTES } from '../bytes.js';
import { readCsv } from '../csv.js';
import { isObject, jsonKind, parseJson } from '../json.js';
import { readDecimal } from '../numbers.js';

const WHAT = 'mapping file';
/** Name of a mapping in JSON: `{ schema, rows: [{ text, food, unit, grams }] }`. */
export const MAPPING_SCHEMA = 'selenoscope.mapping/1';

interface RowText {
  readonly row: number;
  readonly text: string;
  readonly food: string;
  readonly unit: string;
  readonly grams: string;
  readonly candidates: string;
}

/**
 * Reads a mapping file, CSV (`text,food,unit,grams`) or JSON: what a person has settled about the foods of a diary.
 *
 * Rows that cannot be used are in `rejected`, each with its reason; ids are held against the tables by `resolveDiary`.
 * @throws SelenoscopeError `file.*`, `mapping.header.missing`
 * @example readMapping(bytes, { file: 'mapping.csv' }).rows[0] // { row: 2, text: "gran's loaf", food: 'sr28:18064' }
 */
export function readMapping(bytes: Uint8Array, { file }: { readonly file: string }): FoodMapping {
  const { text } = decodeText(bytes, { file, what: WHAT, limitBytes: MAX_SMALL_FILE_BYTES });
  const texts = /^\s*[[{]/.test(text) ? fromJson(text, file) : fromCsv(text, file);
  const rows: MappingRow[] = [];
  const rejected: Rejected[] = [];
  for (const row of texts) {
    const read = mappingRow(row, file);
    if ('problem' in read) rejected.push(read);
    else rows.push(read);
  }
  return { file, rows, rejected };
}

function mappingRow(cells: RowText, file: string): MappingRow | Rejected {
  const { row } = cells;
  const place = (field: string): Place => ({ file, row, field });
  const reject = (problem: Rejected['problem']): Rejected => ({
    row,
    text: `${cells.text} ${cells.food}`.trim(),
    problem,
  });
  if (cells.text === '') return reject({ code: 'mapping.row.text', place: place('text') });
  const candidates = cells.candidates
    .split(/[|;]/)
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const row0 = { row, text: cells.text, food: cells.food || null, ...(candidates.length > 0 && { candidates }) };
  if (cells.unit === '' && cells.grams === '') return row0;
  if (cells.unit === '' || cells.grams === '')
    return reject({ code: 'mapping.row.half', place: place('grams'), came: cells.unit === '' ? 'grams' : 'the unit' });
  const grams = readDecimal(cells.grams.replace(/\s*g$/i, ''), 'unknown');
  if (grams === null || !('value' in grams) || grams.value <= 0)
    return reject({
      code: 'mapping.row.unread',
      place: place('grams'),
      came: cells.grams,
      expected: 'grams above zero',
    });
  return { ...row0, unit: cells.unit.toLowerCase(), grams: grams.value };
}

const FIELDS = ['text', 'food', 'unit', 'grams', 'candidates'] as const;

function fromCsv(text: string, file: string): RowText[] {
  const delimiter = [',', ';', '\t'].find((d) => (readCsv(text, d, 1)[0]?.cells.length ?? 0) > 1) ?? ',';
  const [header, ...records] = readCsv(text, delimiter);
  const names = header!.cells.map((cell) => cell.trim().toLowerCase());
  const missing = ['text', 'food'].filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new SelenoscopeError({
      code: 'mapping.header.missing',
      file,
      columns: missing,
      came: header!.text.slice(0, 120),
    });
  return records
    .filter((record) => record.cells.some((cell) => cell.trim() !== ''))
    .map((record) => {
      const cell = (name: (typeof FIELDS)[number]) => record.cells[names.indexOf(name)]?.trim() ?? '';
      return {
        row: record.row,
        text: cell('text'),
        food: cell('food'),
        unit: cell('unit'),
        grams: cell('grams'),
        candidates: cell('candidates'),
      };
    });
}

function fromJson(text: string, file: string): RowText[] {
  const value = parseJson(text, file, WHAT);
  const rows = isObject(value) ? value['rows'] : value;
  if (!Array.isArray(rows))
    throw new SelenoscopeError({
      code: 'file.json.shape',
      file,
      what: WHAT,
      came: jsonKind(value),
      expected: `an object with "schema": "${MAPPING_SCHEMA}" and "rows", or a list of rows with text and food`,
    });
  return rows.map((row: unknown, i) => {
    const cell = (name: (typeof FIELDS)[number]): string => {
      const item = isObject(row) ? row[name] : undefined;
      if (Array.isArray(item)) return item.join('|');
      return typeof item === 'string' || typeof item === 'number' ? String(item).trim() : '';
    };
    return {
      row: i + 1,
      text: cell('text'),
      food: cell('food'),
      unit: cell('unit'),
      grams: cell('grams'),
      candidates: cell('candidates'),
    };
  });
}
