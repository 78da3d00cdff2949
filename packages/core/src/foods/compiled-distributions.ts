import { log } from '../base/index.js';
import type { ClassDistribution, NutrientColumn } from './catalogue.js';

/** Fewer foods than this do not describe a class; the next wider one is taken. */
export const FEWEST_FOODS = 5;

/** Which foods stand for which: one whole number per food and level. */
export interface Grouping {
  readonly classOf: ArrayLike<number>;
  readonly groupOf: ArrayLike<number>;
  readonly tableOf: ArrayLike<number>;
  /** true for a class that is only a group: its foods have no noun in common, so the whole group speaks for them */
  readonly isGroup: (klass: number) => boolean;
  /** true for a food that stands for no other: Brazil nuts, which have a model of their own */
  readonly isApart: (food: number) => boolean;
  readonly classes: number;
  readonly groups: number;
  readonly tables: number;
}

/** Log-scale distributions of one nutrient over classes, groups and all foods. */
export interface Distributions {
  ofFood(food: number): ClassDistribution & { readonly level: 'class' | 'group' | 'all' };
  /** of a group number; of all foods where it is null or no group of the tables */
  ofGroup(group: number | null): ClassDistribution;
}

/** Per cell of a level: zeros, positive values, sum of their logs, sum of squares of the logs. */
const STRIDE = 4;

class Tallies {
  private readonly numbers: Float64Array;

  constructor(readonly size: number) {
    this.numbers = new Float64Array(STRIDE * size);
  }

  add(at: number, value: number, logValue: number): void {
    const i = STRIDE * at;
    if (value === 0) this.numbers[i]!++;
    else {
      this.numbers[i + 1]!++;
      this.numbers[i + 2]! += logValue;
      this.numbers[i + 3]! += logValue * logValue;
    }
  }

  positive(at: number): number {
    return this.numbers[STRIDE * at + 1]!;
  }

  distribution(at: number): ClassDistribution {
    const [zeros, foods, sum, squares] = this.numbers.subarray(
      STRIDE * at,
      STRIDE * at + STRIDE,
    ) as unknown as number[];
    const logMean = sum! / foods!;
    const variance = foods! > 1 ? Math.max(0, (squares! - foods! * logMean * logMean) / (foods! - 1)) : 0;
    const known = zeros! + foods!;
    return { foods: foods!, logMean, logSd: Math.sqrt(variance), zeroShare: known > 0 ? zeros! / known : 0 };
  }
}

/**
 * Tallies one nutrient over every level at once. A gap is filled from the nearest level that holds at least
 * {@link FEWEST_FOODS} positive values: class within the same table, class over all tables, group within the same
 * table, group over all tables, all foods. The same table first, because foods of another country are another supply.
 */
export function distributions(column: NutrientColumn, grouping: Grouping): Distributions {
  const { classOf, groupOf, tableOf, tables, classes, groups } = grouping;
  const inTableClass = new Tallies(tables * classes);
  const inClass = new Tallies(classes);
  const inTableGroup = new Tallies(tables * groups);
  const inGroup = new Tallies(groups);
  const overall = new Tallies(1);
  for (let food = 0; food < column.value.length; food++) {
    const value = column.value[food]!;
    if (!(value >= 0) || grouping.isApart(food)) continue;
    const logValue = value > 0 ? log(value) : 0;
    const table = tableOf[food]!;
    inTableClass.add(table * classes + classOf[food]!, value, logValue);
    inClass.add(classOf[food]!, value, logValue);
    inTableGroup.add(table * groups + groupOf[food]!, value, logValue);
    inGroup.add(groupOf[food]!, value, logValue);
    overall.add(0, value, logValue);
  }
  return {
    ofFood(food) {
      const table = tableOf[food]!;
      const alone = grouping.isGroup(classOf[food]!);
      const ladder = [
        [inTableClass, table * classes + classOf[food]!, 'class'],
        [inClass, classOf[food]!, 'class'],
        [inTableGroup, table * groups + groupOf[food]!, 'group'],
        [inGroup, groupOf[food]!, 'group'],
      ] as const;
      for (const [tallies, at, level] of ladder)
        if ((level !== 'class' || !alone) && tallies.positive(at) >= FEWEST_FOODS)
          return { ...tallies.distribution(at), level };
      return { ...overall.distribution(0), level: 'all' };
    },
    ofGroup: (group) => (group === null || group < 0 ? overall.distribution(0) : inGroup.distribution(group)),
  };
}
