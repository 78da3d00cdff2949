import { madeOnce } from './made-once.js';
import { language } from './text.js';

// Numbers, dates and separators as the reader's locale writes them. A space that does not break stands before units.

const NBSP = '\u00A0';

/**
 * The locale for numbers and dates: the reader's own kind of the language in use. English without a region writes the
 * day before the month, as the greater part of its readers do.
 */
export function formatLocale(): string {
  const own = globalThis.navigator?.languages?.find((wish) => wish.toLowerCase().startsWith(`${language.value}-`));
  return own ?? (language.value === 'en' ? 'en-GB' : language.value);
}

const numbers = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  madeOnce(Intl.NumberFormat, formatLocale(), options);
const times = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  madeOnce(Intl.DateTimeFormat, formatLocale(), options);

/** An amount with the places that matter: 0.4, 2.4, 31, 1,240. Minus is −. */
export function amount(value: number): string {
  const size = Math.abs(value);
  const places = size < 1 ? 2 : size < 10 ? 1 : 0;
  const rounded = numbers({ maximumFractionDigits: places }).format(value);
  return rounded === '-0' ? '0' : rounded.replace('-', '−');
}

/** At most so many places. @example fixed(0.456, 2) */
export const fixed = (value: number, places: number): string =>
  numbers({ maximumFractionDigits: places }).format(value).replace('-', '−');

/** With just so many places. @example count(1040.5, 2) // "1,040.50" */
export const count = (value: number, places: number): string =>
  numbers({ minimumFractionDigits: places, maximumFractionDigits: places }).format(value);

/** A list in a sentence. @example list(['a', 'b', 'c']) // "a, b and c" */
export const list = (items: readonly string[], word: 'and' | 'or' = 'and'): string =>
  madeOnce(Intl.ListFormat, formatLocale(), { type: word === 'or' ? 'disjunction' : 'conjunction' }).format(items);

/** Amounts under ten keep a place in a range only where both ends are under ten. @example range(29.2, 57) // "29 to 57" */
export function rangeOf(low: number, high: number): readonly [string, string] {
  const places = high < 1 ? 2 : high < 10 ? 1 : 0;
  return [fixed(low, places), fixed(high, places)];
}

/** @example µg(41) // "41 µg" */
export const micrograms = (value: number): string => `${amount(value)}${NBSP}µg`;
export const withUnit = (value: number, unit: string): string => `${amount(value)}${NBSP}${unit}`;

/** A chance as people read it: "64 %", "under 1 %", "over 99 %". */
export function chancePercent(p: number): { readonly words: 'under' | 'over' | 'is'; readonly percent: string } {
  const percent = (value: number) =>
    numbers({ style: 'percent', maximumFractionDigits: 0 })
      .format(value)
      .replace(/(?<=\d)%/, `${NBSP}%`);
  if (p < 0.01) return { words: 'under', percent: percent(0.01) };
  if (p > 0.99) return { words: 'over', percent: percent(0.99) };
  return { words: 'is', percent: percent(p) };
}

const dateOf = (date: string): Date => new Date(`${date}T12:00:00`);
/** "Thursday 6 January" */
export const dayLong = (date: string): string =>
  times({ weekday: 'long', day: 'numeric', month: 'long' }).format(dateOf(date));
/** "Thu" */
export const weekdayShort = (date: string): string => times({ weekday: 'short' }).format(dateOf(date));
/** "6 Jan 2026" */
export const dayShort = (date: string): string =>
  times({ day: 'numeric', month: 'short', year: 'numeric' }).format(dateOf(date));
/** "20 Nov" of the locale, where the year stands elsewhere. */
export const dayMonth = (date: string): string => times({ day: 'numeric', month: 'short' }).format(dateOf(date));
/** "3–9 January 2022", or one day where both are the same. */
export const dates = (from: string, to: string): string =>
  times({ day: 'numeric', month: 'long', year: 'numeric' }).formatRange(dateOf(from), dateOf(to));
/** "6 Jan 2026, 14:05" from yyyy-mm-ddThh:mm:ssZ or milliseconds */
export const moment = (at: string | number): string =>
  times({ dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));

/** Whole calendar months between two days, the earlier first. */
function monthsBetween(from: Date, to: Date): number {
  const months = 12 * (to.getFullYear() - from.getFullYear()) + to.getMonth() - from.getMonth();
  return to.getDate() < from.getDate() ? months - 1 : months;
}

/**
 * "9 months ago", "2 weeks ago", "today"; from what lies ahead too. Months and years are those of the calendar.
 * @param days since then
 */
export function ago(days: number, on = today()): string {
  const words = madeOnce(Intl.RelativeTimeFormat, formatLocale(), { numeric: 'auto' });
  const [size, sign] = [Math.abs(days), days < 0 ? 1 : -1];
  if (size < 14) return words.format(-days, 'day');
  const ends = [dateOf(on), dateOf(addDays(on, -days))].sort((a, b) => a.getTime() - b.getTime());
  const months = monthsBetween(ends[0]!, ends[1]!);
  if (months < 2) return words.format(sign * Math.round(size / 7), 'week');
  return months < 24 ? words.format(sign * months, 'month') : words.format(sign * Math.floor(months / 12), 'year');
}

/** A number as a person types it: comma or point, by locale; null where it is none. @example parsed('1,5') // 1.5 */
export function parsed(text: string): number | null {
  const trimmed = text
    .trim()
    .replace(/[\s\u00A0\u202F']/g, '')
    .replace('−', '-');
  if (trimmed === '') return null;
  const decimal =
    numbers({})
      .formatToParts(1.5)
      .find((part) => part.type === 'decimal')?.value ?? '.';
  // one comma and no point is a decimal comma unless this language groups by it
  const isComma = /^-?\d+,\d+$/.test(trimmed) && (decimal === ',' || !/,\d{3}$/.test(trimmed));
  const plain = isComma
    ? trimmed.replace(',', '.')
    : decimal === ','
      ? trimmed.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.')
      : trimmed.replace(/,(?=\d{3}(\D|$))/g, '');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

const two = (value: number): string => String(value).padStart(2, '0');
/** Today where the person is, yyyy-mm-dd. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
/** @example addDays('2026-01-31', 1) // '2026-02-01' */
export function addDays(date: string, days: number): string {
  const at = dateOf(date);
  at.setDate(at.getDate() + days);
  return today(at);
}
