import { estimateIntake } from '@selenoscope/core';
import type { EntryRecord } from '../../store/index.js';
import { settledDiary } from '../diary/index.js';
import type { DayShown } from '../protocol.js';
import { DRAWS, type FoodsEngine, SOURCE } from './engine.js';
import { seleniumOf } from './entries.js';

/** The selenium of one day and of each of its entries. */
export function dayShown(engine: FoodsEngine, date: string, entries: readonly EntryRecord[]): DayShown {
  const diary = settledDiary(entries, engine.kept, engine);
  const shown = seleniumOf(engine, entries, diary);
  const unknownEntries = shown.filter(({ kind }) => kind === 'unknown').length;
  if (diary.entries.length === 0)
    return { date, entries: shown, known: 0, estimate: null, coverage: null, unknownEntries };
  const ofDay = { ...diary, entries: diary.entries.map((entry) => ({ ...entry, date })) };
  const intake = estimateIntake(ofDay, engine.person, engine.model, {
    ...{ draws: DRAWS, source: SOURCE, daysInFull: 0 },
  });
  const selenium = intake.days[0]!.get('selenium')!;
  const isFood = diary.entries.some((entry) => entry.kind === 'food');
  return {
    date,
    entries: shown,
    known: selenium.known,
    estimate: { mean: selenium.mean!, p5: selenium.p5!, p95: selenium.p95! },
    coverage: isFood ? selenium.coverage : null,
    unknownEntries,
  };
}
