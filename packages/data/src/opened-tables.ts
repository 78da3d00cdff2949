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
import { FOOD_WORDS, records, searchStamp, type TableRow } from './layout.js';

// The compiled tables from bytes, wherever these come from. Nothing here is of Node: the app opens them in its workers.

/** Bytes of a compiled file by its name ("foods.bin"). @throws where it is not there */
export type CompiledFile = (name: string) => Uint8Array;

/** Compiled files opened; each is read when it is first asked for, once. */
export interface OpenTables {
  catalogue(): FoodCatalogue;
  search(): FoodSearch;
  table(name: string): readonly TableRow[];
  tableNames(): readonly string[];
  foodWords(): readonly TableRow[];
  dataHash(): string;
  plateToBodyHash(): string;
}

/** Compiled tables: of the path from plate to body, words of the food search, and one file for each stage with a folder. */
type TablesFile = 'tables.json' | 'words.json' | 'gut.json' | 'evidence.json' | 'plan.json' | 'diary.json';
/** `diary` holds what is offered while a diary is written: it moves no result, and is in no hash of one. */
const STAGES = ['gut', 'evidence', 'plan', 'diary'] as const;

type Texts = Readonly<Record<string, readonly (readonly string[])[]>>;
type Manifest = Readonly<Record<string, { readonly sha256: string }>>;

/** Words that a packed search needs when it is opened: the everyday names are in its bytes already. */
const WORDS_AT_HAND = ['food-words', 'food-words-abbreviations', 'food-words-plurals'];

/** @example openTables((name) => bytes.get(name)!).catalogue().foods */
export function openTables(file: CompiledFile): OpenTables {
  const texts = new Map<TablesFile, Texts>();
  const tables = new Map<string, readonly TableRow[]>();
  const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(file(name)));

  const textsOf = (name: TablesFile): Texts => {
    const known = texts.get(name);
    if (known) return known;
    const parsed = json(name) as Texts;
    texts.set(name, parsed);
    return parsed;
  };

  const tableNames = (): readonly string[] =>
    [
      ...Object.keys(textsOf('tables.json')),
      ...Object.keys(textsOf('words.json')),
      ...STAGES.flatMap((stage) => Object.keys(textsOf(`${stage}.json`)).map((name) => `${stage}/${name}`)),
    ].sort();

  const table = (name: string): readonly TableRow[] => {
    const known = tables.get(name);
    if (known !== undefined) return known;
    const place = placeOf(name);
    const all = textsOf(place.file);
    if (!Object.hasOwn(all, place.inFile)) {
      throw new SelenoscopeError({ code: 'foods.table.unknown', table: name, known: tableNames() });
    }
    const rows = records(all[place.inFile]!);
    tables.set(name, rows);
    return rows;
  };

  const catalogue = once(() => openCatalogue(file('foods.bin')));
  const foodWords = () => Object.keys(textsOf('words.json')).flatMap(table);
  const manifest = once(() => json('manifest.json') as Manifest);
  const sha256Of = (name: string): string => manifest()[name]!.sha256;

  // from the index packed at build; made anew where that does not fit
  const search = once(
    () =>
      openFoodSearch(
        file('search.bin'),
        catalogueFoods(catalogue()),
        WORDS_AT_HAND.flatMap(table),
        searchStamp(sha256Of('foods.bin'), sha256Of('words.json')),
      ) ?? createFoodSearch(searchableFoods(catalogue()), foodWords()),
  );

  return {
    ...{ catalogue, search, table, tableNames, foodWords },
    dataHash: () =>
      sha256Of('foods.bin').slice(0, 8) +
      joined(joined(sha256Of('tables.json'), sha256Of('gut.json')), sha256Of('plan.json')),
    plateToBodyHash: () => sha256Of('foods.bin').slice(0, 8) + sha256Of('tables.json').slice(0, 8),
  };
}

/** The compiled file that holds a table, and the table's name in it. */
function placeOf(name: string): { file: TablesFile; inFile: string } {
  const stage = STAGES.find((known) => name.startsWith(`${known}/`));
  if (stage !== undefined) return { file: `${stage}.json`, inFile: name.slice(stage.length + 1) };
  return { file: name.startsWith(FOOD_WORDS) ? 'words.json' : 'tables.json', inFile: name };
}

/** The first eight digits of each, joined into eight. */
const joined = (a: string, b: string): string =>
  ((Number.parseInt(a.slice(0, 8), 16) ^ Number.parseInt(b.slice(0, 8), 16)) >>> 0).toString(16).padStart(8, '0');

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
