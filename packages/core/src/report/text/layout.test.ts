import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAscii } from './ascii.js';
import { clip, columns } from './columns.js';
import { inkOf } from './ink.js';
import { Line, placed } from './line.js';
import { table } from './table.js';
import { wrap } from './wrap.js';

describe('columns', () => {
  test.each([
    ['µg', 2],
    ['e\u0301', 1],
    ['寿司', 4],
    ['🥚', 2],
    ['\u001b[1mbold\u001b[22m', 4],
  ])('%j takes %d', (text, size) => expect(columns(text)).toBe(size));

  test('a clipped text fits', () => {
    expect(clip('Chicken, broilers', 8)).toBe('Chicken…');
    expect(clip('Egg', 8)).toBe('Egg');
    expect(clip('Bread, whole-wheat, commercially prepared', 32)).toBe('Bread, whole-wheat…');
    expect(clip('Supercalifragilistic', 8)).toBe('Superca…');
    expect(columns(clip('寿司寿司寿司', 7))).toBeLessThanOrEqual(7);
    expect(clip('Chicken, broilers', 8, '...')).toBe('Chick...');
  });
});

test('wrapped lines are never too wide and lose no word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 50 }), { maxLength: 30 }),
      fc.integer({ min: 20, max: 120 }),
      (words, width) => {
        const text = words.map((word) => word.replace(/[\s\u00a0]/g, '.')).join(' ');
        const lines = wrap(text, width, '- ', '  ');
        for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
        const back = lines.map((line) => line.slice(2)).join('');
        expect(back.replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      },
    ),
  );
});

test('a space that does not break stays with its number', () => {
  expect(wrap('in all 41\u00a0µg', 10)).toEqual(['in all', '41 µg']);
});

test('only the flexible column of a table is cut', () => {
  const lines = table(
    [
      { head: 'Food', align: 'left', flexible: true },
      { head: 'µg', align: 'right' },
    ],
    [
      ['Chicken, broilers or fryers', '6.9'],
      ['Egg', '5.2'],
    ],
    20,
    inkOf(false),
  );
  expect(lines).toEqual(['Food              µg', 'Chicken…         6.9', 'Egg              5.2']);
});

test('labels are moved apart and stay on the line', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 79 }), { minLength: 1, maxLength: 5 }), (columnsOf) => {
      const labels = columnsOf.sort((a, b) => a - b).map((at) => ({ at, text: '255 EFSA', side: 'middle' as const }));
      const starts = placed(labels, 80);
      starts.forEach((start, i) => {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start + 8).toBeLessThanOrEqual(80);
        if (i > 0) expect(start - starts[i - 1]!).toBeGreaterThanOrEqual(10);
      });
    }),
  );
});

test('a line paints neighbours of one ink together', () => {
  const line = new Line(8);
  line.fill(0, 3, '=');
  line.put(4, '##');
  const [a, b] = [(text: string) => `<${text}>`, (text: string) => `[${text}]`];
  expect(line.text((at) => (at < 4 ? a : b))).toBe('<====>[##]');
});

test('plain ASCII', () => {
  expect(toAscii('41 µg – “crème brûlée”, × 0.6… 寿')).toBe('41 ug - "creme brulee", x 0.6... ?');
});
