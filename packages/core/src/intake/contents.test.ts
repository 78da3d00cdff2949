import { loadCatalogue, loadModelTables } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { mean } from '../base/index.js';
import { nutSeleniumUgPerG } from '../foods/index.js';
import { ItemComposition } from './composition.js';
import { FoodContents } from './contents.js';
import type { Diary } from './diary.js';
import { draw } from './draw-rule.js';
import { itemsOf } from './items.js';
import { openIntakeModel } from './model.js';
import { NUTRIENTS } from './nutrients.js';
import { termsOf } from './terms.js';

const catalogue = loadCatalogue();
const model = openIntakeModel(catalogue, loadModelTables());
const source = { seed: 3, person: 0 };
const DRAWS = 400;
const of = (id: string): number => catalogue.indexOf(id);
const contents = (country: string | null = 'GB', index: Int32Array | null = null): FoodContents =>
  new FoodContents(model, source, DRAWS, country, index);
const [bread, nut, salmon] = [of('sr28:18069'), of('sr28:12078'), of('sr28:15084')];
const selenium = catalogue.column('selenium')!;
const unknown = Array.from({ length: catalogue.size }, (_, food) => food).find((food) =>
  Number.isNaN(selenium.value[food]!),
)!;

/** Draws of one gram as the engine makes them for an entry of a diary. */
function inDiary(food: number, country: string): Float64Array {
  const day = { kind: 'food', row: 2, date: '2026-03-02', text: 'x', matchedBy: 'id', confidence: 1 } as const;
  const entries: Diary['entries'] = [{ ...day, food, grams: 100, basis: 'weight' }];
  const diary: Diary = { kind: 'selenoscope-csv', file: 'd', rowsIn: 1, entries, rejected: [], notices: [] };
  const items = itemsOf(diary, model, 0);
  const composition = new ItemComposition(model, source, DRAWS, country);
  const [term] = termsOf(selenium, 0, items, composition, model, () => false).terms;
  return draw(term!.rule, DRAWS).map((v) => (v * term!.amounts[0]!) / 100);
}

describe('what a food holds that might be eaten', () => {
  test.each([
    ['a food whose selenium follows the soil', bread],
    ['a food that follows none', salmon],
    ['a food without a value', unknown],
  ])('%s has the draws that its diary entry has', (_, food) => {
    const own = contents().seleniumUgPerGram(food);
    const want = inDiary(food, 'GB');
    for (let i = 0; i < DRAWS; i++) expect(own[i]).toBeCloseTo(want[i]!, 12);
  });

  test('Brazil nuts have the draws of their regions', () => {
    expect(contents().seleniumUgPerGram(nut)).toEqual(nutSeleniumUgPerG(model.parameters, source, DRAWS));
  });

  test('unknown is never zero', () => {
    expect(contents().expectedPerGram(unknown, 'selenium')).toBeGreaterThan(0);
    const iron = catalogue.column('iron')!;
    const gap = Array.from({ length: catalogue.size }, (_, food) => food).find((f) => Number.isNaN(iron.value[f]!))!;
    expect(contents().expectedPerGram(gap, 'iron')).toBeGreaterThan(0);
  });

  test('a known value is the table’s, and British bread holds less selenium than the American table says', () => {
    expect(contents().expectedPerGram(bread, 'energy')).toBe(catalogue.column('energy')!.value[bread]! / 100);
    expect(contents('GB').expectedPerGram(bread, 'selenium')).toBeLessThan(
      contents('US').expectedPerGram(bread, 'selenium') / 2,
    );
  });

  test('after a laboratory every scenario moves along', () => {
    const index = Int32Array.from({ length: 100 }, (_, j) => (j * 7) % DRAWS);
    const before = contents();
    const after = contents('GB', index);
    expect(after.scenarios).toBe(100);
    for (const food of [bread, nut, unknown])
      expect(after.seleniumUgPerGram(food)).toEqual(
        Float64Array.from(index, (i) => before.seleniumUgPerGram(food)[i]!),
      );
    expect(after.expectedPerGram(bread, 'selenium')).toBe(mean(after.seleniumUgPerGram(bread)));
    expect(after.labelContent('selenite', 'oral')).toHaveLength(100);
  });

  test('the order of asking decides nothing', () => {
    const a = contents();
    const b = contents();
    const forth = [bread, nut, salmon].map((food) => a.seleniumUgPerGram(food));
    const back = [salmon, nut, bread].map((food) => b.seleniumUgPerGram(food)).reverse();
    expect(forth).toEqual(back);
  });

  test('a nutrient that nobody follows is said to be so', () => {
    expect(() => contents().expectedPerGram(bread, 'phlogiston')).toThrow(/phlogiston/);
    expect(contents().expectedOf(bread)).toHaveLength(NUTRIENTS.length);
  });
});
