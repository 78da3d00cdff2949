import { CELL_KINDS, isKnown, type NutrientColumn } from '../foods/index.js';
import type { ItemComposition } from './composition.js';
import { accumulate, type DrawRule } from './draw-rule.js';
import type { DiaryItems, Item } from './items.js';
import { KnownSums } from './known.js';
import type { IntakeModel } from './model.js';

/** A thing eaten on some days, with what one unit of its amount holds. */
export interface Term {
  readonly item: Item;
  /** true where no value exists and the draws come from like foods */
  readonly gap: boolean;
  /** days and amounts: amount × draw is the nutrient on that day */
  readonly days: Int32Array;
  readonly amounts: Float64Array;
  /** sum of the amounts over the days that count for usual intake */
  readonly total: number;
  /** of one unit of amount */
  readonly rule: DrawRule;
}

/** One nutrient over a diary: exact known sums, coverage, and terms that carry the draws. */
export interface NutrientTerms {
  readonly nutrient: string;
  readonly unit: string;
  /** exact sum of the values that exist, by day */
  readonly known: Float64Array;
  /** share of the day's energy that has a value, by day */
  readonly coverage: Float64Array;
  /** share over the whole diary */
  readonly coverageAll: number;
  readonly entriesWithout: number;
  readonly terms: readonly Term[];
}

/** Sums a nutrient over the diary. Items that `skip` names are in the known sums but get no term (Brazil nuts' selenium). */
export function termsOf(
  column: NutrientColumn,
  offset: number,
  diary: DiaryItems,
  composition: ItemComposition,
  model: IntakeModel,
  skip: (item: Item) => boolean,
): NutrientTerms {
  const nutrient = column.info.key;
  const unknownGrams = model.parameters.get('entry.grams.unknown', 'g');
  const unknownLogSd = model.parameters.get('entry.grams.unknown.logSd', 'ln');
  const sums = new KnownSums(diary.dates.length, column.places);
  const energyKnown = new Float64Array(diary.dates.length);
  const terms: Term[] = [];
  let entriesWithout = 0;
  for (const item of diary.items) {
    const mantissa =
      item.index === null || !isKnown(CELL_KINDS[column.kind[item.index]!]!)
        ? Number.NaN
        : column.mantissa[item.index]!;
    const value = Number.isNaN(mantissa) ? Number.NaN : column.value[item.index!]!;
    const known = new DayAmounts(diary.counted);
    const gaps = new DayAmounts(diary.counted);
    const open = new DayAmounts(diary.counted);
    if (item.carries || item.openAmounts) {
      for (const part of item.entries) {
        const carried = part.entry.carried?.[nutrient];
        if (typeof carried === 'number') {
          sums.addAmount(part.day, carried);
          known.add(part.day, carried);
        } else if (!Number.isNaN(mantissa) && part.grams !== null) {
          sums.addFood(part.day, part.grams, mantissa);
          known.add(part.day, (part.grams * value) / 100);
        } else {
          entriesWithout++;
          if (part.grams === null) open.add(part.day, unknownGrams / 100);
          else gaps.add(part.day, part.grams / 100);
          continue;
        }
        energyKnown[part.day]! += part.energyKcal;
      }
    } else {
      // most items: every entry has grams and nothing else, so whole days can be counted at once
      const { day, grams, milligrams, totalMilligrams, energyKcal } = item.byDay;
      if (Number.isNaN(mantissa)) {
        gaps.addDays(day, grams, 1 / 100);
        entriesWithout += item.entries.length;
      } else {
        if (milligrams) sums.addDays(day, milligrams, totalMilligrams, mantissa);
        else for (const part of item.entries) sums.addFood(part.day, part.grams!, mantissa);
        known.addDays(day, grams, value / 100);
        for (let k = 0; k < day.length; k++) energyKnown[day[k]!]! += energyKcal[k]!;
      }
    }
    if (skip(item)) continue;
    if (known.any > 0) terms.push(known.term(item, false, composition.stated(item, column, offset, 1)));
    const fill = (amountLogSd: number): DrawRule =>
      Number.isNaN(mantissa)
        ? composition.filled(item, column, offset, amountLogSd)
        : composition.stated(item, column, offset, value, amountLogSd);
    if (gaps.any > 0) terms.push(gaps.term(item, true, fill(0)));
    if (open.any > 0) terms.push(open.term(item, true, fill(unknownLogSd)));
  }
  const knownEnergy = energyKnown.reduce((a, b) => a + b, 0);
  const allEnergy = diary.energyByDay.reduce((a, b) => a + b, 0);
  return {
    nutrient,
    unit: column.info.unit,
    known: sums.values(),
    coverage: energyKnown.map((e, day) => (diary.energyByDay[day]! > 0 ? Math.min(1, e / diary.energyByDay[day]!) : 1)),
    coverageAll: allEnergy > 0 ? Math.min(1, knownEnergy / allEnergy) : 1,
    entriesWithout,
    terms,
  };
}

/** Amounts by day, in the order in which days come up. */
class DayAmounts {
  private days: number[] | Int32Array = [];
  private amounts: number[] | Float64Array = [];
  /** over all days, and over those that count */
  any = 0;
  private total = 0;

  constructor(private readonly counted: Uint8Array) {}

  add(day: number, amount: number): void {
    this.any += amount;
    this.total += amount * this.counted[day]!;
    const [days, amounts] = [this.days as number[], this.amounts as number[]];
    const last = days.length - 1;
    if (days[last] === day) amounts[last]! += amount;
    else {
      days.push(day);
      amounts.push(amount);
    }
  }

  /** Whole days at once: grams times a factor. Used alone, without {@link add}. */
  addDays(days: Int32Array, grams: Float64Array, factor: number): void {
    const amounts = new Float64Array(days.length);
    for (let k = 0; k < days.length; k++) {
      const amount = grams[k]! * factor;
      amounts[k] = amount;
      this.any += amount;
      this.total += amount * this.counted[days[k]!]!;
    }
    this.days = days;
    this.amounts = amounts;
  }

  term(item: Item, gap: boolean, rule: DrawRule): Term {
    const days = this.days instanceof Int32Array ? this.days : Int32Array.from(this.days);
    const amounts = this.amounts instanceof Float64Array ? this.amounts : Float64Array.from(this.amounts);
    return { item, gap, days, amounts, total: this.total, rule };
  }
}

/** Mean over the days that count of a nutrient, in each draw. */
export function meanOfDays(terms: readonly Term[], days: number, count: number): Float64Array {
  const out = new Float64Array(count);
  for (const t of terms) accumulate(t.rule, t.total / days, out);
  return out;
}

/** Each day's total in each draw: row d holds the draws of day d. */
export function dayDraws(terms: readonly Term[], days: number, count: number): Float64Array[] {
  const rows = Array.from({ length: days }, () => new Float64Array(count));
  const one = new Float64Array(count);
  for (const t of terms) {
    one.fill(0);
    accumulate(t.rule, 1, one);
    for (let k = 0; k < t.days.length; k++) {
      const row = rows[t.days[k]!]!;
      const amount = t.amounts[k]!;
      for (let i = 0; i < count; i++) row[i]! += amount * one[i]!;
    }
  }
  return rows;
}

/** Each day's mean total over the draws. */
export function dayMeans(terms: readonly Term[], days: number): Float64Array {
  const out = new Float64Array(days);
  for (const t of terms) for (let k = 0; k < t.days.length; k++) out[t.days[k]!]! += t.amounts[k]! * t.rule.mean;
  return out;
}
