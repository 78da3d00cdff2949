import type { Food, Measure } from '../foods/index.js';
import { statedSize, type Unit, unitOf } from './amounts-units.js';
import { wordsOf } from './amounts-words.js';

/** Words that mean "one of it". */
const COUNT_WORDS = new Set(['each', 'ea', 'item', 'unit', 'whole', 'piece', 'no', 'x', 'single', 'one', 'number']);
/** Labels that are one of the food by themselves. */
const SINGLE_LABELS = new Set([
  'each',
  'item',
  'unit',
  'whole',
  'piece',
  'fruit',
  'kernel',
  'nut',
  'roll',
  'egg',
  'berry',
]);
const NONE: ReadonlySet<string> = new Set();
/** Some foods' pieces have a name of their own in the tables. */
const PIECE_NAMES = new Map([
  ['nut', 'kernel'],
  ['fruit', 'piece'],
]);

/** A household measure prepared for comparison. */
interface Prepared {
  readonly measure: Measure;
  readonly words: readonly string[];
  readonly unit: Unit;
}

const prepared = new WeakMap<Food, readonly Prepared[]>();

function measuresOf(food: Food): readonly Prepared[] {
  let list = prepared.get(food);
  if (list === undefined) {
    list = food.measures
      // "piece (yield from 1 lb raw meat)" is what is left of a purchase, not a piece on a plate
      .filter((measure) => !/yield/i.test(measure.label))
      .map((measure) => ({ measure, words: wordsOf(measure.label), unit: unitOf(measure.label) }));
    prepared.set(food, list);
  }
  return list;
}

const isHousehold = ({ unit }: Prepared): boolean => unit.kind === 'household' || unit.kind === 'pill';

/** Words of a text that do not merely repeat the food's name: "large egg" of an egg is "large". */
function withoutName(words: readonly string[], nameWords: ReadonlySet<string>): string[] {
  return words.filter((word) => !nameWords.has(word));
}

/**
 * Grams of one such measure of this food, or null where the food has no measure by that name.
 *
 * The full label wins, then the label without brackets, then the measure with the fewest words more than were asked for.
 * @example gramsOfMeasure(egg, 'large egg', 'boiled egg') // 50
 */
export function gramsOfMeasure(food: Food, unitText: string, foodText: string): number | null {
  const measures = measuresOf(food);
  const full = unitText.trim().toLowerCase();
  const same = measures.find((m) => m.measure.label.trim().toLowerCase() === full);
  if (same) return same.measure.grams;
  const asked = wordsOf(unitText);
  const names = new Set([...wordsOf(food.name), ...wordsOf(foodText)]);
  // some names are written as one word: "brazilnuts"
  const wanted = names.has(asked.join('')) ? [] : withoutName(asked, names);
  if (wanted.length === 0 || (wanted.length === 1 && COUNT_WORDS.has(wanted[0]!))) return gramsOfOne(food, foodText);
  const askedUnit = unitOf(unitText);
  let best: { grams: number; extra: number } | null = null;
  for (const m of measures) {
    const sameKind = askedUnit.kind === 'volume' ? m.words[0] === asked[0] : isHousehold(m);
    const label = isHousehold(m) ? withoutName(m.words, names) : m.words;
    const need =
      askedUnit.kind === 'volume'
        ? asked
        : wanted.map((word) => (label.includes(word) ? word : (PIECE_NAMES.get(word) ?? word)));
    if (!sameKind || !need.every((word) => label.includes(word))) continue;
    const extra = label.length - need.length;
    if (best === null || extra < best.extra) best = { grams: m.measure.grams, extra };
  }
  if (best !== null) return best.grams;
  // one medium piece is one piece where the table lists no sizes
  return wanted.length === 1 && wanted[0] === 'medium' ? gramsOfOne(food, foodText) : null;
}

/** Grams of one piece where the food has one obvious piece ("fruit", "kernel", "bagel"), else null. */
export function gramsOfOne(food: Food, foodText: string): number | null {
  const names = new Set([...wordsOf(food.name), ...wordsOf(foodText)]);
  const measures = measuresOf(food).filter(isHousehold);
  const isSingle = (m: Prepared, more: ReadonlySet<string>): boolean =>
    m.words.length > 0 && m.words.every((word) => names.has(word) || more.has(word));
  // the stick of "fish sticks" before a "piece" of them
  const single = measures.find((m) => isSingle(m, NONE)) ?? measures.find((m) => isSingle(m, SINGLE_LABELS));
  return single?.measure.grams ?? ofCountedOunce(food, names);
}

/** "oz (49 kernels)" says what one kernel weighs. */
function ofCountedOunce(food: Food, names: ReadonlySet<string>): number | null {
  for (const { label, grams } of food.measures) {
    const [, count, pieces] = /^oz,?\s*\((\d+) (?:whole )?([a-z ]+)\)$/i.exec(label.trim()) ?? [];
    if (pieces !== undefined && wordsOf(pieces).every((word) => word === 'kernel' || names.has(word)))
      return grams / Number(count);
  }
  return null;
}

/** Grams of the food's middle size, where it lists sizes; "large" is the next best for eggs. */
export function gramsOfMedium(food: Food): number | null {
  const measures = measuresOf(food).filter(isHousehold);
  return measures.find((m) => m.words.includes('medium'))?.measure.grams ?? null;
}

/** Grams in a millilitre by the food's own volume measures (a plain "cup" before "cup, diced"), or null where it has none. */
export function gramsPerMillilitre(food: Food): number | null {
  let best: { density: number; words: number } | null = null;
  for (const { measure, words, unit } of measuresOf(food)) {
    const stated = unit.kind === 'volume' ? { millilitres: unit.millilitres } : statedSize(measure.label);
    if (stated === null || !('millilitres' in stated) || stated.millilitres <= 0) continue;
    if (best === null || words.length < best.words)
      best = { density: measure.grams / stated.millilitres, words: words.length };
  }
  // outside this range the label means something else ("cup" of popped corn is 0.03)
  return best !== null && best.density > 0.02 && best.density < 2 ? best.density : null;
}

/** The labels of a food's measures, for hints. */
export const labelsOf = (food: Food): string[] => [...new Set(measuresOf(food).map((m) => m.measure.label))];
