// public-data/ (made by prepare.mjs) as /data/: served while developing, copied into the built app.
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../public-data/', import.meta.url));
const TYPES = { json: 'application/json', csv: 'text/csv', bin: 'application/octet-stream' };

/** @returns {import('vite').Plugin} */
export function preparedData() {
  let out = '';
  return {
    name: 'selenoscope-data',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir, 'data');
    },
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const name = (request.url ?? '').slice(1).replace(/\?.*$/, '');
        const file = join(folder, name);
        if (!/^[\w.-]+$/.test(name) || !existsSync(file)) return next();
        response.setHeader('Content-Type', TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain');
        response.end(readFileSync(file));
      });
    },
    // workers are built by bundlers of their own, which close before the page's
    closeBundle() {
      if (existsSync(folder)) cpSync(folder, out, { recursive: true });
    },
  };
}
