import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCatalogue, packFoodSearch, searchableFoods } from '@selenoscope/core';
import { COMPILED_FOLDER, TABLES_FOLDER } from '../folders.js';
import { FOOD_WORDS, records, searchStamp } from '../layout.js';
import { compileFoods } from './compile-foods.js';
import { compileTables } from './compile-tables.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const jsonBytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value), 'utf8');

/** `npm run build`: compiles the food tables and the parameter tables into packages/data/compiled. */
function main(): void {
  const foods = compileFoods(TABLES_FOLDER);
  const { '': tables = {}, ...stages } = compileTables(TABLES_FOLDER);
  // words of the food search apart: most of the rows, and needed only where foods are looked up by name
  const ofSearch = Object.keys(tables).filter((name) => name.startsWith(FOOD_WORDS));
  const words = Object.fromEntries(ofSearch.map((name) => [name, tables[name]!]));
  const others = Object.fromEntries(Object.entries(tables).filter(([name]) => !(name in words)));
  const wordsJson = jsonBytes(words);
  const stamp = searchStamp(sha256(foods), sha256(wordsJson));
  const catalogue = openCatalogue(foods);
  const files: Record<string, Uint8Array> = {
    'foods.bin': foods,
    'tables.json': jsonBytes(others),
    'words.json': wordsJson,
    ...Object.fromEntries(Object.entries(stages).map(([stage, rows]) => [`${stage}.json`, jsonBytes(rows)])),
    'search.bin': packFoodSearch(
      searchableFoods(catalogue),
      ofSearch.flatMap((name) => records(words[name]!)),
      stamp,
    ),
  };
  const manifest = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, { bytes: bytes.length, sha256: sha256(bytes) }]),
  );
  files['manifest.json'] = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  mkdirSync(COMPILED_FOLDER, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) {
    // whole or not at all: a reader at the same moment sees the old file or the new one
    const draft = join(COMPILED_FOLDER, `${name}.${process.pid}`);
    writeFileSync(draft, bytes);
    renameSync(draft, join(COMPILED_FOLDER, name));
  }
}

try {
  main();
} catch (error) {
  console.error(`The food tables could not be compiled: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
