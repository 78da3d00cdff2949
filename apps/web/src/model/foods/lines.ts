import type { Food } from '@selenoscope/core';
import type { ProductRecord, RecipeRecord } from '../../store/index.js';
import { gramsOfRecipe, kindOf, settledDiary, weigher } from '../diary/index.js';
import type { FoodDetail, FoodShown, MeasureShown, ValueKind } from '../protocol.js';
import type { FoodsEngine } from './engine.js';
import { seleniumOf } from './entries.js';
import { hitsIn } from './hits.js';
import { kindOfCell } from './kinds.js';
import type { Spread } from './spread.js';

const GRAMS: MeasureShown = { unit: 'g', name: 'g', grams: 1 };
/** More measures than these are a list to read, not a choice. */
const MOST_MEASURES = 10;

/** Lines of results for a query, best first. */
export const searchFoods = (engine: FoodsEngine, query: string, limit: number): readonly FoodShown[] =>
  engine.search.search(query, limit).map((hit) => ({
    ...lineOfFood(engine, hit.index),
    score: hit.score,
    hits: hitsIn(hit.name, query),
  }));

/** The line of a food by its id, or of a recipe or product; null where there is none. */
export function lineOf(engine: FoodsEngine, food: string): FoodShown | null {
  const [kind, id] = kindOf(food);
  if (kind === 'recipe') {
    const recipe = engine.kept.recipes.get(id);
    return recipe ? lineOfRecipe(engine, recipe) : null;
  }
  if (kind === 'product') {
    const product = engine.kept.products.get(id);
    return product ? lineOfProduct(engine, product) : null;
  }
  const index = engine.catalogue.indexOf(food);
  return index < 0 ? null : lineOfFood(engine, index);
}

function lineOfFood(engine: FoodsEngine, index: number): FoodShown {
  let line = engine.lines.get(index);
  if (line === undefined) {
    const food = engine.catalogue.food(index);
    line = {
      id: food.id,
      name: food.name,
      score: 1,
      per100g: engine.per100g(index),
      kind: kindOfCell(engine.selenium, index),
      measures: measuresOf(engine, food),
      hits: [],
    };
    engine.lines.set(index, line);
  }
  return line;
}

const measuresOf = (engine: FoodsEngine, food: Food): MeasureShown[] => [
  ...engine
    .measuresOf(food)
    .slice(0, MOST_MEASURES)
    .map(({ unit, grams }) => ({ unit, grams, name: `1 ${unit === 'each' ? 'piece' : unit}` })),
  GRAMS,
];

const serving = (grams: number): MeasureShown => ({ unit: 'serving', name: '1 serving', grams });

function lineOfProduct(engine: FoodsEngine, product: ProductRecord): FoodShown {
  const id = `product:${product.id}`;
  const [shown] = hundredGrams(engine, id);
  return {
    id,
    name: product.name,
    score: 1,
    per100g: shown?.ug ?? null,
    kind: shown?.kind ?? 'unknown',
    measures: [...(product.servingGrams === null ? [] : [serving(product.servingGrams)]), GRAMS],
    hits: [],
  };
}

function lineOfRecipe(engine: FoodsEngine, recipe: RecipeRecord): FoodShown {
  const id = `recipe:${recipe.id}`;
  const grams = gramsOfRecipe(recipe, weigher(engine.kept, engine));
  const [shown] = grams === null ? [] : hundredGrams(engine, id);
  const measures = grams === null || recipe.servings <= 0 ? [] : [serving(grams / recipe.servings)];
  return {
    id,
    name: recipe.name,
    score: 1,
    per100g: shown?.ug ?? null,
    kind: shown?.kind ?? 'unknown',
    measures: [...measures, GRAMS],
    hits: [],
  };
}

/** A hundred grams of it, as an entry of a diary. */
function hundredGrams(
  engine: FoodsEngine,
  food: string,
): readonly { readonly ug: Spread | null; readonly kind: ValueKind }[] {
  const entry = { id: food, date: '2000-01-01', food, name: food, amount: 100, unit: 'g', order: 0, changedAt: 0 };
  const [shown] = seleniumOf(engine, [entry], settledDiary([entry], engine.kept, engine));
  return shown && shown.kind !== 'dose' ? [{ ug: shown.ug, kind: shown.kind }] : [];
}

/** A food opened down to its cells. */
export function foodDetail(engine: FoodsEngine, id: string): FoodDetail | null {
  const line = lineOf(engine, id);
  if (line === null) return null;
  const [kind, own] = kindOf(id);
  const like = kind === 'product' ? (engine.kept.products.get(own)?.like ?? null) : kind === 'recipe' ? null : id;
  const index = like === null ? -1 : engine.catalogue.indexOf(like);
  if (index < 0) return { ...line, cells: [], group: '', table: '' };
  const food = engine.catalogue.food(index);
  const cells = engine.catalogue.nutrients.map(({ key, name, unit }) => {
    const cell = engine.catalogue.cell(index, key);
    return {
      nutrient: key,
      name,
      unit,
      value: cell.value,
      kind: cell.kind,
      n: cell.n ?? null,
      se: cell.se ?? null,
      min: cell.min ?? null,
      max: cell.max ?? null,
      source: cell.source,
    };
  });
  // what this program is about comes first
  cells.sort((a, b) => Number(b.nutrient === 'selenium') - Number(a.nutrient === 'selenium'));
  return { ...line, cells, group: food.groupName, table: food.table };
}
