// Builds the store's own page into a temporary folder and serves it on 127.0.0.1.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };

/** @returns {Promise<{ address: string, close(): Promise<void> }>} the page's address, and how to stop */
export async function serveStorePage() {
  const folder = await mkdtemp(join(tmpdir(), 'selenoscope-store-page-'));
  await build({
    configFile: join(here, '../../vite.config.ts'),
    root: here,
    publicDir: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: join(here, 'page.html') } },
  });
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://127.0.0.1').pathname);
    try {
      const body = await readFile(join(folder, path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/page.html`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
