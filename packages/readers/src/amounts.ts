import { leadingNumber, type NumberStyle } from './numbers.js';

/** An amount and its unit as a row gives them, or what stands in the way. */
export type AmountRead =
  | {
      readonly amount: number | null;
      readonly unit: string | null;
      readonly decimalComma: boolean;
      readonly approximate?: true;
    }
  | { readonly fault: 'unread' | 'negative'; readonly came: string }
  | { readonly fault: 'ambiguous'; readonly came: string; readonly small: number; readonly large: number }
  | { readonly fault: 'twoUnits'; readonly inAmount: string; readonly inUnit: string }
  | { readonly fault: 'split'; readonly amount: string; readonly unit: string };

// Inches after a number make it a size, not a count: `2-2/3" dia`.
const SIZE = /^(["″”]|inch|in\.|''|in dia)/i;

const unitText = (text: string): string | null => {
  const unit = text.trim().replace(/\s+/g, ' ').toLowerCase();
  return unit === '' ? null : unit;
};

/**
 * Amount and unit from their two cells; the amount may hold both ("150g", "2 slices", "1 1/2 cups, diced").
 *
 * @param impliedOne true where a text without a number means one of it, as in Cronometer ("shake (11 fl oz)")
 * @example readAmount('4.00 medium', '', 'point', true) // { amount: 4, unit: 'medium', decimalComma: false }
 */
export function readAmount(amountCell: string, unitCell: string, style: NumberStyle, impliedOne: boolean): AmountRead {
  const text = amountCell.trim().replace(/\s+/g, ' ');
  // "2 slices" typed into the unit column
  if (text === '' && /^[\d½¼¾]/.test(unitCell.trim())) return readAmount(unitCell, '', style, impliedOne);
  const given = unitText(unitCell);
  if (text === '') return { amount: null, unit: given, decimalComma: false };
  const times = /^(\d+)\s*[x×]\s*(?=\d)(.+)$/i.exec(text);
  // an unquoted decimal comma in a file with commas between cells leaves its second half in the unit
  if (given !== null && /^\d+$/.test(given) && /^[-−–]?\d+$/.test(text))
    return { fault: 'split', amount: text, unit: given };
  const start = leadingNumber(times ? times[2]! : text, style);
  if (!start || SIZE.test(start.rest))
    return impliedOne && !start?.negative
      ? { amount: 1, unit: unitText(text), decimalComma: false }
      : { fault: 'unread', came: text };
  if (start.number === null) return { fault: 'unread', came: text };
  if ('ambiguous' in start.number) {
    const [small, large] = start.number.ambiguous;
    return { fault: 'ambiguous', came: text, small, large };
  }
  if (start.negative && start.number.value !== 0) return { fault: 'negative', came: text };
  const own = unitText(start.rest.replace(/^(of|x)\s+/i, ''));
  if (isRange(own)) return { fault: 'unread', came: text };
  if (own !== null && given !== null && own !== given) return { fault: 'twoUnits', inAmount: own, inUnit: given };
  return {
    amount: (times ? Number(times[1]) : 1) * start.number.value,
    unit: own ?? given,
    decimalComma: start.number.decimalComma,
    ...(start.approximate && { approximate: true }),
  };
}

/** "2-3" and "2 to 3" leave "-3" and "to 3" behind the first number. */
const isRange = (rest: string | null): boolean => rest !== null && /^([-–—]|to |or |\/)\s*\d/.test(rest);
