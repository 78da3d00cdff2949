import type { ProductRecord, RecipeRecord } from '../../store/index.js';
import { gramsOfRecipe, settledDiary, weigher } from '../diary/index.js';
import type { EatenShown, FoodShown, MeasureShown, ValueKind } from '../protocol.js';
import type { FoodsEngine } from './engine.js';
import { seleniumOf } from './entries.js';
import { GRAMS } from './measures.js';
import type { Spread } from './spread.js';

const serving = (grams: number): MeasureShown => ({ unit: 'serving', name: '1 serving', grams });

export const lineOfProduct = (
  engine: FoodsEngine,
  { id, name, servingGrams }: ProductRecord,
  date?: string,
): FoodShown => ownLine(engine, { id: `product:${id}`, name, servingGrams, isWeighed: true }, date);

export function lineOfRecipe(engine: FoodsEngine, recipe: RecipeRecord, date?: string): FoodShown {
  const { id, name, servings } = recipe;
  const grams = gramsOfRecipe(recipe, weigher(engine.kept, engine));
  const servingGrams = grams === null || servings <= 0 ? null : grams / servings;
  return ownLine(engine, { id: `recipe:${id}`, name, servingGrams, isWeighed: grams !== null }, date);
}

interface OwnThing {
  readonly id: string;
  readonly name: string;
  readonly servingGrams: number | null;
  /** false: what a part of it weighs is not known, so that a hundred grams of it are nothing certain */
  readonly isWeighed: boolean;
}

function ownLine(
  engine: FoodsEngine,
  { id, name, servingGrams, isWeighed }: OwnThing,
  date: string | undefined,
): FoodShown {
  const [shown] = isWeighed ? eatenAs(engine, id, 100, 'g', ANY_DATE) : [];
  return {
    id,
    name,
    score: 1,
    per100g: shown?.ug ?? null,
    kind: shown?.kind ?? 'unknown',
    ...eatenOf(engine, id, servingGrams, date),
    measures: [...(servingGrams === null ? [] : [serving(servingGrams)]), GRAMS],
    hits: [],
  };
}

/** As an entry of a date: by weight, and by the serving where it has one. */
function eatenOf(
  engine: FoodsEngine,
  food: string,
  servingGrams: number | null,
  date?: string,
): Pick<FoodShown, 'eaten'> {
  if (date === undefined) return {};
  const weight = stepOf(eatenAs(engine, food, 100, 'g', date)[0]?.ug, 100);
  const measure =
    servingGrams === null ? weight : stepOf(eatenAs(engine, food, 1, 'serving', date)[0]?.ug, servingGrams);
  return { eaten: { weight, measure } };
}

const stepOf = (ug: Spread | null | undefined, grams: number): readonly EatenShown[] => {
  if (!ug || grams <= 0) return [];
  const of = (value: number): number => (value * 100) / grams;
  return [{ upToGrams: Number.POSITIVE_INFINITY, per100g: { mean: of(ug.mean), p5: of(ug.p5), p95: of(ug.p95) } }];
};

const ANY_DATE = '2000-01-01';

/** It as an entry of a diary. */
function eatenAs(
  engine: FoodsEngine,
  food: string,
  amount: number,
  unit: string,
  date: string,
): readonly { readonly ug: Spread | null; readonly kind: ValueKind }[] {
  const entry = { id: food, date, food, name: food, amount, unit, order: 0, changedAt: 0 };
  const [shown] = seleniumOf(engine, entry.date, [entry], settledDiary([entry], engine.kept, engine));
  return shown && shown.kind !== 'dose' ? [{ ug: shown.ug, kind: shown.kind }] : [];
}
