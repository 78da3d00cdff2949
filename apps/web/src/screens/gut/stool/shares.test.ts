import type { StoolSample } from '@selenoscope/core';
import { expect, test } from 'vitest';
import { bars, digits, shareText } from './shares.js';

test('a little is never nothing', () => {
  expect(shareText(0.0002)).toMatch(/^< 0\.1/);
  expect(shareText(0)).toBe('0\u00A0%');
  expect([shareText(0.034), shareText(0.34)]).toEqual(['3.4\u00A0%', '34\u00A0%']);
});

test('four digits that count', () => {
  expect([digits(3.14159), digits(0.0123456), digits(152.73)]).toEqual(['3.142', '0.01235', '152.7']);
});

test('the largest fills the room; the last is the rest', () => {
  const composition = [
    { taxon: 'Bacteroides', rank: 'genus', share: 0.4 },
    { taxon: 'Prevotella', rank: 'genus', share: 0.1 },
    { taxon: 'everything else', rank: '', share: 0.5 },
  ];
  const found = bars({ composition } as unknown as StoolSample);
  expect(found.map((bar) => bar.part)).toEqual([0.8, 0.2, 1]);
  expect(found.map((bar) => bar.isRest)).toEqual([false, false, true]);
  expect(bars({ composition: [] } as unknown as StoolSample)).toEqual([]);
});
