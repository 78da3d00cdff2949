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
import { type NutIntake, nutLogSd } from './nuts.js';
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
  noiseOf?: string,
): void {
  const rows = dayDraws(terms.terms, items.dates.length, count);
  const cvs = dayCvs(terms, items, model, noiseOf !== undefined);
  items.dates.forEach((date, d) => {
    const row = rows[d]!;
    const noise = `day.${noiseOf ?? date}`;
    if (cvs[d]! > 0) multiply(row, logSdOfCv(cvs[d]!), source, noise);
    let known = terms.known[d]!;
    if (nuts && nuts.gramsByDay[d]! > 0) {
      const eaten = nuts.ugPerG.map((ugPerG) => ugPerG * nuts.gramsByDay[d]!);
      // entries put on days of their own are not each other's days: each varies by its own number of nuts
      const logSd = noiseOf === undefined ? nuts.dayLogSd : nutLogSd(model, nuts.gramsByDay[d]!);
      multiply(eaten, logSd, source, `${noise}.brazilNuts`);
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

/** Multiplies draws by the noise of a day, which has its name. */
export function multiply(row: Float64Array, logSd: number, source: RandomSource, name: string): void {
  const idx = stream(source, name).gridIndices(row.length);
  const grid = factorGrid(logSd);
  for (let i = 0; i < row.length; i++) row[i]! *= grid[idx[i]!]!;
}

/** Squared CV that a single portion and a single sample of a food of this group give. */
export function portionCv2(model: IntakeModel, group: string | null, isMeasured: boolean, isSelenium: boolean): number {
  const { parameters } = model;
  const portion = parameters.get(isMeasured ? 'portion.cv.measure' : 'portion.cv.weight', 'fraction');
  const passing = 1 - parameters.get('composition.persistentShare', 'fraction');
  const sample = isSelenium ? model.spread.ofGroup(group) : parameters.get('composition.cv.other', 'fraction');
  return portion * portion + sample * sample * passing;
}

/** CV that single portions and single samples give each day's total (the part that does not stay from day to day). */
export function dayCvs(
  terms: NutrientTerms,
  items: DiaryItems,
  model: IntakeModel,
  /** true: how a portion was taken is told by the entries of its day, and not by all of the food */
  isApart = false,
): Float64Array {
  const totals = new Float64Array(items.dates.length);
  const variances = new Float64Array(items.dates.length);
  for (const t of terms.terms) {
    const measured = t.item.entries.filter((e) => e.entry.basis === 'measure');
    const cv2Of = (isMeasured: boolean) => portionCv2(model, t.item.group, isMeasured, terms.nutrient === 'selenium');
    const ofItem = cv2Of(measured.length > 0);
    const apart = isApart ? { measured: new Set(measured.map((e) => e.day)), weighed: cv2Of(false) } : null;
    for (let k = 0; k < t.days.length; k++) {
      const amount = t.amounts[k]! * t.rule.mean;
      const cv2 = apart && !apart.measured.has(t.days[k]!) ? apart.weighed : ofItem;
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
