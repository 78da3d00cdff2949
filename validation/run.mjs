// Compiles a validation program and runs it: node validation/run.mjs NAME [arguments]. The packages must be built first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [name, ...rest] = process.argv.slice(2);
const folder = name && new URL(`./${name}/`, import.meta.url);
if (!folder || !existsSync(new URL('tsconfig.json', folder))) {
  console.error('usage: node validation/run.mjs coverage [--help]');
  process.exit(2);
}
const at = (path) => fileURLToPath(new URL(path, folder));
const run = (...command) => spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;

const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const compiled = run(compiler, '-p', at('tsconfig.json'));
process.exit(compiled === 0 ? run(at('dist/run.js'), at('.'), ...rest) : compiled);
