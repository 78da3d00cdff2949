import { type Diary, dayNumber, type Entry, estimateIntake, isoDate, type Notice, notice } from '@selenoscope/core';
import type { EntryRecord } from '../../store/index.js';
import { kindOf, sensible } from '../diary/index.js';
import type { EntryShown, ValueKind } from '../protocol.js';
import { DRAWS, type FoodsEngine, SOURCE } from './engine.js';
import { kindOfAll, kindOfCell } from './kinds.js';

/** Long before any diary: each entry is put on a day of its own, where its day's estimate is its own. */
const FIRST_DAY = dayNumber('1901-01-01');

/**
 * What each entry of one date brings, from the very draws of that day's total. Rows of the diary are positions of the
 * entries, from 1.
 */
export function seleniumOf(
  engine: FoodsEngine,
  date: string,
  entries: readonly EntryRecord[],
  diary: Diary,
): readonly EntryShown[] {
  const apart = diary.entries.map((entry) => ({ ...entry, date: isoDate(FIRST_DAY + entry.row) }));
  const estimate = estimateIntake({ ...diary, entries: apart }, engine.person, engine.model, {
    ...{ draws: DRAWS, source: SOURCE, daysInFull: 0, noiseOf: date },
  });
  const dayOf = new Map(estimate.dates.map((date, d) => [dayNumber(date) - FIRST_DAY, estimate.days[d]!]));
  const byRow = new Map<number, Entry[]>();
  for (const entry of diary.entries) byRow.set(entry.row, [...(byRow.get(entry.row) ?? []), entry]);
  const rejected = new Map(diary.rejected.map(({ row, problem }) => [row, problem]));
  return entries.map((entry, i): EntryShown => {
    const row = i + 1;
    const settled = byRow.get(row) ?? [];
    const problem = rejected.get(row);
    const day = dayOf.get(row)?.get('selenium');
    const open = settled.find((part) => part.kind === 'food' && part.food === null);
    const isWhole = settled.length > 0 && problem === undefined;
    return {
      id: entry.id,
      grams: isWhole ? gramsOf(settled) : null,
      ug: isWhole && day ? { mean: day.mean!, p5: day.p5!, p95: day.p95! } : null,
      kind: isWhole ? kindOfEntry(engine, entry, settled) : 'unknown',
      notice: problem ? named(notice(problem), entry) : open ? unsettled(open.text) : null,
      isLeftOut: problem !== undefined,
      asks: open?.kind === 'food' ? open.text : null,
      candidates:
        open?.kind === 'food' ? sensible(open.text, open.candidates ?? []).map(({ id, name }) => ({ id, name })) : [],
    };
  });
}

/** Grams of all parts; null where one is not known, or where it is a dose. */
function gramsOf(parts: readonly Entry[]): number | null {
  let sum = 0;
  for (const part of parts) {
    if (part.kind === 'dose' || part.grams === null) return null;
    sum += part.grams;
  }
  return sum;
}

function kindOfEntry(engine: FoodsEngine, entry: EntryRecord, parts: readonly Entry[]): ValueKind | 'dose' {
  if (parts.every((part) => part.kind === 'dose')) return 'dose';
  const kinds = parts.flatMap((part): ValueKind[] => {
    if (part.kind === 'dose') return [];
    if (typeof part.carried?.['selenium'] === 'number') return ['label'];
    return [part.food === null ? 'unknown' : kindOfCell(engine.selenium, part.food)];
  });
  // a dish is reckoned from its parts, however well these were measured
  const all = kindOfAll(kinds);
  return kindOf(entry.food)[0] === 'recipe' && all !== 'unknown' ? 'calculated' : all;
}

/** An id of this app says nothing to a person: the name of the entry stands for it. */
const named = (told: Notice, { food, name }: EntryRecord): Notice =>
  kindOf(food)[0] === null
    ? told
    : { ...told, message: told.message.replaceAll(food, name), hint: told.hint.replaceAll(food, name) };

const unsettled = (text: string): Notice => ({
  code: 'app.entry.unsettled',
  message: `No food of the tables was found for "${text}" with confidence. It is counted as unknown, never as zero.`,
  hint: 'Choose the food that comes nearest; it is remembered for this name.',
});
