import type { ComparedRoute, Filling } from '../../body/index.js';
import { amount, count, NBSP, range } from '../numbers.js';

const MINUTES = 60;
const HOURS_SHOWN = 48;
const HOURS_PER_DAY = 24;
const DAYS_PER_WEEK = 7;
const DAYS_PER_MONTH = 30.4;
const MOST_WEEKS = 13;

/** A short time in the unit that it deserves. @example hoursText(0.48) // "29 min" */
export function hoursText(hours: number): string {
  if (hours < 1) return `${Math.max(1, Math.round(hours * MINUTES))}${NBSP}min`;
  return hours < HOURS_SHOWN ? `${amount(hours)}${NBSP}h` : `${amount(Math.round(hours / HOURS_PER_DAY))}${NBSP}days`;
}

/** Both ends of an interval in the unit that its middle has in {@link hoursText}. */
export function hoursRange({ p5, p50, p95 }: ComparedRoute['oneDose']['peakHours']): string {
  const perHour = p50 < 1 ? MINUTES : p50 < HOURS_SHOWN ? 1 : 1 / HOURS_PER_DAY;
  return range(p5 * perHour, p95 * perHour);
}

/** A long time in words: days, weeks, months. @example daysText(45) // "6 weeks" */
export function daysText(days: number): string {
  const near = Math.max(1, Math.round(days));
  if (near < 2 * DAYS_PER_WEEK) return count(near, 'day');
  const weeks = Math.round(days / DAYS_PER_WEEK);
  return weeks <= MOST_WEEKS ? count(weeks, 'week') : count(Math.round(days / DAYS_PER_MONTH), 'month');
}

const years = (days: number): string => `${Math.round(days / 365)}${NBSP}years`;
const isBeyond = (days: number, { horizonDays }: Filling): boolean => days >= horizonDays;

/** From the shortest to the longest, the unit said once where it is the same. @example between(['2 h', '6 h']) // "2 to 6 h" */
export function between(low: string, high: string): string {
  if (low === high) return low;
  const [number, unit] = low.split(NBSP);
  return high.endsWith(`${NBSP}${unit}`) ? `${number} to ${high}` : `${low} to ${high}`;
}

/** When half of the people are at 95 %. @example fillingText(filling) // "6 weeks" */
export function fillingText(filling: Filling | null): string {
  if (filling === null) return '–';
  if (filling.p50 === 0) return 'there';
  return isBeyond(filling.p50, filling) ? `${years(filling.horizonDays)} +` : daysText(filling.p50);
}

/** The interval, in weeks. @example fillingRange(filling) // "1 to 25" */
export function fillingRange(filling: Filling | null): string {
  if (filling === null || filling.p95 === 0) return '';
  const [low, high] = [filling.p5, filling.p95].map((days) => Math.round(days / DAYS_PER_WEEK));
  if (isBeyond(filling.p95, filling)) return `${amount(low!)} to more`;
  return high === 0 ? 'under 1' : range(low!, high!);
}
