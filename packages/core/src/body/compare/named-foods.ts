import { type Place, quantilesOf, type RandomSource, SelenoscopeError } from '../../base/index.js';
import type { FoodSearch } from '../../foods/index.js';
import type { AbsorbedForms } from '../absorption.js';
import { type ContentModel, foodContentUgPerG } from './food-content.js';

/** What is needed to turn "brazil nut, 5 g" into a dose. Opened only where a file names a food. */
export interface FoodTables {
  readonly model: ContentModel;
  readonly search: FoodSearch;
}

export interface NamedFoodsContext {
  readonly file: string;
  readonly forms: AbsorbedForms;
  readonly tables: () => FoodTables;
  readonly country: string | null;
  readonly source: RandomSource;
  readonly people: number;
  /** row of each dose where the doses come from a table */
  readonly rows?: readonly number[] | undefined;
}

export interface SettledDoses {
  /** as `dosesFrom` takes it: foods have become a form and µg, and what stands beside is taken out */
  readonly raw: unknown;
  /** µg of one portion in each draw, by the number of the dose; null where the µg were given */
  readonly contentUg: readonly (Float64Array | null)[];
  /** what else is in the bag or is swallowed with it, as written; empty where nothing is said */
  readonly beside: readonly string[];
}

type Raw = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Settles what a file of doses may say beyond form and µg: a food by name or id with its grams
 * (`{ "food": "brazil nut", "grams": 5 }`), and what stands beside a dose (`"with": "vitamin C"`).
 *
 * The food's group gives the form; its grams and what the tables know of its content give the µg, as draws.
 * @throws SelenoscopeError `run.food.unknown`, `body.field.missing`, `body.field.shape`
 */
export function settleNamedFoods(value: unknown, context: NamedFoodsContext): SettledDoses {
  const list = Array.isArray(value) ? value : isObject(value) ? value['doses'] : undefined;
  if (!Array.isArray(list)) return { raw: value, contentUg: [], beside: [] };
  const settled = list.map((item: unknown, i) => (isObject(item) ? settle(item, i, context) : { item, content: null }));
  const doses = settled.map(({ item }) => item);
  return {
    raw: Array.isArray(value) ? doses : { ...(value as Raw), doses },
    contentUg: settled.map(({ content }) => content),
    beside: list.map((item: unknown) => (isObject(item) && typeof item['with'] === 'string' ? item['with'] : '')),
  };
}

function settle(item: Raw, i: number, context: NamedFoodsContext): { item: Raw; content: Float64Array | null } {
  const { food, grams, with: _, ...rest } = item;
  if (food === undefined || food === null || food === '')
    return { item: { ...rest, ...(grams === undefined ? {} : { grams }) }, content: null };
  const { model, search } = context.tables();
  const found = search.match(String(food));
  if (found.best === null || !found.confident) {
    const nearest = found.candidates.map(({ id, name }) => `${id} (${name})`);
    throw new SelenoscopeError({ code: 'run.food.unknown', came: String(food).slice(0, 60), nearest });
  }
  const { index, name } = found.best;
  const form = context.forms.ofGroup(model.catalogue.food(index).formGroup).key;
  const isStated = rest['ug'] !== undefined && rest['ug'] !== null && rest['ug'] !== '';
  if (isStated) return { item: { form, name, ...rest }, content: null };
  const portionGrams = gramsOf(grams, placeOf(i, context));
  const perGram = foodContentUgPerG(index, context.country, model, context.source, context.people);
  const content = perGram.map((ug) => ug * portionGrams);
  return { item: { form, name: `${portionGrams} g ${name}`, ...rest, ug: quantilesOf(content, [0.5])[0]! }, content };
}

const placeOf = (i: number, { file, rows }: NamedFoodsContext): Place =>
  rows?.[i] === undefined ? { file, field: `doses[${i}].grams` } : { file, row: rows[i], field: 'grams' };

/** More of one food than this in a day is a slip. */
const MOST_GRAMS = 2000;

function gramsOf(value: unknown, place: Place): number {
  const expected = `the grams of one portion, more than 0 and at most ${MOST_GRAMS}`;
  if (value === undefined || value === null || value === '')
    throw new SelenoscopeError({ code: 'body.field.missing', place, expected });
  const grams = typeof value === 'string' ? Number(value.replace(/\s*g(rams?)?$/i, '')) : value;
  if (typeof grams === 'number' && grams > 0 && grams <= MOST_GRAMS) return grams;
  const came = `the ${typeof value} ${String(value).slice(0, 40)}`;
  throw new SelenoscopeError({ code: 'body.field.shape', place, came, expected });
}
