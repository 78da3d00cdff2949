import { numberOf, type Rows, textOf } from '../base/index.js';
import { wordsOf } from './amounts-words.js';

/** An everyday portion: what one "slice" of "bread" weighs where the food's own table does not say. */
export interface Portion {
  /** words that the food's name must hold; none: any food */
  readonly food: readonly string[];
  /** words of the unit; "each" is one piece */
  readonly unit: readonly string[];
  readonly amount: number;
  readonly in: 'g' | 'ml';
  readonly source: string;
}

/** Portions of `household-portions.csv` (columns food, unit, amount, in, method, source). */
export function portionsOf(rows: Rows): Portion[] {
  return rows.map((row) => ({
    food: wordsOf(textOf(row, 'food')),
    unit: wordsOf(textOf(row, 'unit')),
    amount: numberOf(row, 'amount'),
    in: textOf(row, 'in') === 'ml' ? 'ml' : 'g',
    source: textOf(row, 'source'),
  }));
}

/** Words under which food tables file a thing before they name it: "Nuts, almonds", "Fish, fish sticks, frozen". */
const SHELVES = new Set(
  ['nut', 'seed', 'fish', 'crustacean', 'mollusk', 'cereal', 'beverage', 'alcoholic', 'snack', 'candy', 'spice'].concat(
    ['fast', 'food', 'babyfood', 'game', 'meat'],
  ),
);

/**
 * The words that name the thing: the last one before a comma or a "with". "egg mayo sandwich with cress" is a sandwich,
 * "Bananas, raw" are bananas, "Nuts, almonds" almonds; and "cashew nuts" are nuts, and cashews.
 */
export function headWords(text: string): readonly string[] {
  const [first = [], second] = text.split(/,|\(| with | in | on |:/i, 2).map(wordsOf);
  const isShelf = second !== undefined && second.length > 0 && first.every((word) => SHELVES.has(word));
  const words = isShelf ? second : first;
  return words.at(-1) === 'nut' ? words.slice(-2).reverse() : words.slice(-1);
}

const BARE_COUNTS = new Set(['each', 'piece', 'item', 'unit', 'whole', 'x', 'one', 'single', 'ea', 'no']);
// these units say little by themselves, so the portion must be of the very thing: no apple in apple juice
const BARE_UNITS = new Set([...BARE_COUNTS, 'small', 'medium', 'large']);

/** The unit in words, where "each" stands for every way of counting: "2 eggs", "2 pieces", "2 boiled egg". */
function askedWords(foodText: string, unitText: string, heads: readonly string[]): readonly string[] {
  const words = wordsOf(unitText);
  const foodWords = new Set(wordsOf(foodText));
  const asked = words.length === 1 ? words : words.filter((word) => !foodWords.has(word));
  const counts =
    asked.length === 0 || (asked.length === 1 && (BARE_COUNTS.has(asked[0]!) || heads.includes(asked[0]!)));
  return counts ? ['each'] : asked;
}

/**
 * The portion that fits a food text and a unit best, or null: most food words first, those that hold the head word
 * before others. One medium piece is one piece where no size is listed.
 */
export function portionFor(portions: readonly Portion[], nameOrText: string, unitText: string): Portion | null {
  const foodText = cookedCereal(nameOrText) ?? nameOrText;
  const heads = headWords(foodText);
  const unit = askedWords(foodText, unitText, heads);
  const best = bestPortion(portions, foodText, unit, heads);
  return best ?? (unit.length === 1 && unit[0] === 'medium' ? bestPortion(portions, foodText, ['each'], heads) : null);
}

/**
 * One piece of a thing that has a name of its own in the portions ("fish finger", "chicken breast", "cherry tomato"), or
 * null. There the table's "piece" means something else.
 */
export function namedPiece(portions: readonly Portion[], foodText: string, unitText: string): Portion | null {
  const heads = headWords(foodText);
  const unit = askedWords(foodText, unitText, heads);
  if (unit.length !== 1 || unit[0] !== 'each') return null;
  const piece = bestPortion(portions, foodText, unit, heads);
  return piece !== null && piece.food.length >= 2 ? piece : null;
}

/** A cereal of the tables that is cooked: a bowl of it is a bowl of porridge, and not of what was in the packet. */
function cookedCereal(name: string): string | null {
  if (!/^cereals,.*\b(cooked|prepared) with\b/i.test(name)) return null;
  return /\boat(s|meal)?\b/i.test(name) ? 'oatmeal' : 'porridge';
}

function bestPortion(
  portions: readonly Portion[],
  foodText: string,
  unit: readonly string[],
  heads: readonly string[],
): Portion | null {
  const foodWords = new Set(wordsOf(foodText));
  const bare = unit.every((word) => BARE_UNITS.has(word));
  let best: { portion: Portion; score: number } | null = null;
  for (const portion of portions) {
    if (portion.unit.length !== unit.length || !portion.unit.every((word) => unit.includes(word))) continue;
    if (!portion.food.every((word) => foodWords.has(word))) continue;
    const ofHead = heads.some((head) => portion.food.includes(head));
    if (bare && !ofHead) continue;
    const score = portion.food.length * 2 + (ofHead ? 1 : 0);
    if (best === null || score > best.score) best = { portion, score };
  }
  return best?.portion ?? null;
}
