import { describe, expect, it } from 'vitest';
import type { NutrientColumn } from './catalogue.js';
import { distributions, type Grouping } from './compiled-distributions.js';

/** Foods as [table, group, class, value]; class 0 is a bare group. */
function spreadOf(foods: readonly (readonly [number, number, number, number])[], apart: readonly number[] = []) {
  const column = { value: Float64Array.from(foods, (food) => food[3]) } as unknown as NutrientColumn;
  const grouping: Grouping = {
    tableOf: foods.map((food) => food[0]),
    groupOf: foods.map((food) => food[1]),
    classOf: foods.map((food) => food[2]),
    isGroup: (klass) => klass === 0,
    isApart: (food) => apart.includes(food),
    classes: 3,
    groups: 2,
    tables: 2,
  };
  return distributions(column, grouping);
}

const five = (table: number, group: number, klass: number, value: number) =>
  Array.from({ length: 5 }, () => [table, group, klass, value] as const);

describe('distribution that fills a gap', () => {
  it('is of the class in the same table where that holds five foods', () => {
    const { level, foods, logMean, logSd } = spreadOf([...five(0, 0, 1, 10), ...five(1, 0, 1, 40)]).ofFood(0);
    expect({ level, foods, logSd }).toEqual({ level: 'class', foods: 5, logSd: 0 });
    expect(logMean).toBeCloseTo(Math.log(10), 14);
  });

  it('is of the class over all tables where the own table holds too few', () => {
    const { level, foods } = spreadOf([[1, 0, 1, 3], ...five(0, 0, 1, 10)]).ofFood(0);
    expect({ level, foods }).toEqual({ level: 'class', foods: 6 });
  });

  it('widens to the group, then to all foods', () => {
    const foods = [[0, 0, 1, 3] as const, [0, 1, 2, 3] as const, ...five(0, 0, 2, 10)];
    expect(spreadOf(foods).ofFood(0)).toMatchObject({ level: 'group', foods: 6 });
    expect(spreadOf([[0, 1, 1, 3], [0, 1, 1, 4], ...five(0, 0, 2, 10)]).ofFood(0)).toMatchObject({
      level: 'all',
      foods: 7,
    });
  });

  it('takes the whole group for a food without a class of its own', () => {
    expect(spreadOf([...five(0, 0, 0, 1), ...five(0, 0, 1, 9)]).ofFood(0)).toMatchObject({ level: 'group', foods: 10 });
  });

  it('counts zeros apart, and unknown values not at all', () => {
    const { foods, zeroShare } = spreadOf([...five(0, 0, 1, 2), ...five(0, 0, 1, 0), [0, 0, 1, Number.NaN]]).ofFood(0);
    expect({ foods, zeroShare }).toEqual({ foods: 5, zeroShare: 0.5 });
  });

  it('leaves a food that stands for no other out', () => {
    const foods = [...five(0, 0, 1, 2), [0, 0, 1, 1917] as const];
    expect(spreadOf(foods, [5]).ofFood(0).logSd).toBe(0);
    expect(spreadOf(foods).ofFood(0).logSd).toBeGreaterThan(2);
  });

  it('gives the sample standard deviation of the logarithms', () => {
    const values = [1, 2, 4, 8, 16];
    const { logSd, logMean } = spreadOf(values.map((value) => [0, 0, 1, value] as const)).ofGroup(0);
    expect(logMean).toBeCloseTo(Math.log(4), 14);
    expect(logSd).toBeCloseTo(Math.sqrt(2.5) * Math.LN2, 13);
  });

  it('answers for a group without foods, and for all', () => {
    const spread = spreadOf(five(0, 0, 1, 2));
    expect(spread.ofGroup(1)).toMatchObject({ foods: 0, zeroShare: 0 });
    expect(spread.ofGroup(null).foods).toBe(5);
    expect(spread.ofGroup(-1).foods).toBe(5);
  });
});
