import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FoodCatalogue, type FoodSearch, SelenoscopeError } from '@selenoscope/core';
import { COMPILED_FOLDER } from './folders.js';
import type { TableRow } from './layout.js';
import { openTables } from './opened-tables.js';

function read(name: string): Uint8Array {
  try {
    return readFileSync(join(COMPILED_FOLDER, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const file = `packages/data/compiled/${name}`;
    throw new SelenoscopeError({ code: 'foods.compiled.missing', file }, { cause: error });
  }
}

const tables = openTables(read);

/**
 * The foods of USDA SR28 and IFCT 2017, opened once per process.
 * @throws SelenoscopeError `foods.compiled.missing` before the first build
 */
export const loadCatalogue = (): FoodCatalogue => tables.catalogue();

/** Names of the parameter tables, for instance "selenium-drv"; those of a stage begin with it: "gut/colon-groups". */
export const tableNames = (): readonly string[] => tables.tableNames();

/**
 * Rows of packages/data/tables/NAME.csv (NAME may begin with a stage, "gut/colon-groups"), text by column name; read once, not to be changed.
 * @throws SelenoscopeError `foods.table.unknown`
 * @example loadTable('countries').find((row) => row['iso2'] === 'FI')?.['name'] // 'Finland'
 */
export const loadTable = (name: string): readonly TableRow[] => tables.table(name);

/** The food search over {@link loadCatalogue}, from the index packed at build; made anew where that does not fit. */
export const loadFoodSearch = (): FoodSearch => tables.search();

/** Every row of words of the food search. */
export const foodWords = (): readonly TableRow[] => tables.foodWords();

/** 16 hexadecimal digits that change with any food value or parameter: `run.data` of every result. */
export const dataHash = (): string => tables.dataHash();

/**
 * As {@link dataHash}, of foods and of the tables that intake, body and status read: what evidence for these was made
 * with. A table of the gut changes no number of theirs.
 */
export const plateToBodyHash = (): string => tables.plateToBodyHash();
