import type { Assessment } from '@selenoscope/core';
import type { EntryRecord } from '../../store/index.js';

/** A day of the diary, and the entry of it that is meant; null where the day as a whole is. */
export interface SettlePlace {
  readonly date: string;
  readonly entry: string | null;
}

/** Where in the diary a thing that is open can be settled, by its code; absent where no one place is. */
export type SettlePlaces = Readonly<Partial<Record<string, SettlePlace>>>;

/**
 * The first entry, or day, that each open thing is about: a link that leads to today's empty page settles nothing.
 * @param entries in the order in which core counts rows, from 1
 */
export function settlePlaces(
  {
    diary,
    intake,
    notices,
  }: Pick<Assessment, 'diary' | 'notices'> & { readonly intake: Pick<Assessment['intake'], 'sources' | 'days'> },
  entries: readonly EntryRecord[],
): SettlePlaces {
  const places: Partial<Record<string, SettlePlace>> = {};
  const put = (code: string, entry: EntryRecord | undefined): void => {
    if (entry) places[code] = { date: entry.date, entry: entry.id };
  };
  const latest = (of: (entry: EntryRecord) => boolean): EntryRecord | undefined =>
    entries.filter(of).reduce<EntryRecord | undefined>((a, b) => (a && a.date > b.date ? a : b), undefined);
  const atRow = (row: number | undefined): EntryRecord | undefined =>
    row === undefined ? undefined : entries[row - 1];
  const ofFoods = (foods: readonly string[]) => latest(({ food }) => foods.includes(food));
  const { sources } = intake;
  const unmatched = atRow(diary.unmatched[0]?.row);
  const blank = sources.filter((source) => source.gramsPerDay !== null && source.tableUgPer100g === null);
  put('rejected', atRow(diary.rejected[0]?.row));
  put('unmatched', unmatched);
  put('unknown-foods', unmatched ?? ofFoods(blank.map(({ id }) => id)));
  put('brazil-nuts', ofFoods(sources.filter(({ formGroup }) => formGroup === 'brazil_nut').map(({ id }) => id)));
  put(
    'supplements',
    latest(({ food }) => food.startsWith('supplement:')),
  );
  put(
    'drips',
    latest(({ food }) => food.startsWith('infusion:')),
  );
  const small = notices.find(({ code }) => code === 'intake.day.small');
  const day = small && intake.days.find(({ date }) => small.message.startsWith(`${date} `));
  if (day) places['small-days'] = { date: day.date, entry: null };
  return places;
}
