import type { UnitWords } from './units.js';

/** What was typed: the food, and how much of it where that was said too. */
export interface Typed {
  readonly query: string;
  /** the food in the words of the tables, where the reader's language has other ones */
  readonly inEnglish?: string;
  readonly amount: number | null;
  /** g, ml, or the word of a household measure; null where none was typed */
  readonly unit: string | null;
  /** an amount of nothing, or less, as it was typed ("-50 g"): no amount of any food */
  readonly impossible?: string;
}

export type ReadNumber = (text: string) => number | null;

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
const NUMBER_WORDS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4 };
/** "a cup of tea", "una taza de té", "eine Tasse Tee": one, where a measure follows. */
const ARTICLES = new Set(['a', 'an', 'un', 'una', 'ein', 'eine', 'einen']);
/** Words that go with "half" in the name of a food: "half and half", "half fat milk", "half cream". */
const OF_HALF = new Set(['and', '&', 'fat', 'cream', 'skimmed']);
/** A bare number behind a food is an amount only up to here: "flour 405" is a kind of flour. */
const MOST_BARE = 20;

function numberOf(token: string, read: ReadNumber): number | null {
  const times = /^(?:x|×)?(.+?)(?:x|×)?$/i.exec(token)?.[1] ?? token;
  const parts = /^(\d+)\/(\d+)$/.exec(times);
  if (parts && Number(parts[2]) > 0) return Number(parts[1]) / Number(parts[2]);
  const mixed = /^(\d*)([½¼¾⅓⅔])$/.exec(times);
  if (mixed) return Number(mixed[1] || 0) + FRACTIONS[mixed[2]!]!;
  const value = read(times);
  return value !== null && value > 0 ? value : null;
}

interface Amount {
  readonly amount: number;
  readonly unit: string | null;
  /** tokens it took */
  readonly took: number;
}

/** The amount that begins at a token, or null. */
function amountAt(tokens: readonly string[], at: number, units: UnitWords, read: ReadNumber): Amount | null {
  const token = tokens[at]!.toLowerCase();
  const next = tokens[at + 1]?.toLowerCase();
  const unit = next === undefined ? undefined : units.get(next);
  const withUnit = (amount: number, found: typeof unit, took: number): Amount => {
    if (!found) return { amount, unit: null, took };
    return found.kind === 'stated'
      ? { amount: amount * found.factor, unit: found.unit, took }
      : { amount, unit: found.word, took };
  };
  const glued = /^([\d.,]+|\d*[½¼¾⅓⅔])([a-z]+)$/.exec(token);
  if (glued && glued[2] !== 'x') {
    const [value, word] = [numberOf(glued[1]!, read), units.get(glued[2]!)];
    return value === null || !word ? null : withUnit(value, word, 1);
  }
  if (ARTICLES.has(token)) {
    if (unit) return withUnit(1, unit, 2);
    // "a half banana", "a half cup of milk"
    const rest = next === 'half' ? amountAt(tokens, at + 1, units, read) : null;
    return rest && { ...rest, took: rest.took + 1 };
  }
  if (token === 'half') {
    // "half a banana", "half a cup of milk"
    const isA = next === 'a' || next === 'an';
    const after = isA ? units.get(tokens[at + 2]?.toLowerCase() ?? '') : unit;
    if (after) return withUnit(0.5, after, isA ? 3 : 2);
    if (isA) return { amount: 0.5, unit: null, took: 2 };
    return next === undefined || OF_HALF.has(next) ? null : { amount: 0.5, unit: null, took: 1 };
  }
  if (next === '%') return null;
  const value = NUMBER_WORDS[token] ?? numberOf(token, read);
  if (value === null) return null;
  if (unit) return withUnit(value, unit, 2);
  return token in NUMBER_WORDS ? null : { amount: value, unit: null, took: 1 };
}

/** Words between a measure and its food. */
const JOINING = new Set(['of', 'a', 'an', 'the', 'de', 'del', 'von', 'vom']);

/** "pint of beer", "handful of almonds", and in languages that join them without a word "Tasse Tee": one of it. */
function oneOf(tokens: readonly string[], units: UnitWords): Amount | null {
  const unit = units.get(tokens[0]!.toLowerCase());
  if (unit?.kind !== 'measure' || tokens.length < 2) return null;
  const isJoined = JOINING.has(tokens[1]!.toLowerCase()) && tokens.length > 2;
  return isJoined || (unit.isForeign && VESSELS.has(unit.word)) || PLAIN.has(unit.word)
    ? { amount: 1, unit: unit.word, took: 1 }
    : null;
}

/** Measures that are no part of a food's name in any language but English ("cup noodles"), and those that are in none. */
const VESSELS = new Set(['cup', 'glass', 'mug', 'bowl', 'slice', 'bottle']);
const PLAIN = new Set(['handful', 'pint', 'tbsp', 'tsp']);

/** An amount of zero or less with its unit, before the food or behind it; "00 flour" and "0% fat" are foods. */
function impossibleAt(tokens: readonly string[], units: UnitWords, read: ReadNumber): string | null {
  const found = /^([-−–]?)(\d[\d.,]*)(\p{L}*)$/u;
  for (const at of [0, tokens.length - 2, tokens.length - 1]) {
    if (at < 0) continue;
    const [, sign, digits, glued] = found.exec(tokens[at]!) ?? [];
    const value = digits === undefined ? null : read(digits);
    if (value === null || /^00/.test(digits!)) continue;
    const next = tokens[at + 1]?.toLowerCase() ?? '';
    const unit = glued ? (units.has(glued.toLowerCase()) ? glued : null) : units.has(next) ? next : '';
    const isLess = sign !== '' && value > 0;
    // behind a food a bare number may be of its name; a unit of its own tells
    const tells = unit !== null && (unit !== '' || (at === 0 && next !== '%'));
    if (tells && (isLess || value === 0) && tokens.length > 1)
      return [`${sign}${digits}`, unit].filter((part) => part !== '').join(' ');
  }
  return null;
}

/**
 * Reads "150 g brown bread", "2 slices rye", "rye 2 slices", "½ apple", "eggs 2". Where no food is left over, or a number
 * belongs to the name ("2% milk"), all of it is the food.
 */
export function typedAmount(text: string, units: UnitWords, read: ReadNumber): Typed {
  const tokens = text
    .trim()
    .split(/\s+/)
    .filter((token) => token !== '');
  const plain: Typed = { query: tokens.join(' '), amount: null, unit: null };
  if (tokens.length === 0) return plain;
  const impossible = impossibleAt(tokens, units, read);
  if (impossible !== null) return { ...plain, impossible };
  const first = amountAt(tokens, 0, units, read) ?? oneOf(tokens, units);
  if (first) {
    const rest = tokens.slice(first.took);
    while (rest.length > 1 && JOINING.has(rest[0]!.toLowerCase())) rest.shift();
    return rest.length === 0 ? plain : { query: rest.join(' '), amount: first.amount, unit: first.unit };
  }
  for (const length of [2, 1]) {
    const at = tokens.length - length;
    if (at < 1) continue;
    const last = amountAt(tokens, at, units, read);
    if (!last || last.took !== length || (last.unit === null && last.amount > MOST_BARE)) continue;
    return { query: tokens.slice(0, at).join(' '), amount: last.amount, unit: last.unit };
  }
  return plain;
}
