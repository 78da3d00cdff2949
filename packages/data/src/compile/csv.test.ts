import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { csvRecords, parseCsv } from './csv.js';

describe('CSV of the parameter tables', () => {
  it('reads quotes, doubled quotes, commas, and line ends inside quotes', () => {
    expect(parseCsv('a,b\r\n"x, ""y""","two\nlines"\n')).toEqual([
      ['a', 'b'],
      ['x, "y"', 'two\nlines'],
    ]);
  });

  it('keeps empty cells, also the last one, and takes a byte order mark off', () => {
    expect(parseCsv('\uFEFFa,b,c\n,,\n1,2,')).toEqual([
      ['a', 'b', 'c'],
      ['', '', ''],
      ['1', '2', ''],
    ]);
    expect(parseCsv('')).toEqual([]);
  });

  it('names the row where something is wrong', () => {
    expect(() => parseCsv('a,b\n"open,1')).toThrow('row 2: a quoted cell is not closed');
    expect(() => parseCsv('a"b,1')).toThrow('row 1: a quote inside a cell');
    expect(() => parseCsv('"a"b,1')).toThrow('row 1: text follows a closing quote');
    expect(() => csvRecords('a,b\n1,2\n1,2,3\n')).toThrow('row 3: 3 cells where the header has 2');
    expect(() => csvRecords('a,a\n1,2\n')).toThrow('two columns have the same name');
  });

  it('gives rows by column name', () => {
    expect(csvRecords('key,value\nSe,34\n')).toEqual([{ key: 'Se', value: '34' }]);
  });

  test('what is written by the rules is read back', () => {
    const cell = fc.string().map((s) => s.replace(/\uFEFF/g, ''));
    const quoted = (s: string) => `"${s.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
        expect(parseCsv(text)).toEqual(rows);
      }),
    );
  });
});
