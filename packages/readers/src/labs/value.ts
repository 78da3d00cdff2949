import { type NumberStyle, readDecimal } from '../numbers.js';

/** A result as a laboratory prints it. `rest` is what follows the number: a unit, or nothing. */
export type ValueRead =
  | { readonly value: number; readonly rest: string; readonly decimalComma: boolean }
  | { readonly limit: 'below' | 'above'; readonly value: number | null; readonly rest: string }
  | { readonly ambiguous: readonly [small: number, large: number]; readonly rest: string }
  | { readonly fault: 'unread' | 'negative' };

const NUMBER = /^(\d{1,3}(?:[ '’]\d{3})+(?!\d)(?:[.,]\d+)?|\d[\d.,]*(?:e[+-]?\d+(?![a-z]))?|\.\d+)\s*(.*)$/is;
/** Marks that laboratories print beside a value outside their interval. */
const FLAG = /^[([]?(?:h|l|hh|ll|high|low|\*+|\+|[↑↓]|!)[)\]]?$/i;

/**
 * Reads "92", "1,15", "92.4 µg/L", "<20", "92 H". A range or a mean with its spread is no single value.
 *
 * @example readValue('<20', 'unknown') // { limit: 'below', value: 20, rest: '' }
 */
export function readValue(text: string, style: NumberStyle): ValueRead {
  const signed = /^\s*(<=?|>=?|≤|≥|&lt;|&gt;|below|less than|above|more than)?\s*([-−–+])?\s*(.*)$/is.exec(text)!;
  const parts = NUMBER.exec(signed[3]!.trim());
  if (!parts) return { fault: 'unread' };
  const number = readDecimal(parts[1]!.replace(/[.,]+$/, ''), style);
  if (number === null) return { fault: 'unread' };
  const rest = FLAG.test(parts[2]!.trim()) ? '' : parts[2]!.trim();
  // "80-120", "92 ± 5" and "1/2" go on with another number
  if (/^[-−–±/]|^to\b/i.test(rest)) return { fault: 'unread' };
  if (signed[2] !== undefined && signed[2] !== '+') return { fault: 'negative' };
  if (signed[1] !== undefined) {
    const below = /^(<|≤|&lt;|below|less)/i.test(signed[1]);
    return { limit: below ? 'below' : 'above', value: 'value' in number ? number.value : null, rest };
  }
  return 'value' in number ? { ...number, rest } : { ambiguous: number.ambiguous, rest };
}
