import { type Diary, dayNumber, type Entry, isoDate } from '@selenoscope/core';
import type { Dice } from '../dice.js';
import type { Facts, MealRow, TableFood } from './facts.js';

/** How somebody eats: plates of their places with foods that they keep to. */
export interface Eater {
  readonly cuisine: string;
  readonly leftOut: ReadonlySet<string>;
  readonly kcalPerDay: number;
}

interface Eaten {
  readonly food: TableFood;
  readonly meal: string;
  readonly grams: number;
}

/** Meals of a day: the plates drawn for it, and the name that people write. */
const MEALS = [
  ['breakfast', 'breakfast'],
  ['lunch', 'lunch'],
  ['dinner', 'dinner'],
  ['dessert', 'dinner'],
  ['snack', 'snack'],
  ['drinks', 'snack'],
] as const;

const pickBy = <T>(list: readonly T[], weightOf: (one: T) => number, dice: Dice): T => {
  let left = dice.uniform() * list.reduce((sum, one) => sum + weightOf(one), 0);
  const found = list.find((one) => {
    left -= weightOf(one);
    return left < 0;
  });
  return found ?? list.at(-1)!;
};

/** Foods of a role that somebody keeps to; where none is left, of the roles that stand in for it. */
function foodsFor(facts: Facts, role: string, leftOut: ReadonlySet<string>, seen: readonly string[] = []): TableFood[] {
  const own = (facts.byRole.get(role) ?? []).filter(({ holds }) => ![...holds].some((what) => leftOut.has(what)));
  if (own.length > 0 || seen.includes(role)) return own;
  for (const standIn of facts.standIns.get(role) ?? []) {
    const foods = foodsFor(facts, standIn, leftOut, [...seen, role]);
    if (foods.length > 0) return foods;
  }
  return [];
}

/** A person's habit: two or three foods for each role, and three plates or so for each meal, which come again. */
function drawHabit(facts: Facts, { cuisine, leftOut }: Eater, dice: Dice): (dayDice: Dice) => Eaten[] {
  const usual = new Map<string, readonly { food: TableFood; share: number }[]>();
  const usualFor = (role: string) => {
    const known = usual.get(role);
    if (known) return known;
    const foods = foodsFor(facts, role, leftOut);
    const few = Array.from({ length: Math.min(foods.length, 1 + dice.whole(3)) }, () => ({
      food: pickBy(foods, ({ weight }) => weight, dice),
      share: 0.2 + dice.uniform(),
    }));
    usual.set(role, few);
    return few;
  };
  const meals = MEALS.map(([meal, name]) => {
    const own = facts.meals.filter((row) => row.cuisine === cuisine && row.meal === meal);
    const rows = own.length > 0 ? own : facts.meals.filter((row) => row.cuisine === 'western' && row.meal === meal);
    const plates = [...new Set(rows.map(({ template }) => template))].map((template) =>
      rows.filter((row) => row.template === template),
    );
    const few = Array.from({ length: meal === 'breakfast' ? 2 : 4 }, () =>
      pickBy(plates, ([first]) => first!.weight, dice),
    );
    return { name, few: few.map((rowsOfPlate) => ({ rows: rowsOfPlate, share: 0.2 + dice.uniform() })) };
  });
  const portion = new Map<MealRow, number>();
  const eat = (row: MealRow, meal: string, dayDice: Dice): Eaten[] => {
    const foods = row.role === '' || dayDice.uniform() >= row.probability ? [] : usualFor(row.role);
    if (foods.length === 0) return [];
    const grams = portion.get(row) ?? dice.lognormal(row.grams, 0.2);
    portion.set(row, grams);
    const { food } = pickBy(foods, ({ share }) => share, dayDice);
    return [{ food, meal, grams: dayDice.lognormal(grams, 0.5 * row.cv) }];
  };
  return (dayDice) =>
    meals.flatMap(({ name, few }) =>
      pickBy(few, ({ share }) => share, dayDice).rows.flatMap((row) => eat(row, name, dayDice)),
    );
}

const energyOf = (eaten: readonly Eaten[]): number =>
  eaten.reduce((sum, { food, grams }) => sum + (grams * (food.kcalPer100g || 0)) / 100, 0);

/** Times of a measure that people name. */
const TIMES = [0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 8];

/** The household amount nearest to the grams; null where none is near. */
function inMeasures({ measureGrams }: TableFood, grams: number): number | null {
  let best: number | null = null;
  for (const one of measureGrams) {
    for (const times of TIMES) {
      const written = one * times;
      if (best === null || Math.abs(Math.log(written / grams)) < Math.abs(Math.log(best / grams))) best = written;
    }
  }
  return best !== null && Math.abs(Math.log(best / grams)) < 0.3 ? best : null;
}

const DAYS = [1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 7, 7, 8, 9, 10];
const FORMS = ['selenomethionine', 'selenium-yeast', 'selenite', 'unknown'] as const;
const LABELS_UG = [50, 55, 70, 100, 100, 125, 150, 200];
const BRAZIL_NUT = 'sr28:12078';
const FIRST_DATE = dayNumber('2024-01-01');

/** What is in a diary besides plates. */
export interface DiaryFacts {
  readonly days: number;
  readonly supplement: boolean;
  readonly brazilNuts: boolean;
  readonly unknownFoods: number;
  readonly kcalPerDay: number;
}

/**
 * A diary of 1 to 10 days as a person would write it: household amounts where the tables name measures, else grams.
 * @param mayDose false for children: most of them take nothing
 */
export function drawDiary(
  facts: Facts,
  eater: Eater,
  brazilNut: number,
  mayDose: boolean,
  dice: Dice,
): { readonly diary: Diary; readonly facts: DiaryFacts } {
  const eatDay = drawHabit(facts, eater, dice);
  // what such days bring before portions are made to fit the appetite
  const trial = Array.from({ length: 10 }, () => energyOf(eatDay(dice)));
  const appetite = Math.max(0.35, Math.min(3, eater.kcalPerDay / (trial.reduce((a, b) => a + b, 0) / trial.length)));
  const days = DAYS[dice.whole(DAYS.length)]!;
  const weighs = dice.uniform() < 0.3;
  const takes = dice.uniform() < (mayDose ? 0.15 : 0.02);
  const dose = { form: FORMS[dice.whole(FORMS.length)]!, doseUg: LABELS_UG[dice.whole(LABELS_UG.length)]! };
  const dosePerDay = dice.uniform() < 0.6 ? 1 : dice.between(0.3, 0.9);
  const nutty = dice.uniform() < 0.08 && !eater.leftOut.has('nuts');
  const nuts = { grams: 5 * (1 + dice.whole(4)), perDay: dice.between(0.15, 1) };
  const unknownShare = dice.uniform() < 0.15 ? dice.between(0.03, 0.25) : 0;

  const entries: Entry[] = [];
  const at = (date: string) => ({ row: entries.length + 2, date });
  let unknownFoods = 0;
  let brazilNuts = false;
  let supplement = false;
  const start = FIRST_DATE + dice.whole(600);
  for (let day = 0; day < days; day++) {
    const date = isoDate(start + day);
    const ofDay = dice.lognormal(appetite, 0.12);
    for (const { food, meal, grams } of eatDay(dice)) {
      const wanted = Math.max(1, grams * ofDay);
      const measured = weighs ? null : inMeasures(food, wanted);
      const written = measured ?? Math.max(1, wanted < 20 ? Math.round(wanted) : 5 * Math.round(wanted / 5));
      const basis = measured === null ? 'weight' : 'measure';
      if (dice.uniform() < unknownShare) {
        unknownFoods++;
        const open = dice.uniform() < 0.15;
        entries.push({
          ...{ kind: 'food', ...at(date), meal, text: `mother's ${food.role} no. ${dice.whole(3)}`, food: null },
          ...{ matchedBy: 'none', confidence: 0, grams: open ? null : written, basis: open ? 'none' : basis },
        });
        continue;
      }
      entries.push({
        ...{ kind: 'food', ...at(date), meal, text: food.id, food: food.index },
        ...{ matchedBy: 'id', confidence: 1, grams: written, basis },
      });
    }
    if (nutty && dice.uniform() < nuts.perDay) {
      brazilNuts = true;
      entries.push({
        ...{ kind: 'food', ...at(date), meal: 'snack', text: 'Brazil nuts', food: brazilNut, matchedBy: 'id' },
        ...{ confidence: 1, grams: nuts.grams, basis: 'measure' },
      });
    }
    if (takes && dice.uniform() < dosePerDay) {
      supplement = true;
      entries.push({ kind: 'dose', ...at(date), text: `supplement:${dose.form}`, route: 'oral', ...dose });
    }
  }
  const kcal = entries.reduce((sum, entry) => {
    const food = entry.kind === 'food' ? entry : null;
    return sum + (food === null || food.food === null ? 0 : ((food.grams ?? 0) * kcalOf(facts, food.food)) / 100);
  }, 0);
  return {
    diary: { kind: 'made-up', file: 'made-up', rowsIn: entries.length, entries, rejected: [], notices: [] },
    facts: { days, supplement, brazilNuts, unknownFoods, kcalPerDay: kcal / days },
  };
}

const energies = new WeakMap<Facts, Map<number, number>>();
function kcalOf(facts: Facts, index: number): number {
  let known = energies.get(facts);
  if (!known) {
    known = new Map([...facts.byRole.values()].flat().map((food) => [food.index, food.kcalPer100g || 0]));
    energies.set(facts, known);
  }
  return known.get(index) ?? 0;
}

export const brazilNutOf = (indexOf: (id: string) => number): number => indexOf(BRAZIL_NUT);
