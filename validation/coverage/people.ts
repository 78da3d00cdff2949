import { dayNumber, isoDate, log, type Person } from '@selenoscope/core';
import { centralRatio, trueContents } from './composition.js';
import { dayKindOf } from './days.js';
import { Dice } from './dice.js';
import {
  BRAZIL_NUT_ID,
  drawBag,
  drawNutHabit,
  drawNuts,
  drawSupplement,
  type NutHabit,
  nutUgPerDay,
  type SupplementHabit,
  supplementUgPerDay,
} from './extras.js';
import type { Facts } from './facts.js';
import { type Diet, drawDay, drawHabit, type Eaten, type Eater, expectedPerDay, type Habit } from './habit.js';
import type { Scenario } from './scenario.js';

/** A person whose true usual selenium intake is known exactly, with the diary that an estimator gets to see. */
export interface SimulatedPerson {
  readonly index: number;
  /** what the estimator is told */
  readonly person: Person;
  /** where the food really comes from */
  readonly country: string;
  readonly truth: Truth;
  readonly habit: Habit;
  readonly nuts: NutHabit | null;
  readonly supplement: SupplementHabit | null;
  readonly diary: readonly WrittenDay[];
  /** share of the food entries whose selenium is hidden from the estimator */
  readonly maskedShare: number;
}

/** Long-run mean per day, exact: every variable factor of the process has mean 1. */
export interface Truth {
  readonly foodUg: number;
  readonly nutsUg: number;
  readonly supplementUg: number;
  readonly totalUg: number;
  readonly kcal: number;
}

export interface WrittenDay {
  readonly date: string;
  readonly foods: readonly WrittenFood[];
  readonly doses: readonly { readonly form: SupplementHabit['form']; readonly labelUg: number }[];
  /** µg really eaten that day, doses apart */
  readonly trueFoodUg: number;
}

export interface WrittenFood {
  readonly id: string;
  readonly name: string;
  readonly meal: string;
  readonly grams: number;
  readonly basis: 'weight' | 'measure';
  readonly masked: boolean;
  /** the table's value */
  readonly seleniumUgPer100g: number;
  /** mean of the person's country over the table's, for judging what a rule without gaps filled would say */
  readonly originRatio: number;
}

const DIARY_DAYS = [1, 2, 3, 4, 5, 7, 10, 14];
const FIRST_DATE = dayNumber('2023-01-01');
const LAST_DATE = dayNumber('2025-12-01');
const BRAZIL_NUT_TABLE_UG = 1917;
/** Share of foods without a selenium value in SR28, by food group (foods.md §2.1); which foods people find no value for. */
const GAPS: Readonly<Record<string, number>> = {
  '0600': 0.55,
  '1800': 0.49,
  '1200': 0.4,
  '0800': 0.38,
  '2200': 0.37,
  '1600': 0.35,
  '0900': 0.25,
  '2000': 0.22,
  '2100': 0.21,
  '1400': 0.19,
};
const OTHER_GAPS = 0.04;
const ANY_BRAND = 0.1;
const HOUSEHOLD_MEASURES = 0.3;

/** Mifflin and St Jeor 1990 at the activity that makes reported energy of surveys (about 2,400 and 1,800 kcal). */
function kcalPerDay(sex: 'female' | 'male', ageYears: number, bodyMassKg: number, dice: Dice): number {
  const heightCm = (sex === 'male' ? 176 : 163) + 6.5 * dice.normal();
  const resting = 10 * bodyMassKg + 6.25 * heightCm - 5 * ageYears + (sex === 'male' ? 5 : -161);
  return resting * 1.43 * dice.factor(0.17);
}

/** Few days are spread out, as recalls are; a longer diary is kept day after day. */
function datesOf(days: number, dice: Dice): string[] {
  const dates: string[] = [];
  let date = FIRST_DATE + Math.floor(dice.uniform() * (LAST_DATE - FIRST_DATE));
  for (let day = 0; day < days; day++) {
    dates.push(isoDate(date));
    date += days <= 3 ? 1 + Math.floor(6 * dice.uniform()) : 1;
  }
  return dates;
}

/** Foods whose selenium the estimator may not see: whole foods, until the wished share of entries is reached. */
function foodsToMask(days: readonly (readonly Eaten[])[], share: number, dice: Dice): Set<string> {
  const entries = new Map<string, { count: number; order: number }>();
  let total = 0;
  for (const { food } of days.flat()) {
    total++;
    const known = entries.get(food.id);
    if (known) known.count++;
    else {
      const weight = ANY_BRAND + (GAPS[food.group] ?? OTHER_GAPS);
      entries.set(food.id, { count: 1, order: -log(dice.uniform()) / weight });
    }
  }
  const masked = new Set<string>();
  let left = Math.round(share * total);
  for (const [id, { count }] of [...entries].sort((a, b) => a[1].order - b[1].order)) {
    if (count > left) continue;
    masked.add(id);
    left -= count;
  }
  return masked;
}

/** Person number `index` of a scenario: the same person whoever else is drawn. */
export function simulatePerson(facts: Facts, scenario: Scenario, index: number): SimulatedPerson {
  const who = new Dice(scenario.seed, index, 'who');
  const shares = facts.countries.map((row) => row.share);
  const stated = facts.countries[who.pick(shares)]!.country;
  const real = facts.countries.filter((row) => row.country !== 'none');
  const elsewhere = real[who.pick(real.map((row) => row.share))]!.country;
  const country = stated === 'none' ? elsewhere : stated;
  const sex = who.chance(0.5) ? 'female' : 'male';
  const ageYears = 19 + Math.floor(61 * who.uniform());
  const bodyMassKg = Math.round(Math.max(42, (sex === 'male' ? 82 : 69) + 13 * who.normal()));
  const diets: [Diet, number][] =
    country === 'IN'
      ? [
          ['omnivore', 65],
          ['vegetarian', 35],
        ]
      : [
          ['omnivore', 90],
          ['pescatarian', 3],
          ['vegetarian', 5],
          ['vegan', 2],
        ];
  const eater: Eater = {
    country,
    cuisine: country === 'IN' ? 'indian' : 'western',
    diet: diets[who.pick(diets.map(([, weight]) => weight))]![0],
    kcalPerDay:
      kcalPerDay(sex, ageYears, bodyMassKg, who) * facts.countries.find((row) => row.country === country)!.kcalFactor,
    strongRhythm: who.uniform() < scenario.strongRhythm,
  };

  const contents = trueContents(facts, scenario, country, index);
  const habit = drawHabit(facts, eater, contents, scenario.intakeFactor, new Dice(scenario.seed, index, 'habit'));
  const nuts = drawNutHabit(scenario.persistence, new Dice(scenario.seed, index, 'nuts'));
  const supplement = drawSupplement(new Dice(scenario.seed, index, 'supplement'));
  const foodUg = expectedPerDay(habit, (usual) => usual.content.ugPer100g / 100);
  const nutsUg = nuts ? nutUgPerDay(nuts) : 0;
  const supplementUg = supplement ? supplementUgPerDay(supplement) : 0;

  return {
    index,
    country,
    person: {
      sex,
      ageYears,
      bodyMassKg,
      lifeStage: 'none',
      country: scenario.withoutCountry || stated === 'none' ? null : stated,
      conditions: [],
    },
    truth: {
      foodUg,
      nutsUg,
      supplementUg,
      totalUg: foodUg + nutsUg + supplementUg,
      kcal: expectedPerDay(habit, (usual) => usual.food.kcalPer100g / 100),
    },
    habit,
    nuts,
    supplement,
    ...writeDiary(facts, scenario, index, country, habit, nuts, supplement),
  };
}

function writeDiary(
  facts: Facts,
  scenario: Scenario,
  index: number,
  country: string,
  habit: Habit,
  nuts: NutHabit | null,
  supplement: SupplementHabit | null,
): { diary: WrittenDay[]; maskedShare: number } {
  const dice = new Dice(scenario.seed, index, 'diary');
  const dates = datesOf(DIARY_DAYS[Math.floor(DIARY_DAYS.length * dice.uniform())]!, dice);
  const byMeasures = dice.chance(HOUSEHOLD_MEASURES);
  const ownBias = dice.factor(0.1);
  const maskLevel = Math.floor(4 * dice.uniform());
  const maskedWish = maskLevel === 0 ? 0 : dice.between((maskLevel - 1) * 0.2, maskLevel * 0.2);

  const days = dates.map((date) => drawDay(habit, dayKindOf(date), dice));
  const masked = foodsToMask(days, maskedWish, dice);
  const bag = nuts ? drawBag(nuts, dice) : 1;

  const written = (grams: number): Pick<WrittenFood, 'grams' | 'basis'> =>
    byMeasures
      ? { grams: Math.max(5, 5 * Math.round((grams * ownBias * dice.factor(0.22)) / 5)), basis: 'measure' }
      : { grams: Math.max(1, Math.round(grams * dice.factor(0.02))), basis: 'weight' };

  let entries = 0;
  let hidden = 0;
  const diary = days.map((eaten, d): WrittenDay => {
    const foods: WrittenFood[] = [];
    let trueFoodUg = 0;
    for (const { food, meal, grams, seleniumUg } of eaten) {
      trueFoodUg += seleniumUg;
      const amount = written(grams);
      if (!dice.chance(scenario.writtenDown)) continue;
      entries++;
      if (masked.has(food.id)) hidden++;
      foods.push({
        id: food.id,
        name: food.name,
        meal,
        ...amount,
        masked: masked.has(food.id),
        seleniumUgPer100g: food.seleniumUgPer100g,
        originRatio: centralRatio(facts, food, country),
      });
    }
    const eatenNuts = nuts ? drawNuts(nuts, bag, dice) : null;
    if (eatenNuts) {
      trueFoodUg += eatenNuts.seleniumUg;
      entries++;
      foods.push({
        id: BRAZIL_NUT_ID,
        name: 'Brazil nuts',
        meal: 'snack',
        ...written(eatenNuts.grams),
        masked: false,
        seleniumUgPer100g: BRAZIL_NUT_TABLE_UG,
        originRatio: 1,
      });
    }
    const takes = supplement !== null && dice.chance(supplement.chancePerDay);
    return {
      date: dates[d]!,
      foods,
      doses: takes ? [{ form: supplement.form, labelUg: supplement.labelUg }] : [],
      trueFoodUg,
    };
  });
  return { diary, maskedShare: entries > 0 ? hidden / entries : 0 };
}

/** Mean of simulated days, to hold the exact truth against: µg from food and Brazil nuts. */
export function meanOfDays(simulated: SimulatedPerson, days: number, seed: number): number {
  const dice = new Dice(seed, simulated.index, 'long run');
  let total = 0;
  for (let day = 0; day < days; day++) {
    const date = isoDate(FIRST_DATE + day);
    for (const eaten of drawDay(simulated.habit, dayKindOf(date), dice)) total += eaten.seleniumUg;
    if (simulated.nuts) total += drawNuts(simulated.nuts, drawBag(simulated.nuts, dice), dice)?.seleniumUg ?? 0;
  }
  return total / days;
}
