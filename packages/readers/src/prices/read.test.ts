import { explain, type FoodMatch, type Problem, SelenoscopeError } from '@selenoscope/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PriceTables, readPrices } from './read.js';

const IDS = ['sr28:15088', 'sr28:01129', 'sr28:12078'];
const hit = (index: number, name: string) => ({ index, id: IDS[index]!, name, score: 1 });
const matchOf = (text: string): FoodMatch => {
  const candidates = [hit(0, 'Sardines'), hit(1, 'Egg')];
  if (text === 'sardines') return { best: candidates[0]!, confidence: 0.99, confident: true, candidates };
  return { best: candidates[0]!, confidence: 0.2, confident: false, candidates: text === 'xyz' ? [] : candidates };
};
const tables: PriceTables = {
  file: 'prices.csv',
  catalogue: { indexOf: (id) => IDS.indexOf(id), food: (index) => ({ id: IDS[index] }) as never },
  search: { match: matchOf },
};
const read = (text: string) => readPrices(new TextEncoder().encode(text), tables);
const problemOf = (text: string): Problem => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof SelenoscopeError) return error.problem;
    throw error;
  }
  throw new Error('was not refused');
};

describe('prices', () => {
  test('by id and by name, in any order of columns', () => {
    const { prices } = read('per,food,price\nportion,sr28:15088,1.20\n100 g,sr28:01129,0.4\n');
    expect([...prices]).toEqual([
      ['sr28:15088', { amount: 1.2, per: 'portion' }],
      ['sr28:01129', { amount: 0.4, per: '100g' }],
    ]);
    expect(read('food,price,per\nsardines,0,portion\n').prices.get('sr28:15088')).toEqual({
      amount: 0,
      per: 'portion',
    });
  });

  test('semicolons and decimal commas', () => {
    expect(read('food;price;per\nsr28:15088;1,95;Portion\n').prices.get('sr28:15088')!.amount).toBe(1.95);
  });

  test.each([
    ['name,cost\nx,1\n', 'plan.prices.header', /prices\.csv, first row: “name,cost”/],
    ['food,price,per\n', 'plan.prices.empty', /prices\.csv/],
    ['food,price,per\nsr28:15088,£1.20,portion\n', 'plan.prices.number', /row 2, price: “£1\.20”/],
    ['food,price,per\nsr28:15088,,portion\n', 'plan.prices.number', /row 2, price/],
    ['food,price,per\nsr28:15088,1.2,kilo\n', 'plan.prices.number', /row 2, per: “kilo”/],
    ['food,price,per\nsr28:15088,-1.2,portion\n', 'plan.prices.negative', /row 2, price: “-1\.2” for sr28:15088/],
    ['food,price,per\nbread,1.2,portion\n', 'plan.prices.food', /row 2, food: “bread”/],
    ['food,price,per\nsr28:99999,1.2,portion\n', 'plan.prices.food', /“sr28:99999”/],
    ['food,price,per\nsr28:15088,1,portion\nsardines,2,portion\n', 'plan.prices.twice', /row 3.*row 2/],
  ])('%j is refused as %s', (text, code, message) => {
    const problem = problemOf(text);
    expect(problem.code).toBe(code);
    expect(explain(problem).message).toMatch(message);
    expect(explain(problem).hint).not.toBe('');
  });

  test('what a name may mean is said', () => {
    expect(explain(problemOf('food,price,per\nbread,1.2,portion\n')).hint).toContain('sr28:15088 (Sardines)');
  });

  test('no garbage crashes it, and no price below zero or without a food comes through', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(...IDS, '1.2', '-3', 'portion', '100g', '1,500'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }), (rows) => {
        try {
          const { prices } = read(`food,price,per\n${rows.map((row) => row.join(',')).join('\n')}\n`);
          for (const [id, { amount }] of prices) {
            expect(IDS).toContain(id);
            expect(amount).toBeGreaterThanOrEqual(0);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(SelenoscopeError);
        }
      }),
    );
  });
});
