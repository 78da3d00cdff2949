import { estimateIntake, seleniumUpperLevels } from '@selenoscope/core';
import type { EntryRecord } from '../../store/index.js';
import { settledDiary } from '../diary/index.js';
import type { DayShown, UpperShown } from '../protocol.js';
import { DRAWS, type FoodsEngine, SOURCE } from './engine.js';
import { seleniumOf } from './entries.js';

/** The selenium of one day and of each of its entries. */
export function dayShown(engine: FoodsEngine, date: string, entries: readonly EntryRecord[]): DayShown {
  const diary = settledDiary(entries, engine.kept, engine);
  const shown = seleniumOf(engine, date, entries, diary);
  const counts = {
    unknownEntries: shown.filter(({ kind, isLeftOut }) => kind === 'unknown' && !isLeftOut).length,
    leftOutEntries: shown.filter(({ isLeftOut }) => isLeftOut).length,
    uppers: uppersOf(engine),
  };
  if (diary.entries.length === 0) return { date, entries: shown, known: 0, estimate: null, coverage: null, ...counts };
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
    estimate: { mean: selenium.mean!, p5: selenium.p5!, p50: selenium.p50!, p95: selenium.p95! },
    coverage: isFood ? selenium.coverage : null,
    ...counts,
  };
}

/** The two that stand on every scale, as they are for this person: a child's are not an adult's. */
export function uppersOf({ status, person }: Pick<FoodsEngine, 'status' | 'person'>): readonly UpperShown[] {
  return seleniumUpperLevels(status.authorities, status.references, person, 'iom')
    .flatMap(({ authority, value }) =>
      value === null ? [] : [{ name: authority.shortName, year: value.year, ugPerDay: value.ugPerDay }],
    )
    .sort((a, b) => a.ugPerDay - b.ugPerDay);
}
