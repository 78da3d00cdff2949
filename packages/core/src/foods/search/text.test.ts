import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, nameParts, scanWords, wordsOf } from './text.js';

describe('fold', () => {
  it('takes accents and capitals off', () => {
    expect(fold('Crème Brûlée')).toBe('creme brulee');
    expect(fold('JALAPEÑO')).toBe('jalapeno');
  });
});

describe('wordsOf', () => {
  it.each([
    ["Cow's milk, 3.25% milkfat", ['cows', 'milk', '3.25%', 'milkfat']],
    ['cow’s milk', ['cows', 'milk']],
    ['semi-skimmed', ['semi', 'skimmed']],
    ['FISH,TUNA,LT,CND IN H2O', ['fish', 'tuna', 'lt', 'cnd', 'in', 'h2o']],
    ['7up', ['7up']],
    ['1.', ['1']],
    ['½ cup', ['½', 'cup']],
    ['brown\u00a0bread', ['brown', 'bread']],
    ['  ', []],
    ['???', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('gives the same words in capitals, and words without spaces, commas or brackets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = wordsOf(text);
        expect(words.every((word) => word !== '' && !/[\s,;()]/.test(word))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(wordsOf(text.toUpperCase())).toEqual(wordsOf(text.toLowerCase()));
      }),
    );
  });
});

describe('scanWords', () => {
  it('says where a word stood and whether in brackets', () => {
    const seen: (string | number | boolean)[][] = [];
    scanWords('Peas (mature), raw', (word, start, end, inBrackets) => seen.push([word, start, end, inBrackets]));
    expect(seen).toEqual([
      ['peas', 0, 4, false],
      ['mature', 6, 12, true],
      ['raw', 15, 18, false],
    ]);
  });
});

describe('nameParts', () => {
  it('splits at commas and semicolons outside brackets', () => {
    expect(nameParts('Fish, tuna, light')).toEqual(['Fish', ' tuna', ' light']);
    expect(nameParts('Fast foods, hamburger; single (a, b)')).toEqual(['Fast foods', ' hamburger', ' single (a, b)']);
  });
});
