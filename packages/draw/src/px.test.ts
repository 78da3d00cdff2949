import { expect, test } from 'vitest';
import { px, px2 } from './px.js';

test('coordinates are short and never negative zero', () => {
  expect([px(12.345), px(-0.01), px2(12.345), px(3)].map(String)).toEqual(['12.3', '0', '12.35', '3']);
});
