import { fromDecimal, GRAMS_PER_UNIT, MILLILITRES_PER_UNIT, toDecimal } from '../base/index.js';
import { wordsOf } from './amounts-words.js';

/** What a unit is. A household measure has no weight of its own: the food decides. */
export type Unit =
  | { readonly kind: 'weight'; readonly grams: number; readonly symbol: string }
  | { readonly kind: 'volume'; readonly millilitres: number; readonly word: string }
  | { readonly kind: 'pill' }
  | { readonly kind: 'household' };

const WEIGHT_WORDS: Readonly<Record<string, string>> = {
  g: 'g',
  gr: 'g',
  gm: 'g',
  gram: 'g',
  gramme: 'g',
  mg: 'mg',
  milligram: 'mg',
  milligramme: 'mg',
  kg: 'kg',
  kilo: 'kg',
  kilogram: 'kg',
  kilogramme: 'kg',
  oz: 'oz',
  ounce: 'oz',
  lb: 'lb',
  pound: 'lb',
  µg: 'µg',
  μg: 'µg',
  ug: 'µg',
  mcg: 'µg',
  microgram: 'µg',
  microgramme: 'µg',
};

/** US customary volumes (exact by definition of the inch), which the food tables use. */
const VOLUME_WORDS: Readonly<Record<string, number>> = {
  ml: MILLILITRES_PER_UNIT['ml']!,
  cc: 1,
  millilitre: 1,
  milliliter: 1,
  l: MILLILITRES_PER_UNIT['l']!,
  ltr: 1000,
  litre: 1000,
  liter: 1000,
  cl: MILLILITRES_PER_UNIT['cl']!,
  centilitre: 10,
  centiliter: 10,
  dl: MILLILITRES_PER_UNIT['dl']!,
  decilitre: 100,
  deciliter: 100,
  tsp: 4.92892159375,
  dessertspoon: 10,
  tbsp: 14.78676478125,
  floz: 29.5735295625,
  cup: 236.5882365,
  pint: 473.176473,
  quart: 946.352946,
  gallon: 3785.411784,
};

const IMPERIAL: Readonly<Record<string, number>> = {
  pint: 568.26125,
  floz: 28.4130625,
  quart: 1136.5225,
  gallon: 4546.09,
};
/** Where a pint is 568 ml. */
const IMPERIAL_COUNTRIES = new Set(['GB', 'IE', 'AU', 'NZ', 'CA', 'ZA', 'IN', 'MT', 'CY']);

// drops and gummies are also measures of food, so they are not here
const PILLS = new Set(['tablet', 'capsule', 'pill', 'softgel', 'caplet']);

/**
 * What a unit text means. Spelling, number and full stops do not matter; a qualifier ("cup, diced") does not hide the unit.
 *
 * @param country decides the size of a pint; unknown counts as US, whose measures the tables use
 */
export function unitOf(text: string, country: string | null = null): Unit {
  const words = wordsOf(text);
  const first = words[0];
  if (first === undefined) return { kind: 'household' };
  if (words.length === 1 || first === 'g') {
    const symbol = Object.hasOwn(WEIGHT_WORDS, first) ? WEIGHT_WORDS[first]! : undefined;
    if (symbol !== undefined) return { kind: 'weight', grams: GRAMS_PER_UNIT[symbol]!, symbol };
  }
  const size = ['level', 'heaped', 'rounded', 'scant'].includes(first) ? words[1] : first;
  if (size !== undefined && Object.hasOwn(VOLUME_WORDS, size)) {
    const imperial = country !== null && IMPERIAL_COUNTRIES.has(country) ? IMPERIAL[size] : undefined;
    return { kind: 'volume', millilitres: imperial ?? VOLUME_WORDS[size]!, word: size };
  }
  return PILLS.has(words.at(-1)!) ? { kind: 'pill' } : { kind: 'household' };
}

/** Product of two numbers as they are written, rounded once: 0.07 kg is 70 g, not 70.00000000000001 g. */
export function exactProduct(a: number, b: number): number {
  // products of small whole numbers are exact as they are
  if (a === 1 || b === 1 || (Number.isInteger(a) && Number.isInteger(b) && Math.abs(a * b) <= Number.MAX_SAFE_INTEGER))
    return a * b;
  const [x, y] = [toDecimal(a), toDecimal(b)];
  return fromDecimal({ digits: x.digits * y.digits, places: x.places + y.places });
}

/** A weight or volume that stands in brackets or behind a word: "package (10 oz)", "shake (11 fl oz)", "serving 200 ml". */
export function statedSize(text: string): { grams: number } | { millilitres: number } | null {
  const found =
    /(\d+(?:\.\d+)?)\s*(fl\.? ?oz|fluid ounces?|oz|ounces?|lb|kg|g|grams?|ml|cl|dl|l|litres?|liters?)\b/i.exec(text);
  if (!found) return null;
  const unit = unitOf(found[2]!);
  if (unit.kind === 'weight') return { grams: exactProduct(Number(found[1]), unit.grams) };
  return unit.kind === 'volume' ? { millilitres: Number(found[1]) * unit.millilitres } : null;
}
