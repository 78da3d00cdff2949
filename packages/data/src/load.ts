import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  catalogueFoods,
  createFoodSearch,
  type FoodCatalogue,
  type FoodSearch,
  openCatalogue,
  openFoodSearch,
  SelenoscopeError,
  searchableFoods,
} from '@selenoscope/core';
import { COMPILED_FOLDER } from './folders.js';
import { FOOD_WORDS, records, searchStamp, type TableRow } from './layout.js';

function read(name: string): Uint8Array {
  try {
    return readFileSync(join(COMPILED_FOLDER, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const file = `packages/data/compiled/${name}`;
    throw new SelenoscopeError({ code: 'foods.compiled.missing', file }, { cause: error });
  }
}

let catalogue: FoodCatalogue | undefined;

/**
 * The foods of USDA SR28 and IFCT 2017, opened once per process.
 * @throws SelenoscopeError `foods.compiled.missing` before the first build
 */
export function loadCatalogue(): FoodCatalogue {
  catalogue ??= openCatalogue(read('foods.bin'));
  return catalogue;
}

/** Compiled tables: of the path from plate to body, words of the food search, and one file for each stage with a folder. */
type TablesFile = 'tables.json' | 'words.json' | 'gut.json' | 'evidence.json' | 'plan.json';
const STAGES = ['gut', 'evidence', 'plan'] as const;

type Texts = Readonly<Record<string, readonly (readonly string[])[]>>;
const texts = new Map<string, Texts>();
const tables = new Map<string, readonly TableRow[]>();

function textsOf(file: TablesFile): Texts {
  const known = texts.get(file);
  if (known) return known;
  const parsed = JSON.parse(Buffer.from(read(file)).toString('utf8')) as Texts;
  texts.set(file, parsed);
  return parsed;
}

/** Names of the parameter tables, for instance "selenium-drv"; those of a stage begin with it: "gut/colon-groups". */
export const tableNames = (): readonly string[] =>
  [
    ...Object.keys(textsOf('tables.json')),
    ...Object.keys(textsOf('words.json')),
    ...STAGES.flatMap((stage) => Object.keys(textsOf(`${stage}.json`)).map((name) => `${stage}/${name}`)),
  ].sort();

/** The compiled file that holds a table, and the table's name in it. */
function placeOf(name: string): { file: TablesFile; inFile: string } {
  const stage = STAGES.find((known) => name.startsWith(`${known}/`));
  if (stage !== undefined) return { file: `${stage}.json`, inFile: name.slice(stage.length + 1) };
  return { file: name.startsWith(FOOD_WORDS) ? 'words.json' : 'tables.json', inFile: name };
}

/**
 * Rows of packages/data/tables/NAME.csv (NAME may begin with a stage, "gut/colon-groups"), text by column name; read once, not to be changed.
 * @throws SelenoscopeError `foods.table.unknown`
 * @example loadTable('countries').find((row) => row['iso2'] === 'FI')?.['name'] // 'Finland'
 */
export function loadTable(name: string): readonly TableRow[] {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const { file, inFile } = placeOf(name);
  const all = textsOf(file);
  if (!Object.hasOwn(all, inFile)) {
    throw new SelenoscopeError({ code: 'foods.table.unknown', table: name, known: tableNames() });
  }
  const rows = records(all[inFile]!);
  tables.set(name, rows);
  return rows;
}

let search: FoodSearch | undefined;

/** Words that a packed search needs when it is opened: the everyday names are in its bytes already. */
const WORDS_AT_HAND = ['food-words', 'food-words-abbreviations', 'food-words-plurals'];

/** The food search over {@link loadCatalogue}, from the index packed at build; made anew where that does not fit. */
export function loadFoodSearch(): FoodSearch {
  search ??=
    openFoodSearch(
      read('search.bin'),
      catalogueFoods(loadCatalogue()),
      WORDS_AT_HAND.flatMap((name) => loadTable(name)),
      searchStamp(sha256Of('foods.bin'), sha256Of('words.json')),
    ) ?? createFoodSearch(searchableFoods(loadCatalogue()), foodWords());
  return search;
}

/** Every row of words of the food search. */
export const foodWords = (): readonly TableRow[] =>
  Object.keys(textsOf('words.json')).flatMap((name) => loadTable(name));

type Manifest = Readonly<Record<string, { readonly sha256: string }>>;
let manifest: Manifest | undefined;

function sha256Of(file: string): string {
  manifest ??= JSON.parse(Buffer.from(read('manifest.json')).toString('utf8')) as Manifest;
  return manifest[file]!.sha256;
}

/** 16 hexadecimal digits that change with any food value or parameter: `run.data` of every result. */
export const dataHash = (): string =>
  sha256Of('foods.bin').slice(0, 8) +
  joined(joined(sha256Of('tables.json'), sha256Of('gut.json')), sha256Of('plan.json'));

/**
 * As {@link dataHash}, of foods and of the tables that intake, body and status read: what evidence for these was made
 * with. A table of the gut changes no number of theirs.
 */
export const plateToBodyHash = (): string => sha256Of('foods.bin').slice(0, 8) + sha256Of('tables.json').slice(0, 8);

/** The first eight digits of each, joined into eight. */
const joined = (a: string, b: string): string =>
  ((Number.parseInt(a.slice(0, 8), 16) ^ Number.parseInt(b.slice(0, 8), 16)) >>> 0).toString(16).padStart(8, '0');
