import { SelenoscopeError } from '@selenoscope/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from './bytes.js';

const naming = { file: 'diary.csv', what: 'diary', limitBytes: 1_000_000 };
const read = (bytes: Iterable<number>) => decodeText(Uint8Array.from(bytes), naming);
const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const codeOf = (bytes: Iterable<number>): string => {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof SelenoscopeError) return error.problem.code;
    throw error;
  }
  return 'read';
};

describe('decodeText', () => {
  test('UTF-8 with and without a byte order mark', () => {
    const bytes = new TextEncoder().encode('Selenium (µg)');
    expect(read(bytes)).toEqual({ text: 'Selenium (µg)', notices: [] });
    expect(read([0xef, 0xbb, 0xbf, ...bytes]).text).toBe('Selenium (µg)');
  });

  test('UTF-16 of both orders with a byte order mark', () => {
    const text = 'day;µ 😀';
    const little = [...text].flatMap((c) => [...Buffer.from(c, 'utf16le')]);
    const big = little.flatMap((_, i) => (i % 2 ? [] : [little[i + 1]!, little[i]!]));
    expect(read([0xff, 0xfe, ...little]).text).toBe(text);
    expect(read([0xfe, 0xff, ...big]).text).toBe(text);
  });

  test('Windows-1252 where it is no UTF-8, with a notice', () => {
    const { text, notices } = read([...latin1('caf\xe9, 2 \xb5g '), 0x80, 0x92]);
    expect(text).toBe('café, 2 µg €’');
    expect(notices).toMatchObject([{ code: 'diary.encoding.guessed' }]);
  });

  test('UTF-8 that was cut or hurt stays UTF-8', () => {
    const { text, notices } = read([...new TextEncoder().encode('µg µg µg '), 0xc3]);
    expect(text).toBe('µg µg µg �');
    expect(notices).toMatchObject([{ code: 'diary.encoding.damaged', characters: 1 }]);
  });

  test.each([
    ['nothing', [], 'file.empty'],
    ['only spaces and line ends', latin1(' \r\n\t\n'), 'file.empty'],
    ['only a byte order mark', [0xef, 0xbb, 0xbf], 'file.empty'],
    ['a picture', latin1('\x89PNG\r\n\x1a\n'), 'file.binary'],
    ['a zip', latin1('PK\x03\x04abc'), 'file.binary'],
    ['NUL bytes', latin1('a\0b\0c'), 'file.binary'],
    ['a web page', latin1('<!DOCTYPE html><p>'), 'file.binary'],
    ['a SAS file', latin1('HEADER RECORD*******LIBRARY HEADER'), 'file.binary'],
    ['too much', new Uint8Array(1_000_001).fill(97), 'file.tooLarge'],
  ])('%s is refused', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('an Excel workbook is called by its name', () => {
    expect(() => read(latin1('PK\x03\x04 [Content_Types].xml xl/workbook.xml'))).toThrow(/Excel workbook/);
  });

  test('any bytes are text or a problem with words, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['read', 'file.empty', 'file.binary']).toContain(codeOf(bytes));
      }),
      { numRuns: 1000 },
    );
  });
});
