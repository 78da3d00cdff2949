import { openTables } from '@selenoscope/data/open';
import { type Kept, NOTHING_KEPT } from '../diary/index.js';
import { fileBytes } from '../fixtures.js';
import { type FoodsEngine, openFoods } from './engine.js';

let first: FoodsEngine | undefined;
const tables = openTables((name) => fileBytes(`packages/data/compiled/${name}`));

/** The foods' engine of the worker, for what a test says is kept. */
export function foodsFixture(kept: Kept = NOTHING_KEPT): FoodsEngine {
  first ??= openFoods(tables);
  return openFoods(tables, kept, first);
}

export const openCatalogueFixture = (): FoodsEngine => foodsFixture();
export const fixtureTable = tables.table;
