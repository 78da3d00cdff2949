import type { UnitWords } from './units.js';

/** What was typed: the food, and how much of it where that was said too. */
export interface Typed {
  readonly query: string;
  readonly amount: number | null;
  /** g, ml, or the word of a household measure; null where none was typed */
  readonly unit: string | null;
}

export type ReadNumber = (text: string) => number | null;

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
const NUMBER_WORDS: Readonly<Record<string, number>> = { half: 0.5, one: 1, two: 2, three: 3, four: 4 };
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
  if (token === 'a' || token === 'an') return unit ? withUnit(1, unit, 2) : null;
  if (next === '%') return null;
  const value = NUMBER_WORDS[token] ?? numberOf(token, read);
  if (value === null) return null;
  if (unit) return withUnit(value, unit, 2);
  return token in NUMBER_WORDS ? null : { amount: value, unit: null, took: 1 };
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
  const first = amountAt(tokens, 0, units, read);
  if (first) {
    const rest = tokens.slice(first.took);
    if (rest[0]?.toLowerCase() === 'of') rest.shift();
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
