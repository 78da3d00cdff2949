/** How a file writes its numbers. `unknown`: nothing in it settles whether 1,500 is one and a half or fifteen hundred. */
export type NumberStyle = 'point' | 'comma' | 'unknown';

/** A number as read; `ambiguous` holds both readings. Null: the text is no number. */
export type NumberRead =
  | { readonly value: number; readonly decimalComma: boolean }
  | { readonly ambiguous: readonly [small: number, large: number] }
  | null;

const GROUPS_COMMA = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const GROUPS_POINT = /^\d{1,3}(\.\d{3})+(,\d+)?$/;
const GROUPS_SPACE = /^\d{1,3}([ '’]\d{3})+([.,]\d+)?$/;

/** What the numbers of a file say about its style, taken together. */
export function numberStyle(texts: Iterable<string>): NumberStyle {
  let point = false;
  let comma = false;
  for (const text of texts) {
    // most amounts are plain whole numbers and settle nothing
    if (!/[.,]/.test(text)) continue;
    const number = /\d[\d.,]*/.exec(text)?.[0] ?? '';
    if (/^\d+,(\d{1,2}|\d{4,})$/.test(number) || /^0,\d+$/.test(number) || /^\d{1,3}(\.\d{3})+,\d+$/.test(number))
      comma = true;
    if (/^\d+\.(\d{1,2}|\d{4,})$/.test(number) || /^0\.\d+$/.test(number) || /^\d{1,3}(,\d{3})+\.\d+$/.test(number))
      point = true;
  }
  if (point === comma) return 'unknown';
  return point ? 'point' : 'comma';
}

/**
 * A plain decimal number without sign, in the file's style.
 *
 * A point alone is a decimal point unless the file uses decimal commas; a comma before three digits is a question
 * unless the file settles it.
 * @example readDecimal('1,5', 'unknown') // { value: 1.5, decimalComma: true }
 * @example readDecimal('1,500', 'unknown') // { ambiguous: [1.5, 1500] }
 */
export function readDecimal(text: string, style: NumberStyle): NumberRead {
  if (/^\d+$/.test(text) || /^(\d+\.\d*|\.\d+|\d+)(e[+-]?\d+)?$/i.test(text)) {
    const grouped = style === 'comma' && GROUPS_POINT.test(text);
    return finite(Number(grouped ? text.replaceAll('.', '') : text), false);
  }
  if (GROUPS_SPACE.test(text)) return readDecimal(text.replace(/[ '’]/g, ''), style);
  if (/^\d+,\d+$/.test(text) && !GROUPS_COMMA.test(text)) return finite(Number(text.replace(',', '.')), true);
  if (/^0,\d+$/.test(text)) return finite(Number(text.replace(',', '.')), true);
  if (/^\d{1,3},\d{3}$/.test(text)) {
    const small = Number(text.replace(',', '.'));
    const large = Number(text.replace(',', ''));
    if (style === 'point') return finite(large, false);
    if (style === 'comma') return finite(small, true);
    return { ambiguous: [small, large] };
  }
  if (GROUPS_COMMA.test(text)) return finite(Number(text.replaceAll(',', '')), false);
  if (GROUPS_POINT.test(text)) return finite(Number(text.replaceAll('.', '').replace(',', '.')), text.includes(','));
  return null;
}

const finite = (value: number, decimalComma: boolean): NumberRead =>
  Number.isFinite(value) ? { value, decimalComma } : null;

const VULGAR: Readonly<Record<string, number>> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  half: 0.5,
  'half a': 0.5,
  'half an': 0.5,
  'a half': 0.5,
  quarter: 0.25,
  'a quarter': 0.25,
};

const MIXED = /^(?:(\d+)(?:\s+|-))?(\d+)\s*[/⁄]\s*(\d+)/;
const VULGAR_START = new RegExp(`^(\\d+)?\\s*([${Object.keys(VULGAR).join('')}])`);
const WORD_START = new RegExp(
  `^(${Object.keys(WORDS)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?=\\s|$)`,
  'i',
);
const DECIMAL_START = /^(?:\d{1,3}(?:[ '’]\d{3})+(?!\d)(?:[.,]\d+)?|\d[\d.,]*(?:e[+-]?\d+(?![a-z]))?|\.\d+)/i;

/** The number that a text begins with, and what follows it. */
export interface LeadingNumber {
  readonly number: NumberRead;
  readonly negative: boolean;
  /** "about", "~" or the like stands before the number */
  readonly approximate: boolean;
  readonly rest: string;
}

/**
 * Reads "2 slices", "1 1/2 cups", "½", "1½", "2-2/3", "1,5", "about 150g", "two".
 *
 * Null where the text does not begin with a number. A negative sign is reported, not applied.
 */
export function leadingNumber(text: string, style: NumberStyle): LeadingNumber | null {
  const signed = /^((?:about|approximately|approx\.?|around|roughly|circa|ca\.?|c\.)\s*|[~≈]\s*)?([-−–+])?\s*/i.exec(
    text,
  )!;
  const negative = signed[2] !== undefined && signed[2] !== '+';
  const approximate = signed[1] !== undefined;
  const body = text.slice(signed[0].length);
  const found = numberAt(body, style);
  return found ? { number: found.number, negative, approximate, rest: body.slice(found.length).trim() } : null;
}

function numberAt(body: string, style: NumberStyle): { number: NumberRead; length: number } | null {
  const plain = (value: number, length: number) => ({ number: finite(value, false), length });
  const mixed = MIXED.exec(body);
  if (mixed) return plain(Number(mixed[1] ?? 0) + Number(mixed[2]) / Number(mixed[3]), mixed[0].length);
  const vulgar = VULGAR_START.exec(body);
  if (vulgar) return plain(Number(vulgar[1] ?? 0) + VULGAR[vulgar[2]!]!, vulgar[0].length);
  const decimal = DECIMAL_START.exec(body);
  if (decimal) {
    // "2." at the end of a sentence, "150," before a word
    const text = decimal[0].replace(/[.,]+$/, '');
    return { number: readDecimal(text, style), length: decimal[0].length };
  }
  const word = WORD_START.exec(body);
  return word ? plain(WORDS[word[1]!.toLowerCase()]!, word[0].length) : null;
}
