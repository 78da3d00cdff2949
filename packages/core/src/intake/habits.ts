import type { Food } from '../foods/index.js';
import { nutSeleniumUgPerG, seleniumColumn } from '../foods/index.js';
import type { Person } from '../person.js';
import { ItemComposition } from './composition.js';
import type { Diary } from './diary.js';
import type { IntakeOptions } from './estimate.js';
import { type DiaryItems, daysSeen, type Item, type ItemEntry, itemsOf } from './items.js';
import { type MealOfDay, mealOf } from './meal-names.js';
import type { IntakeModel } from './model.js';
import { NUTRIENTS } from './nutrients.js';
import { termsOf } from './terms.js';

/** Something eaten on the days that count, as often and as much as the diary shows it. */
export interface FoodHabit {
  /** "sr28:12078" or "text:…": the name of its draws */
  readonly key: string;
  /** where it stands among the sources of intake: `Source.id` and `Source.name` together name it */
  readonly sourceId: string;
  readonly name: string;
  /** as the person wrote it, most often; the table's name where they wrote an id */
  readonly said: string;
  /** number in the catalogue; null where no food was found */
  readonly index: number | null;
  readonly food: Food | null;
  /** edible grams each time; an amount that nobody knows counts as `entry.grams.unknown` (of Brazil nuts: one nut) */
  readonly gramsPerTime: number;
  /** 7 × occasions / days that count; what is eaten twice at one meal is one occasion */
  readonly timesPerWeek: number;
  /** meals with the times a week it is eaten at each, most often first; empty where the diary tells neither meal nor time */
  readonly meals: readonly { readonly meal: MealOfDay; readonly timesPerWeek: number }[];
  /** expected amount a day in the order of `DiaryHabits.nutrients`, gaps filled from like foods; NaN where no table carries the nutrient */
  readonly perDay: Float64Array;
}

/** A supplement or an infusion in the diary. */
export interface DoseHabit {
  /** "supplement:selenium-yeast": `Source.id` */
  readonly key: string;
  readonly form: string;
  readonly route: 'oral' | 'iv';
  /** as on the label, mean of the days that hold one */
  readonly ugPerTime: number;
  /** 7 × days that hold one / days that count or hold one */
  readonly timesPerWeek: number;
}

/** What a diary shows of someone's habits. */
export interface DiaryHabits {
  readonly nutrients: readonly string[];
  /** in the order of their keys */
  readonly foods: readonly FoodHabit[];
  readonly doses: readonly DoseHabit[];
  /** days that speak for usual intake; 0: no whole day, and `foods` is what stands in the diary at all */
  readonly daysCounted: number;
}

/**
 * What is eaten and taken, thing by thing, with what it holds. The same sums as `estimateIntake` makes: the habits'
 * nutrients add up to the mean of the days that count.
 * @param options the ones that the intake was estimated with: expected selenium depends on how its origin was drawn
 * @example habitsOf(diary, person, model, { draws: 1000, source }).foods[0]!.timesPerWeek // 5
 */
export function habitsOf(
  diary: Diary,
  person: Person,
  model: IntakeModel,
  options: Pick<IntakeOptions, 'draws' | 'source'>,
): DiaryHabits {
  const items = itemsOf(diary, model, smallDayKcal(person, model));
  const days = Math.max(
    1,
    items.counted.reduce((a, b) => a + b, 0),
  );
  const perDay = nutrientsByItem(items, person, model, options, days);
  const unknownGrams = model.parameters.get('entry.grams.unknown', 'g');
  const nutGrams = model.parameters.get('brazilNut.mass', 'g');
  const foods = items.items.flatMap((item): FoodHabit[] => {
    const counted = item.entries.filter((part) => items.counted[part.day] === 1);
    if (counted.length === 0) return [];
    const times = occasionsOf(counted);
    const unknown = item.food?.isBrazilNut ? nutGrams : unknownGrams;
    const grams = counted.reduce((sum, part) => sum + (part.grams ?? unknown), 0);
    return [
      {
        key: item.key,
        sourceId: item.index === null ? 'unmatched' : item.key,
        name: item.name,
        said: saidOf(counted) ?? item.name,
        index: item.index,
        food: item.food,
        gramsPerTime: grams / times.all,
        timesPerWeek: (7 * times.all) / days,
        meals: times.byMeal.map(([meal, n]) => ({ meal, timesPerWeek: (7 * n) / days })),
        perDay: perDay.get(item)!,
      },
    ];
  });
  return { nutrients: NUTRIENTS, foods, doses: doseHabits(items), daysCounted: items.daysCounted };
}

const FOOD_ID = /^[a-z]+\d*:\S+$/i;

/** The words that stand most often beside it; the first of equals. Ids are nobody's words. */
function saidOf(entries: readonly ItemEntry[]): string | null {
  const counts = new Map<string, number>();
  for (const { entry } of entries) {
    const text = entry.text.trim();
    if (text !== '' && !FOOD_ID.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [text, n] of counts) if (best === null || n > counts.get(best)!) best = text;
  return best;
}

/** Expected nutrients a day of every item, as `termsOf` counts them: carried amounts, table values, gaps. */
function nutrientsByItem(
  items: DiaryItems,
  person: Person,
  model: IntakeModel,
  { draws, source }: Pick<IntakeOptions, 'draws' | 'source'>,
  days: number,
): Map<Item, Float64Array> {
  const out = new Map(items.items.map((item) => [item, new Float64Array(NUTRIENTS.length).fill(Number.NaN)]));
  const selenium = seleniumColumn(model.catalogue);
  const drawn = new ItemComposition(model, source, draws, person.country);
  // only selenium has an origin, whose mean hangs on the draws; for the others two draws keep the vectors from being empty
  const expected = new ItemComposition(model, source, 2, person.country);
  NUTRIENTS.forEach((nutrient, position) => {
    const column = model.catalogue.column(nutrient);
    if (!column) return;
    for (const amounts of out.values()) amounts[position] = 0;
    const ofSelenium = column === selenium;
    const isNut = (item: Item) => ofSelenium && item.food?.isBrazilNut === true;
    const { terms } = termsOf(column, 0, items, ofSelenium ? drawn : expected, model, isNut);
    for (const term of terms) out.get(term.item)![position]! += (term.total / days) * term.rule.mean;
    if (ofSelenium) addNuts(items, model, { draws, source }, days, (item, ug) => (out.get(item)![position]! += ug));
  });
  return out;
}

function addNuts(
  items: DiaryItems,
  model: IntakeModel,
  { draws, source }: Pick<IntakeOptions, 'draws' | 'source'>,
  days: number,
  add: (item: Item, ugPerDay: number) => void,
): void {
  const nuts = items.items.filter((item) => item.food?.isBrazilNut);
  if (nuts.length === 0) return;
  const ugPerG = nutSeleniumUgPerG(model.parameters, source, draws);
  const expected = ugPerG.reduce((sum, ug) => sum + ug, 0) / draws;
  for (const item of nuts) {
    const grams = item.entries
      .filter((part) => items.counted[part.day] === 1)
      .reduce((sum, part) => sum + (part.grams ?? model.parameters.get('brazilNut.mass', 'g')), 0);
    add(item, (grams / days) * expected);
  }
}

/** What is eaten twice at one meal is eaten once; entries that name neither meal nor time are counted one by one. */
function occasionsOf(entries: readonly ItemEntry[]): {
  all: number;
  byMeal: readonly (readonly [MealOfDay, number])[];
} {
  const seen = new Set<string>();
  const byMeal = new Map<MealOfDay, number>();
  let unplaced = 0;
  for (const { day, entry } of entries) {
    const meal = mealOf(entry);
    if (meal === null) {
      unplaced++;
      continue;
    }
    const occasion = `${day}|${meal}|${meal === 'snack' ? (entry.time ?? '') : ''}`;
    if (seen.has(occasion)) continue;
    seen.add(occasion);
    byMeal.set(meal, (byMeal.get(meal) ?? 0) + 1);
  }
  const ordered = [...byMeal].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return { all: seen.size + unplaced, byMeal: ordered };
}

function doseHabits(items: DiaryItems): DoseHabit[] {
  const byKey = new Map<string, { form: string; route: 'oral' | 'iv'; ug: number; days: Set<number> }>();
  for (const { day, entry } of items.doses) {
    const key = `${entry.route === 'iv' ? 'infusion' : 'supplement'}:${entry.form}`;
    const dose = byKey.get(key) ?? { form: entry.form, route: entry.route, ug: 0, days: new Set<number>() };
    dose.ug += entry.doseUg;
    if (entry.doseUg > 0) dose.days.add(day);
    byKey.set(key, dose);
  }
  return [...byKey]
    .filter(([, dose]) => dose.days.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { form, route, ug, days }]) => ({
      ...{ key, form, route },
      ugPerTime: ug / days.size,
      timesPerWeek:
        (7 * days.size) /
        daysSeen(
          items,
          Float64Array.from(items.dates, (_, day) => (days.has(day) ? 1 : 0)),
        ),
    }));
}

/** Energy below which a day looks unfinished, as `estimateIntake` has it. */
function smallDayKcal({ ageYears }: Person, { parameters }: IntakeModel): number {
  const adult = parameters.get('day.small.kcal', 'kcal');
  const age = ageYears ?? 30;
  if (age >= 10) return adult;
  return adult * parameters.get(age < 1 ? 'day.small.share.infant' : 'day.small.share.child', 'fraction');
}
