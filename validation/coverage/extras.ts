import { exp } from '@selenoscope/core';
import { type Dice, logSdOf } from './dice.js';

/** A habit of Brazil nuts. Nuts of one bag are alike, bags of one supplier too (foods.md §1.3). */
export interface NutHabit {
  readonly chancePerDay: number;
  readonly nuts: number;
  /** µg per g, mean over the supplier's bags */
  readonly supplierUgPerGram: number;
  readonly bagLogSd: number;
}

export const BRAZIL_NUT_ID = 'sr28:12078';
const NUT_GRAMS = 5;
const NUT_MASS_CV = 0.2;
const EATERS = 0.08;
/** Single nuts, Chang 1995: median µg/g and standard deviation of the logarithm. */
const ORIGINS = [
  { medianUgPerGram: 1.9, logSd: 1 },
  { medianUgPerGram: 21, logSd: 1.04 },
];
const WITHIN_BAG_LOG_SD = 0.6;
const DAYS_A_WEEK = [3, 2.5, 2, 1, 0.8, 0.4, 1.5];
const NUTS_AT_ONCE = [3, 3.5, 2, 1];

/** @param persistence share of the variance between bags that stays with the supplier */
export function drawNutHabit(persistence: number, dice: Dice): NutHabit | null {
  const eats = dice.chance(EATERS);
  const origin = ORIGINS[dice.chance(0.5) ? 1 : 0]!;
  const days = dice.pick(DAYS_A_WEEK) + 1;
  const nuts = dice.pick(NUTS_AT_ONCE) + 1;
  const between = origin.logSd * origin.logSd - WITHIN_BAG_LOG_SD * WITHIN_BAG_LOG_SD;
  const supplier = exp(Math.sqrt(persistence * between) * dice.normal());
  const bagLogSd = Math.sqrt((1 - persistence) * between);
  if (!eats) return null;
  const meanOverMedian = exp((bagLogSd * bagLogSd + WITHIN_BAG_LOG_SD * WITHIN_BAG_LOG_SD) / 2);
  return {
    chancePerDay: days / 7,
    nuts,
    supplierUgPerGram: origin.medianUgPerGram * supplier * meanOverMedian,
    bagLogSd,
  };
}

export const nutUgPerDay = (habit: NutHabit): number =>
  habit.chancePerDay * habit.nuts * NUT_GRAMS * habit.supplierUgPerGram;

/** A new bag, as a factor on the supplier's mean. */
export const drawBag = (habit: NutHabit, dice: Dice): number => dice.factor(habit.bagLogSd);

/** The nuts of one day: grams that the person writes down and selenium really eaten; null on a day without. */
export function drawNuts(habit: NutHabit, bag: number, dice: Dice): { grams: number; seleniumUg: number } | null {
  if (!dice.chance(habit.chancePerDay)) return null;
  let grams = 0;
  let seleniumUg = 0;
  for (let nut = 0; nut < habit.nuts; nut++) {
    const mass = NUT_GRAMS * dice.factor(logSdOf(NUT_MASS_CV));
    grams += mass;
    seleniumUg += mass * habit.supplierUgPerGram * bag * dice.factor(WITHIN_BAG_LOG_SD);
  }
  return { grams, seleniumUg };
}

/** A supplement: what the label says, what is in it, and how often it is taken. */
export interface SupplementHabit {
  readonly labelUg: number;
  readonly trueUg: number;
  readonly form: 'selenomethionine' | 'selenium-yeast' | 'selenite' | 'selenate' | 'unknown';
  readonly chancePerDay: number;
}

/** NIH ODS: 18 to 19 % of people use a supplement with selenium. */
const USERS = 0.18;
const LABELS_UG = [25, 50, 55, 75, 100, 150, 200];
const LABEL_WEIGHTS = [2, 2, 4, 1, 3, 0.5, 2];
const FORMS = ['selenomethionine', 'selenium-yeast', 'selenite', 'selenate', 'unknown'] as const;
const FORM_WEIGHTS = [3, 3, 2, 1, 1];
/** Assumed: no survey of true contents is among the project's facts. */
const CONTENT_CV = 0.07;

export function drawSupplement(dice: Dice): SupplementHabit | null {
  const uses = dice.chance(USERS);
  const labelUg = LABELS_UG[dice.pick(LABEL_WEIGHTS)]!;
  const form = FORMS[dice.pick(FORM_WEIGHTS)]!;
  const trueUg = labelUg * dice.factor(logSdOf(CONTENT_CV));
  const regularity = dice.pick([6, 1.5, 2.5]);
  const irregular = dice.between(0.15, 0.7);
  if (!uses) return null;
  const chancePerDay = [0.96, 5 / 7, irregular][regularity]!;
  return { labelUg, trueUg, form, chancePerDay };
}

export const supplementUgPerDay = (habit: SupplementHabit): number => habit.trueUg * habit.chancePerDay;
