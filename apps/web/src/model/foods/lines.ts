import { kindOf, settledUnits } from '../diary/index.js';
import type { FoodShown } from '../protocol.js';
import { onDate } from './eaten.js';
import type { FoodsEngine } from './engine.js';
import { kindOfCell } from './kinds.js';
import { GRAMS, MOST_MEASURES, measuresOf, nameOf, offered } from './measures.js';
import { lineOfProduct, lineOfRecipe } from './own-lines.js';
import { usualPortion } from './portion.js';

/** The line of a food by its id, or of a recipe or product; null where there is none. */
export function lineOf(engine: FoodsEngine, food: string, date?: string): FoodShown | null {
  const [kind, id] = kindOf(food);
  if (kind === 'recipe') {
    const recipe = engine.kept.recipes.get(id);
    return recipe ? lineOfRecipe(engine, recipe, date) : null;
  }
  if (kind === 'product') {
    const product = engine.kept.products.get(id);
    return product ? lineOfProduct(engine, product, date) : null;
  }
  const index = engine.catalogue.indexOf(food);
  return index < 0 ? lineOfText(engine, food, date) : onDate(engine, lineOfFood(engine, index), index, date);
}

export function lineOfFood(engine: FoodsEngine, index: number): FoodShown {
  let line = engine.lines.get(index);
  if (line === undefined) {
    const food = engine.catalogue.food(index);
    const all = offered(engine, food);
    line = {
      id: food.id,
      name: food.name,
      score: 1,
      per100g: engine.per100g(index),
      kind: kindOfCell(engine.selenium, index),
      ...measuresOf(engine, food, all),
      portion: usualPortion(engine.helpings, food, all),
      hits: [],
    };
    engine.lines.set(index, line);
  }
  return line;
}

/** A text of an imported diary: the food that the diary takes it for, with what its measures weigh there. */
function lineOfText(engine: FoodsEngine, text: string, date?: string): FoodShown | null {
  const known = engine.texts.get(text);
  const dated = (line: FoodShown | null): FoodShown | null =>
    line === null ? null : onDate(engine, line, engine.catalogue.indexOf(line.id), date);
  if (known !== undefined) return dated(known);
  const [found] = settledUnits([{ food: text, unit: 'g' }], engine.kept, engine);
  const index = found?.food ?? null;
  const line = index === null ? null : { ...lineOfFood(engine, index), ...asTextWeighs(engine, text, index) };
  engine.texts.set(text, line);
  return dated(line);
}

function asTextWeighs(engine: FoodsEngine, text: string, index: number): Pick<FoodShown, 'measures' | 'one'> {
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
  const one = measures.find(({ unit }) => unit === 'each') ?? null;
  return { measures: [...measures.slice(0, MOST_MEASURES), GRAMS], one };
}
