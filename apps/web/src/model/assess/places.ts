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

/** A notice about one entry of the diary, with its day. */
export type PlacedNotice = Notice & { readonly date?: string };

// Core names a row of a file and writes the food as the row has it.
const OF_ROW = /^diary, row (\d+)(?:, \w+)?: /;

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
    const one: PlacedNotice = place
      ? { ...notice, date: place.date, message: upper(rest.replace(`"${place.food}"`, `“${place.name}”`)) }
      : notice;
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
          if (!place) return whole;
          const meal = place.meal && (MEALS[place.meal.toLowerCase()] ?? place.meal);
          return `${text} on ${longDate(place.date)}${meal ? `, ${meal}` : ''}`;
        })
      : run,
  );
