import type { Change, EntryRecord } from '../../store/index.js';
import type { EntryFrom } from './from.js';
import type { Weighed } from './weighed.js';

/** What a person chose under the loss report. */
export interface Choice {
  /** add: beside what is there. replace: in place of what stands on the same days */
  readonly how: 'add' | 'replace';
  /** texts whose food was chosen from the candidates: by text, the food's id */
  readonly settled: ReadonlyMap<string, string>;
}

/** What differs from call to call, handed in so that the rest can be tested. */
export interface Making {
  readonly newId: () => string;
  /** milliseconds since 1970 */
  readonly now: number;
}

function entriesOf(rows: readonly EntryFrom[], there: readonly EntryRecord[], { newId, now }: Making): EntryRecord[] {
  const importId = newId();
  const last = new Map<string, number>();
  for (const one of there) last.set(one.date, Math.max(last.get(one.date) ?? 0, one.order));
  return rows.map((row) => {
    const order = (last.get(row.date) ?? 0) + 1;
    last.set(row.date, order);
    return { ...row, id: newId(), order, changedAt: now, importId };
  });
}

/** Every record to write, in one list: it is written whole or not at all. */
export function changesOf(weighed: Weighed, choice: Choice, making: Making): readonly Change[] {
  const { now, newId } = making;
  const isReplace = choice.how === 'replace';
  const removed = isReplace ? weighed.entriesThere : [];
  const rows = isReplace ? weighed.entries : weighed.entriesNew;
  const entries = entriesOf(rows, isReplace ? [] : weighed.entriesThere, making);
  return [
    ...removed.map((one): Change => ({ list: 'entries', remove: one.id })),
    ...entries.map((put): Change => ({ list: 'entries', put })),
    ...weighed.labsNew.map((one): Change => ({ list: 'labs', put: { ...one, id: newId(), changedAt: now } })),
    ...weighed.mapping.map((one): Change => ({ list: 'mapping', put: { ...one, changedAt: now } })),
    ...weighed.stoolNew.map((one): Change => ({ list: 'stool', put: { ...one, id: newId(), changedAt: now } })),
    ...[...choice.settled].map(
      ([text, food]): Change => ({ list: 'mapping', put: { text, food, unit: null, grams: null, changedAt: now } }),
    ),
  ];
}
