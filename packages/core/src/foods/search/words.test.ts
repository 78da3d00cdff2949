import { describe, expect, it } from 'vitest';
import { FORM_BITS, type FoodWordRow, readFoodWords, standIn } from './words.js';

const row = (kind: string, text: string, means = '', weight = ''): FoodWordRow => ({
  kind,
  text,
  means,
  weight,
  note: '',
});

describe('readFoodWords', () => {
  const words = readFoodWords([
    row('same', 'courgette', 'zucchini'),
    row('plural', 'loaves', 'loaf'),
    row('means', 'spring onions', 'scallion'),
    row('means', 'onion', 'onion raw', '0.9'),
    row('means', 'spring', 'water'),
    row('abbreviation', 'cnd', 'canned'),
    row('plain', 'milk|~cream', 'sr28:01077'),
    row('form', 'grilled', 'roasted'),
    row('cost', 'raw', '', '0.06'),
    row('cost', 'raw', '1500 2000', '0.3'),
    row('category', 'fish'),
    row('category', 'alcoholic beverage', '', '0.35'),
    row('group', '0300', '', '0.62'),
    row('later', 'something', 'else'),
  ]);

  it('brings plurals and equals to one word', () => {
    expect(standIn('courgettes', words)).toBe('zucchini');
    expect(standIn('loaves', words)).toBe('loaf');
    expect(standIn('bread', words)).toBe('bread');
  });

  it('keeps the longest phrase first', () => {
    expect(words.phrases.get('spring')?.map(({ from }) => from.length)).toEqual([2, 1]);
    expect(words.phrases.get('onion')?.[0]).toEqual({ from: ['onion'], to: ['onion', 'raw'], weight: 0.9 });
  });

  it('reads costs everywhere and in groups, categories, forms and group factors', () => {
    expect(words.costs.get('raw')).toBe(0.06);
    expect(words.groupCosts.get('raw')?.get('2000')).toBe(0.3);
    expect(words.categories.get('alcoholic beverage')).toBe(0.35);
    expect(words.categories.get('fish')).toBeLessThan(0.1);
    expect(words.forms.get('grilled')).toBe(FORM_BITS.roasted);
    expect(words.groupPriors.get('0300')).toBe(0.62);
    expect(words.everyday.get('sr28:01077')).toBe('milk|~cream');
    expect(words.abbreviations.get('cnd')).toEqual(['canned']);
  });
});
