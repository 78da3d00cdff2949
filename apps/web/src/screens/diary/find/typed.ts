import {
  digitsOf,
  JOINING,
  type NumberWords,
  numberWords,
  partAfterAnd,
  quantityAt,
  type ReadNumber,
} from './numbers.js';
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

/** How a person's language writes amounts. */
export interface Reading {
  readonly units: UnitWords;
  readonly numbers?: NumberWords;
  readonly read: ReadNumber;
  /** true for words that name a food by themselves, though they begin with a measure ("palitos de pescado") */
  readonly isFood?: (text: string) => boolean;
}

/** A bare number behind a food is an amount only up to here: "flour 405" is a kind of flour. */
const MOST_BARE = 20;
const ENGLISH_NUMBERS = numberWords();

interface Amount {
  /** null: some of it */
  readonly amount: number | null;
  readonly unit: string | null;
  /** tokens it took */
  readonly took: number;
  /** true for a number in words that has no measure: only before a food is it one */
  readonly isBareWord?: boolean;
}

/** The amount that begins at a token, or null. */
function amountAt(tokens: readonly string[], at: number, { units, numbers, read, isFood }: Reading): Amount | null {
  const unitAt = (i: number) => units.get(tokens[i]?.toLowerCase() ?? '');
  const withUnit = (amount: number | null, found: ReturnType<typeof unitAt>, took: number): Amount => {
    if (!found || amount === null) return { amount, unit: null, took };
    return found.kind === 'stated'
      ? { amount: amount * found.factor, unit: found.unit, took }
      : { amount, unit: found.word, took };
  };
  const glued = /^([\d.,]+|\d*[½¼¾⅓⅔])([a-zµ]+)$/.exec(tokens[at]!.toLowerCase());
  if (glued && glued[2] !== 'x') {
    const [value, word] = [digitsOf(glued[1]!, read), units.get(glued[2]!)];
    return value === null || !word ? null : withUnit(value, word, 1);
  }
  const quantity = quantityAt(tokens, at, numbers ?? ENGLISH_NUMBERS, read);
  if (!quantity) return null;
  const next = at + quantity.took;
  if (tokens[next] === '%') return null;
  const isNamed = isFood?.(tokens.slice(next).join(' ')) === true;
  const unit = isNamed || quantity.value === null ? undefined : unitAt(next);
  if (unit) return withUnit(quantity.value, unit, quantity.took + 1);
  return { amount: quantity.value, unit: null, took: quantity.took, isBareWord: quantity.isWord };
}

/** "pint of beer", "handful of almonds", and in languages that join them without a word "Tasse Tee": one of it. */
function oneOf(tokens: readonly string[], { units, isFood }: Reading): Amount | null {
  const unit = units.get(tokens[0]!.toLowerCase());
  if (unit?.kind !== 'measure' || tokens.length < 2 || isFood?.(tokens.join(' '))) return null;
  const isJoined = JOINING.has(tokens[1]!.toLowerCase()) && tokens.length > 2;
  return isJoined || (unit.isForeign && VESSELS.has(unit.word)) || PLAIN.has(unit.word)
    ? { amount: 1, unit: unit.word, took: 1 }
    : null;
}

/** Measures that are no part of a food's name in any language but English ("cup noodles"), and those that are in none. */
const VESSELS = new Set(['cup', 'glass', 'mug', 'bowl', 'slice', 'bottle']);
const PLAIN = new Set(['handful', 'pint', 'tbsp', 'tsp']);

/** An amount of zero or less with its unit, before the food or behind it; "00 flour" and "0% fat" are foods. */
function impossibleAt(tokens: readonly string[], { units, read }: Reading): string | null {
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
 * Reads "150 g brown bread", "2 slices rye", "rye 2 slices", "half an apple", "two eggs", "eggs 2". Where no food is left
 * over, or a number belongs to the name ("2% milk"), all of it is the food.
 */
export function typedAmount(text: string, reading: Reading): Typed {
  const tokens = text
    .trim()
    .split(/\s+/)
    .filter((token) => token !== '');
  const plain: Typed = { query: tokens.join(' '), amount: null, unit: null };
  if (tokens.length === 0) return plain;
  const impossible = impossibleAt(tokens, reading);
  if (impossible !== null) return { ...plain, impossible };
  const numbers = reading.numbers ?? ENGLISH_NUMBERS;
  const first = amountAt(tokens, 0, reading) ?? oneOf(tokens, reading);
  const [body, more] = withoutLastPart(first ? foodOf(tokens.slice(first.took), numbers) : tokens, numbers);
  if (first) {
    const amount = first.amount === null ? null : first.amount + more;
    return body.length === 0 ? plain : { query: body.join(' '), amount, unit: first.unit };
  }
  if (more > 0) return { query: body.join(' '), amount: 1 + more, unit: null };
  for (const length of [3, 2, 1]) {
    const at = tokens.length - length;
    if (at < 1) continue;
    const last = amountAt(tokens, at, reading);
    if (!last || last.took !== length || last.amount === null) continue;
    const isOfName =
      last.isBareWord && (last.amount >= 1 || numbers.get(tokens[at - 1]!.toLowerCase())?.kind === 'and');
    if (last.unit === null && (last.amount > MOST_BARE || isOfName)) continue;
    return { query: tokens.slice(0, at).join(' '), amount: last.amount, unit: last.unit };
  }
  return plain;
}

/** Without "of", "de una", "the" before it. */
function foodOf(tokens: readonly string[], numbers: NumberWords): readonly string[] {
  const isJoining = (token: string): boolean => {
    const word = numbers.get(token.toLowerCase());
    return JOINING.has(token.toLowerCase()) || (word?.kind === 'count' && word.value === 1);
  };
  let from = 0;
  while (tokens.length - from > 1 && isJoining(tokens[from]!)) from++;
  return tokens.slice(from);
}

/** "manzana y media", "a banana and a half": the part said last is added. */
function withoutLastPart(tokens: readonly string[], numbers: NumberWords): readonly [readonly string[], number] {
  for (const at of [tokens.length - 3, tokens.length - 2]) {
    if (at < 1 || numbers.get(tokens[at - 1]!.toLowerCase())?.kind === 'part') continue;
    const part = partAfterAnd(tokens, at, numbers);
    if (part && at + part.took === tokens.length) return [tokens.slice(0, at), part.value];
  }
  return [tokens, 0];
}
