import { loadCatalogue, loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { numberOf, sortedQuantile, textOf } from '../../base/index.js';
import { CELL_KINDS, isKnown } from '../../foods/index.js';
import { foodTest } from './food-words.js';
import { StarchOfFoods } from './starch-of-food.js';

const catalogue = loadCatalogue();
const rows = loadTable('gut/substrate-starch-kinds');
const starch = new StarchOfFoods(catalogue, rows);
const of = (id: string) => starch.of(catalogue.indexOf(id));
const value = (id: string, nutrient: string) => catalogue.cell(catalogue.indexOf(id), nutrient).value!;

/** A catalogue of one food with the cells that are given, all else missing. */
function oneFood(group: string, cells: Readonly<Record<string, number>>) {
  const column = (key: string) =>
    key in cells
      ? { kind: Uint8Array.of(CELL_KINDS.indexOf('measured')), value: Float64Array.of(cells[key]!) }
      : undefined;
  const food = () => ({ group, name: 'Something' });
  return new StarchOfFoods({ column, food } as unknown as typeof catalogue, rows).of(0);
}

describe('starch of a food', () => {
  test('is the analysed value where a table has one', () => {
    const rice = of('ifct2017:A015')!;
    expect(rice.basis).toBe('measured');
    expect(rice.starchG).toBe(value('ifct2017:A015', 'starch'));
    expect(rice.lowG).toBeCloseTo(0.9 * rice.starchG, 10);
  });

  test('is a share of what fibre and sugars leave of carbohydrate where sugars are known', () => {
    const bread = of('sr28:18069')!;
    const rest = value('sr28:18069', 'carbohydrate') - value('sr28:18069', 'fibre') - value('sr28:18069', 'sugars');
    expect(bread.basis).toBe('difference');
    expect(bread.starchG).toBeCloseTo(0.91 * rest, 10);
    expect(bread.carbohydrateG).toBe(value('sr28:18069', 'carbohydrate'));
  });

  test('is by kind, wide and not 0, where sugars are not known', () => {
    const made = oneFood('2000', { carbohydrate: 80, fibre: 5 })!;
    expect(made.basis).toBe('kind');
    expect(made.starchG).toBeCloseTo(75 * 0.99 * 0.91, 10);
    expect(made.highG).toBeGreaterThan(made.lowG);
    expect(oneFood('9999', { carbohydrate: 50 })!.starchG).toBeGreaterThan(0);
  });

  test('is unknown, not 0, where carbohydrate is not known', () => {
    expect(oneFood('2000', { fibre: 5 })).toBeNull();
    expect(oneFood('2000', { starch: 60, fibre: 5 })).toMatchObject({ starchG: 60, carbohydrateG: 65 });
  });

  test('of meat and fish is none, unless they are coated', () => {
    expect(of('sr28:05064')).toMatchObject({ starchG: 0, highG: 0 });
    const coated = catalogue.indexOf('sr28:15027');
    expect(catalogue.food(coated).name).toMatch(/breaded|battered|sticks/i);
    expect(starch.of(coated)!.starchG).toBeGreaterThan(5);
  });

  test('never exceeds available carbohydrate by more than the tables themselves disagree', () => {
    for (let i = 0; i < catalogue.size; i++) {
      const made = starch.of(i);
      if (made === null || made.basis === 'measured') continue;
      if (!(made.lowG <= made.starchG && made.starchG <= made.highG && made.highG <= made.availableG + 1e-9))
        expect.fail(`${catalogue.food(i).name}: ${JSON.stringify(made)}`);
    }
    expect(starch.of(0)).not.toBeNull();
  });
});

describe('the derived shares of the table', () => {
  const known = (index: number, key: string): number | null => {
    const column = catalogue.column(key)!;
    return isKnown(CELL_KINDS[column.kind[index]!]!) ? column.value[index]! : null;
  };
  const derived = rows.filter((row) => textOf(row, 'method') === 'derived');
  test.each(derived.map((row) => [textOf(row, 'key'), row] as const))('%s agree with IFCT 2017', (_, row) => {
    const holds = foodTest(row);
    const shares: number[] = [];
    for (let i = 0; i < catalogue.size; i++) {
      const food = catalogue.food(i);
      if (food.table !== 'ifct2017' || !holds(food)) continue;
      const [available, sugars, analysed] = ['carbohydrate-available', 'sugars-free', 'starch'].map((key) =>
        known(i, key),
      );
      if (available == null || sugars == null || analysed == null || available <= 1 || available - sugars <= 1)
        continue;
      shares.push(analysed / (available - sugars));
    }
    shares.sort((a, b) => a - b);
    expect(Math.abs(sortedQuantile(shares, 0.5) - numberOf(row, 'rest_share'))).toBeLessThan(0.05);
    expect(Math.abs(sortedQuantile(shares, 0.1) - numberOf(row, 'rest_low'))).toBeLessThan(0.07);
    expect(Math.abs(sortedQuantile(shares, 0.9) - numberOf(row, 'rest_high'))).toBeLessThan(0.07);
  });
});
