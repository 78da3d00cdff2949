import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { SelenoscopeError } from '../base/index.js';
import { openCatalogue } from './compiled.js';
import { COMPILED_MAGIC, type CompiledHeader, HEADER_AT, HEADER_LENGTH_AT } from './compiled-layout.js';
import { escapeWide, latin1Text, unescapeWide } from './compiled-text.js';

const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** A compiled file by hand: two tables, three foods, one nutrient, numbers of another width and places in each table. */
function handmade(change: (header: CompiledHeader) => object = (h) => h): Uint8Array {
  const text = [
    'a1\u001fBread, rye\u001fBREAD,RYE\u001f\u001fpain\u001eBrot\u001fslice\u001d64\u001d2',
    'a2\u001fNut\u001f\u001fBertholletia\u001f\u001f',
    'b1\u001fBread, \\u2018atta\\u2019\u001f\u001f\u001f\u001f',
  ].join('\n');
  const body = new Uint8Array(400);
  const view = new DataView(body.buffer);
  body.set(latin1(text));
  // columns at 200: group, country, origin, share, form, class (u16), Brazil nut, refuse, samples
  body.set([0, 1, 0], 200);
  body.set([0, 0, 1], 203);
  body.set([1, 0, 1], 206);
  body.set([100, 0, 50], 209);
  body.set([0, 4, 0], 212);
  [1, 0, 1].forEach((k, i) => {
    view.setUint16(216 + 2 * i, k, true);
  });
  body.set([0, 1, 0], 222);
  body.set([10, 255, 255], 225);
  body.set([0, 0, 6], 228);
  // table a: marks, u16 values with 1 place; table b: mark, u32 value with 2 places, sd u8 with 1
  body.set([0, 1], 232);
  view.setUint16(240, 220, true);
  body.set([2], 248);
  view.setUint32(252, 5312, true);
  body.set([55], 256);
  const header: CompiledHeader = {
    tables: [
      { name: 'a', source: 'table-a', first: 0, foods: 2 },
      { name: 'b', source: 'table-b', first: 2, foods: 1 },
    ],
    nutrients: [
      { key: 'selenium', name: 'Selenium', unit: 'ug', tag: 'SE' },
      { key: 'iron', name: 'Iron', unit: 'mg' },
    ],
    groups: [
      { code: '1800', name: 'Baked Products' },
      { code: '1200', name: 'Nut and Seed Products' },
    ],
    imputeClasses: ['1200', '1800:bread'],
    countries: ['US', 'IN'],
    marks: [{ kind: 'calculated', note: 'by recipe' }, { kind: 'missing' }, { kind: 'measured' }],
    blocks: [
      { table: 0, nutrient: 0, marks: 232, value: { at: 240, width: 2, places: 1 } },
      {
        table: 1,
        nutrient: 0,
        marks: 248,
        value: { at: 252, width: 4, places: 2 },
        sd: { at: 256, width: 1, places: 1 },
      },
    ],
    evidence: [{ food: 0, nutrient: 0, n: 14, sd: 7.2, min: 14, max: 33.8, note: 'survey' }],
    text: { at: 0, length: text.length },
    columns: {
      group: 200,
      country: 203,
      origin: 206,
      originShare: 209,
      form: 212,
      imputeClass: 216,
      brazilNut: 222,
      refuse: 225,
      samples: 228,
    },
    bodyLength: body.length,
  };
  const json = latin1(JSON.stringify(change(header)));
  const bytes = new Uint8Array(HEADER_AT + json.length + body.length);
  bytes.set(latin1(COMPILED_MAGIC));
  bytes.set([0xab, 0xcd], 8);
  new DataView(bytes.buffer).setUint32(HEADER_LENGTH_AT, json.length, true);
  bytes.set(json, HEADER_AT);
  bytes.set(body, HEADER_AT + json.length);
  return bytes;
}

describe('a compiled food file', () => {
  const foods = openCatalogue(handmade());

  it('gives foods with names, measures of one, kinds and countries', () => {
    expect(foods.size).toBe(3);
    expect(foods.hash).toBe('abcd000000000000');
    expect(foods.food(0)).toEqual({
      id: 'a:a1',
      table: 'a',
      name: 'Bread, rye',
      shortName: 'BREAD,RYE',
      otherNames: ['pain', 'Brot'],
      group: '1800',
      groupName: 'Baked Products',
      originGroup: 'wheat',
      originShare: 1,
      formGroup: 'wheat_and_wheat_products',
      imputeClass: '1800:bread',
      isBrazilNut: false,
      measures: [{ label: 'slice', grams: 32 }],
      refuseFraction: 0.1,
      tableCountry: 'US',
    });
    expect(foods.food(1)).toMatchObject({ isBrazilNut: true, scientificName: 'Bertholletia', measures: [] });
    expect(foods.food(2)).toMatchObject({ name: 'Bread, ‘atta’', tableCountry: 'IN', originShare: 0.5 });
  });

  it('finds foods by id', () => {
    expect(['a:a1', 'a:a2', 'b:b1'].map((id) => foods.indexOf(id))).toEqual([0, 1, 2]);
    for (const id of ['a:b1', 'b:a1', 'a1', '', ':', 'a:', 'c:a1']) expect(foods.indexOf(id), id).toBe(-1);
  });

  it('tells of a cell what is known', () => {
    expect(foods.cell(0, 'selenium')).toEqual({
      value: 22,
      unit: 'ug',
      kind: 'calculated',
      n: 14,
      sd: 7.2,
      se: 7.2 / Math.sqrt(14),
      min: 14,
      max: 33.8,
      source: 'table-a (survey)',
    });
    expect(foods.cell(1, 'selenium')).toEqual({ value: null, unit: 'ug', kind: 'missing', source: 'table-a' });
    expect(foods.cell(2, 'selenium')).toMatchObject({
      value: 53.12,
      kind: 'measured',
      n: 6,
      sd: 5.5,
      source: 'table-b',
    });
    expect(foods.cell(2, 'zinc')).toMatchObject({ value: null, kind: 'missing' });
    expect(foods.cell(2, 'iron').source).toBe('table-b (the table has no such column)');
  });

  it('gives one column over both tables with one number of places', () => {
    const column = foods.column('selenium')!;
    expect(column.places).toBe(2);
    expect([...column.mantissa]).toEqual([2200, Number.NaN, 5312]);
    expect([...column.value]).toEqual([22, Number.NaN, 53.12]);
    expect([...column.sd]).toEqual([7.2, Number.NaN, 5.5]);
    expect([...column.kind]).toEqual([2, 0, 1]);
    expect(foods.column('selenium')).toBe(column);
    expect(foods.column('zinc')).toBeUndefined();
    expect([...foods.column('iron')!.value]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('says what is wrong with a file that is none', () => {
    const whole = handmade();
    const bad: [Uint8Array, string][] = [
      [new Uint8Array(0), 'does not begin'],
      [latin1('SELFOOD2'.padEnd(100)), 'does not begin'],
      [whole.slice(0, 60), 'ends inside its header'],
      [whole.slice(0, -1), `has ${whole.length - 1} bytes where ${whole.length} were written`],
      [whole.map((b, i) => (i === HEADER_AT ? 0x21 : b)), 'header is damaged'],
    ];
    for (const [bytes, message] of bad) {
      expect(() => openCatalogue(bytes)).toThrow(SelenoscopeError);
      expect(() => openCatalogue(bytes)).toThrow(message);
    }
  });

  it('reads bytes that begin anywhere in a buffer', () => {
    const whole = handmade();
    const shifted = new Uint8Array(whole.length + 3);
    shifted.set(whole, 3);
    expect(openCatalogue(shifted.subarray(3)).cell(2, 'selenium').value).toBe(53.12);
  });

  test('problems carry their code', () => {
    const code = (act: () => unknown) => {
      try {
        act();
      } catch (error) {
        return error instanceof SelenoscopeError ? error.problem.code : String(error);
      }
      return 'nothing thrown';
    };
    expect(code(() => foods.food(3))).toBe('foods.index.outside');
    expect(code(() => foods.food(0.5))).toBe('foods.index.outside');
    expect(code(() => foods.classDistribution(0, 'zinc'))).toBe('foods.nutrient.unknown');
    expect(code(() => foods.groupDistribution(null, 'zinc'))).toBe('foods.nutrient.unknown');
  });
});

test('wide characters and backslashes survive Latin-1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeWide(text);
      expect(unescapeWide(latin1Text(latin1(escaped), 0, escaped.length))).toBe(text);
    }),
  );
  const long = 'x'.repeat(20_000);
  expect(latin1Text(latin1(long), 0, long.length)).toBe(long);
});
