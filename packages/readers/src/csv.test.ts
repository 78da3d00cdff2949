import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from './csv.js';

const cells = (text: string, delimiter = ','): string[][] =>
  readCsv(text, delimiter).map((record) => [...record.cells]);

describe('readCsv', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"x, y",2', [['x, y', '2']]],
    ['"say ""hi""",2', [['say "hi"', '2']]],
    ['1, "a, b" ,g', [['1', 'a, b', 'g']]],
    ['a,"two\nlines",c', [['a', 'two\nlines', 'c']]],
    ['a,"two\r\nlines",c\rb', [['a', 'two\r\nlines', 'c'], ['b']]],
    ['medium (2-2/3" dia),1', [['medium (2-2/3" dia)', '1']]],
    ['"medium (2-2/3" dia)",1', [['medium (2-2/3" dia)', '1']]],
    ['a,,', [['a', '', '']]],
    ['"",""', [['', '']]],
  ])('%j', (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test('counts rows as a spreadsheet does: a quoted line end belongs to its row, a blank line counts and is left out', () => {
    const rows = readCsv('h,i\n"a\nb",1\n\nc,2', ',').map((record) => [record.row, record.cells[0]]);
    expect(rows).toEqual([
      [1, 'h'],
      [2, 'a\nb'],
      [4, 'c'],
    ]);
  });

  test('an unclosed quote takes only its own row with it', () => {
    const rows = readCsv('d,"egg,2\nd,bread,1\nd,"beans, baked",3\n', ',');
    expect(rows.map((r) => r.cells)).toEqual([
      ['d', '"egg', '2'],
      ['d', 'bread', '1'],
      ['d', 'beans, baked', '3'],
    ]);
    expect(rows.map((r) => r.openQuote)).toEqual([true, false, false]);
  });

  test('an unclosed quote in the last row, with nothing to close it', () => {
    expect(readCsv('a,"b,c', ',')).toMatchObject([{ cells: ['a', '"b', 'c'], openQuote: true }]);
  });

  test('the head is the same as the beginning of the whole', () => {
    const text = 'a,b\n"x\ny",2\n3,4\n';
    expect(readCsv(text, ',', 2)).toEqual(readCsv(text, ',').slice(0, 2));
  });

  test('reads back what writeCsv writes', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', ';', '\t', 'µ', '😀'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 6 }), (rows) => {
        expect(cells(writeCsv(rows))).toEqual(rows);
      }),
      { numRuns: 1000 },
    );
  });

  test('loses no character of any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 60 });
    fc.assert(
      fc.property(text, (any) => {
        const written = readCsv(any, ',')
          .map((record) => record.text)
          .join('')
          .replace(/[\r\n]/g, '');
        expect(written).toBe(any.replace(/[\r\n]/g, ''));
      }),
      { numRuns: 2000 },
    );
  });

  test('a file of unmatched quotes costs no quadratic time', () => {
    const text = ',"""x\n'.repeat(40_000);
    const started = performance.now();
    expect(readCsv(text, ',').length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
