import { numberOf, type Parameters, type Rows, textOf } from '../base/index.js';

/** Day-to-day coefficient of variation of one person's intake, by nutrient (`nutrient-within-cv.csv`). */
export class WithinCv {
  private readonly byNutrient = new Map<string, number>();
  private readonly other: number;

  constructor(rows: Rows, parameters: Parameters) {
    for (const row of rows) this.byNutrient.set(textOf(row, 'nutrient'), numberOf(row, 'cv_within'));
    this.other = parameters.get('usual.nutrient.withinCv', 'fraction');
  }

  of(nutrient: string): number {
    return this.byNutrient.get(nutrient) ?? this.other;
  }
}
