import type { EntryRecord, FoodUseRecord } from './records.js';

// What is counted from the entries and kept beside them, so that a screen need not read them all.

export const FOOD_USES = 'foodUses';
export const DAYS = 'days';

/** A day that holds entries. */
export interface DayRow {
  readonly date: string;
  readonly entries: number;
}

/** A use as it is stored: meals with how often, so that a removal can be counted exactly. */
export interface UseRow extends Omit<FoodUseRecord, 'meals'> {
  readonly meals: readonly (readonly [meal: string, times: number])[];
}

const isLater = (a: EntryRecord, b: EntryRecord): boolean => (a.date === b.date ? a.id > b.id : a.date > b.date);

/** Meals by how often, ties by name. */
export const mealsOf = (counts: ReadonlyMap<string, number>): UseRow['meals'] =>
  [...counts].filter(([, times]) => times > 0).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));

export function useRow(last: EntryRecord, times: number, meals: ReadonlyMap<string, number>): UseRow {
  const { food, name, date, amount, unit } = last;
  return { food, name, times, lastDate: date, amount, unit, meals: mealsOf(meals) };
}

export function usesOf(entries: readonly EntryRecord[]): UseRow[] {
  const found = new Map<string, { last: EntryRecord; times: number; meals: Map<string, number> }>();
  for (const entry of entries) {
    const use = found.get(entry.food) ?? { last: entry, times: 0, meals: new Map() };
    use.times += 1;
    if (isLater(entry, use.last)) use.last = entry;
    if (entry.meal !== undefined) use.meals.set(entry.meal, (use.meals.get(entry.meal) ?? 0) + 1);
    found.set(entry.food, use);
  }
  return [...found.values()].map(({ last, times, meals }) => useRow(last, times, meals));
}

export function daysOf(entries: readonly EntryRecord[]): DayRow[] {
  const found = new Map<string, number>();
  for (const { date } of entries) found.set(date, (found.get(date) ?? 0) + 1);
  return [...found].map(([date, count]) => ({ date, entries: count }));
}

/** Of this meal first, then lately, then often. */
export function rankedUses(rows: readonly UseRow[], meal: string | undefined): FoodUseRecord[] {
  const isOfMeal = (row: UseRow) => meal !== undefined && row.meals.some(([name]) => name === meal);
  return rows
    .map((row) => ({ row, ofMeal: isOfMeal(row) }))
    .sort((a, b) => {
      if (a.ofMeal !== b.ofMeal) return a.ofMeal ? -1 : 1;
      if (a.row.lastDate !== b.row.lastDate) return a.row.lastDate > b.row.lastDate ? -1 : 1;
      return b.row.times - a.row.times || (a.row.food < b.row.food ? -1 : 1);
    })
    .map(({ row }) => ({ ...row, meals: row.meals.map(([name]) => name) }));
}
