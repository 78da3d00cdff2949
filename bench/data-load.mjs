/**
 * Bench "data-load": how large the compiled food tables are, and how long it takes until they can be used.
 * Run after `npm run build`: node bench/data-load.mjs
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { openCatalogue } from '../packages/core/dist/index.js';

const LIMIT_LOAD_MS = 50;
const LIMIT_GZIP_BYTES = 2.5e6;
const file = fileURLToPath(new URL('../packages/data/compiled/foods.bin', import.meta.url));

/** Milliseconds of one step, and what it returned. */
function timed(step) {
  const start = performance.now();
  const result = step();
  return [performance.now() - start, result];
}

/** From the file on disk to an id looked up and the selenium column ready. */
const load = () => {
  const catalogue = openCatalogue(readFileSync(file));
  const index = catalogue.indexOf('sr28:12078');
  if (catalogue.column('selenium').value[index] !== 1917) throw new Error('the catalogue reads wrong');
  return catalogue;
};

const [coldMs, catalogue] = timed(load);
const warm = Array.from({ length: 21 }, () => timed(load)[0]).sort((a, b) => a - b);
const [foodsMs] = timed(() => {
  for (let i = 0; i < catalogue.size; i++) catalogue.food(i);
});
const columnMs = catalogue.nutrients.map(({ key }) => timed(() => catalogue.column(key))[0]);
const spreadMs = catalogue.nutrients.map(({ key }) => timed(() => catalogue.classDistribution(0, key))[0]);
const [cellsMs] = timed(() => {
  for (let i = 0; i < catalogue.size; i++) catalogue.cell(i, 'selenium');
});
const bytes = readFileSync(file);
const gzipped = gzipSync(bytes, { level: 9 }).length;
const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
const ms = (value) => `${value.toFixed(2)} ms`;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const mb = (value) => `${(value / 1e6).toFixed(2)} MB`;

console.log(`foods ${catalogue.size}, nutrients ${catalogue.nutrients.length}, hash ${catalogue.hash}`);
console.log(
  `size            raw ${mb(bytes.length)}, gzip -9 ${mb(gzipped)}, brotli 9 ${mb(brotli)} (gzip limit ${mb(LIMIT_GZIP_BYTES)})`,
);
console.log(`load            first ${ms(coldMs)}, then median ${ms(median(warm))} (limit ${LIMIT_LOAD_MS} ms)`);
console.log(`all foods       ${ms(foodsMs)}`);
console.log(`one column      median ${ms(median(columnMs))}, slowest ${ms(Math.max(...columnMs))}`);
console.log(`class spreads   median ${ms(median(spreadMs))} a nutrient, slowest ${ms(Math.max(...spreadMs))}`);
console.log(`selenium cells  ${ms(cellsMs)} for all foods`);
