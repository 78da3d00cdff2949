/** A space that does not break, before units and per cent. */
export const NBSP = '\u00a0';

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A whole number with its thousands parted: "1,000". */
export const whole = (value: number): string => {
  const rounded = Math.round(value);
  return (rounded < 0 ? '−' : '') + grouped(String(Math.abs(rounded)));
};

/** Places that a number of this size deserves: none from 10, one from 1, two below. */
const placesOf = (size: number): number => (size >= 9.95 ? 0 : size >= 0.995 ? 1 : 2);

/**
 * An amount with as many digits as it deserves: whole from 10, one place from 1, two below; a whole number as it is.
 * @example amount(41.3) // "41"
 * @example amount(4.08) // "4.1"
 */
export function amount(value: number): string {
  if (!Number.isFinite(value)) return 'not known';
  if (Number.isInteger(value) || Math.abs(value) >= 9.95) return whole(value);
  return `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(placesOf(Math.abs(value)))}`;
}

/** A value as a table gives it, without the noise of binary fractions. @example exact(27.6) // "27.6" */
export const exact = (value: number): string => String(Number(value.toPrecision(6)));

/**
 * The two ends of an interval, the lower with no more places than the upper deserves.
 * @example range(28.6, 57.2) // "29 to 57"
 * @example range(2.84, 10.6) // "3 to 11"
 */
export function range(low: number, high: number): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return 'not known';
  const places = Math.max(placesOf(high), low > 0 && low < 0.5 ? 1 : 0);
  const a = low >= 9.95 ? whole(low) : low.toFixed(places).replace(/^0\.0+$/, '0');
  const b = amount(high);
  return a === b || low === high ? b : `${a} to ${b}`;
}

/** A chance in words. Never none and never all: a thousand draws cannot say that. @example chance(0.64) // "64 of 100" */
export function chance(p: number): string {
  if (p < 0.01) return `under 1 in${NBSP}100`;
  if (p > 0.99) return `over 99 in${NBSP}100`;
  return `${Math.round(p * 100)} of${NBSP}100`;
}

/** The same for a table. @example chancePercent(0.004) // "under 1 %" */
export function chancePercent(p: number): string {
  if (p < 0.01) return `under 1${NBSP}%`;
  if (p > 0.99) return `over 99${NBSP}%`;
  return `${Math.round(p * 100)}${NBSP}%`;
}

/** A share of a whole, which may well be none or all of it. @example sharePercent(0.08) // "8 %" */
export function sharePercent(share: number): string {
  if (share > 0 && share < 0.005) return `under 1${NBSP}%`;
  if (share < 1 && share > 0.995) return `over 99${NBSP}%`;
  return `${Math.round(share * 100)}${NBSP}%`;
}

/** An interval of shares, said once where both ends read the same. @example shareRange(0.37, 0.71) // "37 % to 71 %" */
export function shareRange(low: number, high: number): string {
  const [a, b] = [sharePercent(low), sharePercent(high)];
  return a === b ? a : `${a} to ${b}`;
}

/** A factor. @example factor(0.554) // "× 0.55" */
export const factor = (value: number): string => `×${NBSP}${value.toFixed(2)}`;

/** A unit as it is printed. @example unitText('ug/d') // "µg/day" */
export const unitText = (unit: string): string =>
  unit.replace(/^ug\b/, 'µg').replace(/\/d$/, '/day').replace('{RAE}', ' RAE');

/** "one", "two" … for small counts in running text; figures from ten. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${whole(n)}${NBSP}${n === 1 ? one : many}`;
}
