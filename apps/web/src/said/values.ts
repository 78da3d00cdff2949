import { count, dates, list } from '../base/format.js';
import { t } from '../base/text.js';

const NBSP = '\u00A0';
const NUMBER = '[−+±]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const UNITS = [
  'µg/g creatinine',
  'µg/L',
  'µg/day',
  'mg/day',
  'g/day',
  'µg a day',
  'µg RAE',
  'µg DFE',
  'thousand million',
  'million',
  'µg',
  'mg',
  'mM',
  'kg',
  'kcal',
  'g',
  'days',
  'years',
  'nuts',
  '% of the plateau',
  '%',
];
const ONE = new RegExp(`^(${NUMBER})(?: (${UNITS.join('|')}))?$`);
// words that join two numbers; each has a text of its own
const JOINED = /^(.+?) (to|and|of|in) (.+)$/;
const BOUND = /^(under|over|less than) (.+)$/;

/**
 * A number as core printed it, with its places, as the reader's locale writes it. Four figures without a comma are a
 * year or a row, and stay. @example numberOf('1,040.50') // "1.040,50" in German
 */
function numberOf(text: string): string {
  const [digits = ''] = text.match(/\d.*/) ?? [];
  if (/^\d{4,}$/.test(digits)) return text;
  const sign = text.slice(0, text.length - digits.length);
  const places = digits.split('.')[1]?.length ?? 0;
  return sign + count(Number(digits.replaceAll(',', '')), places);
}

/** @example quantity('29 to 63') // "29 bis 63"; null where it is no amount, range or chance */
export function quantity(text: string): string | null {
  if (text === 'not known') return t('said.form-unknown').toLowerCase();
  const one = ONE.exec(text);
  if (one) {
    const [, number = '', unit] = one;
    return unit === undefined ? numberOf(number) : `${numberOf(number)}${NBSP}${unitSaid(unit)}`;
  }
  const bound = BOUND.exec(text);
  if (bound) {
    const [, word, of = ''] = bound;
    // "under 1 in 100" is a bound of a chance, "under 1 % to 100 %" a range that begins with a bound
    const inside = / to /.test(of) ? null : quantity(of);
    if (inside !== null) return t(word === 'over' ? 'said.q-over' : 'said.q-under', { a: inside });
  }
  const joined = JOINED.exec(text);
  if (!joined) return null;
  const [, a = '', word, b = ''] = joined;
  const [from, to] = [quantity(a), quantity(b)];
  return from === null || to === null ? null : t(`said.q-${word}`, { a: from, b: to });
}

const UNIT_KEYS: Readonly<Record<string, string>> = {
  'µg/day': 'unit-per-day',
  'mg/day': 'unit-mg-per-day',
  'g/day': 'unit-g-per-day',
  'µg/g creatinine': 'unit-creatinine',
  'µg a day': 'unit-a-day',
  days: 'unit-days',
  years: 'unit-years',
  nuts: 'unit-nuts',
  million: 'unit-million',
  'thousand million': 'unit-milliard',
  '% of the plateau': 'unit-plateau',
};
/** A unit as core writes it. @example unitSaid('µg/day') // "µg/Tag" in German */
export const unitSaid = (unit: string): string => {
  const key = UNIT_KEYS[unit];
  return key === undefined ? unit : t(`said.${key}`);
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const monthOf = (name: string): number => MONTHS.findIndex((month) => month === name || month.slice(0, 3) === name) + 1;
const two = (n: number): string => String(n).padStart(2, '0');

function isoOf(text: string, after: { month: string; year: string } = { month: '', year: '' }): string | null {
  const found = /^(\d{1,2})(?: ([A-Z][a-z]+))?(?: (\d{4}))?$/.exec(text);
  if (!found) return null;
  const [, day, month = after.month, year = after.year] = found;
  const m = monthOf(month);
  return m > 0 && year !== '' ? `${year}-${two(m)}-${two(Number(day))}` : null;
}

/** A date or a span of dates as core writes them. @example dateWords('3 to 9 January 2022') */
export function dateWords(text: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dates(text, text);
  const [first = '', last] = text.split(' to ');
  const [, month = '', year = ''] = /([A-Z][a-z]+) (\d{4})$/.exec(text) ?? [];
  const from = isoOf(first, { month, year });
  const to = last === undefined ? from : isoOf(last);
  return from !== null && to !== null ? dates(from, to) : null;
}

/** Items of a list in a sentence, joined as the language joins them. */
export function listed(text: string, itemOf: (item: string) => string): string {
  const isOr = / or /.test(text);
  return list(text.split(/, | and | or /).map(itemOf), isOr ? 'or' : 'and');
}
