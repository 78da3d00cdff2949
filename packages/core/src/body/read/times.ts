import { listAt, numberAt, type Reading, refuse } from './json.js';

/** A hundred years: nothing is simulated beyond a life. */
export const LAST_DAY = 36_525;
/** More single doses than this are a slip of `everyDays` or `untilDay` (three a day for 180 years). */
export const MOST_DOSES = 200_000;

/** A time in days from the start. @throws SelenoscopeError `body.times.negative`, `body.times.tooLate` */
export function dayAt(value: unknown, path: string, reading: Reading): number {
  const day = numberAt(value, path, reading, 'a number of days from the start');
  const place = reading.placeOf(path);
  if (day < 0) return refuse({ code: 'body.times.negative', place, came: day });
  return day > LAST_DAY ? refuse({ code: 'body.times.tooLate', place, came: day, limitDays: LAST_DAY }) : day;
}

/** An hour of the day, from 0 to less than 24. */
export function hourAt(value: unknown, path: string, reading: Reading): number {
  const hour = numberAt(value, path, reading, 'an hour of the day');
  return hour >= 0 && hour < 24 ? hour : refuse({ code: 'body.times.hours', place: reading.placeOf(path), came: hour });
}

/** Times in rising order, each once. Other orders are mended, and that is said. */
export function timesAt(
  value: unknown,
  path: string,
  reading: Reading,
  expected: string,
  read: (value: unknown, path: string, reading: Reading) => number = dayAt,
): readonly number[] {
  const given = listAt(value, path, reading, expected);
  const place = reading.placeOf(path);
  if (given.length === 0) return refuse({ code: 'body.field.shape', place, came: 'an empty list', expected });
  if (given.length > MOST_DOSES)
    return refuse({ code: 'body.times.tooMany', place, count: given.length, limit: MOST_DOSES, what: 'times' });
  const times = given.map((item, i) => read(item, `${path}[${i}]`, reading));
  const sorted = [...times].sort((a, b) => a - b);
  if (sorted.some((time, i) => time !== times[i])) reading.notices.push({ code: 'body.times.unsorted', place });
  const repeated = [...new Set(sorted.filter((time, i) => i > 0 && time === sorted[i - 1]))];
  if (repeated.length > 0) reading.notices.push({ code: 'body.times.repeated', place, came: repeated.slice(0, 6) });
  return repeated.length === 0 ? sorted : [...new Set(sorted)];
}

/** Days and hours of a dose that is given again and again. */
export interface Occasions {
  readonly onDays: readonly number[];
  readonly atHours: readonly number[];
}

export const TIME_FIELDS = ['fromDay', 'untilDay', 'everyDays', 'atDays', 'atHours'] as const;
const STEP_FIELDS = ['fromDay', 'untilDay', 'everyDays'] as const;

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/**
 * When a dose is given: on single days, or every so many days from one day until before another (0 until 70 every 1:
 * days 0 to 69). Without an end it goes on until the last time that the regimen looks at.
 * @throws SelenoscopeError `body.times.*`, `body.field.shape`
 */
export function occasionsAt(
  object: Readonly<Record<string, unknown>>,
  path: string,
  reading: Reading,
  lastDay: number,
): Occasions {
  const atHours = isGiven(object['atHours'])
    ? timesAt(object['atHours'], `${path}.atHours`, reading, 'a list of hours such as [8, 20]', hourAt)
    : [0];
  const steps = STEP_FIELDS.filter((field) => isGiven(object[field]));
  if (isGiven(object['atDays']) && steps.length > 0)
    return refuse({ code: 'body.times.several', place: reading.placeOf(`${path}.atDays`), came: steps });
  if (!isGiven(object['atDays']) && steps.length === 0)
    return refuse({ code: 'body.times.missing', place: reading.placeOf(path) });
  const onDays = isGiven(object['atDays'])
    ? timesAt(object['atDays'], `${path}.atDays`, reading, 'a list of days such as [0, 7]')
    : steppedDays(object, path, reading, lastDay, atHours.length);
  const part = onDays.find((day) => day !== Math.floor(day));
  if (part !== undefined && atHours.some((hour) => hour !== 0))
    return refuse({ code: 'body.times.hoursOfPart', place: reading.placeOf(`${path}.atHours`), day: part });
  return { onDays, atHours };
}

function steppedDays(
  object: Readonly<Record<string, unknown>>,
  path: string,
  reading: Reading,
  lastDay: number,
  perDay: number,
): readonly number[] {
  const untilSaid = isGiven(object['untilDay']);
  const fromDay = isGiven(object['fromDay']) ? dayAt(object['fromDay'], `${path}.fromDay`, reading) : 0;
  const untilDay = untilSaid ? dayAt(object['untilDay'], `${path}.untilDay`, reading) : lastDay;
  const everyDays = everyDaysAt(object['everyDays'], `${path}.everyDays`, reading) ?? 1;
  if (untilDay <= fromDay) {
    const place = reading.placeOf(untilSaid ? `${path}.untilDay` : `${path}.fromDay`);
    return refuse({ code: 'body.times.empty', place, fromDay, untilDay, untilSaid });
  }
  // a third of a day three times is a little less than a day in binary numbers, and no fourth dose
  const count = Math.max(1, Math.ceil((untilDay - fromDay) / everyDays - 1e-9));
  refuseTooMany(count * perDay, path, reading);
  return Array.from({ length: count }, (_, i) => fromDay + i * everyDays);
}

/** The step between doses, or null where none is given. */
export function everyDaysAt(value: unknown, path: string, reading: Reading): number | null {
  if (!isGiven(value) || value === '') return null;
  const days = numberAt(value, path, reading, 'a number of days, 1 for every day');
  const place = reading.placeOf(path);
  if (days <= 0) return refuse({ code: 'body.times.every', place, came: days });
  return days > LAST_DAY ? refuse({ code: 'body.times.tooLate', place, came: days, limitDays: LAST_DAY }) : days;
}

export function refuseTooMany(count: number, path: string, reading: Reading): void {
  if (count > MOST_DOSES)
    refuse({
      code: 'body.times.tooMany',
      place: reading.placeOf(path),
      count,
      limit: MOST_DOSES,
      what: 'single doses',
    });
}

/** The shortest time between two doses in days; infinite for a single dose. */
export function shortestGapDays({ onDays, atHours }: Occasions): number {
  let shortest = Number.POSITIVE_INFINITY;
  const hours = atHours.map((hour) => hour / 24);
  for (let i = 1; i < hours.length; i++) shortest = Math.min(shortest, hours[i]! - hours[i - 1]!);
  const overnight = hours[0]! - hours.at(-1)!;
  for (let i = 1; i < onDays.length; i++) shortest = Math.min(shortest, onDays[i]! - onDays[i - 1]! + overnight);
  return shortest;
}
