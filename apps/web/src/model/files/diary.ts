import { notice, type RawEntry, resolveDiary } from '@selenoscope/core';
import { readDiary } from '@selenoscope/readers';
import type { EntryRecord } from '../../store/index.js';
import { mappingOf, sensible } from '../diary/index.js';
import type { FoodsEngine } from '../foods/engine.js';
import type { FileRead } from '../protocol.js';
import { leftOut, plainRead } from './report.js';
import type { Dropped } from './stool.js';

type NewEntry = Omit<EntryRecord, 'id' | 'order' | 'changedAt'>;

/**
 * A diary of any format. A row that its reader rejects becomes nothing; a row whose amount or unit is doubted is kept as
 * it was written, with the question, so that it can be put right in the diary.
 * @throws SelenoscopeError for what is no diary
 */
export function diaryRead({ name, bytes }: Dropped, engine: FoodsEngine, today: string): FileRead {
  const raw = readDiary(bytes, { file: name, today });
  const { catalogue, search, portions, kept, person } = engine;
  const mapping = mappingOf(kept.mapping);
  const diary = resolveDiary(raw, { catalogue, search, portions, mapping, country: person.country });
  const own = new Set(raw.rejected);
  const asked = diary.rejected.filter((one) => !own.has(one)).map(({ problem }) => notice(problem));
  const unsettled = diary.entries.flatMap((entry) =>
    entry.kind === 'food' && entry.food === null
      ? [
          {
            row: entry.row,
            text: entry.text,
            candidates: sensible(entry.text, entry.candidates ?? []).map((hit) => ({ id: hit.id, name: hit.name })),
          },
        ]
      : [],
  );
  const dates = raw.entries.map((entry) => entry.date).sort();
  return plainRead(name, 'diary', raw.kind, {
    rowsIn: raw.rowsIn,
    read: raw.entries.length,
    leftOut: raw.rejected.map(({ row, text, problem }) => leftOut(row, text, problem)),
    unsettled,
    notices: [...asked, ...diary.notices.map(notice)],
    content: { kind: 'diary', entries: raw.entries.map((entry) => recordOf(entry, engine)) },
    ...(dates.length > 0 ? { from: dates[0]!, to: dates.at(-1)! } : {}),
  });
}

/** A row as it is kept: what it means is settled whenever it is read. */
function recordOf(entry: RawEntry, { catalogue }: FoodsEngine): NewEntry {
  const { row: _row, food, ...rest } = entry;
  const index = catalogue.indexOf(food);
  return { ...rest, food, name: index < 0 ? food : catalogue.food(index).name };
}
