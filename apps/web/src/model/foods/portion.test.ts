import { describe, expect, test } from 'vitest';
import { NOTHING_KEPT } from '../diary/index.js';
import { foodsFixture } from './fixtures.js';
import { lineOf } from './lines.js';
import { withUnits } from './measures.js';
import { searchFoods } from './search.js';

const engine = foodsFixture({ ...NOTHING_KEPT, person: { ...NOTHING_KEPT.person, country: 'GB' } });

describe('the portion that is offered', () => {
  test.each([
    ['salmon', 90, 200],
    ['tuna', 90, 200],
    ['cod', 90, 200],
    ['pork', 90, 200],
    ['beef', 90, 200],
    ['chicken', 90, 200],
    ['nuts', 20, 40],
    ['almonds', 20, 60],
    ['brazil nut', 4, 10],
    ['bread', 20, 60],
    ['egg', 40, 65],
    ['cheese', 15, 50],
    ['milk', 150, 260],
    ['tea', 150, 300],
    ['coffee', 150, 300],
    ['beer', 250, 600],
    ['banana', 80, 130],
    ['apple', 80, 200],
    ['onion', 50, 170],
    ['potato', 100, 250],
    ['rice', 120, 250],
    ['butter', 5, 15],
  ])('of %s is what people eat: %d to %d g', (query, least, most) => {
    const { name, portion, measures } = searchFoods(engine, query, 1)[0]!;
    const grams = portion!.amount * measures.find(({ unit }) => unit === portion!.unit)!.grams;
    expect([name, portion, grams >= least && grams <= most]).toEqual([name, portion, true]);
  });
  test('a fish canned in water is not drunk', () => {
    for (const { name, measures } of searchFoods(engine, 'tunna', 7))
      expect([name, measures.filter(({ unit }) => /glass|bottle|mug/.test(unit))]).toEqual([name, []]);
  });
});

describe('a measure that was typed', () => {
  test.each([
    ['beer', 'pint', 540, 600],
    ['almonds', 'handful', 30, 30],
    ['tea', 'cup', 180, 250],
    ['milk', 'glass', 200, 210],
  ])('%s by the %s', (query, unit, least, most) => {
    const { measures } = searchFoods(engine, query, 1, unit)[0]!;
    const grams = measures.find((one) => one.unit === unit)!.grams;
    expect(grams).toBeGreaterThanOrEqual(least);
    expect(grams).toBeLessThanOrEqual(most);
  });
});

describe('texts of an imported diary', () => {
  test('have the line of the food that the diary takes them for', () => {
    const line = lineOf(engine, 'onion')!;
    expect(line.per100g).not.toBeNull();
    expect(line.kind).not.toBe('unknown');
    expect(line.measures.find(({ unit }) => unit === 'each')!.grams).toBeGreaterThan(40);
    expect(lineOf(engine, 'porridge made with water')?.kind).not.toBe('unknown');
  });
  test('weigh by the measure that was typed as the diary weighs them', () => {
    const asked = [{ food: 'lager beer', unit: 'pint' }];
    const [line] = withUnits(engine, [lineOf(engine, 'lager beer')], asked);
    const grams = line!.measures.find(({ unit }) => unit === 'pint')!.grams;
    expect(grams > 540 && grams < 600).toBe(true);
  });
  test('are what the person settled them to', () => {
    const mapping = [{ text: 'qwxz', food: 'sr28:12078', unit: null, grams: null, changedAt: 0 }];
    expect(lineOf(engine, 'qwxz')).toBeNull();
    expect(lineOf(foodsFixture({ ...NOTHING_KEPT, mapping }), 'qwxz')?.id).toBe('sr28:12078');
  });
});
