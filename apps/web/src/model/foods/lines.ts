import type { EverydayMeasure, Food } from '@selenoscope/core';
import type { ProductRecord, RecipeRecord } from '../../store/index.js';
import { gramsOfRecipe, kindOf, settledDiary, settledUnits, weigher } from '../diary/index.js';
import type { FoodDetail, FoodShown, MeasureShown, ValueKind } from '../protocol.js';
import type { FoodsEngine } from './engine.js';
import { seleniumOf } from './entries.js';
import { hitsIn } from './hits.js';
import { kindOfCell } from './kinds.js';
import { isMeant, usualPortion } from './portion.js';
import type { Spread } from './spread.js';

const GRAMS: MeasureShown = { unit: 'g', name: 'g', grams: 1 };
/** More measures than these are a list to read, not a choice. */
const MOST_MEASURES = 10;

/** A query as short touches thousands of foods, and is typed before every other. */
const SHORT = 2;

/** Lines of results for a query, best first. Those of its first letters are remembered. */
export function searchFoods(
  engine: FoodsEngine,
  query: string,
  limit: number,
  unit: string | null = null,
): readonly FoodShown[] {
  if (unit !== null) {
    const found = foundFor(engine, query, limit);
    return withUnits(
      engine,
      found,
      found.map(({ id }) => ({ food: id, unit })),
    );
  }
  if (query.length > SHORT) return foundFor(engine, query, limit);
  const key = `${limit}|${query}`;
  let found = engine.short.get(key);
  if (found === undefined) {
    found = foundFor(engine, query, limit);
    engine.short.set(key, found);
  }
  return found;
}

const foundFor = (engine: FoodsEngine, query: string, limit: number): readonly FoodShown[] =>
  engine.search.search(query, limit).map((hit) => ({
    ...lineOfFood(engine, hit.index),
    score: hit.score,
    hits: hitsIn(hit.name, query),
  }));

/** Lines with a measure that was typed: where a food's own table has none by that name, an everyday one of its kind. */
export function withUnits<Shown extends FoodShown | null>(
  engine: FoodsEngine,
  lines: readonly Shown[],
  asked: readonly { readonly food: string; readonly unit: string | null }[],
): readonly Shown[] {
  const isOpen = (i: number): boolean => {
    const { food, unit } = asked[i]!;
    const line = lines[i];
    return !!line && unit !== null && kindOf(food)[0] === null && line.measures.every((one) => one.unit !== unit);
  };
  const open = lines.flatMap((_, i) => (isOpen(i) ? [i] : []));
  if (open.length === 0) return lines;
  const weighed = settledUnits(
    open.map((i) => asked[i]!),
    engine.kept,
    engine,
  );
  const gramsOf = new Map(open.map((i, k) => [i, weighed[k]?.grams ?? null]));
  return lines.map((line, i) => {
    const grams = gramsOf.get(i) ?? null;
    const unit = asked[i]!.unit;
    if (!line || grams === null || unit === null) return line;
    return { ...line, measures: [...line.measures.slice(0, -1), { unit, name: nameOf(unit), grams }, GRAMS] };
  });
}

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
  return index < 0 ? lineOfText(engine, food) : lineOfFood(engine, index);
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
      portion: usualPortion(food, offered(engine, food)),
      hits: [],
    };
    engine.lines.set(index, line);
  }
  return line;
}

/** A text of an imported diary: the food that the diary takes it for, with what its measures weigh there. */
function lineOfText(engine: FoodsEngine, text: string): FoodShown | null {
  const known = engine.texts.get(text);
  if (known !== undefined) return known;
  const [found] = settledUnits([{ food: text, unit: 'g' }], engine.kept, engine);
  const index = found?.food ?? null;
  const line = index === null ? null : { ...lineOfFood(engine, index), ...asTextWeighs(engine, text, index) };
  engine.texts.set(text, line);
  return line;
}

function asTextWeighs(engine: FoodsEngine, text: string, index: number): Pick<FoodShown, 'measures'> {
  const food = engine.catalogue.food(index);
  const units = [...new Set(['each', ...offered(engine, food).map(({ unit }) => unit)])];
  const weighed = settledUnits(
    units.map((unit) => ({ food: text, unit })),
    engine.kept,
    engine,
  );
  const measures = units.flatMap((unit, i) => {
    const entry = weighed[i];
    return entry?.food === index && entry.grams !== null ? [{ unit, grams: entry.grams, name: nameOf(unit) }] : [];
  });
  return { measures: [...measures.slice(0, MOST_MEASURES), GRAMS] };
}

const offered = (engine: FoodsEngine, food: Food): readonly EverydayMeasure[] =>
  engine.measuresOf(food).filter((one) => isMeant(one, food));

const nameOf = (unit: string): string => `1 ${unit === 'each' ? 'piece' : unit}`;

const measuresOf = (engine: FoodsEngine, food: Food): MeasureShown[] => [
  ...offered(engine, food)
    .slice(0, MOST_MEASURES)
    .map(({ unit, grams }) => ({ unit, grams, name: nameOf(unit) })),
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
