import {
  FoodContents,
  type IntakeModel,
  type NutrientColumn,
  openIntakeModel,
  openMeasures,
  type Person,
  readStatusTables,
  type StatusTables,
  seleniumColumn,
} from '@selenoscope/core';
import { modelTables, type OpenTables, statusTables } from '@selenoscope/data/open';
import { type Finding, type Kept, NOTHING_KEPT, personOf } from '../diary/index.js';
import type { FoodShown } from '../protocol.js';
import { type Spread, spreadOf } from './spread.js';

/** As an assessment has them, so that a number beside an entry is the number of the verdict. */
export const SOURCE = { seed: 1, person: 0 };
export const DRAWS = 1000;

/** Food tables opened for one person. */
export interface FoodsEngine extends Finding {
  readonly model: IntakeModel;
  readonly selenium: NutrientColumn;
  readonly kept: Kept;
  readonly status: StatusTables;
  /** lines of texts of the diary; they hold for what is kept now */
  readonly texts: Map<string, FoodShown | null>;
  readonly person: Person;
  /** µg in 100 g, for this person's country */
  readonly per100g: (food: number) => Spread;
  /** lines of foods as they were shown, by number; they hold for this country */
  readonly lines: Map<number, FoodShown>;
  /** what the shortest queries find; they hold for this country */
  readonly short: Map<string, readonly FoodShown[]>;
  readonly measuresOf: ReturnType<typeof openMeasures>;
}

export function openFoods(tables: OpenTables, kept: Kept = NOTHING_KEPT, before?: FoodsEngine): FoodsEngine {
  const model = before?.model ?? intakeModelOf(tables);
  const person = personOf(kept.person);
  const isSamePlace = before !== undefined && before.person.country === person.country;
  const portions = before?.portions ?? tables.table('household-portions');
  return {
    model,
    catalogue: model.catalogue,
    search: before?.search ?? tables.search(),
    portions,
    selenium: seleniumColumn(model.catalogue),
    kept,
    status: before?.status ?? readStatusTables(statusTables(tables.table)),
    texts: new Map(),
    person,
    per100g: isSamePlace ? before.per100g : spreads(model, person.country),
    lines: isSamePlace ? before.lines : new Map(),
    short: isSamePlace ? before.short : new Map(),
    measuresOf: isSamePlace ? before.measuresOf : remembered(openMeasures(portions, person.country)),
  };
}

const intakeModelOf = (tables: OpenTables): IntakeModel =>
  openIntakeModel(tables.catalogue(), modelTables({ table: intakeTable(tables), dataHash: () => '' }));

/** The tables of the gut are not at hand here, and intake does not ask for them. */
const intakeTable =
  (tables: OpenTables): OpenTables['table'] =>
  (name) =>
    name.startsWith('gut/') ? [] : tables.table(name);

/** A food's draws are eight kilobytes: of all foods that were ever found they would be dozens of megabytes. */
const MOST_DRAWS_KEPT = 200;

/** Draws carry the name of their food, so that contents opened anew give the same numbers. */
function spreads(model: IntakeModel, country: string | null): (food: number) => Spread {
  const open = () => new FoodContents(model, SOURCE, DRAWS, country, null);
  let contents = open();
  let drawn = 0;
  return (food) => {
    if (drawn++ === MOST_DRAWS_KEPT) {
      contents = open();
      drawn = 0;
    }
    return spreadOf(contents.seleniumUgPerGram(food), 100);
  };
}

function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
