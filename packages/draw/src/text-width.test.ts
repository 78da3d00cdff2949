import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenLines, leastRoom, textLines, textWidth } from './text-width.js';

test('near what a browser measures at 13 px', () => {
  // measured in Hanken Grotesk 500 at 13 px: 103 and 101 px
  expect(textWidth('Selenomethionine', 13)).toBeGreaterThan(95);
  expect(textWidth('Selenomethionine', 13)).toBeLessThan(125);
  expect(textWidth('Skin, hair, breath', 13)).toBeGreaterThan(90);
  expect(textWidth('Skin, hair, breath', 13)).toBeLessThan(115);
});

test('lines of nearly one length', () => {
  expect(evenLines('Store in muscle and organs', 140, 13)).toEqual(['Store in muscle', 'and organs']);
  expect(evenLines('Urine', 140, 13)).toEqual(['Urine']);
});

test('lines lose no word, and are no wider than the room where their words allow it', () => {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' }).map((w) => w.replaceAll(' ', '.'));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.integer({ min: 20, max: 300 }), (words, room) => {
      const text = words.join(' ');
      for (const lines of [textLines(text, room, 13), evenLines(text, room, 13)]) {
        expect(lines.join(' ')).toBe(text);
        for (const line of lines) if (line.includes(' ')) expect(textWidth(line, 13)).toBeLessThanOrEqual(room + 1e-9);
      }
      expect(textLines(text, leastRoom(text, 2, 13) + 0.01, 13).length).toBeLessThanOrEqual(2);
    }),
  );
});
