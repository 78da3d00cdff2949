// Serves apps/web/dist by the app's own server on a free port, headers and all.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export const isBuilt = () => existsSync(at('../dist/index.html'));
export const HOW_TO_BUILD = 'apps/web/dist is not built: npm run build.';

/** @returns {Promise<{ readonly address: string, readonly stop: () => Promise<void> }>} */
export async function serveApp() {
  if (!isBuilt()) throw new Error(HOW_TO_BUILD);
  const server = spawn(process.execPath, [at('../server.mjs')], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const address = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (part) => {
      said += part;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
  return {
    address,
    stop: async () => {
      server.kill();
      await ended;
    },
  };
}
