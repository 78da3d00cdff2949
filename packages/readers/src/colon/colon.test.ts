import { explain, SelenoscopeError } from '@selenoscope/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_SMALL_FILE_BYTES } from '../bytes.js';
import { readColonFile, readInflow } from './index.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8])]);
const BOM = '\ufeff';

/** Code and words of what is refused. */
function refused(read: () => unknown): { readonly code: string; readonly words: string } {
  try {
    read();
  } catch (error) {
    if (!(error instanceof SelenoscopeError)) throw error;
    const { message, hint } = explain(error.problem);
    expect(message).not.toBe('');
    expect(hint).not.toBe('');
    return { code: error.problem.code, words: `${message} ${hint}` };
  }
  throw new Error('expected a refusal');
}

describe('a table of inflow', () => {
  const HEADER = 'time,Protein,RS,NSP,H2O\n';
  const read = (text: string | Uint8Array) =>
    readInflow(typeof text === 'string' ? encode(text) : text, { file: 'inflow.csv' });

  test('columns by name, in any order and case; what else is there is left aside', () => {
    const table = read('H2O,note,time,NSP,rs,protein\n1100,breakfast,0,11,39,10\n900,,0.5,0,0,2.5\n');
    expect(table).toEqual({
      timeDays: Float64Array.of(0, 0.5),
      proteinGPerDay: Float64Array.of(10, 2.5),
      starchGPerDay: Float64Array.of(39, 0),
      fibreGPerDay: Float64Array.of(11, 0),
      waterGPerDay: Float64Array.of(1100, 900),
    });
  });

  test('a mark at the beginning, UTF-16, quotes, blank lines and any line ends change nothing', () => {
    const plain = read(`${HEADER}0,10,39,11,1100\n1,12,30,9,1000\n`);
    const others = [
      `${BOM}${HEADER}0,10,39,11,1100\n1,12,30,9,1000`,
      `${HEADER}0,10,39,11,1100\r\n\r\n1,12,30,9,1000\r\n\r\n`,
      '"time","Protein","RS","NSP","H2O"\n"0","10","39","11","1100"\n1, 12 ,30,9,1e3\n',
    ];
    for (const text of others) expect(read(text)).toEqual(plain);
    expect(read(utf16(`${HEADER}0,10,39,11,1100\n1,12,30,9,1000\n`))).toEqual(plain);
  });

  test('semicolons and tabs part cells too, and then a comma is a decimal one', () => {
    const plain = read(`${HEADER}0,10,39,11,1100\n0.5,12.5,30,9,1000\n`);
    expect(read('time;Protein;RS;NSP;H2O\n0;10;39;11;1100\n0,5;12,5;30;9;1000\n')).toEqual(plain);
    expect(read('time\tProtein\tRS\tNSP\tH2O\r\n0\t10\t39\t11\t1100\r\n0.5\t12.5\t30\t9\t1000\r\n')).toEqual(plain);
  });

  test.each([
    ['a row that was cut off', '0,10,39,11,1100\n1,10,39\n', 'profile.file.row.cells', /inflow\.csv, row 3.*3 cells/],
    ['a cell too many', '0,10,39,11,1100,7\n', 'profile.file.row.cells', /row 2.*6 cells/],
    ['text in a cell', '0,10,much,11,1100\n', 'colon.table.number', /inflow\.csv, row 2.*RS.*"much"/],
    ['an empty cell', '0,10,39,,1100\n', 'colon.table.number', /row 2.*NSP/],
    ['a number below nothing', '0,10,39,11,1100\n1,-1,39,11,1100\n', 'colon.table.number', /row 3.*Protein.*"-1"/],
    ['a decimal comma in quotes', '0,"10,5",39,11,1100\n', 'colon.table.number', /Protein.*"10,5".*decimal point/],
    ['no number', '0,NaN,39,11,1100\n', 'colon.table.number', /"NaN"/],
    ['endless water', '0,10,39,11,Infinity\n', 'colon.table.number', /H2O.*"Infinity"/],
    ['times that fall', '0,1,1,1,9\n2,1,1,1,9\n1,1,1,1,9\n', 'colon.table.order', /row 4.*time 1 comes after 2/],
    ['a time twice', '0,1,1,1,9\n0,1,1,1,9\n', 'colon.table.order', /row 3/],
    ['no water at all', '0,10,39,11,0\n', 'colon.table.dry', /inflow\.csv/],
    ['a header alone', '', 'colon.table.empty', /no row of inflow/],
  ])('%s is refused with its row and field', (_, rows, code, words) => {
    const found = refused(() => read(HEADER + rows));
    expect(found.code).toBe(code);
    expect(found.words).toMatch(words);
  });

  test('rows are counted as a spreadsheet shows them, blank lines too', () => {
    expect(refused(() => read(`${HEADER}0,10,39,11,1100\n\n\n1,10,bad,11,1100\n`)).words).toContain('row 5');
    expect(refused(() => read(`\n${HEADER}\n0,10,39,11,1100\n0,10,39,11,1100\n`)).words).toContain('row 5');
  });

  test.each([
    ['nothing', '', 'file.empty'],
    ['blanks', '  \n\n ', 'file.empty'],
    ['bars between the cells', 'time|Protein|RS|NSP|H2O\n0|10|39|11|1100\n', 'colon.table.column'],
    ['a column that is missing', 'time,Protein,RS,H2O\n0,10,39,1100\n', 'colon.table.column'],
    ['a scenario in its place', '{ "days": 28 }', 'colon.table.empty'],
  ])('%s is refused', (_, text, code) => {
    expect(refused(() => read(text)).code).toBe(code);
  });

  test('a picture is refused for what it is', () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);
    expect(refused(() => read(png)).words).toMatch(/inflow table.*PNG|PNG.*inflow table/s);
  });

  test('whatever the bytes, there is a table whose times rise and whose masses are none below nothing, or words', () => {
    const cell = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('0', '1', '2.5', '1100', '1e3', ' 7 ') },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    );
    const text = fc
      .array(fc.array(cell, { minLength: 4, maxLength: 6 }), { maxLength: 5 })
      .map((rows) => HEADER + rows.map((cells) => cells.join(',')).join('\n'));
    const bytes = fc.oneof(text.map(encode), fc.uint8Array({ maxLength: 60 }));
    fc.assert(
      fc.property(bytes, (content) => {
        try {
          const table = read(content);
          expect(table.timeDays.length).toBeGreaterThan(0);
          for (let r = 1; r < table.timeDays.length; r++)
            expect(table.timeDays[r]!).toBeGreaterThan(table.timeDays[r - 1]!);
          for (const column of Object.values(table))
            for (const value of column as Float64Array) expect(value).toBeGreaterThanOrEqual(0);
        } catch (error) {
          if (!(error instanceof SelenoscopeError)) throw error;
          expect(explain(error.problem).hint).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a scenario', () => {
  const read = (text: string | Uint8Array) =>
    readColonFile(typeof text === 'string' ? encode(text) : text, { file: 'scenario.json' });
  const of = (json: unknown) => read(JSON.stringify(json));

  test('every field of the contract', () => {
    const scenario = {
      days: 28,
      transitDays: 1.25,
      inflow: { carbohydrate: 50, resistantStarchFraction: 0.78, protein: 10, water: 1100, mucin: 5 },
      lactateProducers: 'package',
      pH: [5.7, 6.2, 6.6],
      bowelMovements: [{ hour: 7, minutes: 15, fraction: 0.9 }],
      outputDays: [0, 1, 7, 28],
    };
    expect(of(scenario)).toEqual({ ...scenario, notices: [] });
    expect(of({ days: 2, pH: 'acids', inflowFile: 'inflow.csv' })).toMatchObject({
      inflowFile: 'inflow.csv',
      pH: 'acids',
    });
  });

  test('a mark at the beginning and UTF-16 change nothing', () => {
    const text = '{ "days": 3 }';
    expect(read(BOM + text)).toEqual(read(text));
    expect(read(utf16(text))).toEqual(read(text));
  });

  test('a field that is not known is named, with the one that may be meant', () => {
    const { notices } = of({ days: 3, transitDay: 2, note: 'for me' });
    expect(notices!.map(explain).map(({ message, hint }) => `${message} ${hint}`)).toEqual([
      expect.stringMatching(/scenario\.json.*transitDay.*Did you mean "transitDays"/),
    ]);
  });

  test('letters that are not UTF-8 are read, and that is said', () => {
    const bytes = [...encode('{ "days": 3, "note": "caf')].concat([0xe9], [...encode('" }')]);
    const { notices, days } = read(Uint8Array.from(bytes));
    expect(days).toBe(3);
    expect(notices!.map(({ code }) => code)).toEqual(['diary.encoding.guessed']);
  });

  test.each([
    ['broken JSON', '{ "days": 28,\n "pH" }', 'file.json.syntax'],
    ['an empty file', '', 'file.empty'],
    ['a list', '[28]', 'colon.field.shape'],
    ['a number', '28', 'colon.field.shape'],
    ['no days', '{}', 'colon.field.missing'],
    ['days as text', '{ "days": "28" }', 'colon.field.shape'],
    ['days below nothing', '{ "days": -1 }', 'colon.field.range'],
    ['water in litres', '{ "days": 1, "inflow": { "water": 0.5 } }', 'colon.field.range'],
    ['percent for a fraction', '{ "days": 1, "inflow": { "resistantStarchFraction": 78 } }', 'colon.field.range'],
    ['two pH', '{ "days": 1, "pH": [5.7, 6.2] }', 'colon.field.shape'],
    ['output beyond the end', '{ "days": 1, "outputDays": [0, 2] }', 'colon.output.late'],
    ['output that falls', '{ "days": 3, "outputDays": [2, 1] }', 'colon.output.order'],
    [
      'a movement that never ends',
      '{ "days": 1, "bowelMovements": [{ "hour": 7, "minutes": 15, "fraction": 1 }] }',
      'colon.field.range',
    ],
  ])('%s is refused, and the file is named', (_, text, code) => {
    const found = refused(() => read(text));
    expect(found.code).toBe(code);
    expect(found.words).toContain('scenario.json');
  });

  test('a file that is too large is not parsed', () => {
    expect(refused(() => read(new Uint8Array(MAX_SMALL_FILE_BYTES + 1).fill(32))).code).toBe('file.tooLarge');
  });

  test('whatever the JSON, there is a scenario or words', () => {
    const value = fc.oneof(
      fc.integer({ min: -2, max: 40 }),
      fc.string({ maxLength: 5 }),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const fields = ['days', 'transitDays', 'inflow', 'inflowFile', 'meals', 'pH', 'bowelMovements', 'outputDays', 'x'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 6 }), (json) => {
        try {
          const scenario = of({ days: 5, ...json });
          expect(scenario.days).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof SelenoscopeError)) throw error;
          expect(explain(error.problem).message).toContain('scenario.json');
        }
      }),
      { numRuns: 300 },
    );
  });
});
