import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodesOf, shown, wordsOf } from '../tree-fixtures.js';
import { coverageBar } from './coverage-bar.js';

const bar = (coverage: number) => coverageBar(coverage, { id: 'c', label: 'Coverage' });
const places = (drawn: ReturnType<typeof bar>, kind: string) =>
  nodesOf(drawn)
    .filter((one) => one.attributes['class'] === kind)
    .flatMap((one) => [...String(one.attributes['d']).matchAll(/[MH]([\d.]+)/g)].map((found) => Number(found[1])));

test('known solid from the left, not known hatched to the right, and neither over the other', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (coverage) => {
      const drawn = bar(coverage);
      expect(shown(drawn)).not.toMatch(/NaN|Infinity|A-|H-/);
      const [known, unknown] = [places(drawn, 'known'), places(drawn, 'unknown')];
      if (known.length > 0 && unknown.length > 0) expect(Math.max(...known)).toBeLessThan(Math.min(...unknown) + 0.1);
      if (known.length > 0) expect(Math.abs(Math.max(...known) - 340 * coverage)).toBeLessThan(10);
      for (const x of [...known, ...unknown]) expect(x).toBeLessThanOrEqual(340);
    }),
  );
});

test('nothing known is a hatched bar, never an empty one', () => {
  expect(places(bar(0), 'known')).toEqual([]);
  expect(places(bar(0), 'unknown')).not.toEqual([]);
  expect(wordsOf(bar(0)).replace(/\u00a0/g, ' ')).toBe('0 % has a value 100 % not known');
  expect(places(bar(1), 'unknown')).toEqual([]);
});
