import { dayNumber } from '@selenoscope/core';

/** Order of day and month in dates such as 03/04/2026. */
export type DateOrder = 'dmy' | 'mdy';

export type DateRead =
  | { readonly date: string; readonly time?: string }
  | { readonly fault: 'unread' | 'impossible' }
  | { readonly fault: 'ambiguous'; readonly dayFirst: string; readonly monthFirst: string };

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d.*))?$/i;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ,]+(\d.*))?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NAMED =
  /^(?:[a-z]+,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})|([a-z]{3,9})\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4}))$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const two = (n: string | number): string => String(n).padStart(2, '0');

function real(year: string, month: string | number, day: string): DateRead {
  const date = `${year}-${two(month)}-${two(day)}`;
  return Number.isNaN(dayNumber(date)) || Number(year) < 1900 ? { fault: 'impossible' } : { date };
}

const withTime = (read: DateRead, timeText: string | undefined): DateRead => {
  const time = timeText === undefined ? null : readTime(timeText.replace(/(\.\d+)?(Z|[+-]\d\d:?\d\d)$/i, ''));
  return time !== null && 'date' in read ? { ...read, time } : read;
};

/**
 * Which of day and month comes first, as far as the dates of a file say it: one date with a number above 12 settles
 * all others, unless another date contradicts it.
 */
export function dateOrder(texts: Iterable<string>): DateOrder | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const parts = YEAR_LAST.exec(text.trim());
    if (!parts || parts[2] === '.') continue;
    if (Number(parts[1]) > 12) dayFirst = true;
    if (Number(parts[3]) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'dmy' : 'mdy';
}

/**
 * A date as people and programs write it; time of day too where it stands behind the date.
 *
 * @param order order of day and month of the whole file, null where nothing settles it
 * @example readDate('2011-4-18', null) // { date: '2011-04-18' }
 * @example readDate('03/04/2026', null) // { fault: 'ambiguous', dayFirst: '2026-04-03', monthFirst: '2026-03-04' }
 */
export function readDate(text: string, order: DateOrder | null): DateRead {
  const trimmed = text.trim();
  const yearFirst = YEAR_FIRST.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (yearFirst) return withTime(real(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!), yearFirst[4]);
  const yearLast = YEAR_LAST.exec(trimmed);
  if (yearLast) return withTime(dayAndMonth(yearLast, order), yearLast[5]);
  const named = NAMED.exec(trimmed);
  if (named) {
    const month = MONTHS.indexOf((named[2] ?? named[4])!.slice(0, 3).toLowerCase()) + 1;
    if (month > 0) return real((named[3] ?? named[6])!, month, (named[1] ?? named[5])!);
  }
  return { fault: 'unread' };
}

function dayAndMonth(parts: RegExpExecArray, order: DateOrder | null): DateRead {
  const [first, second, year] = [parts[1]!, parts[3]!, parts[4]!];
  const dayFirst = real(year, second, first);
  const monthFirst = real(year, first, second);
  // dates with points are day first wherever they are used
  if (parts[2] === '.') return dayFirst;
  if (!('date' in dayFirst)) return monthFirst;
  if (!('date' in monthFirst) || dayFirst.date === monthFirst.date) return dayFirst;
  if (order === null) return { fault: 'ambiguous', dayFirst: dayFirst.date, monthFirst: monthFirst.date };
  return order === 'dmy' ? dayFirst : monthFirst;
}

/**
 * Time of day as hh:mm, or null where the text is none.
 *
 * @example readTime('9:51 AM') // "09:51"
 */
export function readTime(text: string): string | null {
  const parts = /^(\d{1,2})(?:[:.h](\d{2}))?(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap])?\.?\s*(m)?\.?$/i.exec(text.trim());
  if (!parts) return null;
  const half = parts[3]?.toLowerCase();
  // a bare number is no time of day
  if (half === undefined && parts[2] === undefined) return null;
  let hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return `${two(hour)}:${two(minute)}`;
}
