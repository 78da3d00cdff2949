// After the bundler: the service worker gets its list of files, and every file a packed twin, so that the server need
// not pack while it serves. Prints what the first picture weighs.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const all = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? all(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const isKept = (path) => !path.endsWith('.gz') && !path.startsWith('.vite/') && path !== 'service-worker.js';
const paths = all(dist)
  .map((file) => relative(dist, file).replaceAll('\\', '/'))
  .filter(isKept)
  .sort();

const version = createHash('sha256');
for (const path of paths) version.update(path).update(readFileSync(join(dist, path)));
const name = version.digest('hex').slice(0, 16);
const files = ['/', ...paths.filter((path) => path !== 'index.html').map((path) => `/${path}`)];
const worker = readFileSync(fileURLToPath(new URL('../src/sw/service-worker.js', import.meta.url)), 'utf8')
  .replace('__VERSION__', name)
  .replace("['__FILES__']", JSON.stringify(files));
writeFileSync(join(dist, 'service-worker.js'), worker);

const PACKED = /\.(html|js|css|json|svg|webmanifest|bin)$/;
for (const path of [...paths, 'service-worker.js']) {
  if (!PACKED.test(path) || statSync(join(dist, path)).size < 512) continue;
  writeFileSync(join(dist, `${path}.gz`), gzipSync(readFileSync(join(dist, path)), { level: 9 }));
}

/** Scripts that the page loads before its first picture: the entry and what it imports at once. */
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const first = new Set();
const follow = (key) => {
  if (first.has(key)) return;
  first.add(key);
  for (const next of manifest[key].imports ?? []) follow(next);
};
follow('index.html');
const sizeOf = (path) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length;
const script = [...first].reduce((sum, key) => sum + sizeOf(manifest[key].file), 0);
const tables = paths
  .filter((path) => path.startsWith('data/') && path !== 'data/example.json')
  .reduce((sum, path) => sum + sizeOf(path), 0);
const kb = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
console.log(
  `App: ${kb(script)} of script (gz) to the first picture; food and model tables ${kb(tables)} (gz); ${files.length} files kept offline.`,
);
