/**
 * Bench "search": how long until the food search is ready, and how long a keystroke takes, on the compiled tables and on
 * 300,000 names. A keystroke is every start of every name in validation/search/queries.csv, as if it were being typed.
 * Run after `npm run build`: node bench/search.mjs [path of a folder with node_modules/minisearch, to compare]
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  catalogueFoods,
  createFoodSearch,
  openFoodSearch,
  packFoodSearch,
  searchableFoods,
} from '../packages/core/dist/index.js';
import { loadCatalogue, loadTable } from '../packages/data/dist/index.js';

const LIMIT = { buildMs: 60, p95Ms: 5, p95ManyMs: 50, many: 300_000 };
const WORD_TABLES = ['food-words', 'food-words-abbreviations', 'food-words-plurals', 'food-words-everyday'];
const STAMP = 1;

const timed = (step) => {
  const start = performance.now();
  const result = step();
  return [performance.now() - start, result];
};

const queriesFile = fileURLToPath(new URL('../validation/search/queries.csv', import.meta.url));
const queries = readFileSync(queriesFile, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0]);
const keystrokes = [...new Set(queries.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1))))];

/** Time of each keystroke in ms, sorted; the list is asked once before, so that the engine is warm. */
function keystrokeTimes(ask, texts) {
  for (const text of texts.slice(0, 500)) ask(text);
  return texts.map((text) => timed(() => ask(text))[0]).sort((a, b) => a - b);
}
const quantile = (sorted, p) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
const ms = (value) => `${value.toFixed(2)} ms`;
function report(name, readyMs, times) {
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  console.log(
    `${name.padEnd(34)} ready ${ms(readyMs).padStart(11)}   keystroke mean ${ms(mean)}, p50 ${ms(quantile(times, 0.5))}, ` +
      `p95 ${ms(quantile(times, 0.95))}, p99 ${ms(quantile(times, 0.99))}`,
  );
}

const catalogue = loadCatalogue();
const words = WORD_TABLES.flatMap((name) => loadTable(name));
// what a program needs that opens a packed index: everyday names and costs are in the bytes
const queryWords = words.filter(({ kind }) => kind !== 'plain' && kind !== 'cost');

const packed = packFoodSearch(searchableFoods(loadCatalogue()), words, STAMP);
const [openMs, opened] = timed(() => openFoodSearch(packed, catalogueFoods(catalogue), queryWords, STAMP));
const [namesMs, foods] = timed(() => searchableFoods(catalogue));
const [buildMs] = timed(() => createFoodSearch(foods, words));

console.log(
  `${foods.length} foods, ${keystrokes.length} keystrokes; limits: ready ${LIMIT.buildMs} ms, p95 ${LIMIT.p95Ms} ms`,
);
console.log(`packed index ${(packed.length / 1e6).toFixed(2)} MB`);
report(
  'packed index, opened',
  openMs,
  keystrokeTimes((text) => opened.search(text, 10), keystrokes),
);
console.log(`built from the names instead: ${ms(namesMs)} to read the foods, ${ms(buildMs)} to index them (both warm)`);

/** Names like those of branded tables, always the same ones: "NORTHBROOK, Crunchy Oat Bar, Honey & Almond". */
function brandedFoods(count) {
  let state = 12345;
  const pick = (list) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)];
  };
  const syllables = 'nor bro ka ven dal mi ros tel gra lun per so bel fin har to wes cam ri ol'.split(' ');
  const brand = () => `${pick(syllables)}${pick(syllables)}${pick(syllables)}`.toUpperCase();
  const sort =
    'Crunchy Organic Classic Light Smoked Spicy Creamy Original Roasted Golden Whole Mini Sweet Salted'.split(' ');
  const flavour =
    'Honey Almond Vanilla Chilli Garlic Lemon Berry Cheddar Tomato Basil Ginger Caramel Paprika Mint'.split(' ');
  return Array.from({ length: count }, (_, at) => {
    const base = foods[at % foods.length].name.split(',')[0];
    return {
      ...foods[at % foods.length],
      id: `branded:${at}`,
      name: `${brand()} ${brand()}, ${pick(sort)} ${base}, ${pick(flavour)} & ${pick(flavour)}`,
      otherNames: [],
    };
  });
}
const many = [...foods, ...brandedFoods(LIMIT.many - foods.length)];
const [manyMs, large] = timed(() => createFoodSearch(many, words));
const sample = keystrokes.filter((_, at) => at % 5 === 0);
console.log(`\n${many.length} names, every fifth keystroke; limit: p95 ${LIMIT.p95ManyMs} ms`);
report(
  'own index',
  manyMs,
  keystrokeTimes((text) => large.search(text, 10), sample),
);

/** The same with MiniSearch, where a copy of it was given: prefix and fuzzy as its own documents advise. */
async function compare(folder) {
  const require = createRequire(join(folder, 'package.json'));
  const { default: MiniSearch } = await import(pathToFileURL(require.resolve('minisearch')).href);
  const options = {
    fields: ['name', 'otherNames'],
    storeFields: [],
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  };
  for (const list of [foods, many]) {
    const [readyMs, index] = timed(() => {
      const made = new MiniSearch(options);
      made.addAll(list.map(({ name, otherNames }, id) => ({ id, name, otherNames: otherNames.join(' ') })));
      return made;
    });
    const texts = list.length > foods.length ? sample : keystrokes;
    report(
      `MiniSearch, ${list.length}`,
      readyMs,
      keystrokeTimes((text) => index.search(text).slice(0, 10), texts),
    );
  }
}
const folder = process.argv[2];
if (folder === undefined) console.log('\nMiniSearch: not compared (give a folder that has it)');
else await compare(folder).catch((error) => console.log(`\nMiniSearch: not compared (${error.message})`));
