import type { MappingRow } from '@selenoscope/core';
import { writeCsv } from '../csv.js';
import { MAPPING_SCHEMA } from './read.js';

/**
 * A mapping as CSV, to be filled in, kept and given again with the next diary. Open rows have an empty `food` and their
 * candidates beside it.
 * @example writeMapping([{ row: 2, text: "gran's loaf", food: 'sr28:18064', unit: 'slice', grams: 40 }])
 */
export function writeMapping(rows: readonly MappingRow[]): string {
  const candidates = rows.some((row) => row.candidates !== undefined);
  const header = ['text', 'food', 'unit', 'grams', ...(candidates ? ['candidates'] : [])];
  const lines = rows.map((row) => [
    row.text,
    row.food ?? '',
    row.unit ?? '',
    row.grams === undefined ? '' : String(row.grams),
    ...(candidates ? [(row.candidates ?? []).join('|')] : []),
  ]);
  return writeCsv([header, ...lines]);
}

/** The same as JSON (`selenoscope.mapping/1`). */
export function writeMappingJson(rows: readonly MappingRow[]): string {
  const written = rows.map(({ row: _row, ...rest }) => rest);
  return `${JSON.stringify({ schema: MAPPING_SCHEMA, rows: written }, null, 2)}\n`;
}
