import { type Notice, notice, type RawEntry, resolveDiary } from '@selenoscope/core';
import { readDiary } from '@selenoscope/readers';
import type { EntryRecord } from '../../store/index.js';
import { mappingOf, sensible } from '../diary/index.js';
import type { FoodsEngine } from '../foods/engine.js';
import type { FileRead } from '../protocol.js';
import { inWords } from './in-words.js';
import { leftOut, plainRead, type ReadOptions } from './report.js';
import type { Dropped } from './stool.js';

type NewEntry = Omit<EntryRecord, 'id' | 'order' | 'changedAt'>;

/**
 * A diary of any format. A row that its reader rejects becomes nothing; a row whose amount or unit is doubted is kept as
 * it was written, with the question, so that it can be put right in the diary.
 * @throws SelenoscopeError for what is no diary
 */
export function diaryRead({ name, bytes }: Dropped, engine: FoodsEngine, { today, words }: ReadOptions): FileRead {
  const { raw, written, nameOf, nearest } = inWords(readDiary(bytes, { file: name, today }), engine, words);
  const { catalogue, search, portions, kept, person } = engine;
  const mapping = mappingOf(kept.mapping);
  const diary = resolveDiary(raw, { catalogue, search, portions, mapping, country: person.country });
  const own = new Set(raw.rejected);
  const told = (of: Notice): Notice => named(of, written);
  const asked = diary.rejected.filter((one) => !own.has(one)).map(({ problem }) => told(notice(problem)));
  const unsettled = diary.entries.flatMap((entry) => {
    if (entry.kind !== 'food' || entry.food !== null) return [];
    const hits = nearest(entry.text) ?? sensible(entry.text, entry.candidates ?? []);
    return [{ row: entry.row, text: entry.text, candidates: hits.map((hit) => ({ id: hit.id, name: hit.name })) }];
  });
  const dates = raw.entries.map((entry) => entry.date).sort();
  return plainRead(name, 'diary', raw.kind, {
    rowsIn: raw.rowsIn,
    read: raw.entries.length,
    leftOut: raw.rejected.map(({ row, text, problem }) => leftOut(row, text, problem)),
    unsettled,
    notices: [...asked, ...diary.notices.map((of) => told(notice(of)))],
    content: { kind: 'diary', entries: raw.entries.map((entry) => recordOf(entry, engine, nameOf.get(entry.row))) },
    ...(dates.length > 0 ? { from: dates[0]!, to: dates.at(-1)! } : {}),
  });
}

/** An id of the tables says nothing to a person: the name that was written stands for it. */
function named(of: Notice, written: ReadonlyMap<string, string>): Notice {
  let { message, hint } = of;
  for (const [id, name] of written) {
    message = message.replaceAll(id, () => name);
    hint = hint.replaceAll(id, () => name);
  }
  return { ...of, message, hint };
}

/** A row as it is kept: what it means is settled whenever it is read. */
function recordOf(entry: RawEntry, { catalogue }: FoodsEngine, written: string | undefined): NewEntry {
  const { row: _row, food, ...rest } = entry;
  const index = catalogue.indexOf(food);
  return { ...rest, food, name: written ?? (index < 0 ? food : catalogue.food(index).name) };
}
