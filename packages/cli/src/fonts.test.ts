import { expect, test } from 'vitest';
import { fontFaces } from './fonts.js';

test('both fonts are put in as bytes, and where they are not installed the page does without', () => {
  expect(fontFaces().match(/@font-face/g)).toHaveLength(2);
  expect(fontFaces()).not.toMatch(/url\((?!data:)/);
  expect(fontFaces('/nowhere/at/all.js')).toBe('');
});
