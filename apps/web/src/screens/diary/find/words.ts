import { amount as amountText, fixed, has, rangeOf, t } from '../../../base/index.js';
import { settings } from '../../../state.js';

const GRAMS_PER_OZ = 28.349523125;
const OZ_PER_LB = 16;
const FRACTIONS: Readonly<Record<string, string>> = { '0.25': '¼', '0.5': '½', '0.75': '¾' };
const NBSP = '\u00A0';

/** Grams as this person reads weights: "72 g", or "72 g (2.5 oz)". */
export function gramsText(grams: number): string {
  const metric = `${amountText(grams)}${NBSP}g`;
  if (settings.value.preferences.units === 'metric') return metric;
  const oz = grams / GRAMS_PER_OZ;
  const imperial = oz < OZ_PER_LB ? `${fixed(oz, 1)}${NBSP}oz` : `${fixed(oz / OZ_PER_LB, 2)}${NBSP}lb`;
  return `${metric} (${imperial})`;
}

/** A count as people say it: ½, 1½, 2. */
export function countText(count: number): string {
  const whole = Math.floor(count);
  const part = FRACTIONS[String(Math.round((count - whole) * 100) / 100)];
  if (part) return whole === 0 ? part : `${fixed(whole, 0)}${part}`;
  return fixed(count, 2);
}

/** "2 slices", "½ cup", "150 g", "2 × medium (2-1/2 inch)". Names of measures are the food table's. */
export function portionText(amount: number | null, unit: string | null): string {
  if (amount === null) return t('diary.no-amount');
  if (unit === null) return countText(amount);
  if (unit === 'g') return gramsText(amount);
  if (unit === 'ml') return `${amountText(amount)}${NBSP}ml`;
  if (unit === 'ug' || unit === 'µg' || unit === 'mcg') return `${amountText(amount)}${NBSP}µg`;
  const [word, isNoun] = measureWord(unit, amount);
  return amount <= 1 || isNoun ? `${countText(amount)}${NBSP}${word}` : `${countText(amount)}${NBSP}×${NBSP}${word}`;
}

/**
 * A household measure in the language in use where it is a plain noun ("slice", "slice, thin"); else as the table has it.
 * @returns and whether it is one: others are counted "2 × medium"
 */
export function measureWord(unit: string, count = 1): readonly [word: string, isNoun: boolean] {
  const [head = '', ...rest] = unit.split(/(?=[ ,(])/);
  const key = `diary.measure-${head}`;
  // half a slice is one of them in part
  return has(key)
    ? [`${t(key, { count: count <= 1 ? 1 : Math.max(2, Math.ceil(count)) })}${rest.join('')}`, true]
    : [unit, false];
}

/** "2 to 8" */
export function betweenText(p5: number, p95: number): string {
  const [low, high] = rangeOf(p5, p95);
  return low === high ? low : t('diary.range', { low, high });
}

const SHORT_LETTERS = 40;

/** A food's name short enough to be told: whole parts between commas, as many as fit. @example shortName('Egg, whole, cooked') // 'Egg, whole, cooked' */
export function shortName(name: string): string {
  if (name.length <= SHORT_LETTERS) return name;
  let short = '';
  for (const part of name.split(',')) {
    const longer = short === '' ? part : `${short},${part}`;
    if (longer.length > SHORT_LETTERS) break;
    short = longer;
  }
  return short === '' ? `${name.slice(0, SHORT_LETTERS - 1)}…` : `${short} …`;
}
