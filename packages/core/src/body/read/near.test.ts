import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFaultLine } from './json-line.js';
import { editDistance, nearest } from './near.js';

test.each([
  ['kitten', 'sitting', 3],
  ['selenite', 'selenate', 1],
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['untilDay', 'untliDay', 1],
])('%s to %s takes %i edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
  expect(editDistance(b, a)).toBe(edits);
});

test('the nearest come first, and what is far away does not come', () => {
  const known = ['selenite', 'selenate', 'selenomethionine', 'wheat'];
  expect(nearest('selenit', known, 3)).toEqual(['selenite', 'selenate']);
  expect(nearest('kryptonite', known, 3)).toEqual([]);
  expect(nearest('', known, 3)).toEqual([]);
});

test('JSON has no faulty line; what is cut off has', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 2 }), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(jsonFaultLine(text)).toBeNull();
      const cut = text.slice(0, -1);
      let whole = true;
      try {
        JSON.parse(cut);
      } catch {
        whole = false;
      }
      // "12" without its last figure is JSON still
      expect(jsonFaultLine(cut) === null).toBe(whole);
    }),
  );
});

test('a fault far down in a large file has its line', () => {
  const rows = Array.from({ length: 50_000 }, (_, i) => `{ "day": ${i}, "note": "${'é'.repeat(20)}" }`);
  expect(jsonFaultLine(`[\n${rows.join(',\n')},\n]`)).toBe(50_002);
  expect(jsonFaultLine(`["${'a'.repeat(3_000_000)}", x]`)).toBe(1);
});
