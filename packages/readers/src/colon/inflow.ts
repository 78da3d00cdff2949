import { type InflowTable, type Problem, parseInflow, SelenoscopeError } from '@selenoscope/core';
import { decodeText } from '../bytes.js';
import { type CsvRecord, readCsv } from '../csv.js';

/** Largest table of inflow that is read, in bytes: a year in steps of a minute. */
export const MAX_INFLOW_BYTES = 50 * 1024 * 1024;

/**
 * What flows into a colon over time, from the bytes of a CSV file with the columns time, Protein, RS, NSP, H2O (days, g/d).
 * @throws SelenoscopeError `file.*`, `colon.table.*`
 * @example readInflow(bytes, { file: 'inflow.csv' }).timeDays[0] // 0
 */
export function readInflow(bytes: Uint8Array, { file }: { readonly file: string }): InflowTable {
  const { text } = decodeText(bytes, { file, what: 'inflow table', limitBytes: MAX_INFLOW_BYTES });
  // spreadsheets of half the world part cells with semicolons and write 0,5
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [';', '\t'].find((mark) => firstLine.includes(mark)) ?? ',';
  const [header, ...records] = readCsv(text, delimiter);
  const names = (header?.cells ?? []).map((name) => name.trim());
  const rows = records.map(({ row, cells }) => {
    if (cells.length !== names.length)
      throw new SelenoscopeError({
        code: 'profile.file.row.cells',
        place: { file, row },
        came: cells.length,
        expected: names.length,
      });
    return Object.fromEntries(
      names.map((name, i) => [name, delimiter === ',' ? cells[i]! : cells[i]!.replace(',', '.')]),
    );
  });
  try {
    return parseInflow(rows, { file });
  } catch (error) {
    throw error instanceof SelenoscopeError ? withRowOfFile(error, records) : error;
  }
}

/** The rows of a table have no gaps; between those of a file there may be blank lines, which a spreadsheet counts. */
function withRowOfFile(error: SelenoscopeError, records: readonly CsvRecord[]): SelenoscopeError {
  const { problem } = error;
  if (!('place' in problem) || problem.place.row === undefined) return error;
  const row = records[problem.place.row - 2]?.row;
  if (row === undefined) return error;
  return new SelenoscopeError({ ...problem, place: { ...problem.place, row } } as Problem, { cause: error });
}
