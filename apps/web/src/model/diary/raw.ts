import type { RawDiary, RawEntry } from '@selenoscope/core';
import type { EntryRecord, ProductRecord, RecipeRecord } from '../../store/index.js';
import { statedGrams } from './amounts.js';
import type { Kept } from './kept.js';

/** An entry's part as it is eaten: a recipe's part, or the entry itself. */
type Eaten = Pick<EntryRecord, 'food' | 'name' | 'amount' | 'unit'>;
type Row = Omit<RawEntry, 'food' | 'amount' | 'unit' | 'carried'>;

/** Grams of one part of a recipe by the food tables; null where they do not say. */
export type WeighPart = (part: Eaten) => number | null;

/** A recipe may hold recipes; a ring of them is no food. */
const DEEPEST = 5;

/**
 * Entries as reading a file gives them: recipes in their parts, products with what their label says, the rest as it is.
 *
 * The row of everything that an entry becomes is its position, from 1 on: a notice that names a row names an entry. What
 * cannot be taken apart (a recipe that was deleted) stays under its own id, which the tables do not know: it is rejected
 * with its reason and never lost in silence.
 */
export function rawDiary(entries: readonly EntryRecord[], kept: Kept, weigh: WeighPart): RawDiary {
  const rows: RawEntry[] = [];
  entries.forEach((entry, i) => {
    const { date, time, meal, note, category } = entry;
    const row: Row = {
      row: i + 1,
      date,
      ...(time === undefined ? {} : { time }),
      ...(meal === undefined ? {} : { meal }),
      ...(note === undefined ? {} : { note }),
      ...(category === undefined ? {} : { category }),
    };
    if (entry.carried === undefined) rows.push(...eaten(entry, row, kept, weigh, 0));
    else rows.push({ ...plainRow(entry, row), carried: entry.carried });
  });
  return { kind: 'selenoscope-app', file: 'diary', rowsIn: rows.length, entries: rows, rejected: [], notices: [] };
}

const plainRow = ({ food, amount, unit }: Eaten, row: Row): RawEntry => ({
  ...row,
  food,
  amount,
  unit: unit === null ? null : unit.trim().toLowerCase(),
});

function eaten(what: Eaten, row: Row, kept: Kept, weigh: WeighPart, depth: number): RawEntry[] {
  const [kind, id] = kindOf(what.food);
  if (kind === 'recipe' && depth < DEEPEST) {
    const recipe = kept.recipes.get(id);
    const share = recipe ? shareOfRecipe(recipe, what, weigh) : null;
    if (recipe && share !== null)
      return recipe.parts.flatMap((part) =>
        eaten({ ...part, amount: part.amount === null ? null : part.amount * share }, row, kept, weigh, depth + 1),
      );
  }
  if (kind === 'product') {
    const product = kept.products.get(id);
    if (product) return [productRow(product, what, row)];
  }
  return [plainRow(what, row)];
}

/** "recipe" or "product" and the id behind it. */
export function kindOf(food: string): readonly ['recipe' | 'product' | null, string] {
  const found = /^(recipe|product):(.+)$/.exec(food);
  return found ? [found[1] as 'recipe' | 'product', found[2]!] : [null, food];
}

/** The share of a recipe that was eaten; null where its weight is needed and not known. */
function shareOfRecipe(recipe: RecipeRecord, { amount, unit }: Eaten, weigh: WeighPart): number | null {
  if (amount === null) return null;
  if (unit === null || unit === 'serving') return recipe.servings > 0 ? amount / recipe.servings : null;
  const grams = statedGrams(amount, unit);
  const all = gramsOfRecipe(recipe, weigh);
  return grams === null || all === null || all <= 0 ? null : grams / all;
}

/** Weight of all of a recipe: as weighed when cooked, else its parts together. */
export function gramsOfRecipe(recipe: RecipeRecord, weigh: WeighPart): number | null {
  if (recipe.cookedGrams !== null) return recipe.cookedGrams;
  let sum = 0;
  for (const part of recipe.parts) {
    const grams = weigh(part);
    if (grams === null) return null;
    sum += grams;
  }
  return sum;
}

/** Grams of a product: as stated, or its servings. */
export function gramsOfProduct(
  product: ProductRecord,
  { amount, unit }: Pick<Eaten, 'amount' | 'unit'>,
): number | null {
  if (amount === null) return null;
  if (unit === null || unit === 'serving') return product.servingGrams === null ? null : amount * product.servingGrams;
  return statedGrams(amount, unit);
}

/** What the label says, for the grams eaten; the food it resembles fills the rest. */
function productRow(product: ProductRecord, what: Eaten, row: Row): RawEntry {
  const food = product.like ?? product.name;
  const grams = gramsOfProduct(product, what);
  // without a weight the label says nothing of what was eaten; the row is then asked about
  if (grams === null) return { ...row, food: what.food, amount: what.amount, unit: what.unit };
  const label = Object.entries(product.per100g).filter(([, value]) => value !== null) as [string, number][];
  const carried = Object.fromEntries(label.map(([nutrient, value]) => [nutrient, (value * grams) / 100]));
  return { ...row, food, amount: grams, unit: 'g', ...(label.length > 0 ? { carried } : {}) };
}
