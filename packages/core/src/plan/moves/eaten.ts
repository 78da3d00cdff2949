import { mean, type Parameters } from '../../base/index.js';
import type { Food } from '../../foods/index.js';
import { type DiaryHabits, type FoodHabit, type IntakeEstimate, kindOf, type MealOfDay } from '../../intake/index.js';
import type { Candidate } from '../candidate.js';
import type { Habit } from '../move.js';
import { countedTagsOf } from './counted-tags.js';
import { rolesOf } from './roles.js';

/** A habit with all that moves need to know of it. */
export interface Eaten {
  readonly habit: Habit;
  readonly food: Food | null;
  /** the same food as a candidate; where it is one in several portions, the largest */
  readonly row: Candidate | null;
  readonly roles: ReadonlySet<string>;
  /** times a week by meal; empty where the diary names no meals */
  readonly timesAtMeal: ReadonlyMap<string, number>;
  /** all that is eaten of it: expected amount a day of each nutrient of the moves */
  readonly perDay: Float64Array;
  readonly kcalPerDay: number;
  readonly seleniumUgPerDay: number;
  readonly gramsPerWeek: number;
  /** portions a week by tag that limits count */
  readonly portions: ReadonlyMap<string, number>;
  readonly family: string;
  /** as a person would sort a plate: meat, fish, beans … */
  readonly kind: string;
}

export interface EatenInput {
  readonly habits: DiaryHabits;
  readonly intake: IntakeEstimate;
  readonly candidates: readonly Candidate[];
  /** positions in `habits.nutrients` of the nutrients that moves count */
  readonly nutrients: readonly number[];
  readonly parameters: Parameters;
}

/**
 * The habits of a diary as moves see them, in the order of their keys. Selenium is what the draws say (after other days,
 * other people and a laboratory were heard), the other nutrients are what is expected of the foods.
 */
export function eatenOf({ habits, intake, candidates, nutrients, parameters }: EatenInput): Eaten[] {
  const placeOf = new Map(intake.sources.map((source, place) => [`${source.id}|${source.name}`, place]));
  const rows = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const known = rows.get(candidate.index);
    if (!known || candidate.portionGrams > known.portionGrams) rows.set(candidate.index, candidate);
  }
  const roles = new Map<number, Set<string>>();
  for (const { index, role } of candidates) roles.set(index, (roles.get(index) ?? new Set<string>()).add(role));
  const selenium = habits.nutrients.indexOf('selenium');
  const energy = habits.nutrients.indexOf('energy');
  const families = familiesByClass(candidates);
  return habits.foods.flatMap((h): Eaten[] => {
    const place = placeOf.get(`${h.sourceId}|${h.name}`);
    // without a whole day nothing speaks for what is usual, but for what the sources kept
    if (habits.daysCounted === 0 && place === undefined) return [];
    const seleniumUgPerDay = place === undefined ? 0 : mean(intake.sources[place]!.draws);
    const source = place !== undefined && seleniumUgPerDay > 0 ? place : -1;
    const perDay = Float64Array.from(nutrients, (n) => (n === selenium ? seleniumUgPerDay : h.perDay[n]!));
    const row = (h.index === null ? undefined : rows.get(h.index)) ?? null;
    return [
      {
        habit: habitOf(h, source),
        food: h.food,
        row,
        roles: (h.index === null ? undefined : roles.get(h.index)) ?? new Set(h.food ? rolesOf(h.food) : []),
        timesAtMeal: new Map(h.meals.map(({ meal, timesPerWeek }) => [meal, timesPerWeek])),
        perDay,
        kcalPerDay: h.perDay[energy]!,
        seleniumUgPerDay,
        gramsPerWeek: h.gramsPerTime * h.timesPerWeek,
        portions: portionsOf(h, row, parameters),
        family: row?.family ?? familyOf(h.food, families),
        kind: kindOf({ id: h.sourceId, speciation: h.food?.formGroup ?? 'mixed' }),
      },
    ];
  });
}

function habitOf(h: FoodHabit, source: number): Habit {
  const meals: readonly MealOfDay[] = h.meals.map(({ meal }) => meal);
  return {
    ...{ key: h.key, name: h.said, index: h.index, source, meals },
    gramsPerTime: h.gramsPerTime,
    timesPerWeek: h.timesPerWeek,
  };
}

/** Grams against the portion that people eat of it: a spoon of tuna in a sandwich is not a portion of fish. */
function portionsOf(h: FoodHabit, row: Candidate | null, parameters: Parameters): ReadonlyMap<string, number> {
  if (!h.food) return new Map();
  const tags = row ? [...row.tags] : countedTagsOf(h.food);
  if (tags.length === 0) return new Map();
  const portionGrams = row?.portionGrams ?? parameters.get('moves.portion.counted', 'g');
  const portions = (h.gramsPerTime * h.timesPerWeek) / portionGrams;
  return new Map(tags.map((tag) => [tag, portions]));
}

/** Family of the first candidate of each class of like foods. */
function familiesByClass(candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const { food, family } of candidates) if (!out.has(food.imputeClass)) out.set(food.imputeClass, family);
  return out;
}

function familyOf(food: Food | null, families: ReadonlyMap<string, string>): string {
  if (!food) return 'not-matched';
  if (food.isBrazilNut) return 'brazil-nuts';
  const own = food.imputeClass.includes(':') ? families.get(food.imputeClass) : undefined;
  const kind = food.imputeClass.split(':')[1] ?? food.groupName;
  return own ?? kind.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}
