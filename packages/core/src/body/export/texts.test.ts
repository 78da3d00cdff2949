import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainInput, READERS } from './export-fixtures.js';
import { exportModel } from './export-model.js';
import { EXPORT_FORMATS } from './input.js';
import { find, readXml } from './read-sbml-fixtures.js';
import { oneLine } from './texts.js';

const HOSTILE = 'Åse & <Bo> "x" \'y\' \u0000\u0007\r\n$ODE dxdt_gpx3 = 0;\n}) end\u2028]]> \ud800 \\';
const about = (text: string) => ({ title: text, person: text, version: text, dataHash: text, name: text });

describe.each(EXPORT_FORMATS)('%s', (format) => {
  test('a title can say anything and change nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(HOSTILE), fc.string({ unit: 'binary' }), fc.string()), (text) => {
        const plain = READERS[format](exportModel(plainInput(), format));
        const named = READERS[format](exportModel(plainInput(about(text)), format));
        expect(named.constants).toEqual(plain.constants);
        expect(named.derivative(named.start)).toEqual(plain.derivative(plain.start));
        expect([...named.outputs(named.start)]).toEqual([...plain.outputs(plain.start)]);
      }),
      { numRuns: 100 },
    );
  });

  test('files have safe names', () => {
    for (const { name } of exportModel(plainInput(about('../a b;c')), format)) expect(name).toMatch(/^a-b-c\.\w+$/);
    expect(exportModel(plainInput(about('')), format)[0].name).toMatch(/^selenium-body\.\w+$/);
  });
});

test('text of others is one line for every reader', () => {
  expect(oneLine(HOSTILE)).toBe('Åse & <Bo> "x" \'y\' $ODE dxdt_gpx3 = 0; }) end ]]> /');
});

test('a title in SBML is read as it was written', () => {
  const root = readXml(exportModel(plainInput(about('a < b & "c"')), 'sbml')[0].text);
  expect(find(root, 'model')[0]!.attributes.get('name')).toBe('a < b & "c"');
  expect(find(root, 'p')[0]!.text).toBe('a < b & "c"');
});

describe('what NM-TRAN can read', () => {
  const events = [{ timeDays: 1 / 3, into: 'gutSelenide' as const, ug: 1e-7 / 3 }];
  const files = exportModel({ ...plainInput(about(HOSTILE.repeat(9))), events, untilDay: 400 }, 'nonmem');
  const lines = files.flatMap((file) => file.text.split('\n'));

  test('plain characters, at most 160 a line, no comment that goes on', () => {
    expect(
      lines.filter((line) => !/^[\x20-\x7e]{0,160}$/.test(line) || (line.includes(';') && line.endsWith('&'))),
    ).toEqual([]);
  });

  test('names of at most 20 characters, none twice', () => {
    const control = files[0].text.split('$PK')[1]!.split('$THETA')[0]!;
    const names = [...control.matchAll(/^([A-Z]\w*) = /gm)].map((match) => match[1]!);
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => name.length > 20)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('data items of at most 24 characters, rising in time, a look before a dose', () => {
    const rows = files[1]!.text.trim().split('\n').slice(1);
    expect(rows.flatMap((row) => row.split(',')).filter((item) => item.length > 24)).toEqual([]);
    const times = rows.map((row) => Number(row.split(',')[1]));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(rows.slice(0, 3)).toEqual(['1,0,0,0,0,0,0,0', `1,${1 / 3},1,${1e-7 / 3},0,6,0,1`, '1,1,0,0,0,0,0,0']);
  });
});
