import type { ChangeShown } from '@selenoscope/core';
import { addDays } from '../../base/format.js';
import type { EntryRecord } from '../../store/index.js';

/** A row that a plan would add to the diary. */
export type PlannedEntry = Pick<EntryRecord, 'date' | 'food' | 'name' | 'unit'> & {
  readonly meal?: string;
  readonly amount: number;
};

const DAYS_OF_WEEK = 7;

/** How often a food of so many times a week falls on a day; the first falls on the first day, the others evenly after it. */
const timesOn = (day: number, timesPerWeek: number): number =>
  Math.ceil(((day + 1) * timesPerWeek) / DAYS_OF_WEEK) - Math.ceil((day * timesPerWeek) / DAYS_OF_WEEK);

type Once = Omit<PlannedEntry, 'date'>;

function onceOf(change: ChangeShown): Once | null {
  const { kind, food, dose, meal, gramsPerWeek, timesPerWeek } = change;
  if (timesPerWeek <= 0) return null;
  if (kind === 'supplement' && dose?.route === 'oral') {
    // what is taken already stands in the diary, so only what comes on top is added
    const amount = Math.round(((dose.ugPerDay - dose.beforeUgPerDay) * DAYS_OF_WEEK * 10) / timesPerWeek) / 10;
    if (amount <= 0) return null;
    return { food: `supplement:${dose.form}`, name: food?.name ?? change.text, amount, unit: 'ug' };
  }
  if ((kind !== 'add' && kind !== 'swap') || !food || gramsPerWeek <= 0) return null;
  const amount = Math.round((gramsPerWeek * 10) / timesPerWeek) / 10;
  return { food: food.id, name: food.name, amount, unit: 'g', ...(meal === null ? {} : { meal }) };
}

/**
 * Foods and doses that the changes of a plan bring, spread over days. What is left out or made larger or smaller gives no
 * row: the person writes down what was eaten. An infusion is never copied.
 * @example entriesOfPlan(plan.changes, '2026-03-09', 7) // sardines on the 9th, 12th and 14th
 */
export function entriesOfPlan(changes: readonly ChangeShown[], from: string, days: number): readonly PlannedEntry[] {
  const once = changes.map((change) => ({ row: onceOf(change), times: change.timesPerWeek }));
  return Array.from({ length: days }, (_, day) =>
    once.flatMap(({ row, times }) =>
      row ? Array.from({ length: timesOn(day, times) }, () => ({ ...row, date: addDays(from, day) })) : [],
    ),
  ).flat();
}
