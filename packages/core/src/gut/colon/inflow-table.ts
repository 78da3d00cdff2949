import { type Place, type Row, type Rows, SelenoscopeError } from '../../base/index.js';
import type { InflowTable } from './scenario.js';

/** Columns of a table of inflow: days, then grams a day. */
const COLUMNS = ['time', 'Protein', 'RS', 'NSP', 'H2O'] as const;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const MOST_G_PER_DAY = 1e6;

/**
 * A table of inflow from its rows of text: time in days and g/d of protein, resistant starch (RS), other fermentable
 * carbohydrate (NSP) and water (H2O). Between the rows the inflow is a straight line; before the first and after the
 * last it is held. Further columns are left aside.
 * @throws SelenoscopeError `colon.table.*`
 * @example parseInflow([{ time: '0', Protein: '10', RS: '39', NSP: '11', H2O: '1100' }], { file: 'inflow.csv' })
 */
export function parseInflow(rows: Rows, { file }: { readonly file?: string } = {}): InflowTable {
  const whole: Place = file === undefined ? {} : { file };
  const refuse = (problem: ConstructorParameters<typeof SelenoscopeError>[0]): never => {
    throw new SelenoscopeError(problem);
  };
  const first = rows[0];
  if (first === undefined) return refuse({ code: 'colon.table.empty', place: whole });
  const came = Object.keys(first);
  const named = COLUMNS.map((column) => {
    const name = came.find((one) => one.trim().toLowerCase() === column.toLowerCase());
    return name ?? refuse({ code: 'colon.table.column', place: whole, missing: column, came, expected: COLUMNS });
  });
  const cell = (row: Row, r: number, c: number): number => {
    const text = (row[named[c]!] ?? '').trim();
    const value = NUMBER.test(text) ? Number(text) : Number.NaN;
    if (value >= 0 && value <= MOST_G_PER_DAY) return value;
    const place: Place = { ...whole, row: r + 2, field: COLUMNS[c]! };
    const expected = c === 0 ? 'a time in days from 0 on' : 'grams a day from 0 on';
    return refuse({ code: 'colon.table.number', place, came: text.slice(0, 40), expected });
  };
  const columns = COLUMNS.map((_, c) => Float64Array.from(rows, (row, r) => cell(row, r, c)));
  const [timeDays, proteinGPerDay, starchGPerDay, fibreGPerDay, waterGPerDay] = columns as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let r = 1; r < timeDays.length; r++) {
    if (timeDays[r]! > timeDays[r - 1]!) continue;
    const place: Place = { ...whole, row: r + 2, field: 'time' };
    return refuse({ code: 'colon.table.order', place, came: timeDays[r]!, before: timeDays[r - 1]! });
  }
  if (waterGPerDay.every((grams) => grams === 0)) return refuse({ code: 'colon.table.dry', place: whole });
  return { timeDays, proteinGPerDay, starchGPerDay, fibreGPerDay, waterGPerDay };
}
