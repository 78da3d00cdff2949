import type { RawEntry } from '@selenoscope/core';
import { guardedCell, writeCsv } from '../csv.js';
import { OWN_HEADER } from './formats.js';
import { DIARY_SCHEMA } from './from-json.js';
import { nutrientHeader } from './nutrients.js';

/**
 * The project's own diary as CSV. Reading it again gives the same entries; rows are numbered anew.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe, which reading takes away.
 *
 * Nutrients that entries carry become columns such as "selenium (µg)", with unknown left empty; a nutrient without a
 * column name here is kept by {@link writeDiaryJson} only.
 * @example writeDiaryCsv([{ row: 2, date: '2026-03-02', food: 'egg', amount: 2, unit: 'medium' }])
 */
export function writeDiaryCsv(entries: readonly RawEntry[]): string {
  const nutrients = carriedKeys(entries);
  const category = entries.some((entry) => entry.category !== undefined);
  const header = [...OWN_HEADER, ...(category ? ['category'] : []), ...nutrients.map((key) => nutrientHeader(key)!)];
  const rows = entries.map((entry) => [
    entry.date,
    entry.time ?? '',
    guardedCell(entry.meal ?? ''),
    guardedCell(entry.food),
    entry.amount === null ? '' : String(entry.amount),
    guardedCell(entry.unit ?? ''),
    guardedCell(entry.note ?? ''),
    ...(category ? [guardedCell(entry.category ?? '')] : []),
    ...nutrients.map((key) => {
      const value = entry.carried?.[key];
      return value === undefined || value === null ? '' : String(value);
    }),
  ]);
  return writeCsv([header, ...rows]);
}

function carriedKeys(entries: readonly RawEntry[]): string[] {
  const keys = new Set<string>();
  for (const entry of entries) for (const key of Object.keys(entry.carried ?? {})) keys.add(key);
  return [...keys].filter((key) => nutrientHeader(key) !== null);
}

/** The project's own diary as JSON (`selenoscope.diary/1`), with everything that entries carry. */
export function writeDiaryJson(entries: readonly RawEntry[]): string {
  const written = entries.map(({ row: _row, ...entry }) => entry);
  return `${JSON.stringify({ schema: DIARY_SCHEMA, entries: written }, null, 2)}\n`;
}
