// Before the bundler: the compiled tables under names that tell their content, and the answer to the worked example,
// computed here by the code that answers in the app's worker, so that the first picture waits for no engine.
// Everything goes to apps/web/public-data/, which data-plugin.mjs serves as /data/ and copies into the built app.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';
import { SOURCES } from '../../../tools/sources.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const out = join(root, 'apps/web/public-data');
/** All tables together, packed. */
const MOST_GZIP_BYTES = 2_500_000;

const compiled = (name) => readFileSync(join(root, 'packages/data/compiled', name));
const TABLES = [
  ...['manifest.json', 'foods.bin', 'search.bin', 'words.json', 'tables.json', 'diary.json'],
  ...['gut.json', 'plan.json', 'evidence.json'],
];
const example = {
  diary: readFileSync(join(root, 'examples/diary-week.csv')),
  person: readFileSync(join(root, 'examples/person.json')),
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const files = {};
function put(name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const dot = name.lastIndexOf('.');
  const path = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  writeFileSync(join(out, path), bytes);
  files[name] = { path, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}
for (const name of TABLES) put(name, compiled(name));
put('example-diary.csv', example.diary);
put('example-person.json', example.person);

const { module } = await runnerImport(join(root, 'apps/web/src/model/example-at-build.ts'), {
  root: join(root, 'apps/web'),
  logLevel: 'error',
  resolve: { alias: SOURCES },
});
const answer = module.exampleAnswer((name) => new Uint8Array(compiled(name)), {
  diary: new Uint8Array(example.diary),
  person: new Uint8Array(example.person),
});
// fetched by this name by the page, which knows no hash before its first request
const answerBytes = Buffer.from(JSON.stringify(answer));
writeFileSync(join(out, 'example.json'), answerBytes);
writeFileSync(join(out, 'manifest.json'), JSON.stringify({ files }));

const tables = TABLES.reduce((sum, name) => sum + files[name].gzip, 0);
const kb = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
console.log(
  `Data: tables ${kb(tables)} (gz; at most ${kb(MOST_GZIP_BYTES)}), example ${kb(gzipSync(answerBytes, { level: 9 }).length)} (gz).`,
);
if (tables > MOST_GZIP_BYTES) {
  console.error('The tables are heavier than the app may load.');
  process.exit(1);
}
