import { amount } from '../numbers.js';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A small count in running text: words to nine, figures from ten. @example counted(3) // "three" */
export const counted = (n: number): string => WORDS[n] ?? amount(n);

/** The same with its noun. @example countedOf(1, 'change') // "one change" */
export const countedOf = (n: number, one: string, many = `${one}s`): string => `${counted(n)} ${n === 1 ? one : many}`;

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

const times = (n: number): string => {
  if (near(n, 1)) return 'once';
  if (near(n, 2)) return 'twice';
  return Number.isInteger(Math.round(n * 1e6) / 1e6) ? `${counted(Math.round(n))} times` : `about ${amount(n)} times`;
};

/**
 * How often, in words.
 * @param timesPerWeek above 0
 * @example often(2) // "twice a week"
 * @example often(7) // "every day"
 * @example often(3.5) // "every other day"
 */
export function often(timesPerWeek: number): string {
  if (near(timesPerWeek, 7)) return 'every day';
  if (near(timesPerWeek, 3.5)) return 'every other day';
  if (Math.abs(timesPerWeek - 7 / 3) < 0.01) return 'every third day';
  if (timesPerWeek > 7 && near(timesPerWeek % 7, 0)) return `${times(timesPerWeek / 7)} a day`;
  if (near(timesPerWeek, 0.5)) return 'once a fortnight';
  if (timesPerWeek < 0.9) return timesPerWeek < 0.3 ? 'once a month' : 'less than once a week';
  return `${times(timesPerWeek)} a week`;
}

/**
 * A frequency that a few days cannot tell exactly. @example roughly(1.4) // "once or twice a week"
 */
export function roughly(timesPerWeek: number): string {
  const near = Math.round(timesPerWeek);
  if (near >= 1 && Math.abs(timesPerWeek - near) <= 0.25) return `about ${often(near)}`;
  const low = Math.floor(timesPerWeek);
  if (low < 1) return 'less than once a week';
  return low === 1 ? 'once or twice a week' : `${counted(low)} or ${counted(low + 1)} times a week`;
}

/** On how many days, for what is eaten more of. @example onDays(3) // "on three days" */
export function onDays(timesPerWeek: number): string {
  if (near(timesPerWeek, 1)) return 'on one day a week';
  return timesPerWeek < 7 && Number.isInteger(timesPerWeek)
    ? `on ${countedOf(timesPerWeek, 'day')}`
    : often(timesPerWeek);
}

/** The same for what is eaten at breakfast alone. @example onMornings(5) // "on five mornings" */
export function onMornings(timesPerWeek: number): string {
  if (near(timesPerWeek, 7)) return 'every morning';
  return timesPerWeek >= 3 && Number.isInteger(timesPerWeek)
    ? `on ${countedOf(timesPerWeek, 'morning')}`
    : often(timesPerWeek);
}
