import type { NumberStyle } from '../numbers.js';
import type { LabRow } from './table.js';

/** One reading as text: a row with a test and a value, or a cell of a column that is a test. */
export interface LabReading {
  readonly row: number;
  readonly name: string;
  readonly sample: string;
  readonly value: string;
  readonly unit: string;
  readonly method: string;
  readonly note: string;
  readonly style: NumberStyle;
  /** the column of the value, for messages */
  readonly field: string;
}

export const cellOf = (row: LabRow, column: number | undefined): string =>
  column === undefined ? '' : (row.cells[column] ?? '');

/** A number that is one in the file itself is read with a point, whatever the texts of the file do. */
export const styleOf = (row: LabRow, column: number, style: NumberStyle): NumberStyle =>
  row.numbers[column] === true ? 'point' : style;

/** The texts of all values, from which the style of the file's numbers is told. */
export function* numbersOf(rows: readonly LabRow[]): Generator<string> {
  for (const row of rows) {
    const { fields, tests } = row.columns;
    for (const column of [fields.value, ...tests.map((test) => test.column)])
      if (column !== undefined && row.numbers[column] !== true) yield cellOf(row, column);
  }
}

/** The readings of a row: one, or one for each filled column that is a test. */
export function readingsOf(row: LabRow, style: NumberStyle): LabReading[] {
  const { fields, valueUnit, tests } = row.columns;
  const common = {
    row: row.row,
    sample: cellOf(row, fields.sample),
    method: cellOf(row, fields.method),
    note: cellOf(row, fields.note),
  };
  if (fields.value !== undefined) {
    const unit = cellOf(row, fields.unit).trim() || valueUnit;
    const value = cellOf(row, fields.value);
    const name = cellOf(row, fields.test);
    return [{ ...common, name, value, unit, style: styleOf(row, fields.value, style), field: 'value' }];
  }
  const unitColumn = tests.filter((test) => test !== row.columns.crp).length === 1 ? cellOf(row, fields.unit) : '';
  return tests
    .filter(({ column }) => cellOf(row, column).trim() !== '')
    .map((test) => {
      const { column, name } = test;
      const value = cellOf(row, column);
      // a unit column can only belong to the one test beside it
      const unit = test.unit === '' && test !== row.columns.crp ? unitColumn : test.unit;
      return { ...common, name, value, unit, style: styleOf(row, column, style), field: name };
    });
}
