import { expect, test } from 'vitest';
import { limitIn, limitText } from './limit.js';

test.each([
  ['<5', 'below', '5'],
  [' ≤ 0,3', 'below', ' 0,3'],
  ['>= 20', 'above', ' 20'],
  ['5', null, '5'],
])('%s', (text, limit, rest) => {
  expect(limitIn(text)).toEqual({ limit, rest });
});

test('is written as a laboratory does', () => {
  expect([limitText(5, 'below'), limitText(0.30000000000000004, 'above')]).toEqual(['<5', '>0.3']);
});
