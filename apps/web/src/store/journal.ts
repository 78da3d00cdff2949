import type { Table, Transaction } from 'dexie';
import { StoreError } from './contract.js';
import { nameOf, type Slot } from './lists.js';
import { PAGE_ROWS } from './pages.js';
import type { Settings } from './records.js';
import { lastWrite } from './write-number.js';

/** A step that can be undone. What was there before lies in `before`, in parts. */
export interface JournalRow {
  readonly step: number;
  readonly what: string;
  readonly at: number;
  /** how many records it changed */
  readonly records: number;
  /** where it changed them too */
  readonly settings?: { readonly before: Settings; readonly after: Settings };
}

interface BeforeRow {
  readonly part: number;
  readonly step: number;
  readonly slots: readonly Slot[];
}

const MOST_STEPS = 100;
const OLDEST_MS = 30 * 24 * 3600 * 1000;
/** Records that all steps may hold together: some restores of a long diary. */
const MOST_RECORDS = 150_000;

const stepsOf = (transaction: Transaction): Table<JournalRow, number> => transaction.table('journal');
const beforeOf = (transaction: Transaction): Table<BeforeRow, [number, number]> => transaction.table('before');

async function drop(transaction: Transaction, steps: readonly number[]): Promise<void> {
  if (steps.length === 0) return;
  await beforeOf(transaction).where('step').anyOf(steps).delete();
  await stepsOf(transaction).bulkDelete([...steps]);
}

/** Oldest first, so that of two steps that touched the same record the later is kept as long as the earlier. */
async function bound(transaction: Transaction, now: number): Promise<void> {
  const rows = await stepsOf(transaction).toArray();
  const dropped: number[] = [];
  let records = rows.reduce((sum, row) => sum + row.records, 0);
  for (const [i, row] of rows.slice(0, -1).entries()) {
    const isKept = rows.length - i <= MOST_STEPS && row.at >= now - OLDEST_MS && records <= MOST_RECORDS;
    if (isKept) break;
    records -= row.records;
    dropped.push(row.step);
  }
  await drop(transaction, dropped);
}

/** Remembers how to take a write back. `before`: what was there. */
export async function remember(
  transaction: Transaction,
  row: Omit<JournalRow, 'step' | 'records'>,
  before: readonly Slot[],
): Promise<number> {
  const step = (await lastWrite(transaction)) + 1;
  await stepsOf(transaction).add({ step, ...row, records: before.length });
  for (let part = 0; part * PAGE_ROWS < before.length; part++)
    await beforeOf(transaction).add({ step, part, slots: before.slice(part * PAGE_ROWS, (part + 1) * PAGE_ROWS) });
  await bound(transaction, row.at);
  return step;
}

export interface Remembered {
  readonly row: JournalRow;
  readonly before: readonly Slot[];
}

/** Takes a step out of the journal. @throws StoreError `gone`, `touched` */
export async function recall(transaction: Transaction, step: string): Promise<Remembered> {
  const number = /^\d+$/.test(step) ? Number(step) : -1;
  const row = await stepsOf(transaction).get(number);
  if (!row) throw new StoreError('gone');
  const parts = await beforeOf(transaction).where('step').aboveOrEqual(number).toArray();
  const before = parts.filter((part) => part.step === number).flatMap(({ slots }) => slots);
  const mine = new Set(before.map(({ list, key }) => nameOf(list, key)));
  const later = parts.filter((part) => part.step > number);
  if (later.some(({ slots }) => slots.some(({ list, key }) => mine.has(nameOf(list, key)))))
    throw new StoreError('touched');
  await drop(transaction, [number]);
  return { row, before };
}

export async function rememberedSteps(transaction: Transaction): Promise<{ step: string; what: string; at: number }[]> {
  const rows = await stepsOf(transaction).reverse().toArray();
  return rows.map(({ step, what, at }) => ({ step: String(step), what, at }));
}
