import type { Table, Transaction } from 'dexie';
import { DAYS, type DayRow, FOOD_USES, type UseRow, useRow } from './derived.js';
import { PAGE_ROWS } from './pages.js';
import type { EntryRecord } from './records.js';

export interface EntryDelta {
  readonly before: EntryRecord | null;
  readonly after: EntryRecord | null;
}

class Counts {
  readonly of = new Map<string, number>();
  add(key: string, by: number): void {
    this.of.set(key, (this.of.get(key) ?? 0) + by);
  }
}

interface UseDelta {
  times: number;
  readonly meals: Counts;
}

/** The entry of a food that is last by date, then by id. */
const lastOf = (entries: Table<EntryRecord, string>, food: string): Promise<EntryRecord | undefined> =>
  Promise.resolve(entries.where('[food+date]').between([food, ''], [food, '\uffff']).last());

/** Brings days and uses in step with entries that were just written, in the same transaction. */
export async function keepDerived(transaction: Transaction, deltas: readonly EntryDelta[]): Promise<void> {
  const days = new Counts();
  const uses = new Map<string, UseDelta>();
  const count = (entry: EntryRecord, by: number): void => {
    days.add(entry.date, by);
    const use = uses.get(entry.food) ?? { times: 0, meals: new Counts() };
    uses.set(entry.food, use);
    use.times += by;
    if (entry.meal !== undefined) use.meals.add(entry.meal, by);
  };
  for (const { before, after } of deltas) {
    if (before) count(before, -1);
    if (after) count(after, 1);
  }
  await keepDays(transaction.table(DAYS), days.of);
  const foods = [...uses];
  for (let from = 0; from < foods.length; from += PAGE_ROWS)
    await keepUses(transaction, foods.slice(from, from + PAGE_ROWS));
}

async function keepDays(table: Table<DayRow, string>, deltas: ReadonlyMap<string, number>): Promise<void> {
  const moved = [...deltas].filter(([, by]) => by !== 0);
  if (moved.length === 0) return;
  const there = await table.bulkGet(moved.map(([date]) => date));
  const rows = moved.map(([date, by], i) => ({ date, entries: (there[i]?.entries ?? 0) + by }));
  await table.bulkPut(rows.filter((row) => row.entries > 0));
  await table.bulkDelete(rows.filter((row) => row.entries <= 0).map((row) => row.date));
}

async function keepUses(transaction: Transaction, deltas: readonly (readonly [string, UseDelta])[]): Promise<void> {
  const table: Table<UseRow, string> = transaction.table(FOOD_USES);
  const [there, lasts] = await Promise.all([
    table.bulkGet(deltas.map(([food]) => food)),
    Promise.all(deltas.map(([food]) => lastOf(transaction.table('entries'), food))),
  ]);
  const rows: UseRow[] = [];
  const gone: string[] = [];
  deltas.forEach(([food, delta], i) => {
    const last = lasts[i];
    const use = there[i];
    if (!last) {
      gone.push(food);
      return;
    }
    const meals = new Map(use?.meals ?? []);
    for (const [meal, by] of delta.meals.of) meals.set(meal, (meals.get(meal) ?? 0) + by);
    rows.push(useRow(last, (use?.times ?? 0) + delta.times, meals));
  });
  if (rows.length > 0) await table.bulkPut(rows);
  if (gone.length > 0) await table.bulkDelete(gone);
}
