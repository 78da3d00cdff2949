import { formName, type Notice, type Sentence } from '@selenoscope/core';
import type { EntryRecord } from '../../store/index.js';

/** The entry behind a row that core counts; null where there is none. */
export type PlaceOf = (row: number) => Pick<EntryRecord, 'date' | 'food' | 'meal' | 'name'> | null;

const ROW = /Row (\d+) \("[^"]*"\)/g;
const longDate = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${date}T12:00:00`),
  );

function words({ date, food, name }: NonNullable<ReturnType<PlaceOf>>): string {
  const [, route, form = ''] = /^(infusion|supplement):(.*)$/.exec(food) ?? [];
  const of = form === '' || form === 'unknown' ? '' : ` of ${formName(form).toLowerCase()}`;
  return `${route === undefined ? `“${name}”` : `The ${route}${of}`} on ${longDate(date)}`;
}

/** A notice about one entry of the diary, with its day; or about several, which are named. */
export type PlacedNotice = Notice & {
  readonly date?: string;
  readonly entries?: readonly { readonly name: string; readonly date: string }[];
};

// Core names a row of a file and writes the food as the row has it.
const OF_ROW = /^diary, row (\d+)(?:, [\w ]+)?: /;
const OF_ROWS = /^diary, rows? ([\d, and]+?)( more)?(?:, [^\d:][^:]*)?: /;
/** More entries than these are not looked through one by one. */
const MOST_NAMED = 6;

const numbersIn = (text: string): readonly number[] => (text.match(/\d+/g) ?? []).map(Number);

/** A notice of several rows, with the entries that they are, each food of a day once; null where it is of something else. */
function ofEntries(notice: Notice, placeOf: PlaceOf): PlacedNotice | null {
  const rows = OF_ROWS.exec(notice.message);
  if (!rows) return null;
  // "and 31 more" is no row
  const found = numbersIn(rows[1]!).slice(0, rows[2] ? -1 : undefined);
  const entries = found.flatMap((row) => placeOf(row) ?? []).map(({ name, date }) => ({ name, date }));
  if (entries.length === 0) return null;
  const each = new Map(entries.map((entry) => [`${entry.date} ${entry.name}`, entry]));
  const message = upper(notice.message.slice(rows[0].length));
  return { ...notice, message, entries: [...each.values()].slice(0, MOST_NAMED) };
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Notices of rows with the day and the name of their entry, each once: core says again of a row what it said before
 * where a plan counts the days anew.
 * @example placedNotices([{ message: 'diary, row 3, amount: 9000 g of "sr28:05013" is 9 kg …' }], placeOf)
 */
export function placedNotices(notices: readonly Notice[], placeOf: PlaceOf | undefined): readonly PlacedNotice[] {
  const seen = new Set<string>();
  return notices.flatMap((notice) => {
    const row = OF_ROW.exec(notice.message);
    const place = row && placeOf ? placeOf(Number(row[1])) : null;
    const rest = row ? notice.message.slice(row[0].length) : '';
    const isNamed = place !== null && rest.includes(`"${place.food}"`);
    const one: PlacedNotice =
      place && isNamed
        ? { ...notice, date: place.date, message: upper(rest.replace(`"${place.food}"`, `“${place.name}”`)) }
        : ((placeOf && ofEntries(notice, placeOf)) ?? notice);
    const id = `${one.code} ${one.message} ${one.date ?? ''}`;
    if (seen.has(id)) return [];
    seen.add(id);
    return [one];
  });
}

/**
 * A notice that names an entry as a person would, where core names a row of a file.
 * @example placed(stop, placeOf).message // "The infusion of selenite on 3 March 2026 is an infusion with …"
 */
export const placed = (notice: Notice, placeOf: PlaceOf): Notice => ({
  ...notice,
  message: notice.message.replace(ROW, (whole, row: string) => {
    const place = placeOf(Number(row));
    return place ? words(place) : whole;
  }),
});

/** "row 3 is open", "Rows 3, 5 and more were left out": why a chance or a verdict is withheld. */
const OPEN = /\brows?[ \u00A0]([\d, ]+\d|\d+)( and more)? (is open|are open|was left out|were left out)\b/gi;

/**
 * All words of an answer with the entries that are open, where core names rows of a file.
 * @example placedOpen('… while row 3 is open.', placeOf) // "… while “Lager” on 3 March 2026 is open."
 */
export function placedOpen<T>(said: T, placeOf: PlaceOf): T {
  if (typeof said === 'string')
    return said.replace(OPEN, (whole, rows: string, more: string | undefined, what: string) => {
      const places = numbersIn(rows).map(placeOf);
      if (places.some((place) => place === null)) return whole;
      return `${places.map((place) => onDay(`“${place!.name}”`, place!)).join('; ')}${more ?? ''} ${what}`;
    }) as T;
  if (Array.isArray(said)) return said.map((one) => placedOpen(one, placeOf)) as T;
  if (typeof said !== 'object' || said === null || ArrayBuffer.isView(said)) return said;
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, placedOpen(value, placeOf)])) as T;
}

function onDay(text: string, { date, meal }: NonNullable<ReturnType<PlaceOf>>): string {
  const at = meal && (MEALS[meal.toLowerCase()] ?? meal);
  return `${text} on ${longDate(date)}${at ? `, ${at}` : ''}`;
}

/** A row in a list of what was left out or not known: its text follows it. */
const LISTED = /row[ \u00A0](\d+) (“[^”]*”)/g;
const MEALS: Readonly<Record<string, string>> = {
  breakfast: 'at breakfast',
  lunch: 'at lunch',
  dinner: 'at dinner',
  snack: 'as a snack',
};

/**
 * A sentence that lists entries by day and meal, where core lists rows of a file.
 * @example placedSentence(sentence, placeOf) // "… no food we know: “flapjack” on 5 March 2026, as a snack."
 */
export const placedSentence = (sentence: Sentence, placeOf: PlaceOf): Sentence =>
  sentence.map((run) =>
    typeof run === 'string'
      ? run.replace(LISTED, (whole, row: string, text: string) => {
          const place = placeOf(Number(row));
          return place ? onDay(text, place) : whole;
        })
      : run,
  );
