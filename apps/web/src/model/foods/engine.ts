import {
  FoodContents,
  type FoodHit,
  type IntakeModel,
  type NutrientColumn,
  openIntakeModel,
  openMeasures,
  openPiece,
  type Person,
  readStatusTables,
  type StatusTables,
  seleniumColumn,
} from '@selenoscope/core';
import { modelTables, type OpenTables, statusTables } from '@selenoscope/data/open';
import { type Finding, type Kept, NOTHING_KEPT, personOf } from '../diary/index.js';
import type { FoodShown } from '../protocol.js';
import { remembered } from '../remembered.js';
import { type EatenKept, nothingEaten } from './eaten-kept.js';
import { type Helping, helpingsOf, piecesOf } from './portion.js';
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
  /** draws of what foods hold, for this person's country */
  readonly contents: () => FoodContents;
  /** µg in 100 g, for this person's country */
  readonly per100g: (food: number) => Spread;
  /** they hold for this country */
  readonly eaten: EatenKept;
  /** lines of foods as they were shown, by number; they hold for this country */
  readonly lines: Map<number, FoodShown>;
  /** what the shortest queries find */
  readonly short: Map<string, readonly FoodHit[]>;
  readonly measuresOf: ReturnType<typeof openMeasures>;
  readonly pieceOf: ReturnType<typeof openPiece>;
  readonly helpings: readonly Helping[];
  readonly pieces: ReturnType<typeof piecesOf>;
}

export function openFoods(tables: OpenTables, kept: Kept = NOTHING_KEPT, before?: FoodsEngine): FoodsEngine {
  const model = before?.model ?? intakeModelOf(tables);
  const person = personOf(kept.person);
  const isSamePlace = before !== undefined && before.person.country === person.country;
  const contents = isSamePlace ? before.contents : contentsFor(model, person.country);
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
    contents,
    per100g: (food) => spreadOf(contents().seleniumUgPerGram(food), 100),
    eaten: isSamePlace ? before.eaten : nothingEaten(),
    lines: isSamePlace ? before.lines : new Map(),
    short: before?.short ?? new Map(),
    measuresOf: isSamePlace ? before.measuresOf : remembered(openMeasures(portions, person.country), new WeakMap()),
    pieceOf: before?.pieceOf ?? openPiece(portions),
    helpings: before?.helpings ?? helpingsOf(tables.table('diary/helpings')),
    pieces: before?.pieces ?? piecesOf(tables.table('diary/pieces')),
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
const MOST_ASKED = 400;

/** Draws carry the name of their food, so that contents opened anew give the same numbers. */
function contentsFor(model: IntakeModel, country: string | null): () => FoodContents {
  const open = () => new FoodContents(model, SOURCE, DRAWS, country, null);
  let contents = open();
  let asked = 0;
  return () => {
    if (asked++ === MOST_ASKED) {
      contents = open();
      asked = 0;
    }
    return contents;
  };
}
