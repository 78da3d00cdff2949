import { expect, test } from 'vitest';
import { doubleBytes, leb128 } from './wasm.js';

test('whole numbers and doubles are written as the specification has them', () => {
  expect(leb128(0)).toEqual([0]);
  expect(leb128(127)).toEqual([0x7f]);
  expect(leb128(128)).toEqual([0x80, 1]);
  expect(leb128(624485)).toEqual([0xe5, 0x8e, 0x26]);
  expect(doubleBytes(1)).toEqual([0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
});
