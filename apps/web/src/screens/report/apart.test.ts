import { expect, test } from 'vitest';
import { tellApart } from './apart.js';

const cut = (name: string, letters: number): string =>
  name.length <= letters ? name : `${name.slice(0, letters - 1)}…`;

test.each([
  [
    'Bread, whole-wheat, commercially prepared, toasted',
    'Bread, whole-wheat, commercially prepared',
    'Bread, whole-wheat, commercially prepared, with added fibre',
  ],
  [
    'Fish, salmon, Atlantic, farmed, cooked, dry heat',
    'Fish, salmon, Atlantic, farmed, cooked, moist heat',
    'Fish, salmon, Atlantic, farmed, raw, without skin',
  ],
])('names that would be cut alike can be told apart within their room', (...names) => {
  const letters = 33;
  const shown = tellApart(['Milk', ...names], letters);
  expect(new Set(names.map((name) => cut(name, letters))).size).toBeLessThan(names.length);
  expect(new Set(shown).size).toBe(names.length + 1);
  for (const text of shown) expect(text.length).toBeLessThanOrEqual(letters);
  expect(shown[0]).toBe('Milk');
});

test('a long name that nothing resembles stays whole, and the same name twice stays the same', () => {
  const long = 'Nuts, brazilnuts, dried, unblanched, from Bolivia';
  expect(tellApart([long, long, 'Rice, white, long-grain, enriched, cooked'], 20)).toEqual([
    long,
    long,
    'Rice, white, long-grain, enriched, cooked',
  ]);
});
