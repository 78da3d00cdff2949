import { explain, type MappingRow } from '@selenoscope/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMapping, writeMapping, writeMappingJson } from './index.js';

const read = (text: string) => readMapping(new TextEncoder().encode(text), { file: 'mapping.csv' });

describe('readMapping', () => {
  test('reads foods and weights, in any column order', () => {
    expect(read('food,text,grams,unit\nsr28:18064,Gran\'s loaf,40,Slice\n,bread,"1,5",flurb\n').rows).toEqual([
      { row: 2, text: "Gran's loaf", food: 'sr28:18064', unit: 'slice', grams: 40 },
      { row: 3, text: 'bread', food: null, unit: 'flurb', grams: 1.5 },
    ]);
  });

  test('an open row is no answer', () => {
    expect(read('text,food,unit,grams,candidates\nloaf,,,,sr28:18064|sr28:18069\n').rows).toEqual([
      { row: 2, text: 'loaf', food: null, candidates: ['sr28:18064', 'sr28:18069'] },
    ]);
  });

  test.each([
    [',sr28:18064,,', 'mapping.row.text'],
    ['loaf,sr28:18064,slice,', 'mapping.row.half'],
    ['loaf,sr28:18064,,40', 'mapping.row.half'],
    ['loaf,sr28:18064,slice,heavy', 'mapping.row.unread'],
    ['loaf,sr28:18064,slice,0', 'mapping.row.unread'],
  ])('%s is rejected: %s', (row, code) => {
    const { rows, rejected } = read(`text,food,unit,grams\n${row}\n`);
    expect(rows).toEqual([]);
    expect(rejected[0]!.problem.code).toBe(code);
    expect(explain(rejected[0]!.problem).message).toMatch(/^mapping\.csv, row 2/);
  });

  test('a file without the columns is refused', () => {
    expect(() => read('a,b\n1,2\n')).toThrow(/text and food/);
  });
});

test('what is written is read back the same, as CSV and as JSON', () => {
  const text = fc
    .string({ maxLength: 12 })
    .map((s) => s.replaceAll('\0', '').trim())
    .filter((s) => s !== '' && !/\p{Cs}/u.test(s));
  const id = fc.constantFrom('sr28:12078', 'ifct2017:A019');
  const row = fc.tuple(
    text,
    fc.oneof(fc.constant(null), id),
    fc.option(fc.tuple(fc.constantFrom('slice', 'cup, diced'), fc.double({ min: 0.001, max: 1e5, noNaN: true }))),
  );
  fc.assert(
    fc.property(fc.array(row), (list) => {
      const rows = list.map(
        ([name, food, weight], i): MappingRow => ({
          row: i + 2,
          text: name,
          food,
          ...(weight && { unit: weight[0], grams: weight[1] }),
        }),
      );
      expect(read(writeMapping(rows)).rows).toEqual(rows);
      expect(read(writeMappingJson(rows)).rows).toEqual(rows.map((r) => ({ ...r, row: r.row - 1 })));
    }),
  );
});
