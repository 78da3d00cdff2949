import { loadCatalogue, loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../base/index.js';
import { foodTest } from './food-words.js';
import { openSubstrateModel } from './model.js';

const catalogue = loadCatalogue();
const rows = loadTable('gut/resistant-starch');
const model = openSubstrateModel(catalogue, {
  parameters: loadTable('gut/substrate-parameters'),
  starchKinds: loadTable('gut/substrate-starch-kinds'),
  resistantStarch: rows,
});
const of = (id: string) => {
  const index = catalogue.indexOf(id);
  return model.resistantStarch.of(index, model.starch.of(index)!);
};
const inPortion = (id: string, grams: number) => (of(id).valueG * grams) / 100;

describe('resistant starch by the lists', () => {
  // portions as the lists print them: half a cup of lentils, a cup of cooked oats, 1 1/4 cups of cornflakes
  test.each([
    ['sr28:16070', 99, 2.5, 'lentils'],
    ['sr28:08121', 234, 0.5, 'oats-cooked'],
    ['sr28:08020', 35, 0.7, 'cereal-cornflakes'],
  ])('%s, %d g holds %d g', (id, grams, want, row) => {
    expect(of(id).row).toBe(row);
    expect(inPortion(id, grams)).toBeGreaterThan(want * 0.9);
    expect(inPortion(id, grams)).toBeLessThan(want * 1.15);
  });

  test('of dry lentils is as much more as they are drier', () => {
    const dry = 100 - catalogue.cell(catalogue.indexOf('sr28:16069'), 'water').value!;
    expect(of('sr28:16069').valueG).toBeCloseTo((2.5 * dry) / 30, 10);
  });

  test('of a food in no list is a share of its starch', () => {
    const index = catalogue.indexOf('sr28:18192');
    const { starchG } = model.starch.of(index)!;
    const made = of('sr28:18192');
    expect(made.row).toBeNull();
    expect(made.valueG).toBeCloseTo(0.04 * starchG, 10);
  });

  test('is never more than the starch a food may hold, and no food is below its own range', () => {
    let listed = 0;
    for (let i = 0; i < catalogue.size; i++) {
      const starch = model.starch.of(i);
      if (starch === null) continue;
      const { lowG, valueG, highG, row } = model.resistantStarch.of(i, starch);
      if (row !== null) listed++;
      if (!(lowG <= valueG && valueG <= highG && highG <= starch.highG)) expect.fail(catalogue.food(i).name);
    }
    expect(listed).toBeGreaterThan(500);
  });

  test('every row holds some food of the tables, has a threefold range, and says how it is known', () => {
    const foods = Array.from({ length: catalogue.size }, (_, i) => catalogue.food(i));
    for (const row of rows) {
      const holds = foodTest(row);
      expect(foods.some(holds), textOf(row, 'key')).toBe(true);
      const [low, value, high] = ['low', 'value', 'high'].map((column) => Number(row[column])) as [
        number,
        number,
        number,
      ];
      expect(low < value && value < high && high / low >= 2.9, textOf(row, 'key')).toBe(true);
      expect(['secondary', 'recalled, verify'], textOf(row, 'key')).toContain(textOf(row, 'status'));
    }
  });
});
