import { dayNumber } from '../base/index.js';
import type { Food } from '../foods/index.js';
import type { Diary, DoseEntry, FoodEntry } from './diary.js';
import { scaledInteger } from './known.js';
import type { IntakeModel } from './model.js';

/** One row of the diary as the engine counts it. */
export interface ItemEntry {
  /** position of its day in {@link DiaryItems.dates} */
  readonly day: number;
  readonly entry: FoodEntry;
  /** grams, or null where only carried nutrients are known */
  readonly grams: number | null;
  /** for weighing coverage: carried, from the table, or a typical density; never 0 for something eaten without a value */
  readonly energyKcal: number;
}

/** Everything eaten that is the same thing: one food of the tables, or one text that no food was found for. */
export interface Item {
  /** "sr28:12078" or "text:…"; names the draws, so it must not depend on the order of entries */
  readonly key: string;
  readonly index: number | null;
  readonly food: Food | null;
  readonly name: string;
  /** USDA group code that fills gaps, or null */
  readonly group: string | null;
  readonly entries: readonly ItemEntry[];
  /** true where a row carries nutrients of its own */
  readonly carries: boolean;
  /** true where the grams of a row are not known */
  readonly openAmounts: boolean;
  /** the same amounts by day (used where neither of the two holds) */
  readonly byDay: {
    readonly day: Int32Array;
    readonly grams: Float64Array;
    /** whole milligrams, or undefined where an amount is no short decimal */
    readonly milligrams: Float64Array | undefined;
    readonly totalMilligrams: number;
    readonly energyKcal: Float64Array;
  };
}

/** A diary sorted into days and things eaten. */
export interface DiaryItems {
  /** days that hold at least one entry, in order */
  readonly dates: readonly string[];
  /** of these, days with food */
  readonly foodDays: number;
  readonly items: readonly Item[];
  readonly doses: readonly { readonly day: number; readonly entry: DoseEntry }[];
  readonly energyByDay: Float64Array;
  /** 1 for days that speak for usual intake: those with food whose energy is not far too small for a whole day */
  readonly counted: Uint8Array;
  /** how many those are; where it is 0 every day with an entry is counted for the ranking of sources alone */
  readonly daysCounted: number;
}

export function itemsOf(diary: Diary, model: IntakeModel, smallDayKcal: number): DiaryItems {
  const dates = [...new Set(diary.entries.map((entry) => entry.date))].sort((a, b) => dayNumber(a) - dayNumber(b));
  const dayOf = new Map(dates.map((date, day) => [date, day]));
  const grouped = new Map<
    string,
    { index: number | null; food: Food | null; entries: { day: number; entry: FoodEntry }[] }
  >();
  const doses: { day: number; entry: DoseEntry }[] = [];
  const foodDays = new Set<number>();
  for (const entry of diary.entries) {
    const day = dayOf.get(entry.date)!;
    if (entry.kind === 'dose') {
      doses.push({ day, entry });
      continue;
    }
    foodDays.add(day);
    const food = entry.food === null ? null : model.catalogue.food(entry.food);
    const key = food ? food.id : `text:${entry.text.trim().toLowerCase()}`;
    const group = grouped.get(key);
    if (group) group.entries.push({ day, entry });
    else grouped.set(key, { index: entry.food, food, entries: [{ day, entry }] });
  }
  const keys = [...grouped.keys()].sort((a, b) => (a < b ? -1 : 1));
  const items = keys.map((key) => itemOf(key, grouped.get(key)!, model));
  const energyByDay = new Float64Array(dates.length);
  for (const item of items) for (const part of item.entries) energyByDay[part.day]! += part.energyKcal;
  const whole = Uint8Array.from(energyByDay, (kcal, day) => (foodDays.has(day) && kcal >= smallDayKcal ? 1 : 0));
  const daysCounted = whole.reduce((a, b) => a + b, 0);
  return {
    dates,
    foodDays: foodDays.size,
    doses,
    items,
    energyByDay,
    counted: daysCounted > 0 ? whole : whole.fill(1),
    daysCounted,
  };
}

function itemOf(
  key: string,
  group: { index: number | null; food: Food | null; entries: { day: number; entry: FoodEntry }[] },
  model: IntakeModel,
): Item {
  const { index, food } = group;
  const first = group.entries[0]!.entry;
  const energy = index === null ? Number.NaN : (model.catalogue.column('energy')?.value[index] ?? Number.NaN);
  const kcalPerGram = Number.isNaN(energy)
    ? model.parameters.get('entry.energyPerGram.unknown', 'kcal/g')
    : energy / 100;
  const unknownGrams = model.parameters.get('entry.grams.unknown', 'g');
  const entries = group.entries
    .sort((a, b) => a.day - b.day)
    .map(({ day, entry }): ItemEntry => {
      const carried = entry.carried?.['energy'];
      return {
        day,
        entry,
        grams: entry.grams,
        energyKcal: typeof carried === 'number' ? carried : (entry.grams ?? unknownGrams) * kcalPerGram,
      };
    });
  return {
    key,
    index,
    food,
    name: food?.name ?? first.text,
    group: food?.group ?? first.groupHint ?? null,
    entries,
    carries: entries.some((e) => e.entry.carried !== undefined),
    openAmounts: entries.some((e) => e.grams === null),
    byDay: daysOf(entries),
  };
}

function daysOf(entries: readonly ItemEntry[]): Item['byDay'] {
  const day: number[] = [];
  const grams: number[] = [];
  const milligrams: number[] = [];
  const energyKcal: number[] = [];
  let whole = true;
  for (const e of entries) {
    if (day[day.length - 1] !== e.day) {
      day.push(e.day);
      grams.push(0);
      milligrams.push(0);
      energyKcal.push(0);
    }
    const last = day.length - 1;
    const mg = scaledInteger(e.grams ?? 0, 3);
    if (mg === null) whole = false;
    else milligrams[last]! += mg;
    grams[last]! += e.grams ?? 0;
    energyKcal[last]! += e.energyKcal;
  }
  return {
    day: Int32Array.from(day),
    grams: Float64Array.from(grams),
    milligrams: whole ? Float64Array.from(milligrams) : undefined,
    totalMilligrams: milligrams.reduce((a, b) => a + b, 0),
    energyKcal: Float64Array.from(energyKcal),
  };
}

/**
 * Over how many days a habit could have been seen: those that count, and those that hold it. A day that was not written
 * to its end says nothing of what is not in it.
 */
export const daysSeen = ({ counted }: Pick<DiaryItems, 'counted'>, amounts: Float64Array): number =>
  counted.reduce((sum, isCounted, day) => sum + (isCounted === 1 || amounts[day]! > 0 ? 1 : 0), 0);
