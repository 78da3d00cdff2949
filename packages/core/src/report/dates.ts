const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: number;
}

function partsOf(date: string): Parts | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  const month = found && MONTHS[Number(found[2]) - 1];
  return month ? { year: found[1]!, month, day: Number(found[3]) } : null;
}

/** @example longDate('2022-01-03') // "3 January 2022" */
export function longDate(date: string): string {
  const p = partsOf(date);
  return p ? `${p.day} ${p.month} ${p.year}` : date;
}

/** @example shortDate('2022-01-03') // "3 Jan" */
export function shortDate(date: string): string {
  const p = partsOf(date);
  return p ? `${p.day}\u00a0${p.month.slice(0, 3)}` : date;
}

/** First and last of some days, saying month and year once where they are the same. @example "3 to 9 January 2022" */
export function dateSpan(dates: readonly string[]): string {
  const sorted = [...dates].sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return '';
  const a = partsOf(first);
  const b = partsOf(last);
  if (!a || !b || first === last) return longDate(first);
  if (a.year !== b.year) return `${longDate(first)} to ${longDate(last)}`;
  if (a.month !== b.month) return `${a.day} ${a.month} to ${longDate(last)}`;
  return `${a.day} to ${longDate(last)}`;
}
