import type { EntryRecord } from '../../store/index.js';
import type { EntryFrom, LabFrom, StoolFrom } from './from.js';

// When two rows say the same.

export const keyOfEntry = (one: EntryFrom | EntryRecord): string =>
  JSON.stringify([
    one.date,
    one.time ?? '',
    (one.meal ?? '').toLowerCase(),
    one.name.toLowerCase(),
    one.amount,
    one.unit ?? '',
  ]);

/** A measured value with six figures: more than a laboratory gives, and none that converting a unit has left behind. */
export const sixFigures = (value: number): number => Number(value.toPrecision(6));
// what was written with six figures is the same when it is read again
export const keyOfLab = (one: LabFrom): string =>
  JSON.stringify([one.date, one.analyte, one.limit ?? '', sixFigures(one.value), one.unit]);
export const keyOfStool = (one: StoolFrom): string =>
  one.files
    .map((file) => file.base64)
    .sort()
    .join('|');

/** Splits rows into new ones and such as are there already. Of two like rows in a file, where one is there, one is new. */
export function split<T, U>(
  rows: readonly T[],
  there: readonly U[],
  key: (row: T | U) => string,
): { readonly fresh: T[]; readonly same: T[] } {
  const left = new Map<string, number>();
  for (const row of there) left.set(key(row), (left.get(key(row)) ?? 0) + 1);
  const fresh: T[] = [];
  const same: T[] = [];
  for (const row of rows) {
    const name = key(row);
    const count = left.get(name) ?? 0;
    if (count > 0) left.set(name, count - 1);
    (count > 0 ? same : fresh).push(row);
  }
  return { fresh, same };
}
