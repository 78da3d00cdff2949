import { logSdOfCv, normalQuantile, numberOf, type Parameters, type Rows, textOf } from '../base/index.js';
import type { Food, FoodCatalogue, NutrientColumn } from './catalogue.js';

/**
 * How far one sample of a food may lie from the table's value.
 *
 * The table's own standard deviation where it has one; else a quantile of the coefficients of variation of the foods
 * of its group (`selenium-between-sample-cv.csv`), read between the quartiles that the table gives.
 */
export class SampleSpread {
  private readonly byGroup = new Map<string, number>();
  private readonly otherLogSd: number;

  constructor(rows: Rows, parameters: Parameters) {
    const at = parameters.get('composition.cv.quantile', 'fraction');
    for (const row of rows) {
      const points: [number, number][] = [
        [0.25, numberOf(row, 'cv_p25')],
        [0.5, numberOf(row, 'cv_median')],
        [0.75, numberOf(row, 'cv_p75')],
        [0.9, numberOf(row, 'cv_p90')],
      ];
      this.byGroup.set(textOf(row, 'food_group'), logSdOfCv(between(points, at)));
    }
    this.otherLogSd = logSdOfCv(parameters.get('composition.cv.other', 'fraction'));
  }

  /** Log SD of selenium between samples of foods of a group (USDA code), or of all foods. */
  ofGroup(group: string | null): number {
    return this.byGroup.get(group ?? 'all') ?? this.byGroup.get('all')!;
  }

  /** Log SD of one cell: the table's own spread where known, else the group's. */
  ofCell(column: NutrientColumn, index: number, food: Food): number {
    const value = column.value[index]!;
    const sd = column.sd[index]!;
    if (sd > 0 && value > 0) return Math.min(logSdOfCv(sd / value), 1.2);
    return column.info.key === 'selenium' ? this.ofGroup(food.group) : this.otherLogSd;
  }
}

/** CV at a probability, linear in the normal score between the quartiles that are given. */
function between(points: readonly [number, number][], at: number): number {
  const z = normalQuantile(at);
  for (let i = 1; i < points.length; i++) {
    const [p0, v0] = points[i - 1]!;
    const [p1, v1] = points[i]!;
    if (at <= p1) {
      const z0 = normalQuantile(p0);
      return v0 + ((v1 - v0) * (z - z0)) / (normalQuantile(p1) - z0);
    }
  }
  return points[points.length - 1]![1];
}

/** The column that must be there for anything to be said. */
export function seleniumColumn(catalogue: FoodCatalogue): NutrientColumn {
  const column = catalogue.column('selenium');
  if (!column) throw new Error('the food tables hold no selenium column');
  return column;
}
