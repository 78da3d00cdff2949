import {
  addExactly,
  factorGrid,
  logSdOfCv,
  type RandomSource,
  type Summary,
  stream,
  summarise,
} from '../base/index.js';
import type { DoseIntake } from './doses.js';
import type { DiaryItems } from './items.js';
import type { IntakeModel } from './model.js';
import type { NutIntake } from './nuts.js';
import { dayDraws, dayMeans, type NutrientTerms } from './terms.js';

/** A nutrient on one day, before it is put into words. */
export interface DayEstimate extends Partial<Summary> {
  readonly unit: string;
  readonly known: number;
  readonly coverage: number;
}

/** Adds a nutrient's days. Without intervals (long diaries) a day has its mean alone; where hardly any food
 * has a value it has its known part alone. */
export function addNutrientDays(
  perDay: Map<string, DayEstimate>[],
  terms: NutrientTerms,
  days: number,
  count: number,
  covered: boolean,
  withIntervals: boolean,
): void {
  const rows = covered && withIntervals ? dayDraws(terms.terms, days, count) : undefined;
  const means = rows ? undefined : dayMeans(terms.terms, days);
  for (let d = 0; d < days; d++) {
    const summary = !covered ? {} : rows ? summarise(rows[d]!) : { mean: means![d]! };
    perDay[d]!.set(terms.nutrient, {
      unit: terms.unit,
      known: terms.known[d]!,
      coverage: terms.coverage[d]!,
      ...summary,
    });
  }
}

/** Adds selenium's days: food with the noise of single portions and samples, nuts one by one, doses by content. */
export function addSeleniumDays(
  perDay: Map<string, DayEstimate>[],
  items: DiaryItems,
  terms: NutrientTerms,
  nuts: NutIntake | null,
  doses: readonly DoseIntake[],
  model: IntakeModel,
  source: RandomSource,
  count: number,
): void {
  const rows = dayDraws(terms.terms, items.dates.length, count);
  const cvs = dayCvs(terms, items, model);
  items.dates.forEach((date, d) => {
    const row = rows[d]!;
    if (cvs[d]! > 0) multiply(row, logSdOfCv(cvs[d]!), source, `day.${date}`);
    let known = terms.known[d]!;
    if (nuts && nuts.gramsByDay[d]! > 0) {
      const eaten = nuts.ugPerG.map((ugPerG) => ugPerG * nuts.gramsByDay[d]!);
      multiply(eaten, nuts.dayLogSd, source, `day.${date}.brazilNuts`);
      for (let i = 0; i < count; i++) row[i]! += eaten[i]!;
    }
    for (const dose of doses) {
      const label = dose.labelUgByDay[d]!;
      if (label === 0) continue;
      known = addExactly(known, label);
      for (let i = 0; i < count; i++) row[i]! += label * dose.content[i]!;
    }
    perDay[d]!.set('selenium', { unit: terms.unit, known, coverage: terms.coverage[d]!, ...summarise(row) });
  });
}

function multiply(row: Float64Array, logSd: number, source: RandomSource, name: string): void {
  const idx = stream(source, name).gridIndices(row.length);
  const grid = factorGrid(logSd);
  for (let i = 0; i < row.length; i++) row[i]! *= grid[idx[i]!]!;
}

/** CV that single portions and single samples give each day's total (the part that does not stay from day to day). */
export function dayCvs(terms: NutrientTerms, items: DiaryItems, model: IntakeModel): Float64Array {
  const totals = new Float64Array(items.dates.length);
  const variances = new Float64Array(items.dates.length);
  const weight = model.parameters.get('portion.cv.weight', 'fraction');
  const measure = model.parameters.get('portion.cv.measure', 'fraction');
  const passing = 1 - model.parameters.get('composition.persistentShare', 'fraction');
  const other = model.parameters.get('composition.cv.other', 'fraction');
  for (const t of terms.terms) {
    const portion = t.item.entries.some((e) => e.entry.basis === 'measure') ? measure : weight;
    const sample = terms.nutrient === 'selenium' ? model.spread.ofGroup(t.item.group) : other;
    const cv2 = portion * portion + sample * sample * passing;
    for (let k = 0; k < t.days.length; k++) {
      const amount = t.amounts[k]! * t.rule.mean;
      totals[t.days[k]!]! += amount;
      variances[t.days[k]!]! += amount * amount * cv2;
    }
  }
  return variances.map((v, day) => (totals[day]! > 0 ? Math.sqrt(v) / totals[day]! : 0));
}

/** Root mean square of {@link dayCvs} over the days that count. */
export function meanDayCv(terms: NutrientTerms, items: DiaryItems, model: IntakeModel): number {
  const cvs = dayCvs(terms, items, model).filter((_, day) => items.counted[day] === 1);
  return cvs.length === 0 ? 0 : Math.sqrt(cvs.reduce((a, cv) => a + cv * cv, 0) / cvs.length);
}

/** Sample CV; 0 for fewer than two values. */
export function coefficientOfVariation(values: Float64Array): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1);
  return mean > 0 ? Math.sqrt(variance) / mean : 0;
}
