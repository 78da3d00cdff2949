import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsAllowed, nearSpellings } from './spelling.js';
import { Vocabulary } from './vocabulary.js';

/** Optimal string alignment distance, the slow way: the whole matrix. */
function distance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
    }
  }
  return d[a.length]![b.length]!;
}

const starts = (word: string): string[] => Array.from({ length: word.length + 1 }, (_, n) => word.slice(0, n));
const vocabularyOf = (spellings: readonly string[]): Vocabulary => {
  const vocabulary = new Vocabulary((spelling) => spelling);
  for (const spelling of spellings) vocabulary.learn(spelling);
  return vocabulary;
};

describe('nearSpellings', () => {
  it('finds one letter wrong, missing, too many or swapped', () => {
    const vocabulary = vocabularyOf(['broccoli', 'cheddar', 'cheese', 'yogurt']);
    for (const typed of ['brocoli', 'brocccoli', 'broccili', 'borccoli']) {
      const [first] = nearSpellings(vocabulary, typed, 1);
      expect(first).toMatchObject({ edits: 1, whole: true, length: 8 });
      expect(vocabulary.text(first!.word)).toBe('broccoli');
    }
  });

  it('agrees with the whole matrix, for whole words and for their starts', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 25 }),
        word,
        fc.integer({ min: 0, max: 2 }),
        (list, typed, edits) => {
          const vocabulary = vocabularyOf(list);
          const found = new Map(
            nearSpellings(vocabulary, typed, edits).map((near) => [vocabulary.text(near.word), near]),
          );
          for (const spelling of list) {
            const whole = distance(typed, spelling);
            const start = Math.min(...starts(spelling).map((part) => distance(typed, part)));
            const near = found.get(spelling);
            if (whole <= edits) expect(near).toMatchObject({ edits: whole, whole: true });
            else if (start <= edits) expect(near).toMatchObject({ edits: start, whole: false });
            else expect(near).toBeUndefined();
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('editsAllowed', () => {
  it('forgives nothing in short words: pea, pear and peas are three things', () => {
    expect([3, 4, 6, 7, 12].map(editsAllowed)).toEqual([0, 1, 1, 2, 2]);
  });
});
