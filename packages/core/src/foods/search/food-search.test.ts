import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFoodSearch, openFoodSearch, packFoodSearch } from './food-search.js';
import { listedFoods, type SearchableFood } from './searchable.js';
import type { FoodWordRow } from './words.js';

const food = (id: string, name: string, more: Partial<SearchableFood> = {}): SearchableFood => ({
  id,
  name,
  otherNames: [],
  group: '1100',
  groupName: 'Vegetables and Vegetable Products',
  hasSelenium: true,
  measures: [],
  ...more,
});
const dairy = { group: '0100', groupName: 'Dairy and Egg Products' };
const fish = { group: '1500', groupName: 'Finfish and Shellfish Products' };
const baked = { group: '1800', groupName: 'Baked Products' };

const foods: readonly SearchableFood[] = [
  food('t:1', 'Milk, whole, 3.25% milkfat', dairy),
  food('t:2', 'Milk, sheep, fluid', dairy),
  food('t:3', 'Crackers, milk', baked),
  food('t:4', 'Fish, tuna, light, canned in water, drained solids', {
    ...fish,
    shortName: 'FISH,TUNA,LT,CND IN H2O,DRND SOL',
  }),
  food('t:5', 'Fish, tuna, fresh, bluefin, raw', fish),
  food('t:6', 'Squash, summer, zucchini, raw'),
  food('t:7', 'Okra, raw', { otherNames: ['Bhindi', 'Vendaikkai'] }),
  food('t:8', 'Chickpeas, cooked, without salt', { group: '1600', groupName: 'Legumes and Legume Products' }),
  food('t:9', 'Chickpeas, cooked, with salt', { group: '1600', groupName: 'Legumes and Legume Products' }),
  food('t:10', 'Bread, white', { ...baked, measures: ['slice', 'oz'] }),
  food('t:11', 'Bread, rye', { ...baked, measures: ['cup'] }),
  food('t:12', 'Babyfood, peas, strained', { group: '0300', groupName: 'Baby Foods' }),
  food('t:13', 'Peas, green, cooked'),
  food('t:14', 'Candies, milk chocolate', { group: '1900', groupName: 'Sweets' }),
  food('t:15', 'Milk, chocolate, fluid', dairy),
  food('t:17', 'Rusk, sweet', baked),
  food('t:18', 'Rusk, spicy', { group: '2500', groupName: 'Snacks', measures: ['piece'] }),
  food('t:16', 'Egg, whole, cooked, fried', { ...dairy, hasSelenium: false }),
];

const row = (kind: string, text: string, means = '', weight = ''): FoodWordRow => ({ kind, text, means, weight });
const words: readonly FoodWordRow[] = [
  row('same', 'courgette', 'zucchini'),
  row('same', 'tinned', 'canned'),
  row('abbreviation', 'lt', 'light'),
  row('abbreviation', 'cnd', 'canned'),
  row('abbreviation', 'h2o', 'water'),
  row('abbreviation', 'drnd', 'drained'),
  row('abbreviation', 'sol', 'solids'),
  row('means', 'unsalted', 'without salt'),
  row('plain', 'milk|whole milk', 't:1'),
  row('plain', 'milk chocolate|chocolate', 't:14'),
  row('plain', 'chocolate milk', 't:15'),
  row('plain', 'bread|~toast', 't:10'),
  row('plain', '?halva', 't:14'),
  row('form', 'raw', 'raw'),
  row('form', 'cooked', 'cooked'),
  row('form', 'canned', 'canned'),
  row('form', 'fried', 'fried'),
  row('filler', 'glass'),
  row('category', 'fish'),
  row('category', 'candies'),
  row('cost', 'whole', '', '0'),
  row('group', '0300', '', '0.6'),
];

const search = createFoodSearch(foods, words);
const first = (query: string): string | undefined => search.search(query)[0]?.id;

describe('search', () => {
  it.each([
    ['milk', 't:1'],
    ['mil', 't:1'],
    ['glass of milk', 't:1'],
    ['canned tuna', 't:4'],
    ['tinned tuna', 't:4'],
    ['tuna cnd', 't:4'],
    ['raw tuna', 't:5'],
    ['courgettes', 't:6'],
    ['bhindi', 't:7'],
    ['vendaikai', 't:7'],
    ['peas', 't:13'],
    ['chick peas', 't:8'],
    ['chikpeas', 't:8'],
    ['unsalted chickpeas', 't:8'],
    ['chickpeas with salt', 't:9'],
    ['milk chocolate', 't:14'],
    ['chocolate milk', 't:15'],
    ['t:5', 't:5'],
  ])('%s', (query, id) => {
    expect(first(query)).toBe(id);
  });

  it('gives the plain food before the odd one', () => {
    const ids = search.search('milk').map((hit) => hit.id);
    expect(ids.indexOf('t:2')).toBeLessThan(ids.indexOf('t:3'));
    expect(
      search
        .search('peas')
        .map((hit) => hit.id)
        .slice(0, 2),
    ).toEqual(['t:13', 't:12']);
  });

  it('keeps to the limit, and finds nothing for nothing', () => {
    expect(search.search('milk', 2)).toHaveLength(2);
    expect(search.search('milk', 0)).toEqual([]);
    expect(search.search('')).toEqual([]);
    expect(search.search('  ?? ')).toEqual([]);
  });

  it('does not mind the order of words nor capitals', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['tuna', 'light', 'canned', 'water'], { minLength: 2 }), (some) => {
        expect(search.search(some.join(' ').toUpperCase())).toEqual(search.search([...some].sort().join(', ')));
      }),
    );
  });

  it('answers any text with falling scores from 0 to 1 and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const scores = search.search(text).map((hit) => hit.score);
        expect(scores.every((score, at) => score > 0 && score <= 1 && (at === 0 || score <= scores[at - 1]!))).toBe(
          true,
        );
        const { confidence, candidates, best } = search.match(text);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThan(1);
        expect(candidates.length).toBeLessThanOrEqual(3);
        expect(best).toEqual(candidates[0] ?? null);
      }),
    );
  });

  it('reads as much as it can of a text of a thousand words', () => {
    expect(search.search('milk '.repeat(1000))[0]?.id).toBe('t:1');
    expect(() => search.search(Array.from({ length: 1000 }, (_, n) => `word${n}`).join(' '))).not.toThrow();
  });
});

describe('match', () => {
  it('is sure of an everyday name and of a name of the table, long or short', () => {
    for (const text of ['whole milk', 'Fish, tuna, fresh, bluefin, raw', 'FISH,TUNA,LT,CND IN H2O,DRND SOL', 't:7'])
      expect(search.match(text), text).toMatchObject({ confident: true });
    expect(search.match('FISH,TUNA,LT,CND IN H2O,DRND SOL').best?.id).toBe('t:4');
  });

  it('asks where a word is unknown, far from known, or stands at the nearest food only', () => {
    for (const text of ['acme milk pudding', 'xyz', 'halva', 'tofu curry', ''])
      expect(search.match(text), text).toMatchObject({ confident: false });
    expect(search.match('acme chocolate milk').candidates[0]?.id).toBe('t:15');
  });

  it('lets the unit and the category decide between equals', () => {
    expect(search.match('rusk').best?.id).toBe('t:17');
    expect(search.match('rusk', { unit: 'pieces' }).best?.id).toBe('t:18');
    expect(search.match('rusk', { groupHint: 'Snacks' }).best?.id).toBe('t:18');
    expect(search.match('rusk', { unit: 'g', groupHint: 'Baked Goods' }).best?.id).toBe('t:17');
    expect(search.match('bread', { unit: 'cup' }).best?.id).toBe('t:10');
  });
});

describe('a packed search', () => {
  const packed = packFoodSearch(foods, words, 7);

  it('answers as the fresh one, and is the same bytes every time', () => {
    const opened = openFoodSearch(packed, listedFoods(foods), words, 7);
    for (const text of ['milk', 'chikpeas', 'tinned tuna', 'b', 'whole milk 1 glass']) {
      expect(opened?.search(text)).toEqual(search.search(text));
      expect(opened?.match(text)).toEqual(search.match(text));
    }
    expect(packFoodSearch(foods, words, 7)).toEqual(packed);
  });

  it('is refused for other foods, another stamp, or bytes that are none', () => {
    expect(openFoodSearch(packed, listedFoods(foods), words, 8)).toBeNull();
    expect(openFoodSearch(packed, listedFoods(foods.slice(1)), words, 7)).toBeNull();
    expect(openFoodSearch(new Uint8Array(3), listedFoods(foods), words, 7)).toBeNull();
    expect(openFoodSearch(new Uint8Array(1000), listedFoods(foods), words, 7)).toBeNull();
  });

  it('is refused where the bytes are cut off', () => {
    for (let length = 0; length < packed.length; length += 37)
      expect(openFoodSearch(packed.slice(0, length), listedFoods(foods), words, 7), `${length}`).toBeNull();
  });
});
