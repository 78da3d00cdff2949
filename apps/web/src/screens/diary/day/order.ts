import type { EntryRecord } from '../../../store/index.js';
import { MEALS, mealNamed } from './meals.js';

/** The entries of one meal, in their order. */
export interface MealGroup {
  /** one of ours, or as an imported file wrote it; null: none given */
  readonly meal: string | null;
  readonly entries: readonly EntryRecord[];
}

const SNACK_LAST: readonly string[] = MEALS;

const rankOf = (meal: string | null): number => {
  if (meal === null) return SNACK_LAST.length + 1;
  const at = SNACK_LAST.indexOf(meal);
  return at < 0 ? SNACK_LAST.length : at;
};

export const inOrder = (a: EntryRecord, b: EntryRecord): number => a.order - b.order || (a.id < b.id ? -1 : 1);

const mealKey = (meal: string | undefined): string | null => {
  const name = meal?.trim() ?? '';
  return name === '' ? null : (mealNamed(name) ?? name);
};

/** A day by its meals: ours in the order of the day, then others by name, then those without. */
export function mealGroups(entries: readonly EntryRecord[]): readonly MealGroup[] {
  const byMeal = new Map<string | null, EntryRecord[]>();
  for (const entry of entries) {
    const key = mealKey(entry.meal);
    const list = byMeal.get(key);
    if (list) list.push(entry);
    else byMeal.set(key, [entry]);
  }
  return [...byMeal]
    .map(([meal, list]) => ({ meal, entries: list.toSorted(inOrder) }))
    .sort((a, b) => rankOf(a.meal) - rankOf(b.meal) || ((a.meal ?? '') < (b.meal ?? '') ? -1 : 1));
}

/** The place behind all entries of a meal. */
export const nextOrder = (entries: readonly EntryRecord[], meal: string | undefined): number =>
  entries
    .filter((entry) => mealKey(entry.meal) === mealKey(meal))
    .reduce((most, entry) => Math.max(most, entry.order + 1), 0);
