import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, paginate } from './paginate.js';

const block = (id: string, lines: number, linePx = 10, headPx = 20): Block<number> => ({
  id,
  headPx,
  lines: Array.from({ length: lines }, (_, i) => i),
  linePx: () => linePx,
});

test('what fits stands on one page; what does not goes on under its heading', () => {
  expect(paginate([block('a', 3), block('b', 3)], 100)).toHaveLength(1);
  expect(paginate([block('a', 12)], 100)).toEqual([
    [{ id: 'a', from: 0, to: 8, isContinued: false }],
    [{ id: 'a', from: 8, to: 12, isContinued: true }],
  ]);
});

test('no heading stands at the foot of a page with a line or two', () => {
  expect(paginate([block('a', 5), block('b', 9)], 100).map((page) => page.map(({ id }) => id))).toEqual([
    ['a'],
    ['b'],
    ['b'],
  ]);
});

test('nothing is cut, nothing is said twice, and no page is too full', () => {
  const blocks = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 4, max: 40 })), { maxLength: 6 });
  fc.assert(
    fc.property(blocks, (sizes) => {
      const all = sizes.map(([lines, px], i) => block(String(i), lines, px));
      const pages = paginate(all, 200);
      for (const { id, lines } of all) {
        const pieces = pages.flat().filter((piece) => piece.id === id);
        expect(pieces.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))).toEqual(lines);
      }
      for (const page of pages) {
        expect(page.length).toBeGreaterThan(0);
        const used = page.reduce((sum, { id, from, to }) => sum + 20 + (to - from) * all[Number(id)]!.linePx(0), 0);
        expect(used).toBeLessThanOrEqual(200);
      }
    }),
  );
});
