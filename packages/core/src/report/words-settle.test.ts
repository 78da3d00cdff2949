import { expect, test } from 'vitest';
import { plain, say } from './sentence.js';
import { NOTHING_TO_SETTLE, overlapOf, settleSentences } from './words-settle.js';

const one = (code: string, share: number) => ({ code, share, sentence: say`${code}.` });

test('shares that stand beside each other are said to overlap, and one alone is not', () => {
  const said = (shares: readonly number[], most = 3) =>
    settleSentences(
      shares.map((share, i) => one(`w${i}`, share)),
      most,
    ).map(plain);
  expect(said([0.57, 0.36, 0.27])).toEqual(['w0.', 'w1.', 'w2.', 'The shares overlap and cannot be added.']);
  expect(said([0.57, 0.36], 1)).toEqual(['w0.']);
  // without a figure there is nothing to add
  expect(said([0.57, 0.001])).toEqual(['w0.', 'w1.']);
  expect(settleSentences([], 3)).toEqual([NOTHING_TO_SETTLE]);
  expect(overlapOf([{ share: 0.3 }, { share: 1 }])).toBeNull();
});
